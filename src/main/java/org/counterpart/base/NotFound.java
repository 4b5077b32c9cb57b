package org.counterpart.base;

/** There is no such thing, or the asker may not know that there is: the answer is the same. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
