package org.counterpart.organisation;

import java.util.Objects;

/** A rule with the clock and the calendar of its jurisdiction: all that is needed to compute its periods. */
public record RuleInForce(ProcedureRule rule, Jurisdiction jurisdiction, WorkingDays calendar) {

    /** From opening to the close of contributions, at least. */
    public Period openPeriod() {
        return period(rule.minimumDays());
    }

    /** The same as the source recommends it; the shortest where it recommends nothing more. */
    public Period recommendedPeriod() {
        return period(Objects.requireNonNullElse(rule.recommendedDays(), rule.minimumDays()));
    }

    /** From the close of contributions to the answers, at most. */
    public Period answerPeriod() {
        // The hour by which a day begins is one of offices that publish: contributions close at the hour that was
        // announced.
        return new Period(rule.responseDays(), rule.workingDays(), rule.cutOff(), null, jurisdiction.zone(), calendar);
    }

    /** So many days as the source counts them: weeks where it writes weeks. */
    public int said(int days) {
        return rule.counting().of(days);
    }

    /** From the answers to the last rejoinder, at most; as long again for the replies to them. */
    public Period rejoinderPeriod() {
        return period(rule.rejoinderDays());
    }

    private Period period(int days) {
        return new Period(days, rule.workingDays(), rule.cutOff(), rule.startsBy(), jurisdiction.zone(), calendar);
    }
}
