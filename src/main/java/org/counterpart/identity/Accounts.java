package org.counterpart.identity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Words;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people: how they come to one, what they may change themselves, and what administrators do. */
@Service
public class Accounts {

    private static final Duration RESET = Duration.ofHours(1);
    private static final Throttle.Limit CONFIRMATIONS = new Throttle.Limit("own password", 5, 20);
    private static final LinkPurpose[] INVITATIONS = {LinkPurpose.INVITATION, LinkPurpose.FIRST_ADMINISTRATOR};

    private final AccountRepository accounts;
    private final MailLinks links;
    private final Enrolment enrolment;
    private final Memberships memberships;
    private final NewPassword newPassword;
    private final SecurityLog log;
    private final Actors actors;
    private final Throttle throttle;

    Accounts(
            AccountRepository accounts,
            MailLinks links,
            Enrolment enrolment,
            Memberships memberships,
            NewPassword newPassword,
            SecurityLog log,
            Actors actors,
            Throttle throttle) {
        this.accounts = accounts;
        this.links = links;
        this.enrolment = enrolment;
        this.memberships = memberships;
        this.newPassword = newPassword;
        this.log = log;
        this.actors = actors;
        this.throttle = throttle;
    }

    /** What the secret of an invitation leads to; none when it was used or has run out. Uses nothing up. */
    @May(Verb.ENTER)
    public Optional<EnterableLink> invitation(String secret) {
        return links.find(secret, INVITATIONS)
                .map(link -> new EnterableLink(
                        link.purpose(),
                        link.email(),
                        link.organisation() == null
                                ? null
                                : accounts.organisationName(link.organisation()).orElse(null),
                        link.role(),
                        enrolment.isKnown(link.email())));
    }

    /**
     * Accepts an invitation. Refuses at "name", "email" and "password"; name and password are needed of people without account only, the
     * address of the first administrator only.
     *
     * @return the address that was shown to be theirs
     */
    @May(Verb.ENTER)
    @Transactional
    public String accept(String secret, String email, String name, String password, Locale locale) {
        var link = links.use(secret, INVITATIONS);
        if (link.purpose() == LinkPurpose.FIRST_ADMINISTRATOR) {
            if (!accounts.isEmpty()) {
                throw new Refused(Problem.of("identity.link.gone"));
            }
            var address =
                    EmailAddress.of(email).orElseThrow(() -> new Refused(Problem.at("email", "identity.email.wrong")));
            var first = enrolment.enrol(address, name, password, locale, true);
            log.write("FIRST_ADMINISTRATOR", first, first);
            return address;
        }
        var account = enrolment.enrol(link.email(), name, password, locale, false);
        if (link.organisation() != null && link.role() != null) {
            links.takeBackAll(link.organisation(), link.email());
            memberships.put(account, link.organisation(), link.role());
            log.write("INVITATION_ACCEPTED", account, account);
        }
        return link.email();
    }

    /**
     * Sends a link for a new password, if the address has an active account. Tells nobody whether it has. The letter goes to the address that is
     * stored, never to the one that was typed.
     */
    @May(Verb.ENTER)
    @Transactional
    public void forgotten(String email) {
        var known = EmailAddress.of(email)
                .flatMap(accounts::byEmail)
                .filter(key -> key.status() == AccountStatus.ACTIVE)
                .flatMap(key -> accounts.locked(key.id()));
        if (known.isEmpty()) {
            return;
        }
        var key = known.get();
        var link = new OpenLink(LinkPurpose.PASSWORD_RESET, key.email(), key.id(), null, null);
        var sent = links.send(
                link,
                RESET,
                Locale.forLanguageTag(key.locale()),
                "identity.letter.reset",
                "/enter/password",
                Map.of("name", key.name()));
        log.write(sent ? "RESET_SENT" : "RESET_NOT_SENT", key.id(), null);
    }

    /** Whether this secret still sets a password. Uses nothing up. */
    @May(Verb.ENTER)
    public boolean setsPassword(String secret) {
        return links.find(secret, LinkPurpose.PASSWORD_RESET).isPresent();
    }

