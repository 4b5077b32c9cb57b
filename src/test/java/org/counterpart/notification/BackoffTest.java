package org.counterpart.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT12H", "6,", "7,"})
    void a_mail_is_tried_again_after_longer_and_longer_and_given_up_after_half_a_day(int failures, Duration wait) {
        assertThat(Backoff.after(failures).orElse(null)).isEqualTo(wait);
    }
}
