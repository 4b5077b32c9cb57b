package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:0db8:0001:0002:0:0:0:5, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:203.0.113.7, ::ffff:203.0.113.8, false",
        "a:b, a:c, false"
    })
    void a_network_is_what_one_subscriber_has(String one, String other, boolean same) {
        assertThat(Throttle.network(one).equals(Throttle.network(other))).isEqualTo(same);
    }

    @Test
    void one_password_tried_on_many_accounts_is_slowed_by_the_place() {
        var throttle = new SignInThrottle();
        for (var i = 0; i < 120; i++) {
            assertThat(throttle.permits("person-" + i + "@test.example", "here"))
                    .isTrue();
        }
        assertThat(throttle.permits("another@test.example", "here")).isFalse();
        assertThat(throttle.permits("another@test.example", "elsewhere")).isTrue();
    }
}
