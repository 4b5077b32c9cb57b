package org.counterpart.contribution.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.QuestionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ArticleWords;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.SubmissionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftRulesTest {

    private static final LineageId ARTICLE = LineageId.next();
    private static final ArticleWords WORDS = new ArticleWords(
            new ArticleName(ARTICLE, "7", "Article 7", "Notification"),
            "1 The register decides within ninety days.\n2 Silence\u00a0is refusal.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within ninety days                | Too long. |",
                "days. 2 Silence is refusal        | Too long. |",
                "''                                | Too long. |",
                "within  ninety   days             | Too long. |",
                "within ten days                   | Too long. | contribution.quote.notInArticle",
                "within ninety days                | ' '       | contribution.comment.bodyMissing",
            })
    void a_comment_says_something_and_quotes_what_is_there(String quote, String body, @Nullable String problem) {
        assertThat(keys(draft(ContributionKind.COMMENT, ARTICLE, quote, body, "", ""), WORDS))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void an_answer_to_a_question_is_called_an_answer_where_it_is_missing() {
        var comment = draft(ContributionKind.COMMENT, null, "", " ", "", "");
        var answer = new Draft(
                comment.id(),
                1,
                comment.kind(),
                comment.consultation(),
                comment.textVersion(),
                null,
                QuestionId.next(),
                comment.organisation(),
                null,
                "",
                " ",
                "",
                "",
                null,
                null);
        assertThat(keys(answer, null)).containsExactly("contribution.answer.bodyMissing");
    }

    @Test
    void a_comment_on_the_whole_text_quotes_no_article() {
        assertThat(keys(draft(ContributionKind.COMMENT, null, "ninety days", "No.", "", ""), null))
                .containsExactly("contribution.quote.needsArticle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The register decides within ten days. | Ten is enough. |",
                "The register  decides in ninety days. | Why not.       | contribution.amendment.nothingChanged",
                "''                                    | Delete it.     | contribution.amendment.textMissing",
                "The register decides within ten days. | ''             | contribution.amendment.reasonMissing",
            })
    void an_amendment_changes_the_words_and_says_why(String proposed, String reason, @Nullable String problem) {
        var draft = draft(
                ContributionKind.AMENDMENT, ARTICLE, "", reason, proposed, "The register decides in ninety days.");
        assertThat(keys(draft, WORDS)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void what_is_too_long_is_said_at_its_field_with_the_numbers() {
        var draft = draft(ContributionKind.COMMENT, null, "", "x".repeat(SubmissionPolicy.BODY_LIMIT + 1), "", "");
        assertThat(DraftRules.problems(draft, null))
                .containsExactly(Problem.at("body", "contribution.tooLong", 20_000, 20_001));
    }

    @Test
    void what_fits_to_the_letter_is_taken() {
        var words = draft(
                ContributionKind.AMENDMENT,
                ARTICLE,
                "x".repeat(SubmissionPolicy.QUOTE_LIMIT),
                "x".repeat(SubmissionPolicy.BODY_LIMIT),
                "x".repeat(SubmissionPolicy.PROPOSED_LIMIT),
                "");
        assertThat(DraftRules.tooLong(words)).isEmpty();
        var longer = draft(
                ContributionKind.AMENDMENT,
                ARTICLE,
                "x".repeat(SubmissionPolicy.QUOTE_LIMIT + 1),
                "Because.",
                "x".repeat(SubmissionPolicy.PROPOSED_LIMIT + 1),
                "");
        assertThat(DraftRules.tooLong(longer)).extracting(Problem::field).containsExactly("quote", "proposed");
    }

    private static List<String> keys(Draft draft, @Nullable ArticleWords article) {
        return DraftRules.problems(draft, article).stream().map(Problem::key).toList();
    }

    private static Draft draft(
            ContributionKind kind,
            @Nullable LineageId article,
            String quote,
            String body,
            String proposed,
            String original) {
        return new Draft(
                ContributionId.next(),
                1,
                kind,
                ConsultationId.next(),
                TextVersionId.next(),
                article,
                null,
                OrganisationId.next(),
                null,
                quote,
                body,
                proposed,
                original,
                null,
                null);
    }
}
