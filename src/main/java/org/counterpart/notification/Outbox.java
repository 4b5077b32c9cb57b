package org.counterpart.notification;

import java.util.List;
import java.util.UUID;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.NotFound;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What was sent, what waits, and what could not be delivered. */
@Service
public class Outbox {

    private static final String SECRET = "[…]";

    private final MailRepository mails;
    private final CounterpartProperties properties;
    private final boolean delivers;

    Outbox(MailRepository mails, CounterpartProperties properties, @Value("${spring.mail.host:}") String host) {
        this.mails = mails;
        this.properties = properties;
        this.delivers = !host.isBlank();
    }

    /** The newest first. */
    @May(Verb.READ_OUTBOX)
    public List<OutboxEntry> newest(int offset, int limit) {
        return mails.newest(offset, limit);
    }

    @May(Verb.READ_OUTBOX)
    public int count() {
        return mails.count();
    }

    /**
     * The words of a mail. Empty for letters: their links are for one person, and whoever reads them becomes that person. Only a demo that
     * sends nothing shows them, because there they lead nowhere else. The address that ends a person's mail is never shown.
     */
    @May(Verb.READ_OUTBOX)
    public String text(UUID mail) {
        return mails.text(mail, properties.demo() && !delivers, SECRET).orElseThrow(NotFound::new);
    }

    /** Whether a mail server is set; without one nothing leaves the machine. */
    @May(Verb.READ_OUTBOX)
    public boolean delivers() {
        return delivers;
    }
}
