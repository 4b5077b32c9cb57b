package org.counterpart.vote;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.ActKind;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Reminders;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Counted;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The course of a ballot: fixed, opened, closed or given up, each by one statement and the clock of the database. */
@Repository
class BallotCourseRepository {

    /** There is something to vote on: the text, or an amendment that was neither withdrawn nor replaced. */
    private static final Condition STANDS = BALLOT.CONTRIBUTION_ID
            .isNull()
            .or(DSL.exists(selectOne()
                    .from(CONTRIBUTION)
                    .where(CONTRIBUTION.ID.eq(BALLOT.CONTRIBUTION_ID))
                    .and(Counted.STANDING)));

    private final DSLContext db;

    BallotCourseRepository(DSLContext db) {
        this.db = db;
    }

    /** What a ballot must know of its consultation. */
    record Ground(Phase phase, boolean deliberates) {}

    Optional<Ground> ground(ConsultationId consultation) {
        return db.select(StandingPhase.NOW, CONSULTATION.DELIBERATION_CLOSES_AT)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchOptional(Records.mapping(
                        (phase, deliberationClosesAt) -> new Ground(phase, deliberationClosesAt != null)));
    }

    boolean isStandingAmendment(NewBallot ballot) {
        return db.fetchExists(
                CONTRIBUTION,
                CONTRIBUTION.ID.eq(ballot.amendment()),
                CONTRIBUTION.CONSULTATION_ID.eq(ballot.consultation()),
                CONTRIBUTION.KIND.eq(ContributionKind.AMENDMENT),
                Counted.STANDING);
    }

    boolean exists(BallotId id) {
        return db.fetchExists(BALLOT, BALLOT.ID.eq(id));
    }

    /** Fixes the rule while the deliberation is still to end, on the latest published text; whether it did. */
    boolean insert(NewBallot ballot, AccountId by) {
        var earlier = BALLOT.as("earlier");
        Field<Integer> position =
                field(select(count().plus(1)).from(earlier).where(earlier.CONSULTATION_ID.eq(ballot.consultation())));
        return db.insertInto(BALLOT)
                        .columns(
                                BALLOT.ID,
                                BALLOT.CONSULTATION_ID,
                                BALLOT.POSITION,
                                BALLOT.SUBJECT,
                                BALLOT.CONTRIBUTION_ID,
                                BALLOT.TEXT_VERSION_ID,
                                BALLOT.QUESTION,
                                BALLOT.ELECTORATE,
                                BALLOT.MAJORITY,
                                BALLOT.QUORUM_PERCENT,
                                BALLOT.OPEN_ROLL,
                                BALLOT.STATUS,
                                BALLOT.OPENS_AT,
                                BALLOT.CLOSES_AT,
                                BALLOT.ELIGIBLE,
                                BALLOT.VOTES_FOR,
                                BALLOT.VOTES_AGAINST,
                                BALLOT.ABSTENTIONS,
                                BALLOT.CREATED_BY,
                                BALLOT.CREATED_AT,
                                BALLOT.VERSION)
                        .select(select(
                                        val(ballot.id(), BALLOT.ID),
                                        CONSULTATION.ID,
                                        position,
                                        val(
                                                ballot.amendment() == null
                                                        ? BallotSubject.TEXT
                                                        : BallotSubject.AMENDMENT,
                                                BALLOT.SUBJECT),
                                        val(ballot.amendment(), BALLOT.CONTRIBUTION_ID),
                                        TEXT_VERSION.ID,
                                        val(ballot.question().strip()),
                                        val(ballot.electorate(), BALLOT.ELECTORATE),
                                        val(ballot.majority(), BALLOT.MAJORITY),
                                        val(ballot.quorumPercent()),
                                        val(ballot.openRoll()),
                                        val(BallotStatus.PREPARED, BALLOT.STATUS),
                                        CONSULTATION.CONTRIBUTIONS_CLOSE_AT,
                                        CONSULTATION.DELIBERATION_CLOSES_AT,
                                        val(0),
                                        val(0),
                                        val(0),
                                        val(0),
                                        val(by, BALLOT.CREATED_BY),
                                        DatabaseClock.NOW,
                                        val(0))
                                .from(CONSULTATION)
                                .join(TEXT_VERSION)
                                .on(TEXT_VERSION.CONSULTATION_ID.eq(CONSULTATION.ID))
                                .where(CONSULTATION.ID.eq(ballot.consultation()))
                                .and(StandingPhase.NOW.in(Phase.ANNOUNCED, Phase.OPEN, Phase.DELIBERATION))
                                .and(CONSULTATION.DELIBERATION_CLOSES_AT.gt(DatabaseClock.NOW))
                                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                                .orderBy(TEXT_VERSION.NUMBER.desc())
                                .limit(1))
                        .execute()
                == 1;
    }

