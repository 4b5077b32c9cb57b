package org.counterpart.consultation;

/** In what a timetable may depart from the rule that binds it. The names are stored. */
public enum Departing {
    /** Less than the rule demands: an exception, ordered by a person who is named, on a legal ground. */
    SHORTER(true),
    /** Answers later than the rule demands: the same. */
    LATER_ANSWERS(true),
    /** Enough for the rule, and less than it recommends: whoever does so says why. */
    BELOW_RECOMMENDED(false);

    private final boolean exception;

    Departing(boolean exception) {
        this.exception = exception;
    }

    /** Whether it needs a person's order and a legal ground, and not just a reason. */
    public boolean isException() {
        return exception;
    }
}
