package org.counterpart.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords. Argon2id fills memory and cores: half of them at most, so that sign-ins cannot take the machine from
 * readers. Whoever would have to wait longer than two seconds is refused and asked to come back.
 */
@Component
class Passwords {

    private static final int PATIENCE_SECONDS = 2;

    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final PasswordEncoder encoder;
    private final String nobody;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobody = encoder.encode("no account has this password");
    }

    String hash(String password) {
        return limited(() -> encoder.encode(PasswordRules.normalised(password)));
    }

    /** Takes the same time whether or not there is a hash to compare with, and whatever is typed. */
    boolean matches(String password, @Nullable String hash) {
        var possible = hash != null && password.length() <= 4 * PasswordRules.LONGEST;
        var typed = possible ? PasswordRules.normalised(password) : "";
        return limited(() -> encoder.matches(typed, possible ? hash : nobody)) && possible;
    }

    private boolean mayBegin() {
        try {
            return hashing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T limited(Supplier<T> work) {
        if (!mayBegin()) {
            throw new Refused(Problem.of("identity.busy"));
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }
}
