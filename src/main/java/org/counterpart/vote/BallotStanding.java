package org.counterpart.vote;

import static counterpart.schema.Tables.BALLOT;

import org.counterpart.base.About;
import org.counterpart.base.DatabaseClock;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What has to be so still when people are told: the ballot is open and has not ended. */
final class BallotStanding {

    static Condition isOpen(About act) {
        return is(act, BALLOT.CLOSES_AT.gt(DatabaseClock.NOW));
    }

    static Condition closesThen(About act) {
        return is(act, BALLOT.CLOSES_AT.eq(act.date()), act.date().gt(DatabaseClock.NOW));
    }

    private static Condition is(About act, Condition... conditions) {
        return DSL.exists(DSL.selectOne()
                .from(BALLOT)
                .where(BALLOT.ID.eq(act.subject().coerce(BALLOT.ID)))
                .and(BALLOT.STATUS.eq(BallotStatus.OPEN))
                .and(DSL.and(conditions)));
    }

    private BallotStanding() {}
}
