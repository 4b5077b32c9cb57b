package org.counterpart.response.rejoinder;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.REJOINDER;
import static counterpart.schema.Tables.REJOINDER_WINDOW;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.RuleId;
import org.counterpart.contribution.Counted;
import org.counterpart.organisation.SignedName;
import org.counterpart.response.Answer;
import org.counterpart.response.Answered;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps rejoinders with what came of them. The hour is asked by the statement that writes. */
@Repository
class RejoinderRepository {

    private static final Field<Boolean> STANDING = DSL.field(Counted.STANDING).as("contribution_stands");
    private static final Field<Boolean> OPEN = comes(REJOINDER_WINDOW.CLOSES_AT).as("window_open");
    private static final Field<Boolean> REPLIES_DUE =
            comes(REJOINDER_WINDOW.REPLIES_DUE_AT).as("replies_due");
    private static final Field<String> NAME =
            SignedName.of(ORGANISATION, REJOINDER.SUBMITTED_AT).as("contested_by");

    private static final Condition WINDOW_OPEN = DSL.exists(DSL.selectOne()
            .from(POINT)
            .join(REJOINDER_WINDOW)
            .on(REJOINDER_WINDOW.CONSULTATION_ID.eq(POINT.CONSULTATION_ID))
            .where(POINT.ID.eq(REJOINDER.POINT_ID), REJOINDER_WINDOW.CLOSES_AT.gt(DatabaseClock.NOW)));

    private static final Condition REPLIES_OVER = DSL.exists(DSL.selectOne()
            .from(POINT)
            .join(REJOINDER_WINDOW)
            .on(REJOINDER_WINDOW.CONSULTATION_ID.eq(POINT.CONSULTATION_ID))
            .where(POINT.ID.eq(REJOINDER.POINT_ID), REJOINDER_WINDOW.REPLIES_DUE_AT.le(DatabaseClock.NOW)));

    private static Field<Boolean> comes(Field<Instant> moment) {
        return DSL.field(moment.isNotNull().and(moment.gt(DatabaseClock.NOW)));
    }

    private final DSLContext db;

    RejoinderRepository(DSLContext db) {
        this.db = db;
    }

    /** Under which rule answers were published, and when. */
    record Ruled(RuleId rule, Instant answeredAt) {}

    Optional<Ruled> ruled(ConsultationId consultation) {
        return db.select(CONSULTATION.RULE_ID, CONSULTATION.ANSWERED_AT)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .and(CONSULTATION.RULE_ID.isNotNull())
                .and(CONSULTATION.ANSWERED_AT.isNotNull())
                .fetchOptional(Records.mapping(Ruled::new));
    }

    void open(ConsultationId consultation, Instant closes, Instant repliesDue) {
        db.insertInto(REJOINDER_WINDOW)
                .set(REJOINDER_WINDOW.CONSULTATION_ID, consultation)
                .set(REJOINDER_WINDOW.CLOSES_AT, closes)
                .set(REJOINDER_WINDOW.REPLIES_DUE_AT, repliesDue)
                .execute();
    }

    Optional<Exchange> find(PointId point) {
        return reading(POINT.ID.eq(point)).fetchOptional(RejoinderRepository::exchange);
    }

    /** What was contested in a consultation, the latest first. */
    List<Exchange> contested(ConsultationId consultation, int offset, int limit) {
        return reading(POINT.CONSULTATION_ID.eq(consultation).and(Contested.PUBLIC))
                .orderBy(REJOINDER.SUBMITTED_AT.desc(), REJOINDER.POINT_ID)
                .limit(limit)
                .offset(offset)
                .fetch(RejoinderRepository::exchange);
    }

    int countContested(ConsultationId consultation) {
        return db.fetchCount(
                POINT.join(REJOINDER).on(REJOINDER.POINT_ID.eq(POINT.ID)),
                POINT.CONSULTATION_ID.eq(consultation).and(Contested.PUBLIC));
    }

