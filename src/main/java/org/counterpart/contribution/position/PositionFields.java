package org.counterpart.contribution.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.QuestionId;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.QuestionAnswer;
import org.counterpart.contribution.Stance;
import org.counterpart.drafting.Fields;
import org.jspecify.annotations.Nullable;

/** The draft of a position as fields: a condition is its article and its sentence, an article its stance and the reason, a line each, an answer to a question its words. */
public final class PositionFields {

    public static final String STANCE = "stance";
    public static final String REASONS = "reasons";
    public static final String CONDITION = "condition.";
    public static final String ARTICLE = "article.";

    public static final String QUESTION = "question.";

    static Fields of(PositionDraft draft) {
        var words = new LinkedHashMap<String, String>();
        words.put(STANCE, draft.stance() == null ? "" : draft.stance().name());
        words.put(REASONS, draft.reasons());
        draft.conditions()
                .forEach(one -> words.put(
                        CONDITION + one.id(),
                        (one.article() == null ? "" : one.article().value()) + "\n" + one.body()));
        draft.articles()
                .forEach(one ->
                        words.put(ARTICLE + one.article().value(), one.stance().name() + "\n" + one.reason()));
        draft.answers().forEach(one -> words.put(QUESTION + one.question().value(), one.body()));
        return new Fields(words);
    }

    public static @Nullable Stance stance(String words) {
        return words.isEmpty() ? null : Stance.valueOf(words);
    }

    public static @Nullable Condition condition(String field, String words) {
        if (words.isEmpty()) {
            return null;
        }
        var on = first(words);
        return new Condition(
                UUID.fromString(field.substring(CONDITION.length())),
                on.isEmpty() ? null : new LineageId(UUID.fromString(on)),
                rest(words));
    }

    public static @Nullable ArticleStance article(String field, String words) {
        return words.isEmpty() ? null : new ArticleStance(article(field), Stance.valueOf(first(words)), rest(words));
    }

    public static LineageId article(String field) {
        return new LineageId(UUID.fromString(field.substring(ARTICLE.length())));
    }

    static List<Condition> conditions(Fields fields) {
        var conditions = new ArrayList<Condition>();
        fields.words().forEach((field, words) -> {
            if (field.startsWith(CONDITION)) {
                var one = condition(field, words);
                if (one != null) {
                    conditions.add(one);
                }
            }
        });
        return conditions;
    }

    static List<ArticleStance> articles(Fields fields) {
        var articles = new ArrayList<ArticleStance>();
        fields.words().forEach((field, words) -> {
            if (field.startsWith(ARTICLE)) {
                var one = article(field, words);
                if (one != null) {
                    articles.add(one);
                }
            }
        });
        return articles;
    }

    public static QuestionId question(String field) {
        return new QuestionId(UUID.fromString(field.substring(QUESTION.length())));
    }

    static List<QuestionAnswer> answers(Fields fields) {
        var answers = new ArrayList<QuestionAnswer>();
        fields.words().forEach((field, words) -> {
            if (field.startsWith(QUESTION) && !words.isBlank()) {
                answers.add(new QuestionAnswer(question(field), words));
            }
        });
        return answers;
    }

    /** The same words in the draft of the position that comes after, where each condition has a new identity. */
    static Fields next(ContributionId draft, Fields fields) {
        var words = new LinkedHashMap<String, String>();
        fields.words()
                .forEach((field, said) -> words.put(
                        field.startsWith(CONDITION)
                                ? CONDITION
                                        + Condition.next(draft, UUID.fromString(field.substring(CONDITION.length())))
                                : field,
                        said));
        return new Fields(words);
    }

    private static String first(String words) {
        var end = words.indexOf('\n');
        return end < 0 ? words : words.substring(0, end);
    }

    private static String rest(String words) {
        return words.substring(words.indexOf('\n') + 1);
    }

    private PositionFields() {}
}
