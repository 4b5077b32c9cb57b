package org.counterpart.commitment.ui;

import java.util.UUID;
import org.counterpart.base.NotFound;

/** Identities in addresses: what is none leads nowhere. */
final class Addresses {

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private Addresses() {}
}
