package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;

import java.time.Clock;
import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Sign-in with e-mail and password. Unknown, disabled and wrong take the same path and the same time; guesses are slowed, never locked out,
 * because a lock-out would be a weapon against the owner.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final DSLContext db;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final SecurityLog log;
    private final Clock clock;

    PasswordSignIn(
            DSLContext db,
            AccountRepository accounts,
            Passwords passwords,
            SignInThrottle throttle,
            SecurityLog log,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        // What is no address belongs to nobody, and all of it to one bucket.
        var email = EmailAddress.of(attempt.getName()).orElse("");
        var place = place(attempt);
        var permitted = throttle.take(email, place).orElseThrow(() -> new BadCredentialsException("too many attempts"));
        var account = accounts.byEmail(email);
        var usable = account.filter(key -> key.status() == AccountStatus.ACTIVE);
        var matches = matches(
                attempt, permitted, usable.map(AccountRepository.Key::hash).orElse(null));
        if (usable.isEmpty() || !matches) {
            log.write("SIGN_IN_REFUSED", account.map(AccountRepository.Key::id).orElse(null), null);
            throw new BadCredentialsException("bad credentials");
        }
        throttle.succeeded(permitted);
        return signedIn(usable.get().id(), usable.get().epoch());
    }

    private boolean matches(Authentication attempt, SignInThrottle.Attempt permitted, @Nullable String hash) {
        try {
            return passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        } catch (Refused busy) {
            throttle.notCompared(permitted);
            throw new AuthenticationServiceException("too many at once", busy);
        }
    }

    Authentication signedIn(AccountId account, int epoch) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PREVIOUS_SEEN_AT, ACCOUNT.LAST_SEEN_AT)
                .set(ACCOUNT.LAST_SEEN_AT, DatabaseClock.NOW)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        log.write("SIGNED_IN", account, null);
        return authenticated(new SignedIn(account.value(), epoch, clock.instant()));
    }

    static Authentication authenticated(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_USER")));
    }

    private static String place(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Throttle.network(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
