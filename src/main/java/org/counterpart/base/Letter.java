package org.counterpart.base;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one address that belongs to no act: an invitation, a new password. Published as an event; the outbox takes it in the same
 * transaction.
 *
 * @param template key prefix in the translation files: {@code <template>.subject} and {@code <template>.body}
 * @param words what the template fills in, by name; values are plain text
 * @param replyTo where an answer goes; null when nobody reads answers
 * @param sealed whether who gets it is told to nobody who looks after the mail
 */
public record Letter(
        String email,
        Locale locale,
        String template,
        Map<String, String> words,
        @Nullable String replyTo,
        boolean sealed) {

    public Letter(String email, Locale locale, String template, Map<String, String> words) {
        this(email, locale, template, words, null);
    }

    public Letter(String email, Locale locale, String template, Map<String, String> words, @Nullable String replyTo) {
        this(email, locale, template, words, replyTo, false);
    }

    /** Who gets it would tell what nobody may learn. */
    public Letter withoutRecipient() {
        return new Letter(email, locale, template, words, replyTo, true);
    }
}
