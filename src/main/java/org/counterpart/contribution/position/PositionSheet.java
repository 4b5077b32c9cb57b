package org.counterpart.contribution.position;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.LineageId;
import org.counterpart.base.QuestionId;
import org.counterpart.base.Words;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.Stance;
import org.counterpart.drafting.Sheet;
import org.jspecify.annotations.Nullable;

/** The fields of a position in words. */
public final class PositionSheet implements Sheet {

    private final Map<LineageId, String> names = new LinkedHashMap<>();
    private final Map<QuestionId, String> questions = new LinkedHashMap<>();
    private final Sentences sentences;

    public PositionSheet(List<ArticleName> articles, List<Question> asked, Sentences sentences) {
        this.sentences = sentences;
        asked.forEach(question -> questions.put(question.id(), question.name()));
        articles.forEach(article -> names.put(article.lineage(), article.name(sentences)));
    }

    @Override
    public String label(String field) {
        if (field.startsWith(PositionFields.ARTICLE)) {
            return name(PositionFields.article(field));
        }
        if (field.startsWith(PositionFields.QUESTION)) {
            return questions.getOrDefault(PositionFields.question(field), sentences.of("contribution.question"));
        }
        return sentences.of("contribution.draft." + (field.startsWith(PositionFields.CONDITION) ? "condition" : field));
    }

    @Override
    public String say(String field, String words) {
        if (words.isEmpty()) {
            return "";
        }
        if (field.equals(PositionFields.STANCE)) {
            return said(PositionFields.stance(words));
        }
        if (field.startsWith(PositionFields.ARTICLE)) {
            var one = PositionFields.article(field, words);
            return one == null ? "" : said(one.stance()) + (one.reason().isBlank() ? "" : "\n" + one.reason());
        }
        if (field.startsWith(PositionFields.CONDITION)) {
            var one = PositionFields.condition(field, words);
            return one == null ? "" : one.body() + (one.article() == null ? "" : "\n(" + name(one.article()) + ")");
        }
        return words;
    }

    private String name(LineageId article) {
        return names.getOrDefault(article, sentences.of("contribution.draft.article"));
    }

    private String said(@Nullable Stance stance) {
        return stance == null ? "" : sentences.of(Words.key(stance));
    }
}
