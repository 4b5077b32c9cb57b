package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;

import org.counterpart.base.About;
import org.counterpart.base.DatabaseClock;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What has to be so still when people are told: the phase, the date. */
final class ConsultationStanding {

    /** What opens with its publication is announced by its opening alone. */
    static Condition opensLater(About act) {
        return is(act, StandingPhase.NOW.eq(Phase.ANNOUNCED), CONSULTATION.OPENS_AT.gt(DatabaseClock.NOW));
    }

    static Condition isAnnouncedOrOpen(About act) {
        return is(act, StandingPhase.NOW.in(Phase.ANNOUNCED, Phase.OPEN));
    }

    static Condition isOpen(About act) {
        return is(act, StandingPhase.NOW.eq(Phase.OPEN));
    }

    static Condition isInDeliberation(About act) {
        return is(act, StandingPhase.NOW.eq(Phase.DELIBERATION));
    }

    static Condition isUnderReview(About act) {
        return is(act, StandingPhase.NOW.eq(Phase.REVIEW));
    }

    /** The period that was extended still ends then, and has not ended. */
    static Condition endsThen(About act) {
        return is(
                act,
                act.date().in(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, CONSULTATION.DELIBERATION_CLOSES_AT),
                act.date().gt(DatabaseClock.NOW));
    }

    static Condition closesThen(About act) {
        return is(
                act,
                StandingPhase.NOW.eq(Phase.OPEN),
                CONSULTATION.CONTRIBUTIONS_CLOSE_AT.eq(act.date()),
                act.date().gt(DatabaseClock.NOW));
    }

    static Condition answersThen(About act) {
        return wasToAnswerThen(act).and(act.date().gt(DatabaseClock.NOW));
    }

    static Condition wasToAnswerThen(About act) {
        return is(act, StandingPhase.NOW.eq(Phase.REVIEW), CONSULTATION.ANSWERS_DUE_AT.eq(act.date()));
    }

    private static Condition is(About act, Condition... conditions) {
        return DSL.exists(DSL.selectOne()
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(act.consultation()))
                .and(DSL.and(conditions)));
    }

    private ConsultationStanding() {}
}
