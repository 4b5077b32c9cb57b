package org.counterpart.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one spelling under which an address is stored and looked up: lower case, ASCII. The database takes é for e and would find somebody
 * else's account under a look-alike; such an address is none.
 */
public final class EmailAddress {

    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]"
                    + "([a-z0-9-]{0,61}[a-z0-9])?");

    /** The stored spelling; empty when this is no address we can write to. */
    public static Optional<String> of(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= 254 && FORM.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    private EmailAddress() {}
}
