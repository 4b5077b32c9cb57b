package org.counterpart.contribution.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.Id;
import org.counterpart.base.LineageId;
import org.counterpart.base.Problem;
import org.counterpart.base.QuestionId;
import org.counterpart.consultation.Question;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ArticleWords;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.SubmissionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a filled form can become drafts, row by row. */
class OfflineRulesTest {

    private static final ArticleName SEVEN = new ArticleName(LineageId.next(), "7", "Article 7", "Notification");
    private static final ArticleName EIGHT = new ArticleName(LineageId.next(), "8", "Article 8", "Fees");
    private static final ArticleName OTHER_EIGHT = new ArticleName(LineageId.next(), "8b", "Article 8", "Fees");
    private static final Question ASKED = new Question(QuestionId.next(), 1, "How long?");
    private static final String WORDS = "The register decides within ninety days.";

    private static OfflineReading read(FormAnswer... answers) {
        return read(Set.of(), answers);
    }

    private static OfflineReading read(Set<Integer> merged, FormAnswer... answers) {
        var rules = new OfflineRules(
                List.of(
                        new ArticleWords(SEVEN, WORDS),
                        new ArticleWords(EIGHT, "Free."),
                        new ArticleWords(OTHER_EIGHT, "Paid.")),
                List.of(ASKED),
                Map.of(
                        "The whole text",
                        FormItem.WHOLE,
                        "1. How long?",
                        ASKED.id().toString()),
                Map.of("oppose", Stance.OPPOSE, "contre", Stance.OPPOSE, "support", Stance.SUPPORT),
                "support, oppose");
        var identity = new FormIdentity(Id.random(), Id.random(), 1, Id.random());
        return rules.read(new FilledForm(identity, List.of(answers), merged));
    }

    private static FormAnswer onSeven(String stance, String comment, String proposed) {
        return new FormAnswer(4, SEVEN.lineage().value().toString(), "", stance, comment, proposed);
    }

    private static FormAnswer named(String name, String stance, String comment, String proposed) {
        return new FormAnswer(4, "", name, stance, comment, proposed);
    }

    private static List<String> keys(OfflineReading reading) {
        return reading.problems().stream().map(Problem::key).toList();
    }