    /**
     * Sets a new password and ends all sessions. Refuses at "password".
     *
     * @return the address that was shown to be theirs
     */
    @May(Verb.ENTER)
    @Transactional
    public String setPassword(String secret, String password) {
        var link = links.use(secret, LinkPurpose.PASSWORD_RESET);
        var key = Optional.ofNullable(link.account())
                .flatMap(accounts::locked)
                .filter(account -> account.status() == AccountStatus.ACTIVE
                        && account.email().equals(link.email()))
                .orElseThrow(() -> new Refused(Problem.of("identity.link.gone")));
        newPassword.store(key, password);
        log.write("PASSWORD_RESET", key.id(), key.id());
        return key.email();
    }

    @May(Verb.OWN_ACCOUNT)
    public OwnAccount own() {
        return accounts.own(actors.current().account());
    }

    /** Refuses at "name". */
    @May(Verb.OWN_ACCOUNT)
    @Transactional
    public void change(OwnAccount own) {
        Enrolment.nameProblem(own.name()).ifPresent(problem -> {
            throw new Refused(problem);
        });
        var locale = Words.nearest(own.locale());
        Stale.unless(
                accounts.change(actors.current().account(), own.name().strip(), locale, own.delivery(), own.version()));
    }

    /** Refuses at "current" and "password". Ends every other session; this one goes on. */
    @May(Verb.OWN_ACCOUNT)
    public void changePassword(String current, String password) {
        var account = actors.current().account();
        if (!throttle.permits(CONFIRMATIONS, account.toString())) {
            throw new Refused(Problem.at("current", "identity.password.wrong"));
        }
        goOn(account, newPassword.replace(account, current, password));
    }

    /** Ends every session of the own account, this one too. */
    @May(Verb.OWN_ACCOUNT)
    @Transactional
    public void endSessions() {
        var account = actors.current().account();
        accounts.endSessions(account);
        log.write("SESSIONS_ENDED", account, account);
    }

    /** Accounts whose name or address contains the text, by name. */
    @May(Verb.MANAGE_ACCOUNTS)
    public List<AccountRow> page(String text, int offset, int limit) {
        return accounts.page(actors.current().account(), text, offset, limit);
    }

    @May(Verb.MANAGE_ACCOUNTS)
    public int count(String text) {
        return accounts.count(text);
    }

    /** Ends all sessions and refuses every sign-in. Nobody disables the own account, nor the last administrator. */
    @May(Verb.MANAGE_ACCOUNTS)
    @Transactional
    public void disable(AccountId id) {
        var by = actors.current().account();
        if (by.equals(id)) {
            throw new Refused(Problem.of("identity.people.notYourself"));
        }
        keepAnAdministratorBeside(id);
        accounts.setStatus(id, AccountStatus.DISABLED);
        log.write("ACCOUNT_DISABLED", id, by);
    }

    @May(Verb.MANAGE_ACCOUNTS)
    @Transactional
    public void enable(AccountId id) {
        var key = accounts.locked(id).orElseThrow(NotFound::new);
        accounts.setStatus(id, key.hash() == null ? AccountStatus.INVITED : AccountStatus.ACTIVE);
        log.write("ACCOUNT_ENABLED", id, actors.current().account());
    }

    @May(Verb.MANAGE_ACCOUNTS)
    @Transactional
    public void makeAdministrator(AccountId id) {
        if (accounts.locked(id).isEmpty()) {
            throw new NotFound();
        }
        accounts.setAdministrator(id, true);
        log.write("ADMINISTRATOR_MADE", id, actors.current().account());
    }

    /** One administrator always stays. */
    @May(Verb.MANAGE_ACCOUNTS)
    @Transactional
    public void endAdministrator(AccountId id) {
        keepAnAdministratorBeside(id);
        accounts.setAdministrator(id, false);
        log.write("ADMINISTRATOR_ENDED", id, actors.current().account());
    }

    private void keepAnAdministratorBeside(AccountId id) {
        var others = accounts.administratorsLocked().stream()
                .filter(other -> !other.equals(id))
                .toList();
        if (accounts.locked(id).isEmpty()) {
            throw new NotFound();
        }
        if (others.isEmpty()) {
            throw new Refused(Problem.of("identity.people.lastAdministrator"));
        }
    }

    /** Carries this session over to the new epoch: the person has just shown the password. */
    private static void goOn(AccountId account, int epoch) {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            context.setAuthentication(
                    PasswordSignIn.authenticated(new SignedIn(account.value(), epoch, signedIn.since())));
        }
    }
}
