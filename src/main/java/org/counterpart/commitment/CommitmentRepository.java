package org.counterpart.commitment;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.EVIDENCE;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.SLIPPAGE;
import static counterpart.schema.Tables.STATEMENT;

import counterpart.schema.tables.Organisation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.StatementId;
import org.counterpart.base.Times;
import org.counterpart.contribution.AuthorName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads commitments: a list in three statements, one in six, whatever their number of children. */
@Repository
class CommitmentRepository {

    private static final Field<String> ZONE = CommitmentDays.ZONE;
    private static final Organisation CONTRIBUTOR = ORGANISATION.as("contributor");

    private static final Field<String> PROMISER =
            AuthorName.at(ORGANISATION, COMMITMENT.RECORDED_AT).as("promiser");

    private static final Field<String> SPEAKER =
            AuthorName.at(ORGANISATION, STATEMENT.MADE_AT).as("speaker");

    private final DSLContext db;
    private final FollowUpRepository followUps;
    private final CommitmentDays days;

    CommitmentRepository(DSLContext db, FollowUpRepository followUps, CommitmentDays days) {
        this.db = db;
        this.followUps = followUps;
        this.days = days;
    }

    List<CommitmentSummary> list(CommitmentFilter filter, Instant now, int offset, int limit) {
        var rows = db.select(
                        COMMITMENT.ID,
                        COMMITMENT.REFERENCE,
                        COMMITMENT.TITLE,
                        COMMITMENT.OWNER_ID,
                        PROMISER,
                        COMMITMENT.PROMISED_ON,
                        ZONE)
                .from(COMMITMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT.OWNER_ID))
                .where(matching(filter, now))
                .orderBy(COMMITMENT.PROMISED_ON.desc(), COMMITMENT.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch();
        var ids = rows.map(row -> row.get(COMMITMENT.ID));
        var milestones = milestones(ids);
        var statements = statementsInBrief(ids);
        return rows.map(Records.mapping(
                (commitment, reference, title, owner, promiser, promisedOn, zone) -> new CommitmentSummary(
                        commitment,
                        reference,
                        title,
                        owner,
                        promiser,
                        promisedOn,
                        milestones.getOrDefault(commitment, List.of()),
                        ThreeVoices.of(statements.getOrDefault(commitment, List.of())),
                        Times.day(now, ZoneId.of(zone)))));
    }

    int count(CommitmentFilter filter, Instant now) {
        return db.fetchCount(COMMITMENT, matching(filter, now));
    }

