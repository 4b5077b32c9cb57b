package org.counterpart.site.page;

import java.util.UUID;
import org.counterpart.base.NotFound;

/** Parts of addresses, as we write them. */
public final class Addresses {

    /** Without the ending that asks for data. */
    public static String bare(String name) {
        return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    }

    /** Without zeros before it: one thing has one address. */
    public static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }

    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private Addresses() {}
}