    @Test
    void a_row_becomes_a_stance_and_a_comment_or_an_amendment_at_its_article() {
        var reading = read(onSeven("Contre", "Too long.", "Ten days."));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries())
                .containsExactly(
                        OfflineEntry.stance(SEVEN, Stance.OPPOSE), OfflineEntry.said(SEVEN, "Too long.", "Ten days."));
        assertThat(read(onSeven("", "Too long.", "")).entries())
                .containsExactly(OfflineEntry.said(SEVEN, "Too long.", ""));
        assertThat(read(onSeven("support", "", "")).entries())
                .containsExactly(OfflineEntry.stance(SEVEN, Stance.SUPPORT));
    }

    @Test
    void a_row_without_its_key_is_found_by_its_name_where_only_one_has_it() {
        assertThat(read(named("Article 7 · Notification", "", "Too long.", "")).entries())
                .containsExactly(OfflineEntry.said(SEVEN, "Too long.", ""));
        assertThat(read(named("The whole text", "oppose", "No.", "")).entries())
                .containsExactly(OfflineEntry.stance(null, Stance.OPPOSE), OfflineEntry.said(null, "No.", ""));
        var doubtful = read(named("Article 8 · Fees", "", "Free!", ""));
        assertThat(doubtful.entries()).isEmpty();
        assertThat(doubtful.problems())
                .containsExactly(Problem.of("contribution.offline.unknownRow", 4, "Article 8 · Fees"));
    }

    @Test
    void what_stands_at_an_article_that_is_gone_is_said_and_not_taken() {
        var gone = new FormAnswer(9, LineageId.next().value().toString(), "Article 99", "", "Words.", "");
        assertThat(read(gone).problems()).containsExactly(Problem.of("contribution.offline.gone", 9, "Article 99"));
        assertThat(read(gone).entries()).isEmpty();
    }

    @Test
    void an_article_or_a_question_counts_once() {
        var article = read(onSeven("", "First.", ""), onSeven("", "Second.", ""));
        assertThat(article.entries()).containsExactly(OfflineEntry.said(SEVEN, "First.", ""));
        assertThat(article.problems())
                .containsExactly(Problem.of("contribution.offline.twice", 4, "Article 7 · Notification"));
        var question = read(named("1. How long?", "", "Ten days.", ""), named("1. How long?", "", "Five.", ""));
        assertThat(question.entries()).containsExactly(OfflineEntry.answer(ASKED, "Ten days."));
        assertThat(keys(question)).containsExactly("contribution.offline.twice");
    }

    @ParameterizedTest
    @CsvSource({"support, ''", "'', Ten days."})
    void a_question_is_answered_in_words_only_and_these_are_kept(String stance, String proposed) {
        var reading = read(named("1. How long?", stance, "Ten days.", proposed));
        assertThat(keys(reading)).containsExactly("contribution.offline.wordsOnly");
        assertThat(reading.entries()).containsExactly(OfflineEntry.answer(ASKED, "Ten days."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "— "})
    void a_dash_is_no_stance(String dash) {
        assertThat(read(onSeven(dash.strip(), "Words.", "")).entries())
                .containsExactly(OfflineEntry.said(SEVEN, "Words.", ""));
    }

    @Test
    void what_is_no_stance_is_said_with_those_there_are_and_the_words_are_taken() {
        var reading = read(onSeven("perhaps", "Words.", ""));
        assertThat(reading.problems())
                .containsExactly(Problem.of(
                        "contribution.offline.stance", 4, "Article 7 · Notification", "perhaps", "support, oppose"));
        assertThat(reading.entries()).containsExactly(OfflineEntry.said(SEVEN, "Words.", ""));
    }

    @Test
    void a_wording_is_of_an_article_and_changes_it_and_else_the_comment_alone_is_taken() {
        var whole = read(named("The whole text", "", "Why.", "All new."));
        assertThat(keys(whole)).containsExactly("contribution.offline.noWording");
        assertThat(whole.entries()).containsExactly(OfflineEntry.said(null, "Why.", ""));
        var same = read(onSeven("", "", WORDS.replace(" ", "  ")));
        assertThat(keys(same)).containsExactly("contribution.offline.nothingChanged");
        assertThat(same.entries()).isEmpty();
    }

    @Test
    void what_is_too_long_is_said_with_the_numbers_and_nothing_of_the_row_is_cut() {
        var comment = "x".repeat(SubmissionPolicy.BODY_LIMIT);
        assertThat(read(onSeven("", comment, "")).problems()).isEmpty();
        assertThat(read(onSeven("", comment + "x", "")).problems())
                .containsExactly(Problem.of(
                        "contribution.offline.tooLong.comment", 4, "Article 7 · Notification", 20_000, 20_001));
        var longer = read(onSeven("", "Why.", "x".repeat(SubmissionPolicy.PROPOSED_LIMIT + 1)));
        assertThat(keys(longer)).containsExactly("contribution.offline.tooLong.proposed");
        assertThat(longer.entries()).isEmpty();
        var question = read(named("1. How long?", "", comment + "x", ""));
        assertThat(keys(question)).containsExactly("contribution.offline.tooLong.comment");
        assertThat(question.entries()).isEmpty();
    }

    @Test
    void a_row_of_merged_cells_is_taken_and_said_and_an_empty_one_is_neither() {
        var reading = read(Set.of(4), onSeven("", "Words.", ""), new FormAnswer(4, "", "Article 8 · Fees", "", "", ""));
        assertThat(keys(reading)).containsExactly("contribution.offline.merged");
        assertThat(reading.entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "101, 101", "150, 101"})
    void of_very_many_mistakes_a_hundred_are_said_and_the_rest_are_counted(int wrong, int said) {
        var answers = new ArrayList<FormAnswer>();
        for (var i = 0; i < wrong; i++) {
            answers.add(named("No such article", "", "Words.", ""));
        }
        var problems = read(answers.toArray(FormAnswer[]::new)).problems();
        assertThat(problems).hasSize(said);
        if (wrong > 100) {
            assertThat(problems.getLast()).isEqualTo(Problem.of("contribution.offline.moreProblems", wrong - 100));
        }
    }
}
