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
        return afterAnEnd(rule.responseDays());
    }

    /** So many days as the source counts them: weeks where it writes weeks. */
    public int said(int days) {
        return rule.counting().of(days);
    }

    /** From the answers to the last rejoinder, at most. */
    public Period rejoinderPeriod() {
        return period(rule.rejoinderDays());
    }

    /** From the last rejoinder to the replies, at most: as long again. */
    public Period replyPeriod() {
        return afterAnEnd(rule.rejoinderDays());
    }

    private Period period(int days) {
        return new Period(days, rule.workingDays(), rule.cutOff(), rule.startsBy(), jurisdiction.zone(), calendar);
    }

    /** The hour by which a day begins is one of offices that publish: what follows an end begins at the hour that was announced. */
    private Period afterAnEnd(int days) {
        return new Period(days, rule.workingDays(), rule.cutOff(), null, jurisdiction.zone(), calendar);
    }
}
