package org.counterpart.organisation;

/** In what a rule counts its periods. A week is seven days and ends on the day of the week on which it began, at the hour of the clock on the wall. */
public enum Counting {
    DAYS(1),
    WORKING_DAYS(1),
    WEEKS(7);

    private final int days;

    Counting(int days) {
        this.days = days;
    }

    /** As a rule is stored. */
    public static Counting of(boolean workingDays, boolean weeks) {
        if (workingDays) {
            return WORKING_DAYS;
        }
        return weeks ? WEEKS : DAYS;
    }

    /** So many days, said in this unit. */
    public int of(int days) {
        return days / this.days;
    }

    /** So many of this unit, in days. */
    public int days(int count) {
        return Math.multiplyExact(count, days);
    }

    boolean divides(int days) {
        return days % this.days == 0;
    }
}
