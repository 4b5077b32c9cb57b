package org.counterpart.exchange;

/** A folder or file that cannot be imported; the message says what is wrong and what to do, to the operator on the console. */
final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRefused(String message) {
        super(message);
    }

    ImportRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
