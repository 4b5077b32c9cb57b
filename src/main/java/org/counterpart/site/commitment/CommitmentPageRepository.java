package org.counterpart.site.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.EVIDENCE;
import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.SLIPPAGE;
import static counterpart.schema.Tables.STATEMENT;

import java.util.List;
import java.util.Map;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.FileId;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.NotFound;
import org.counterpart.base.StatementId;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.Counted;
import org.counterpart.response.Answered;
import org.counterpart.site.commitment.CommitmentPage.Evidence;
import org.counterpart.site.commitment.CommitmentPage.FollowUp;
import org.counterpart.site.commitment.CommitmentPage.Moved;
import org.counterpart.site.commitment.CommitmentPage.Origin;
import org.counterpart.site.commitment.CommitmentPage.Statement;
import org.counterpart.site.commitment.CommitmentPage.Task;
import org.counterpart.site.contribution.PublishedAnswers;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One commitment with all that was said and done about it. */
@Repository
class CommitmentPageRepository {

    private final DSLContext db;

    CommitmentPageRepository(DSLContext db) {
        this.db = db;
    }

    /** A commitment's own words and where it comes from. */
    record Promise(CommitmentId id, String description, Origin origin) {}

    Promise promise(String reference) {
        return db.select(COMMITMENT.ID, COMMITMENT.DESCRIPTION)
                .select(CONSULTATION.TITLE, CONSULTATION.SLUG, CONSULTATION.LANGUAGE, CONSULTATION.DECIDED_AT)
                .select(CONTRIBUTION.NUMBER, AuthorName.FIELD)
                .select(PublishedAnswers.fields())
                .from(COMMITMENT)
                .leftJoin(CONSULTATION)
                .on(CONSULTATION.ID.eq(COMMITMENT.CONSULTATION_ID))
                .and(PublicConsultations.PUBLIC)
                .leftJoin(POINT)
                .on(POINT.ID.eq(COMMITMENT.POINT_ID))
                .and(Answered.PUBLIC)
                .leftJoin(PublishedAnswers.changed())
                .on(PublishedAnswers.changed().ID.eq(POINT.CHANGED_PROVISION_ID))
                .leftJoin(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .and(Counted.PUBLIC)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .where(COMMITMENT.REFERENCE.eq(reference))
                .fetchOptional(row -> new Promise(row.get(COMMITMENT.ID), row.get(COMMITMENT.DESCRIPTION), origin(row)))
                .orElseThrow(NotFound::new);
    }

    private static Origin origin(Record row) {
        var answer = PublishedAnswers.answer(row);
        return new Origin(
                row.get(CONSULTATION.TITLE),
                row.get(CONSULTATION.SLUG),
                row.get(CONSULTATION.LANGUAGE),
                row.get(CONTRIBUTION.NUMBER),
                row.get(AuthorName.FIELD),
                answer == null ? null : answer.outcome(),
                answer == null ? null : answer.changed(),
                row.get(CONSULTATION.DECIDED_AT));
    }

    List<Moved> slippage(CommitmentId commitment) {
        return db.select(MILESTONE.TITLE, SLIPPAGE.FROM_ON, SLIPPAGE.TO_ON, SLIPPAGE.REASON, SLIPPAGE.AT)
                .from(SLIPPAGE)
                .join(MILESTONE)
                .on(MILESTONE.ID.eq(SLIPPAGE.MILESTONE_ID))
                .where(MILESTONE.COMMITMENT_ID.eq(commitment))
                .orderBy(SLIPPAGE.AT, SLIPPAGE.ID)
                .fetch(Records.mapping(Moved::new));
    }

    /** Latest first. */
    List<Statement> statements(CommitmentId commitment) {
        var evidence = evidence(commitment);
        return db.select(
                        STATEMENT.VOICE,
                        AuthorName.at(ORGANISATION, STATEMENT.MADE_AT),
                        ORGANISATION.SLUG,
                        STATEMENT.STATUS,
                        STATEMENT.BODY,
                        STATEMENT.MADE_AT,
                        STATEMENT.ID)
                .from(STATEMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(STATEMENT.ORGANISATION_ID))
                .where(STATEMENT.COMMITMENT_ID.eq(commitment))
                .orderBy(STATEMENT.MADE_AT.desc(), STATEMENT.ID.desc())
                .fetch(Records.mapping((voice, speaker, slug, status, body, madeAt, statement) -> new Statement(
                        voice, speaker, slug, status, body, madeAt, evidence.getOrDefault(statement, List.of()))));
    }

    private Map<StatementId, List<Evidence>> evidence(CommitmentId commitment) {
        return db.select(EVIDENCE.STATEMENT_ID, EVIDENCE.TITLE, EVIDENCE.URL, EVIDENCE.FILE_ID)
                .from(EVIDENCE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(EVIDENCE.STATEMENT_ID))
                .where(STATEMENT.COMMITMENT_ID.eq(commitment))
                .orderBy(EVIDENCE.STATEMENT_ID, EVIDENCE.POSITION)
                .fetchGroups(
                        EVIDENCE.STATEMENT_ID,
                        row -> new Evidence(
                                row.get(EVIDENCE.TITLE), safe(row.get(EVIDENCE.URL)), file(row.get(EVIDENCE.FILE_ID))));
    }

    List<FollowUp> followUps(CommitmentId commitment) {
        var tasks = tasks(commitment);
        return db.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.COMMITMENT_ID.eq(commitment))
                .orderBy(FOLLOW_UP.SCHEDULED_AT, FOLLOW_UP.ID)
                .fetch(row -> new FollowUp(
                        row.getKind(),
                        row.getTitle(),
                        row.getScheduledAt(),
                        row.getZone(),
                        row.getPlace(),
                        row.getParticipants(),
                        // Minutes are written before the meeting counts as held; they are public with it.
                        row.getHeldAt() == null ? "" : row.getMinutes(),
                        row.getHeldAt(),
                        tasks.getOrDefault(row.getId(), List.of())));
    }

    private Map<FollowUpId, List<Task>> tasks(CommitmentId commitment) {
        return db.select(
                        FOLLOW_UP.ID,
                        FOLLOW_UP_TASK.BODY,
                        ORGANISATION.NAME,
                        FOLLOW_UP_TASK.DUE_ON,
                        FOLLOW_UP_TASK.DONE_ON)
                .from(FOLLOW_UP_TASK)
                .join(FOLLOW_UP)
                .on(FOLLOW_UP.ID.eq(FOLLOW_UP_TASK.FOLLOW_UP_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(FOLLOW_UP_TASK.OWNER_ID))
                .where(FOLLOW_UP.COMMITMENT_ID.eq(commitment))
                .and(FOLLOW_UP.HELD_AT.isNotNull())
                .orderBy(FOLLOW_UP_TASK.FOLLOW_UP_ID, FOLLOW_UP_TASK.POSITION)
                .fetchGroups(
                        FOLLOW_UP.ID,
                        row -> new Task(
                                row.get(FOLLOW_UP_TASK.BODY),
                                row.get(ORGANISATION.NAME),
                                row.get(FOLLOW_UP_TASK.DUE_ON),
                                row.get(FOLLOW_UP_TASK.DONE_ON)));
    }

    private static @Nullable String file(@Nullable FileId id) {
        return id == null ? null : id.value().toString();
    }

    /** Only addresses of the web become links: whatever else was typed must not run. */
    private static @Nullable String safe(@org.jspecify.annotations.Nullable String url) {
        return url != null && url.matches("(?i)https?://.*") ? url : null;
    }
}
