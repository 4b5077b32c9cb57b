package org.counterpart.contribution;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.ORGANISATION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import org.counterpart.base.AccountId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Deadlines;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.StandingPhase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Puts drafts to the institution, in one statement, and ends what was put: replaced or withdrawn. */
@Repository
public class SubmissionRepository {

    /** What is signed for an organisation; nothing else takes its place. */
    public static final Condition SIGNED = CONTRIBUTION.KIND.eq(ContributionKind.POSITION);

    /** The database's clock, asked by the statement that writes. */
    private static final Condition OPEN = Deadlines.openForContributions(CONTRIBUTION.CONSULTATION_ID);

    private final DSLContext db;

    SubmissionRepository(DSLContext db) {
        this.db = db;
    }

    /** Submits this version of a draft if contributions are taken at this moment; whether it did. */
    public boolean submit(ContributionId id, int version, int number, @Nullable AccountId signedBy) {
        return db.update(CONTRIBUTION)
                        .set(CONTRIBUTION.STATUS, ContributionStatus.SUBMITTED)
                        .set(CONTRIBUTION.NUMBER, number)
                        .set(CONTRIBUTION.SIGNED_BY, signedBy)
                        .set(
                                CONTRIBUTION.AUTHOR_NAME,
                                db.select(ORGANISATION.NAME)
                                        .from(ORGANISATION)
                                        .where(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID)))
                        .set(CONTRIBUTION.SUBMITTED_AT, DatabaseClock.NOW)
                        .set(CONTRIBUTION.UPDATED_AT, DatabaseClock.NOW)
                        .set(CONTRIBUTION.VERSION, CONTRIBUTION.VERSION.plus(1))
                        .where(CONTRIBUTION.ID.eq(id), CONTRIBUTION.VERSION.eq(version))
                        .and(CONTRIBUTION.STATUS.in(ContributionStatus.DRAFT, ContributionStatus.TO_SIGN))
                        .and(OPEN)
                        .execute()
                == 1;
    }

    /** Marks what a new contribution of the same organisation takes the place of; whether it still stood. */
    public boolean replaced(ContributionId old, OrganisationId organisation, Condition kind) {
        return db.update(CONTRIBUTION)
                        .set(CONTRIBUTION.STATUS, ContributionStatus.REPLACED)
                        .set(CONTRIBUTION.ENDED_AT, DatabaseClock.NOW)
                        .set(CONTRIBUTION.VERSION, CONTRIBUTION.VERSION.plus(1))
                        .where(CONTRIBUTION.ID.eq(old), CONTRIBUTION.ORGANISATION_ID.eq(organisation), kind)
                        .and(CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED))
                        .execute()
                == 1;
    }

    /** Withdraws what stands, as long as it is not answered; whether it did. */
    boolean withdraw(ContributionId id, String reason) {
        return db.update(CONTRIBUTION)
                        .set(CONTRIBUTION.STATUS, ContributionStatus.WITHDRAWN)
                        .set(CONTRIBUTION.WITHDRAWAL_REASON, reason)
                        .set(CONTRIBUTION.ENDED_AT, DatabaseClock.NOW)
                        .set(CONTRIBUTION.VERSION, CONTRIBUTION.VERSION.plus(1))
                        .where(CONTRIBUTION.ID.eq(id), CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED))
                        .and(exists(selectOne()
                                .from(CONSULTATION)
                                .where(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                                .and(StandingPhase.NOW.in(Phase.OPEN, Phase.DELIBERATION, Phase.REVIEW))))
                        .execute()
                == 1;
    }

    /** A position that was withdrawn is the current one no more. */
    void noLongerCurrent(ContributionId id) {
        db.deleteFrom(CURRENT_POSITION)
                .where(CURRENT_POSITION.CONTRIBUTION_ID.eq(id))
                .execute();
    }
}
