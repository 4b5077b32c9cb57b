package org.counterpart.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Problem;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a version may be published. */
class TextPolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // phase | mends slips only | articles | matching confirmed | note | what stands in the way
                "DRAFT        | false | 3 | true  | Note | text.policy.withConsultation",
                "DRAFT        | true  | 3 | true  | Note | text.policy.withConsultation",
                "ANNOUNCED    | false | 3 | true  | Note | text.policy.running",
                "ANNOUNCED    | true  | 3 | true  | Note | ''",
                "OPEN         | false | 3 | true  | Note | text.policy.running",
                "OPEN         | true  | 3 | true  | Note | ''",
                "OPEN         | true  | 3 | true  | ''   | text.correction.required",
                "OPEN         | true  | 3 | false | Note | text.policy.matching",
                "DELIBERATION | false | 3 | true  | Note | text.policy.running",
                "DELIBERATION | true  | 3 | true  | Note | ''",
                "REVIEW       | false | 3 | true  | Note | ''",
                "REVIEW       | true  | 3 | true  | Note | ''",
                "REVIEW       | false | 3 | false | Note | text.policy.matching",
                "REVIEW       | false | 0 | true  | Note | text.missing.articles",
                "REVIEW       | false | 3 | true  | ''   | text.note.required",
                "ANSWERED     | false | 3 | true  | Note | ''",
                "FOLLOW_UP    | false | 3 | true  | Note | ''",
                "ARCHIVED     | true  | 3 | true  | Note | text.policy.archived",
                "OPEN         | false | 0 | false | ''   | text.policy.running text.missing.articles text.policy.matching text.note.required",
            })
    void a_version_is_published_in_time_complete_and_with_a_reason(
            Phase phase, boolean correction, int articles, boolean matched, String note, String problems) {
        assertThat(TextPolicy.publishable(phase, draft(articles, correction), note, matched).stream()
                        .map(Problem::key)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(problems);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void another_version_is_prepared_until_the_consultation_is_archived(Phase phase) {
        assertThat(TextPolicy.draftable(phase).isEmpty()).isEqualTo(phase != Phase.ARCHIVED);
    }

    @ParameterizedTest
    @CsvSource({
        // articles that come, go, move, are split or merged; words put in and taken out; what makes it more than slips
        "0, 0, 0, 0, 0, 100, 100, ''",
        "0, 0, 0, 0, 0, 100, 101, text.policy.slip.words(201)",
        "1, 0, 0, 0, 0, 3,   2,   text.policy.slip.articles(1)",
        "0, 1, 0, 0, 0, 3,   2,   text.policy.slip.articles(1)",
        "0, 0, 1, 0, 0, 3,   2,   text.policy.slip.articles(1)",
        "0, 0, 0, 1, 0, 3,   2,   text.policy.slip.articles(1)",
        "0, 0, 0, 0, 1, 3,   2,   text.policy.slip.articles(1)",
        "1, 2, 3, 4, 5, 201, 0,   text.policy.slip.articles(15) text.policy.slip.words(201)",
    })
    void a_correction_of_slips_leaves_every_article_in_its_place_and_changes_few_words(
            int added, int deleted, int moved, int split, int merged, int in, int out, String problems) {
        var changes = new Differences.Summary(7, added, deleted, moved, 7, 7, split, merged, in, out);
        assertThat(TextPolicy.slips(changes).stream()
                        .map(problem ->
                                problem.key() + "(" + problem.arguments().getFirst() + ")")
                        .collect(Collectors.joining(" ")))
                .isEqualTo(problems);
    }

    @ParameterizedTest
    @CsvSource({
        // lengths of title and note, language, fields with problems
        "1,   0,    en, ''",
        "500, 1000, ar, ''",
        "0,   0,    en, title",
        "501, 0,    en, title",
        "1,   1001, en, note",
        "1,   0,    xx-nowhere, language",
    })
    void a_version_has_a_title_a_language_that_is_known_and_a_note_of_a_paragraph(
            int title, int note, String language, String fields) {
        assertThat(TextPolicy.describable("x".repeat(title), language, "x".repeat(note)).stream()
                        .map(Problem::field)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(fields);
    }

    @Test
    void numbers_headings_and_notes_have_limits() {
        var number = "1".repeat(Unit.NUMBER_LIMIT);
        var heading = "x".repeat(Unit.HEADING_LIMIT);
        assertThat(TextPolicy.provision(number, heading)).isEmpty();
        assertThat(TextPolicy.provision(number + "1", heading + "x"))
                .extracting(Problem::field)
                .containsExactly("number", "heading");
        var note = "x".repeat(TextPolicy.NOTE);
        assertThat(TextPolicy.publishable(Phase.REVIEW, draft(1, false), note, true))
                .isEmpty();
        assertThat(TextPolicy.publishable(Phase.REVIEW, draft(1, false), note + "x", true))
                .extracting(Problem::field)
                .containsExactly("note");
    }

    private static TextVersion draft(int articles, boolean correction) {
        return new TextVersion(
                TextVersionId.next(),
                0,
                ConsultationId.next(),
                2,
                "Law",
                "en",
                Direction.LTR,
                "",
                TextStatus.DRAFT,
                TextFormat.MARKDOWN,
                null,
                articles,
                correction,
                false,
                null,
                null,
                Instant.EPOCH);
    }
}
