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