    /** Follows the timetable when it moves; closed ballots stay as they were. */
    void followTimetable(ConsultationId consultation) {
        db.update(BALLOT)
                .set(
                        BALLOT.OPENS_AT,
                        select(CONSULTATION.CONTRIBUTIONS_CLOSE_AT)
                                .from(CONSULTATION)
                                .where(CONSULTATION.ID.eq(BALLOT.CONSULTATION_ID)))
                .set(
                        BALLOT.CLOSES_AT,
                        select(CONSULTATION.DELIBERATION_CLOSES_AT)
                                .from(CONSULTATION)
                                .where(CONSULTATION.ID.eq(BALLOT.CONSULTATION_ID)))
                .where(
                        BALLOT.CONSULTATION_ID.eq(consultation),
                        BALLOT.STATUS.in(BallotStatus.PREPARED, BallotStatus.OPEN))
                .execute();
    }

    /** Revokes a ballot that has not opened by the database's clock; whether this call did. */
    boolean revoke(BallotId id, String reason) {
        return db.update(BALLOT)
                        .set(BALLOT.STATUS, BallotStatus.REVOKED)
                        .set(BALLOT.REVOKED_BECAUSE, reason)
                        .set(BALLOT.VERSION, BALLOT.VERSION.plus(1))
                        .where(BALLOT.ID.eq(id), BALLOT.STATUS.eq(BallotStatus.PREPARED))
                        .and(BALLOT.OPENS_AT.gt(DatabaseClock.NOW))
                        .execute()
                == 1;
    }

    List<BallotId> dueToOpen() {
        return db.select(BALLOT.ID)
                .from(BALLOT)
                .where(BALLOT.STATUS.eq(BallotStatus.PREPARED), BALLOT.OPENS_AT.le(DatabaseClock.NOW))
                .orderBy(BALLOT.OPENS_AT, BALLOT.ID)
                .fetch(BALLOT.ID);
    }

    List<BallotId> dueToClose() {
        return db.select(BALLOT.ID)
                .from(BALLOT)
                .where(BALLOT.STATUS.eq(BallotStatus.OPEN), BALLOT.CLOSES_AT.le(DatabaseClock.NOW))
                .orderBy(BALLOT.CLOSES_AT, BALLOT.ID)
                .fetch(BALLOT.ID);
    }

    /** Open ballots that close between {@code from} and {@code to} from now, opened longer before than that, and nobody was reminded. */
    List<BallotId> closing(ActKind reminder, Duration from, Duration to) {
        return db.select(BALLOT.ID)
                .from(BALLOT)
                .where(BALLOT.STATUS.eq(BallotStatus.OPEN))
                .and(BALLOT.CLOSES_AT.gt(DatabaseClock.in(from)))
                .and(BALLOT.CLOSES_AT.le(DatabaseClock.in(to)))
                .and(field("timestampdiff(second, {0}, {1})", Long.class, BALLOT.OPENS_AT, BALLOT.CLOSES_AT)
                        .gt(to.toSeconds()))
                .and(Reminders.open(BALLOT.ID, reminder, BALLOT.CLOSES_AT))
                .orderBy(BALLOT.CLOSES_AT, BALLOT.ID)
                .fetch(BALLOT.ID);
    }

