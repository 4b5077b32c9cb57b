package org.counterpart.base.database;

import org.jspecify.annotations.Nullable;

/** The product cannot start until its operator does something; the console says what, without a stack trace. */
public final class CannotStart extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    public CannotStart(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
