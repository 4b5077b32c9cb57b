package org.counterpart.base;

import java.util.Locale;
import java.util.Map;

/**
 * A mail to one address that belongs to no act: an invitation, a new password. Published as an event; the outbox takes it in the same
 * transaction.
 *
 * @param template key prefix in the translation files: {@code <template>.subject} and {@code <template>.body}
 * @param words what the template fills in, by name; values are plain text
 */
public record Letter(String email, Locale locale, String template, Map<String, String> words) {}
