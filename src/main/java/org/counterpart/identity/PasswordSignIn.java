package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.counterpart.base.AccountId;
import org.jooq.DSLContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sign-in with e-mail and password. Unknown, disabled and wrong take the same path and the same time; guesses are slowed per account, never
 * locked out, because a lock-out would be a weapon against the owner.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** Argon2id fills memory and cores: at most two at once, so that sign-ins cannot take the machine from readers. */
    private static final Semaphore HASHING = new Semaphore(2, true);

    private final DSLContext db;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final SecurityLog log;
    private final Clock clock;
    private final String nobody;

    PasswordSignIn(DSLContext db, PasswordEncoder encoder, SignInThrottle throttle, SecurityLog log, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
        this.nobody = encoder.encode("no account has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(attempt.getCredentials());
        if (!throttle.permits(email)) {
            throw new BadCredentialsException("too many attempts");
        }
        var account = db.select(ACCOUNT.ID, ACCOUNT.PASSWORD_HASH, ACCOUNT.STATUS, ACCOUNT.SESSION_EPOCH)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchOne();
        var usable = account != null && account.value3() == AccountStatus.ACTIVE && account.value2() != null;
        var matches = matches(password, usable ? account.value2() : nobody);
        if (!usable || !matches) {
            log.write("SIGN_IN_REFUSED", account == null ? null : account.value1(), null);
            throw new BadCredentialsException("bad credentials");
        }
        return signedIn(account.value1(), account.value4());
    }

    Authentication signedIn(AccountId account, int epoch) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PREVIOUS_SEEN_AT, ACCOUNT.LAST_SEEN_AT)
                .set(ACCOUNT.LAST_SEEN_AT, org.counterpart.base.DatabaseClock.NOW)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        log.write("SIGNED_IN", account, null);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.value(), epoch, clock.instant()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_USER")));
    }

    private boolean matches(String password, String hash) {
        HASHING.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            HASHING.release();
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
