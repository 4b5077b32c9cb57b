package org.counterpart.identity;

import java.time.Duration;
import org.counterpart.base.CounterpartProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** There is no default account: whoever starts an empty product finds a link on the console that makes the first administrator, once. */
@Component
class FirstAdministrator {

    private static final Duration VALIDITY = Duration.ofDays(1);

    private final AccountRepository accounts;
    private final MailLinks links;
    private final CounterpartProperties properties;

    FirstAdministrator(AccountRepository accounts, MailLinks links, CounterpartProperties properties) {
        this.accounts = accounts;
        this.links = links;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void greet() {
        if (properties.demo() || !accounts.isEmpty()) {
            return;
        }
        // Of several starts without an answer, the last link works.
        links.closeAll(LinkPurpose.FIRST_ADMINISTRATOR);
        var link = links.make(
                new OpenLink(LinkPurpose.FIRST_ADMINISTRATOR, "", null, null, null), VALIDITY, "/enter/invitation");
        System.out.println("""

                There is no account yet. This link makes the first administrator; it works once and for one day:
                  \
                """ + link);
    }
}
