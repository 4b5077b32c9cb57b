package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.MEMBERSHIP;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.counterpart.base.AccountId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who acts now. Reads the account and its memberships once per request. */
@Component
public class Actors {

    private static final String ATTRIBUTE = Actors.class.getName();

    private final DSLContext db;
    private final OrganisationRegister register;
    private final Clock clock;

    Actors(DSLContext db, OrganisationRegister register, Clock clock) {
        this.db = db;
        this.register = register;
        this.clock = clock;
    }

    /** The person who is signed in; denied when nobody is. */
    public Actor current() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /** The person who is signed in and whose session still stands. */
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return find(signedIn);
    }

    /** This person, if their session still stands. */
    Optional<Actor> find(SignedIn signedIn) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor known
                && known.account().value().equals(signedIn.account())) {
            return Optional.of(known);
        }
        var loaded = load(signedIn);
        if (request != null && loaded != null) {
            request.setAttribute(ATTRIBUTE, loaded, RequestAttributes.SCOPE_REQUEST);
        }
        return Optional.ofNullable(loaded);
    }

    /** Runs as this account, outside of any request: for tests and for work that continues after the answer. */
    public <T> T runAs(AccountId account, Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            var epoch = db.select(ACCOUNT.SESSION_EPOCH)
                    .from(ACCOUNT)
                    .where(ACCOUNT.ID.eq(account))
                    .fetchSingle(ACCOUNT.SESSION_EPOCH);
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(account.value(), epoch, clock.instant()), null, List.of()));
            SecurityContextHolder.setContext(context);
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private @Nullable Actor load(SignedIn signedIn) {
        var memberships = DSL.multiset(DSL.select(MEMBERSHIP.ORGANISATION_ID, MEMBERSHIP.ROLE)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .and(register.isAdmitted(MEMBERSHIP.ORGANISATION_ID)))
                .convertFrom(rows -> rows.intoMap(MEMBERSHIP.ORGANISATION_ID, MEMBERSHIP.ROLE));
        return db.select(ACCOUNT.NAME, ACCOUNT.ADMINISTRATOR, memberships)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(signedIn.id()))
                .and(ACCOUNT.STATUS.eq(AccountStatus.ACTIVE))
                .and(ACCOUNT.SESSION_EPOCH.eq(signedIn.epoch()))
                .fetchOne(Records.mapping(
                        (name, administrator, roles) -> new Actor(signedIn.id(), name, administrator, roles)));
    }
}
