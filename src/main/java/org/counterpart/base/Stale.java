package org.counterpart.base;

/** Somebody else saved first. The view shows both texts; the writer decides. */
public class Stale extends RuntimeException {

    public Stale() {
        super("changed by somebody else in the meantime");
    }

    /** Throws unless exactly one row was updated by a statement that named the version it started from. */
    public static void unless(int rows) {
        if (rows != 1) {
            throw new Stale();
        }
    }
}