    /** Ballots that are to open on an amendment that was withdrawn or replaced. */
    List<BallotId> withoutAmendment(ConsultationId consultation) {
        return db.select(BALLOT.ID)
                .from(BALLOT)
                .where(BALLOT.CONSULTATION_ID.eq(consultation), BALLOT.STATUS.eq(BallotStatus.PREPARED))
                .andNot(STANDS)
                .orderBy(BALLOT.POSITION, BALLOT.ID)
                .fetch(BALLOT.ID);
    }

    /** Gives up a ballot whose amendment does not stand any more; whether this call did. */
    boolean lapse(BallotId id) {
        return db.update(BALLOT)
                        .set(BALLOT.STATUS, BallotStatus.LAPSED)
                        .set(BALLOT.VERSION, BALLOT.VERSION.plus(1))
                        .where(BALLOT.ID.eq(id), BALLOT.STATUS.eq(BallotStatus.PREPARED))
                        .andNot(STANDS)
                        .execute()
                == 1;
    }

    /** Opens a ballot that is due and has something to vote on; whether this call did. */
    boolean open(BallotId id) {
        var opened = db.update(BALLOT)
                .set(BALLOT.STATUS, BallotStatus.OPEN)
                .set(BALLOT.VERSION, BALLOT.VERSION.plus(1))
                .where(BALLOT.ID.eq(id), BALLOT.STATUS.eq(BallotStatus.PREPARED), STANDS)
                .and(BALLOT.OPENS_AT.le(DatabaseClock.NOW))
                .execute();
        if (opened == 1) {
            freezeRoll(id);
        }
        return opened == 1;
    }

    /** Organisations that would be on the roll if it were made now. */
    int eligible(ConsultationId consultation, Electorate electorate) {
        return db.fetchCount(
                ORGANISATION,
                ORGANISATION.KIND.eq(OrganisationKind.NGO),
                ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED),
                electorate == Electorate.ADMITTED_NGOS
                        ? DSL.noCondition()
                        : isInvited(DSL.val(consultation, INVITATION.CONSULTATION_ID)));
    }

    private static Condition isInvited(Field<ConsultationId> consultation) {
        return DSL.exists(selectOne()
                .from(INVITATION)
                .where(INVITATION.CONSULTATION_ID.eq(consultation))
                .and(INVITATION.ORGANISATION_ID.eq(ORGANISATION.ID)));
    }

    private void freezeRoll(BallotId id) {
        db.insertInto(BALLOT_ROLL, BALLOT_ROLL.BALLOT_ID, BALLOT_ROLL.ORGANISATION_ID)
                .select(select(BALLOT.ID, ORGANISATION.ID)
                        .from(BALLOT)
                        .join(ORGANISATION)
                        .on(ORGANISATION.KIND.eq(OrganisationKind.NGO))
                        .and(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                        .where(BALLOT.ID.eq(id))
                        .and(BALLOT.ELECTORATE.eq(Electorate.ADMITTED_NGOS).or(isInvited(BALLOT.CONSULTATION_ID))))
                .execute();
        db.update(BALLOT)
                .set(BALLOT.ELIGIBLE, field(selectCount().from(BALLOT_ROLL).where(BALLOT_ROLL.BALLOT_ID.eq(id))))
                .where(BALLOT.ID.eq(id))
                .execute();
    }

    /** Closes a ballot that is due; whether this call did. Votes under way hold the row and are counted. */
    boolean close(BallotId id) {
        return db.update(BALLOT)
                        .set(BALLOT.STATUS, BallotStatus.CLOSED)
                        .set(BALLOT.VERSION, BALLOT.VERSION.plus(1))
                        .where(BALLOT.ID.eq(id), BALLOT.STATUS.eq(BallotStatus.OPEN))
                        .and(BALLOT.CLOSES_AT.le(DatabaseClock.NOW))
                        .execute()
                == 1;
    }

    void result(BallotId id, Tally tally, BallotResult result) {
        db.update(BALLOT)
                .set(BALLOT.VOTES_FOR, tally.votesFor())
                .set(BALLOT.VOTES_AGAINST, tally.votesAgainst())
                .set(BALLOT.ABSTENTIONS, tally.abstentions())
                .set(BALLOT.RESULT, result)
                .where(BALLOT.ID.eq(id))
                .execute();
    }
}
