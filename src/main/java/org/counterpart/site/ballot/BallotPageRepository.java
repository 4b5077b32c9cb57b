package org.counterpart.site.ballot;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.VOTE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.site.ballot.BallotsPage.Ballot;
import org.counterpart.site.ballot.BallotsPage.Count;
import org.counterpart.site.ballot.BallotsPage.Voice;
import org.counterpart.vote.BallotStatus;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Ballots as the public reads them: how it stands is nobody's business before a ballot is closed. */
@Repository
class BallotPageRepository {

    static final int EACH = 20;

    private final DSLContext db;

    BallotPageRepository(DSLContext db) {
        this.db = db;
    }

    /** A part of the ballots in order, each with its whole roll. */
    List<Ballot> ballots(ConsultationId consultation, int page) {
        var ballots = db.select(BALLOT.asterisk())
                .select(CONTRIBUTION.NUMBER.as("amendment"), CONTRIBUTION.STATUS.as("amendment_status"))
                .from(BALLOT)
                .leftJoin(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(BALLOT.CONTRIBUTION_ID))
                .where(BALLOT.CONSULTATION_ID.eq(consultation))
                .orderBy(BALLOT.POSITION, BALLOT.ID)
                .limit((page - 1) * EACH, EACH)
                .fetch();
        var rolls = rolls(ballots.getValues(BALLOT.ID));
        return ballots.map(row -> ballot(row, rolls.getOrDefault(row.get(BALLOT.ID), List.of())));
    }

    private Map<BallotId, List<Voice>> rolls(List<BallotId> ballots) {
        var voter = AuthorName.at(ORGANISATION, BALLOT.OPENS_AT);
        return db.select(BALLOT.ID, voter, ORGANISATION.SLUG, VOTE.CHOICE, VOTE.REASON)
                .from(BALLOT)
                .join(BALLOT_ROLL)
                .on(BALLOT_ROLL.BALLOT_ID.eq(BALLOT.ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(BALLOT_ROLL.ORGANISATION_ID))
                .leftJoin(VOTE)
                .on(VOTE.BALLOT_ID.eq(BALLOT.ID))
                .and(VOTE.ORGANISATION_ID.eq(BALLOT_ROLL.ORGANISATION_ID))
                .where(BALLOT.ID.in(ballots))
                .and(BALLOT.STATUS.eq(BallotStatus.CLOSED))
                .and(BALLOT.OPEN_ROLL.isTrue())
                .orderBy(BALLOT.POSITION, ORGANISATION.NAME, ORGANISATION.ID)
                .fetchGroups(
                        BALLOT.ID,
                        row -> new Voice(
                                row.get(voter),
                                row.get(ORGANISATION.SLUG),
                                row.get(VOTE.CHOICE),
                                Objects.requireNonNullElse(row.get(VOTE.REASON), "")));
    }

    private static Ballot ballot(Record row, List<Voice> roll) {
        var closed = row.get(BALLOT.STATUS) == BallotStatus.CLOSED;
        return new Ballot(
                row.get(BALLOT.QUESTION),
                row.get("amendment", Integer.class),
                row.get(CONTRIBUTION.STATUS.as("amendment_status")) == ContributionStatus.WITHDRAWN,
                row.get(BALLOT.ELECTORATE),
                row.get(BALLOT.MAJORITY),
                row.get(BALLOT.QUORUM_PERCENT),
                row.get(BALLOT.OPEN_ROLL),
                row.get(BALLOT.STATUS),
                row.get(BALLOT.OPENS_AT),
                row.get(BALLOT.CLOSES_AT),
                row.get(BALLOT.ELIGIBLE),
                closed
                        ? new Count(
                                row.get(BALLOT.VOTES_FOR), row.get(BALLOT.VOTES_AGAINST), row.get(BALLOT.ABSTENTIONS))
                        : null,
                closed ? row.get(BALLOT.RESULT) : null,
                row.get(BALLOT.REVOKED_BECAUSE),
                roll);
    }
}
