package org.counterpart.vote;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.BALLOT_ROLL;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static counterpart.schema.Tables.VOTE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.ContributionStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Ballots with their rolls. A choice that may not be shown is left out by the statement itself. */
@Repository
class BallotRepository {

    private static final Condition DISCLOSED = BALLOT.OPEN_ROLL.isTrue().and(BALLOT.STATUS.eq(BallotStatus.CLOSED));

    /** Who took part, for everybody on the roll to see. Without open roll nobody learns it before the end, from which the choice could follow. */
    private static final Condition PARTICIPATION = BALLOT.OPEN_ROLL.isTrue().or(BALLOT.STATUS.eq(BallotStatus.CLOSED));

    private final DSLContext db;

    BallotRepository(DSLContext db) {
        this.db = db;
    }

    /** @param own organisations whose own votes are read at any time */
    List<Ballot> of(ConsultationId consultation, Collection<OrganisationId> own) {
        return read(BALLOT.CONSULTATION_ID.eq(consultation), own);
    }

    Optional<Ballot> find(BallotId id) {
        return find(id, List.of());
    }

    Optional<Ballot> find(BallotId id, Collection<OrganisationId> own) {
        return read(BALLOT.ID.eq(id), own).stream().findFirst();
    }

    private List<Ballot> read(Condition which, Collection<OrganisationId> own) {
        var told = PARTICIPATION.or(BALLOT_ROLL.ORGANISATION_ID.in(own));
        var shown = DISCLOSED.or(VOTE.ORGANISATION_ID.in(own));
        var roll = multiset(select(
                                ORGANISATION.ID,
                                // As the roll was made under it: an hour would tell who has voted.
                                AuthorName.at(ORGANISATION, BALLOT.OPENS_AT),
                                DSL.field(VOTE.CAST_AT.isNotNull().and(told)),
                                when(shown, VOTE.CHOICE),
                                when(shown, VOTE.REASON))
                        .from(BALLOT_ROLL)
                        .join(ORGANISATION)
                        .on(ORGANISATION.ID.eq(BALLOT_ROLL.ORGANISATION_ID))
                        .leftJoin(VOTE)
                        .on(VOTE.BALLOT_ID.eq(BALLOT_ROLL.BALLOT_ID))
                        .and(VOTE.ORGANISATION_ID.eq(BALLOT_ROLL.ORGANISATION_ID))
                        .where(BALLOT_ROLL.BALLOT_ID.eq(BALLOT.ID))
                        .orderBy(ORGANISATION.NAME, ORGANISATION.ID))
                .convertFrom(rows -> rows.map(Records.mapping((organisation, name, voted, choice, reason) ->
                        new Ballot.Voter(organisation, name, voted, choice, Objects.requireNonNullElse(reason, "")))));
        return db.select(
                        BALLOT.asterisk(),
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.STATUS,
                        TEXT_VERSION.TITLE,
                        TEXT_VERSION.NUMBER)
                .select(CONSULTATION.ZONE, roll)
                .from(BALLOT)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(BALLOT.CONSULTATION_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(BALLOT.TEXT_VERSION_ID))
                .leftJoin(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(BALLOT.CONTRIBUTION_ID))
                .where(which)
                .orderBy(BALLOT.POSITION, BALLOT.ID)
                .fetch(row -> ballot(row, row.get(roll)));
    }

    private static Ballot ballot(Record row, List<Ballot.Voter> roll) {
        return new Ballot(
                row.get(BALLOT.ID),
                row.get(BALLOT.CONSULTATION_ID),
                row.get(BALLOT.SUBJECT),
                row.get(BALLOT.CONTRIBUTION_ID),
                row.get(CONTRIBUTION.NUMBER),
                row.get(CONTRIBUTION.STATUS) == ContributionStatus.WITHDRAWN,
                row.get(TEXT_VERSION.TITLE),
                row.get(TEXT_VERSION.NUMBER),
                row.get(BALLOT.QUESTION),
                row.get(BALLOT.ELECTORATE),
                row.get(BALLOT.MAJORITY),
                row.get(BALLOT.QUORUM_PERCENT),
                row.get(BALLOT.OPEN_ROLL),
                row.get(BALLOT.STATUS),
                row.get(BALLOT.OPENS_AT),
                row.get(BALLOT.CLOSES_AT),
                ZoneId.of(row.get(CONSULTATION.ZONE)),
                isToldWhoVoted(row)
                        ? (int) roll.stream().filter(Ballot.Voter::voted).count()
                        : 0,
                new Tally(
                        row.get(BALLOT.ELIGIBLE),
                        row.get(BALLOT.VOTES_FOR),
                        row.get(BALLOT.VOTES_AGAINST),
                        row.get(BALLOT.ABSTENTIONS)),
                row.get(BALLOT.RESULT),
                row.get(BALLOT.REVOKED_BECAUSE),
                roll);
    }

    private static boolean isToldWhoVoted(Record row) {
        return row.get(BALLOT.OPEN_ROLL) || row.get(BALLOT.STATUS) == BallotStatus.CLOSED;
    }
}
