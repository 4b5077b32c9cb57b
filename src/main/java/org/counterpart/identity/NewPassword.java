package org.counterpart.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterpart.base.AccountId;
import org.counterpart.base.Letter;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account another password, which ends its sessions and is told to its owner. */
@Component
class NewPassword {

    private final AccountRepository accounts;
    private final MailLinks links;
    private final Passwords passwords;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;

    NewPassword(
            AccountRepository accounts,
            MailLinks links,
            Passwords passwords,
            SecurityLog log,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.log = log;
        this.events = events;
    }

    /**
     * Refuses at "current" and "password".
     *
     * @return the epoch of the sessions that begin since
     */
    @Transactional
    public int replace(AccountId account, String current, String password) {
        var key = accounts.locked(account).orElseThrow(NotFound::new);
        if (!passwords.matches(current, key.hash())) {
            throw new Refused(Problem.at("current", "identity.password.wrong"));
        }
        store(key, password);
        log.write("PASSWORD_CHANGED", account, account);
        return key.epoch() + 1;
    }

    /** In the caller's transaction. Refuses at "password". */
    void store(AccountRepository.Key key, String password) {
        PasswordRules.problem("password", password, List.of(key.name(), key.email()))
                .ifPresent(problem -> {
                    throw new Refused(problem);
                });
        accounts.setPassword(key.id(), passwords.hash(password));
        links.closeResets(key.id());
        events.publishEvent(new Letter(
                key.email(),
                Locale.forLanguageTag(key.locale()),
                "identity.letter.passwordChanged",
                Map.of("name", key.name())));
    }
}
