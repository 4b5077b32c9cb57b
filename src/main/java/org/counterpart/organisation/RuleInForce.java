package org.counterpart.organisation;

/** A rule with the clock and the calendar of its jurisdiction: all that is needed to compute its periods. */
public record RuleInForce(ProcedureRule rule, Jurisdiction jurisdiction, WorkingDays calendar) {

    /** From opening to the close of contributions, at least. */
    public Period openPeriod() {
        return period(rule.minimumDays());
    }

    /** From the close of contributions to the answers, at most. */
    public Period answerPeriod() {
        return period(rule.responseDays());
    }

    private Period period(int days) {
        return new Period(days, rule.workingDays(), rule.cutOff(), jurisdiction.zone(), calendar);
    }
}