    Optional<Commitment> find(CommitmentId id, Instant now) {
        return db.select(
                        COMMITMENT.asterisk(),
                        PROMISER,
                        ZONE.as("zone"),
                        CONSULTATION.TITLE,
                        CONSULTATION.SLUG,
                        CONSULTATION.DECIDED_AT,
                        POINT.TITLE,
                        POINT.OUTCOME,
                        AuthorName.of(CONTRIBUTOR).as("contributor_name"),
                        CONTRIBUTION.NUMBER,
                        PROVISION.NUMBER,
                        PROVISION.HEADING)
                .from(COMMITMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT.OWNER_ID))
                .leftJoin(CONSULTATION)
                .on(CONSULTATION.ID.eq(COMMITMENT.CONSULTATION_ID))
                .leftJoin(POINT)
                .on(POINT.ID.eq(COMMITMENT.POINT_ID))
                .leftJoin(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(CONTRIBUTOR)
                .on(CONTRIBUTOR.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .leftJoin(PROVISION)
                .on(PROVISION.ID.eq(POINT.CHANGED_PROVISION_ID))
                .where(COMMITMENT.ID.eq(id))
                .fetchOptional(row -> commitment(row, now));
    }

    private Commitment commitment(Record row, Instant now) {
        var id = row.get(COMMITMENT.ID);
        return new Commitment(
                id,
                row.get(COMMITMENT.REFERENCE),
                row.get(COMMITMENT.TITLE),
                row.get(COMMITMENT.DESCRIPTION),
                row.get(COMMITMENT.OWNER_ID),
                row.get(PROMISER),
                row.get(COMMITMENT.PROMISED_ON),
                ZoneId.of(row.get("zone", String.class)),
                chain(row),
                milestones(List.of(id)).getOrDefault(id, List.of()),
                slippages(id),
                statements(id),
                followUps.of(id),
                now);
    }

    private static Chain chain(Record row) {
        var number = row.get(PROVISION.NUMBER);
        var heading = row.get(PROVISION.HEADING);
        return new Chain(
                row.get(COMMITMENT.ORIGIN),
                row.get(COMMITMENT.CONSULTATION_ID),
                row.get(CONSULTATION.TITLE),
                row.get(CONSULTATION.SLUG),
                row.get(CONSULTATION.DECIDED_AT),
                row.get(COMMITMENT.POINT_ID),
                row.get(POINT.TITLE),
                row.get(POINT.OUTCOME),
                row.get("contributor_name", String.class),
                row.get(CONTRIBUTION.NUMBER),
                number == null ? null : heading == null || heading.isEmpty() ? number : number + " · " + heading);
    }

    Optional<Milestone> milestone(MilestoneId id) {
        return db.selectFrom(MILESTONE).where(MILESTONE.ID.eq(id)).fetchOptional(CommitmentRepository::milestone);
    }

    Optional<CommitmentId> commitmentOf(MilestoneId id) {
        return db.select(MILESTONE.COMMITMENT_ID)
                .from(MILESTONE)
                .where(MILESTONE.ID.eq(id))
                .fetchOptional(MILESTONE.COMMITMENT_ID);
    }

    private Map<CommitmentId, List<Milestone>> milestones(Collection<CommitmentId> of) {
        return db.selectFrom(MILESTONE)
                .where(MILESTONE.COMMITMENT_ID.in(of))
                .orderBy(MILESTONE.COMMITMENT_ID, MILESTONE.POSITION, MILESTONE.ID)
                .fetchGroups(MILESTONE.COMMITMENT_ID, CommitmentRepository::milestone);
    }

    private static Milestone milestone(Record row) {
        return new Milestone(
                row.get(MILESTONE.ID),
                row.get(MILESTONE.VERSION),
                row.get(MILESTONE.POSITION),
                row.get(MILESTONE.TITLE),
                row.get(MILESTONE.WEIGHT),
                row.get(MILESTONE.FIRST_DUE_ON),
                row.get(MILESTONE.DUE_ON),
                row.get(MILESTONE.CLAIMED_ON),
                row.get(MILESTONE.CONFIRMED_ON));
    }

    private List<Slippage> slippages(CommitmentId id) {
        return db.select(
                        SLIPPAGE.MILESTONE_ID,
                        SLIPPAGE.FROM_ON,
                        SLIPPAGE.TO_ON,
                        SLIPPAGE.REASON,
                        ACCOUNT.NAME,
                        SLIPPAGE.AT)
                .from(SLIPPAGE)
                .join(MILESTONE)
                .on(MILESTONE.ID.eq(SLIPPAGE.MILESTONE_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(SLIPPAGE.BY_ACCOUNT_ID))
                .where(MILESTONE.COMMITMENT_ID.eq(id))
                .orderBy(SLIPPAGE.AT, SLIPPAGE.ID)
                .fetch(Records.mapping(Slippage::new));
    }

    /** Without words and evidence: what a list shows. */
    private Map<CommitmentId, List<Statement>> statementsInBrief(Collection<CommitmentId> of) {
        return db.select(
                        STATEMENT.COMMITMENT_ID,
                        STATEMENT.ID,
                        STATEMENT.VOICE,
                        STATEMENT.ORGANISATION_ID,
                        SPEAKER,
                        STATEMENT.STATUS,
                        STATEMENT.MADE_AT)
                .from(STATEMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(STATEMENT.ORGANISATION_ID))
                .where(STATEMENT.COMMITMENT_ID.in(of))
                .fetchGroups(
                        STATEMENT.COMMITMENT_ID,
                        row -> new Statement(
                                row.get(STATEMENT.ID),
                                row.get(STATEMENT.VOICE),
                                row.get(STATEMENT.ORGANISATION_ID),
                                row.get(SPEAKER),
                                row.get(STATEMENT.STATUS),
                                "",
                                row.get(STATEMENT.MADE_AT),
                                List.of()));
    }

    private List<Statement> statements(CommitmentId id) {
        var evidence = evidence(id);
        return db.select(STATEMENT.asterisk(), SPEAKER)
                .from(STATEMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(STATEMENT.ORGANISATION_ID))
                .where(STATEMENT.COMMITMENT_ID.eq(id))
                .orderBy(STATEMENT.MADE_AT.desc(), STATEMENT.ID.desc())
                .fetch(row -> new Statement(
                        row.get(STATEMENT.ID),
                        row.get(STATEMENT.VOICE),
                        row.get(STATEMENT.ORGANISATION_ID),
                        row.get(SPEAKER),
                        row.get(STATEMENT.STATUS),
                        row.get(STATEMENT.BODY),
                        row.get(STATEMENT.MADE_AT),
                        evidence.getOrDefault(row.get(STATEMENT.ID), List.of())));
    }

    private Map<StatementId, List<Evidence>> evidence(CommitmentId id) {
        return db.select(EVIDENCE.STATEMENT_ID, EVIDENCE.TITLE, EVIDENCE.URL, EVIDENCE.FILE_ID)
                .from(EVIDENCE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(EVIDENCE.STATEMENT_ID))
                .where(STATEMENT.COMMITMENT_ID.eq(id))
                .orderBy(EVIDENCE.STATEMENT_ID, EVIDENCE.POSITION, EVIDENCE.ID)
                .fetchGroups(
                        EVIDENCE.STATEMENT_ID,
                        row -> new Evidence(row.get(EVIDENCE.TITLE), row.get(EVIDENCE.URL), row.get(EVIDENCE.FILE_ID)));
    }

    private Condition matching(CommitmentFilter filter, Instant now) {
        var condition = DSL.noCondition();
        if (filter.owner() != null) {
            condition = condition.and(COMMITMENT.OWNER_ID.eq(filter.owner()));
        }
        if (filter.consultation() != null) {
            condition = condition.and(COMMITMENT.CONSULTATION_ID.eq(filter.consultation()));
        }
        if (filter.late()) {
            condition = condition.and(Lateness.on(days.today(now)));
        }
        return condition;
    }
}
