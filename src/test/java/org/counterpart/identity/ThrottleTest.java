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

    @ParameterizedTest
    @CsvSource({
        // networks that guess, guesses each; whether the owner was there before; wrong ones of the owner; is the owner
        // let in
        "0,  0, false, 0, true",
        "5,  5, false, 0, true", // twenty-five of the thirty a minute that strangers have together
        "6,  5, false, 0, false", // where the owner never was the owner waits with the strangers
        "6,  5, true,  0, true",
        "200, 20, true, 0, true", // a thousand guesses do not lock out
        "200, 20, true, 4, true",
        "0,  0, true,  5, false", // whoever guesses from the owner's own place is slowed there
        "0,  0, false, 5, false",
    })
    void guesses_are_slowed_and_the_owner_is_not_locked_out(
            int networks, int guesses, boolean known, int own, boolean permitted) {
        var throttle = new SignInThrottle();
        if (known) {
            assertThat(throttle.permits("owner@test.example", "home")).isTrue();
            throttle.succeeded("owner@test.example", "home");
        }
        var passed = 0;
        for (var network = 0; network < networks; network++) {
            for (var guess = 0; guess < guesses; guess++) {
                passed += throttle.permits("owner@test.example", "net-" + network) ? 1 : 0;
            }
        }
        assertThat(passed).isLessThanOrEqualTo(31);
        for (var wrong = 0; wrong < own; wrong++) {
            assertThat(throttle.permits("owner@test.example", "home")).isTrue();
        }
        assertThat(throttle.permits("owner@test.example", "home")).isEqualTo(permitted);
    }

    @Test
    void what_succeeds_costs_nothing() {
        var throttle = new SignInThrottle();
        for (var i = 0; i < 200; i++) {
            assertThat(throttle.permits("owner@test.example", "home")).isTrue();
            throttle.succeeded("owner@test.example", "home");
        }
    }
}