    /** Answers that these organisations may contest now, in the order of their points. */
    List<Exchange> contestable(ConsultationId consultation, Collection<OrganisationId> organisations) {
        return reading(POINT.CONSULTATION_ID
                        .eq(consultation)
                        .and(Answered.PUBLIC)
                        .and(Counted.STANDING)
                        .and(CONTRIBUTION.ORGANISATION_ID.in(organisations))
                        .and(REJOINDER_WINDOW.CLOSES_AT.gt(DatabaseClock.NOW))
                        .and(REJOINDER.SUBMITTED_AT.isNull()))
                .orderBy(CONTRIBUTION.NUMBER, POINT.ID)
                .fetch(RejoinderRepository::exchange);
    }

    private SelectConditionStep<Record> reading(Condition which) {
        return db.select(
                        POINT.ID,
                        POINT.TITLE,
                        POINT.STATUS,
                        POINT.CONSULTATION_ID,
                        CONSULTATION.INSTITUTION_ID,
                        CONSULTATION.ZONE,
                        CONTRIBUTION.ORGANISATION_ID,
                        CONTRIBUTION.NUMBER,
                        STANDING,
                        REJOINDER_WINDOW.CLOSES_AT,
                        OPEN,
                        REJOINDER_WINDOW.REPLIES_DUE_AT,
                        REPLIES_DUE,
                        NAME)
                .select(REJOINDER.fields())
                .from(POINT)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(POINT.CONSULTATION_ID))
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(REJOINDER_WINDOW)
                .on(REJOINDER_WINDOW.CONSULTATION_ID.eq(POINT.CONSULTATION_ID))
                .leftJoin(REJOINDER)
                .on(REJOINDER.POINT_ID.eq(POINT.ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(REJOINDER.ORGANISATION_ID))
                .where(which);
    }

    private static Exchange exchange(Record row) {
        return new Exchange(
                row.get(POINT.ID),
                row.get(POINT.TITLE),
                Objects.requireNonNullElse(row.get(CONTRIBUTION.NUMBER), 0),
                row.get(POINT.STATUS),
                row.get(POINT.CONSULTATION_ID),
                row.get(CONSULTATION.INSTITUTION_ID),
                ZoneId.of(row.get(CONSULTATION.ZONE)),
                row.get(CONTRIBUTION.ORGANISATION_ID),
                row.get(STANDING),
                row.get(REJOINDER_WINDOW.CLOSES_AT),
                row.get(OPEN),
                row.get(REJOINDER_WINDOW.REPLIES_DUE_AT),
                row.get(REPLIES_DUE),
                row.get(REJOINDER.POINT_ID) == null ? null : rejoinder(row));
    }

    private static Rejoinder rejoinder(Record row) {
        var contested = row.get(REJOINDER.CONTESTED_OUTCOME);
        var reply = row.get(REJOINDER.REPLY);
        var finding = row.get(REJOINDER.FINDING);
        return new Rejoinder(
                row.get(REJOINDER.VERSION),
                row.get(REJOINDER.ORGANISATION_ID),
                row.get(NAME),
                row.get(REJOINDER.BODY),
                row.get(REJOINDER.SUBMITTED_AT),
                contested == null ? null : new Rejoinder.Contested(contested, row.get(REJOINDER.CONTESTED_REASON)),
                reply == null
                        ? null
                        : new Rejoinder.Replied(
                                reply,
                                row.get(REJOINDER.REPLY_OUTCOME),
                                row.get(REJOINDER.REPLY_REASON),
                                row.get(REJOINDER.REPLIED_AT)),
                finding == null
                        ? null
                        : new Rejoinder.Found(finding, row.get(REJOINDER.FINDING_REASON), row.get(REJOINDER.FOUND_AT)));
    }

