package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POSITION_CONFIRMATION;
import static counterpart.schema.Tables.TEXT_VERSION;

import org.counterpart.base.About;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What has to be so still when people are told: what was submitted stands, what waits waits. */
final class ContributionStanding {

    static Condition stands(About act) {
        return is(act, CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED));
    }

    static Condition isToSign(About act) {
        return is(act, CONTRIBUTION.STATUS.eq(ContributionStatus.TO_SIGN));
    }

    /** It was not confirmed for the latest published text. */
    static Condition isToConfirm(About act) {
        var latest = DSL.select(TEXT_VERSION.ID)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(CONTRIBUTION.CONSULTATION_ID))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .orderBy(TEXT_VERSION.NUMBER.desc())
                .limit(1);
        return is(
                act,
                CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED),
                DSL.notExists(DSL.selectOne()
                        .from(POSITION_CONFIRMATION)
                        .where(POSITION_CONFIRMATION.CONTRIBUTION_ID.eq(CONTRIBUTION.ID))
                        .and(POSITION_CONFIRMATION.TEXT_VERSION_ID.eq(latest))));
    }

    private static Condition is(About act, Condition... conditions) {
        return DSL.exists(DSL.selectOne()
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(act.subject().coerce(CONTRIBUTION.ID)))
                .and(DSL.and(conditions)));
    }

    private ContributionStanding() {}
}
