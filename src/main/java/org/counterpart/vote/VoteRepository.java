package org.counterpart.vote;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.VOTE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.base.BallotId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Votes: cast while the ballot is open, and counted. */
@Repository
class VoteRepository {

    private final DSLContext db;

    VoteRepository(DSLContext db) {
        this.db = db;
    }

    boolean isOnRoll(BallotId id, OrganisationId organisation) {
        return db.fetchExists(BALLOT_ROLL, BALLOT_ROLL.BALLOT_ID.eq(id), BALLOT_ROLL.ORGANISATION_ID.eq(organisation));
    }

    /** Writes the organisation's one vote if the ballot is open at this moment; whether it did. */
    boolean cast(BallotId id, OrganisationId organisation, Choice choice, String reason, AccountId by) {
        var rows = db.insertInto(VOTE)
                .columns(VOTE.BALLOT_ID, VOTE.ORGANISATION_ID, VOTE.CHOICE, VOTE.REASON, VOTE.CAST_BY, VOTE.CAST_AT)
                .select(select(
                                BALLOT.ID,
                                BALLOT_ROLL.ORGANISATION_ID,
                                val(choice, VOTE.CHOICE),
                                val(reason),
                                val(by, VOTE.CAST_BY),
                                DatabaseClock.NOW)
                        .from(BALLOT)
                        .join(BALLOT_ROLL)
                        .on(BALLOT_ROLL.BALLOT_ID.eq(BALLOT.ID))
                        .where(BALLOT.ID.eq(id), BALLOT_ROLL.ORGANISATION_ID.eq(organisation))
                        .and(BALLOT.STATUS.eq(BallotStatus.OPEN))
                        .and(BALLOT.OPENS_AT.le(DatabaseClock.NOW))
                        .and(BALLOT.CLOSES_AT.gt(DatabaseClock.NOW)))
                .onDuplicateKeyUpdate()
                .set(VOTE.CHOICE, choice)
                .set(VOTE.REASON, reason)
                .set(VOTE.CAST_BY, by)
                .set(VOTE.CAST_AT, DatabaseClock.NOW)
                .execute();
        return rows > 0;
    }

    /** When the vote that counts was cast. */
    Instant castAt(BallotId id, OrganisationId organisation) {
        return db.select(VOTE.CAST_AT)
                .from(VOTE)
                .where(VOTE.BALLOT_ID.eq(id), VOTE.ORGANISATION_ID.eq(organisation))
                .fetchSingle(VOTE.CAST_AT);
    }

    Tally tally(BallotId id) {
        return db.select(BALLOT.ELIGIBLE, votes(Choice.FOR), votes(Choice.AGAINST), votes(Choice.ABSTAIN))
                .from(BALLOT)
                .leftJoin(VOTE)
                .on(VOTE.BALLOT_ID.eq(BALLOT.ID))
                .where(BALLOT.ID.eq(id))
                .groupBy(BALLOT.ID, BALLOT.ELIGIBLE)
                .fetchSingle(Records.mapping(Tally::new));
    }

    /** On which day, in the zone of the process, an organisation last cast its vote. */
    record VotingDay(OrganisationId organisation, LocalDate day) {}

    List<VotingDay> votingDays(BallotId id, ZoneId zone) {
        return db.select(VOTE.ORGANISATION_ID, VOTE.CAST_AT)
                .from(VOTE)
                .where(VOTE.BALLOT_ID.eq(id))
                .orderBy(VOTE.ORGANISATION_ID)
                .fetch(Records.mapping((organisation, castAt) -> new VotingDay(organisation, Times.day(castAt, zone))));
    }

    private static Field<Integer> votes(Choice choice) {
        return count(when(VOTE.CHOICE.eq(choice), 1));
    }
}
