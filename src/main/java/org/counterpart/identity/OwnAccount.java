package org.counterpart.identity;

import java.util.Locale;

/** One's own account, as one may change it. */
public record OwnAccount(String email, String name, Locale locale, Delivery delivery, int version) {}
