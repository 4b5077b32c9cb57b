package org.counterpart.publication;

/** What was asked for is read at another address. */
final class Elsewhere extends RuntimeException {

    private final String address;

    Elsewhere(String address) {
        super(address, null, false, false);
        this.address = address;
    }

    String address() {
        return address;
    }
}
