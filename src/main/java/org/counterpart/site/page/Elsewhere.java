package org.counterpart.site.page;

/** What was asked for is read at another address. */
public final class Elsewhere extends RuntimeException {

    private final String address;

    public Elsewhere(String address) {
        super(address, null, false, false);
        this.address = address;
    }

    String address() {
        return address;
    }
}
