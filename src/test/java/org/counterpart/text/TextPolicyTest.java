package org.counterpart.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Problem;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.TextFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
