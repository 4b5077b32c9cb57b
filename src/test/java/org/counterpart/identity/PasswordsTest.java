package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.counterpart.base.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    @Test
    void a_password_matches_its_hash_in_every_way_of_writing_it_and_nothing_else_does() {
        var passwords = new Passwords(new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return "hash of " + password;
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                return encode(password).equals(hash);
            }
        });
        var hash = passwords.hash("caf\u00e9 over the gravel");
        assertThat(passwords.matches("cafe\u0301 over the gravel", hash)).isTrue();
        assertThat(passwords.matches("cafe over the gravel", hash)).isFalse();
        assertThat(passwords.matches("no account has this password", null)).isFalse();
        var longest = "x".repeat(4 * PasswordRules.LONGEST);
        assertThat(passwords.matches(longest, passwords.hash(longest))).isTrue();
        assertThat(passwords.matches(longest + "x", passwords.hash(longest + "x")))
                .as("what nobody types is not even compared")
                .isFalse();
    }

    @Test
    void whoever_would_wait_long_for_a_comparison_is_refused_and_served_again_afterwards() throws Exception {
        var places = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        var begun = new CountDownLatch(places);
        var go = new CountDownLatch(1);
        var passwords = new Passwords(new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return "hash";
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return true;
            }
        });
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < places; i++) {
                flood.submit(() -> passwords.matches("a", "hash"));
            }
            begun.await();
            assertThatThrownBy(() -> passwords.hash("violet turbine over gravel"))
                    .isInstanceOf(Refused.class);
            go.countDown();
        }
        assertThat(passwords.hash("violet turbine over gravel")).isEqualTo("hash");
    }
}
