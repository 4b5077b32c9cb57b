package org.counterpart.site.page;

/** A refusal in plain words; {@code key} names its sentences, {@code .title} and {@code .body}. */
public record ErrorPage(int status, String key) {

    /** Whether nothing is to be had by asking again: where it is, every other page answers the same meanwhile. */
    public boolean isOver() {
        return status != 503;
    }
}
