package org.counterpart.contribution.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.Problem;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleWords;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.SubmissionPolicy;
import org.jspecify.annotations.Nullable;

/** What of a filled form can become drafts, row by row, and what is wrong with the rest. */
final class OfflineRules {

    /** Sentences about what is wrong that somebody reads. */
    private static final int PROBLEMS = 100;

    private final Map<String, ArticleWords> articles = new HashMap<>();
    private final Map<String, String> keysByName = new HashMap<>();
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Stance> stances;
    private final String choices;
    private final List<OfflineEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int wrong;

    /**
     * @param articles as the text has them now
     * @param names keys of the whole text and of the questions by their names in every language
     * @param stances by their names in every language, in small letters
     * @param choices their names as the reader knows them
     */
    OfflineRules(
            List<ArticleWords> articles,
            List<Question> asked,
            Map<String, String> names,
            Map<String, Stance> stances,
            String choices) {
        this.stances = stances;
        this.choices = choices;
        keysByName.putAll(names);
        asked.forEach(question -> questions.put(question.id().toString(), question));
        for (var article : articles) {
            var key = article.name().lineage().value().toString();
            this.articles.put(key, article);
            // Two articles of one name are told apart by their key only.
            keysByName.merge(article.name().name(), key, (one, other) -> "");
        }
    }

    OfflineReading read(FilledForm form) {
        var seen = new HashSet<String>();
        for (var answer : form.answers()) {
            if (!answer.isEmpty()) {
                if (form.merged().contains(answer.row())) {
                    problem(answer, "", "contribution.offline.merged");
                }
                answer(answer, seen);
            }
        }
        if (wrong > PROBLEMS) {
            problems.add(Problem.of("contribution.offline.moreProblems", wrong - PROBLEMS));
        }
        return new OfflineReading(entries, problems);
    }

    private void answer(FormAnswer answer, Set<String> seen) {
        var key = answer.key().isEmpty() ? keysByName.getOrDefault(answer.name(), "") : answer.key();
        var article = articles.get(key);
        var whole = key.equals(FormItem.WHOLE);
        var question = questions.get(key);
        if (question != null) {
            answered(answer, question, seen.add(key));
        } else if (article == null && !whole) {
            problem(
                    answer,
                    answer.name(),
                    key.isEmpty() ? "contribution.offline.unknownRow" : "contribution.offline.gone");
        } else if (!seen.add(key)) {
            problem(answer, called(answer, article), "contribution.offline.twice");
        } else {
            stance(answer, article);
            said(answer, article);
        }
    }

    private void answered(FormAnswer answer, Question question, boolean first) {
        if (!first) {
            problem(answer, question.name(), "contribution.offline.twice");
        } else if (!answer.stance().isEmpty() || !answer.proposed().isEmpty()) {
            problem(answer, question.name(), "contribution.offline.wordsOnly");
        }
        if (first
                && !answer.comment().isEmpty()
                && fits(answer, null, answer.comment(), "comment", SubmissionPolicy.BODY_LIMIT)) {
            entries.add(OfflineEntry.answer(question, answer.comment()));
        }
    }

    private void stance(FormAnswer answer, @Nullable ArticleWords article) {
        if (answer.stance().isEmpty() || answer.stance().matches("[-–—]+")) {
            return;
        }
        var stance = stances.get(answer.stance().toLowerCase(Locale.ROOT));
        if (stance == null) {
            problem(answer, called(answer, article), "contribution.offline.stance", answer.stance(), choices);
        } else {
            entries.add(OfflineEntry.stance(article == null ? null : article.name(), stance));
        }
    }

    private void said(FormAnswer answer, @Nullable ArticleWords article) {
        var proposed = answer.proposed();
        if (fits(answer, article, answer.comment(), "comment", SubmissionPolicy.BODY_LIMIT)
                && fits(answer, article, proposed, "proposed", SubmissionPolicy.PROPOSED_LIMIT)) {
            if (!proposed.isEmpty() && article == null) {
                problem(answer, called(answer, null), "contribution.offline.noWording");
                proposed = "";
            } else if (article != null && !proposed.isEmpty() && SubmissionPolicy.isSame(proposed, article.text())) {
                problem(answer, called(answer, article), "contribution.offline.nothingChanged");
                proposed = "";
            }
            if (!answer.comment().isEmpty() || !proposed.isEmpty()) {
                entries.add(OfflineEntry.said(article == null ? null : article.name(), answer.comment(), proposed));
            }
        }
    }

    private boolean fits(FormAnswer answer, @Nullable ArticleWords article, String words, String column, int limit) {
        if (words.length() > limit) {
            problem(answer, called(answer, article), "contribution.offline.tooLong." + column, limit, words.length());
            return false;
        }
        return true;
    }

    private static String called(FormAnswer answer, @Nullable ArticleWords article) {
        return article == null ? answer.name() : article.name().name();
    }

    /** The sentence begins with the row, where there is one, and the article. */
    private void problem(FormAnswer answer, String name, String key, Object... arguments) {
        wrong++;
        if (wrong > PROBLEMS) {
            return;
        }
        var all = new ArrayList<Object>(List.of(answer.row(), name));
        all.addAll(List.of(arguments));
        problems.add(Problem.of(key, all.toArray()));
    }
}
