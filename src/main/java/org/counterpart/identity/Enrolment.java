package org.counterpart.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.Names;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account to somebody who has proven an address. Whoever calls it has used up the link. */
@Component
public class Enrolment {

    private static final int LONGEST_NAME = 160;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SecurityLog log;

    Enrolment(AccountRepository accounts, Passwords passwords, SecurityLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
    }

    /** Whether this address signs in already, so that neither name nor password is asked. */
    public boolean isKnown(String email) {
        return accounts.byEmail(email)
                .filter(key -> key.status() != AccountStatus.INVITED)
                .isPresent();
    }

    /**
     * The account of this address: the one there is, as it is, or a new one with this name and password. Refuses at "name" and "password",
     * and everything for an account that was disabled: no link opens it again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountId enrol(String email, String name, String password, Locale locale, boolean administrator) {
        var known = accounts.byEmail(email);
        if (known.isPresent() && known.get().status() == AccountStatus.ACTIVE) {
            return known.get().id();
        }
        if (known.isPresent() && known.get().status() == AccountStatus.DISABLED) {
            throw new Refused(Problem.of("identity.link.gone"));
        }
        check(name, password, email);
        var hash = passwords.hash(password);
        var id = known.map(AccountRepository.Key::id)
                .orElseGet(() -> accounts.insert(email, name.strip(), locale, hash, administrator));
        if (known.isPresent()) {
            accounts.activate(id, name.strip(), hash);
        }
        log.write("ACCOUNT_CREATED", id, null);
        return id;
    }

    /** What is wrong with the name of a person, at "name". */
    static Optional<Problem> nameProblem(String name) {
        if (name.isBlank()) {
            return Optional.of(Problem.at("name", "base.required"));
        }
        return name.strip().length() > LONGEST_NAME
                ? Optional.of(Problem.at("name", "identity.name.long", LONGEST_NAME))
                : Names.problem("name", name);
    }

    private static void check(String name, String password, String email) {
        var problems = new java.util.ArrayList<Problem>();
        nameProblem(name).ifPresent(problems::add);
        PasswordRules.problem("password", password, List.of(name, email)).ifPresent(problems::add);
        Refused.ifAny(problems);
    }
}