    /** Number of rows: none when the window has closed. */
    int begin(Exchange exchange, OrganisationId organisation, String words) {
        return db.insertInto(
                        REJOINDER, REJOINDER.POINT_ID, REJOINDER.ORGANISATION_ID, REJOINDER.BODY, REJOINDER.VERSION)
                .select(DSL.select(
                                DSL.val(exchange.point(), REJOINDER.POINT_ID),
                                DSL.val(organisation, REJOINDER.ORGANISATION_ID),
                                DSL.val(words, REJOINDER.BODY),
                                DSL.inline(1))
                        .from(REJOINDER_WINDOW)
                        .where(REJOINDER_WINDOW.CONSULTATION_ID.eq(exchange.consultation()))
                        .and(REJOINDER_WINDOW.CLOSES_AT.gt(DatabaseClock.NOW)))
                .execute();
    }

    /** Number of rows: none when the window has closed or somebody else saved since. */
    int save(PointId point, int version, String words) {
        return db.update(REJOINDER)
                .set(REJOINDER.BODY, words)
                .set(REJOINDER.VERSION, version + 1)
                .where(REJOINDER.POINT_ID.eq(point), REJOINDER.VERSION.eq(version))
                .and(REJOINDER.SUBMITTED_AT.isNull())
                .and(WINDOW_OPEN)
                .execute();
    }

    /** The same. */
    int submit(PointId point, int version) {
        return db.update(REJOINDER)
                .set(REJOINDER.SUBMITTED_AT, DatabaseClock.NOW)
                .set(
                        REJOINDER.CONTESTED_OUTCOME,
                        DSL.select(POINT.OUTCOME).from(POINT).where(POINT.ID.eq(point)))
                .set(
                        REJOINDER.CONTESTED_REASON,
                        DSL.select(POINT.REASON).from(POINT).where(POINT.ID.eq(point)))
                .set(REJOINDER.VERSION, version + 1)
                .where(REJOINDER.POINT_ID.eq(point), REJOINDER.VERSION.eq(version))
                .and(REJOINDER.SUBMITTED_AT.isNull())
                .and(WINDOW_OPEN)
                .execute();
    }

    /**
     * Number of rows: none when somebody else wrote since.
     *
     * @param changed the new answer; null where it is kept
     */
    int reply(PointId point, int version, @Nullable Answer changed, String reason, AccountId by) {
        return db.update(REJOINDER)
                .set(REJOINDER.REPLY, changed == null ? Reply.KEPT : Reply.CHANGED)
                .set(REJOINDER.REPLY_OUTCOME, changed == null ? null : changed.outcome())
                .set(REJOINDER.REPLY_REASON, reason)
                .set(REJOINDER.REPLIED_AT, DatabaseClock.NOW)
                .set(REJOINDER.REPLIED_BY, by)
                .set(REJOINDER.VERSION, version + 1)
                .where(REJOINDER.POINT_ID.eq(point), REJOINDER.VERSION.eq(version))
                .and(Contested.PUBLIC)
                .and(REJOINDER.REPLY.isNull())
                .and(REJOINDER.FINDING.isNull())
                .execute();
    }

    /** What the answer says from now on; when it was first published stays. */
    void change(PointId point, Answer answer) {
        db.update(POINT)
                .set(POINT.OUTCOME, answer.outcome())
                .set(POINT.REASON, answer.reason())
                .set(POINT.CHANGED_PROVISION_ID, answer.changedProvision())
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(POINT.ID.eq(point))
                .execute();
    }

    /** Number of rows: none when somebody else wrote since, or the institution has still time to reply. */
    int find(PointId point, int version, Finding finding, String reason, AccountId by) {
        return db.update(REJOINDER)
                .set(REJOINDER.FINDING, finding)
                .set(REJOINDER.FINDING_REASON, reason)
                .set(REJOINDER.FOUND_AT, DatabaseClock.NOW)
                .set(REJOINDER.FOUND_BY, by)
                .set(REJOINDER.VERSION, version + 1)
                .where(REJOINDER.POINT_ID.eq(point), REJOINDER.VERSION.eq(version))
                .and(Contested.PUBLIC)
                .and(REJOINDER.FINDING.isNull())
                .and(REJOINDER.REPLY.isNotNull().or(REPLIES_OVER))
                .execute();
    }
}
