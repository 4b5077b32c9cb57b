package org.counterpart.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.base.Problem;
import org.junit.jupiter.api.Test;

class SubmissionPolicyTest {

    @Test
    void whoever_withdraws_says_why_and_briefly() {
        assertThat(SubmissionPolicy.withdrawal("We were misinformed.")).isEmpty();
        assertThat(SubmissionPolicy.withdrawal("  "))
                .extracting(Problem::key)
                .containsExactly("contribution.withdraw.reasonMissing");
        assertThat(SubmissionPolicy.withdrawal("x".repeat(SubmissionPolicy.REASON_LIMIT + 1)))
                .extracting(Problem::key)
                .containsExactly("contribution.tooLong");
    }
}
