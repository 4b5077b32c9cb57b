package org.counterpart.notification;

import java.util.UUID;
import org.counterpart.base.Cut;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it will be sent, to one recipient.
 *
 * @param unsubscribe address of the one-click unsubscription; null for letters, which nobody can unsubscribe from
 * @param messageId lasting: a mail that is sent twice has it twice, so that its receiver can fold them
 * @param replyTo where an answer goes; null when nobody reads answers
 * @param sealed whether the list of mails says neither who gets it nor what it says
 */
record Mail(
        UUID id,
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe,
        String messageId,
        @Nullable String replyTo,
        boolean sealed) {

    private static final int SUBJECT = 200;

    Mail {
        subject = line(subject);
    }

    /** Letters belong to no act. */
    boolean isLetter() {
        return unsubscribe == null;
    }

    Mail answeredAt(@Nullable String address) {
        return new Mail(id, recipient, subject, text, html, unsubscribe, messageId, address, sealed);
    }

    Mail sealed(boolean whether) {
        return new Mail(id, recipient, subject, text, html, unsubscribe, messageId, replyTo, whether);
    }

    /** One line: a name with a line break in it must never begin a header of its own. */
    private static String line(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
        return Cut.to(line, SUBJECT);
    }
}
