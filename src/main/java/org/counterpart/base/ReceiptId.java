package org.counterpart.base;

import java.util.UUID;

/** Identity of a receipt. */
public record ReceiptId(UUID value) implements Id {

    public static ReceiptId next() {
        return new ReceiptId(Id.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
