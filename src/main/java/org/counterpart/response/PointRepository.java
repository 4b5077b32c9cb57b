package org.counterpart.response;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Provision;
import counterpart.schema.tables.TextVersion;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.PublicWords;
import org.counterpart.identity.Actor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads points with their words, and writes answers. */
@Repository
class PointRepository {

    /** The version a contribution was written on, beside later ones. */
    static final TextVersion SEEN = TEXT_VERSION.as("seen");

    static final Provision CHANGED = PROVISION.as("changed");
    static final TextVersion CHANGED_IN = TEXT_VERSION.as("changed_in");
    static final Field<String> AUTHOR = AuthorName.of(ORGANISATION);

    static final Field<List<Point.AnswerTo>> ANSWERS = DSL.multiset(DSL.select(QUESTION.BODY, QUESTION_ANSWER.BODY)
                    .from(QUESTION_ANSWER)
                    .join(QUESTION)
                    .on(QUESTION.ID.eq(QUESTION_ANSWER.QUESTION_ID))
                    .where(QUESTION_ANSWER.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                    .orderBy(QUESTION.POSITION, QUESTION.ID))
            .convertFrom(rows -> rows.map(Records.mapping(Point.AnswerTo::new)));

    /** Number of the version that it, or the earliest copy of it, was written on. */
    static final Field<Integer> EARLIEST = DSL.least(SEEN.NUMBER, DSL.coalesce(Copies.EARLIEST, SEEN.NUMBER));

    /** Whether the text was published anew since. */
    static final Field<Boolean> NEWER = DSL.field(EARLIEST.lt(ArticleRepository.newestOf(POINT.CONSULTATION_ID)));

    private final DSLContext db;

    PointRepository(DSLContext db) {
        this.db = db;
    }

    Optional<AnswersOverview> overview(ConsultationId consultation, Actor reader) {
        var open = number(PointStatus.OPEN);
        var drafted = number(PointStatus.DRAFTED);
        var published = number(PointStatus.PUBLISHED);
        var closed = number(PointStatus.CLOSED);
        var lately = DSL.count(DSL.when(
                        POINT.STATUS
                                .eq(PointStatus.DRAFTED)
                                .and(POINT.ANSWERED_AT.gt(DatabaseClock.in(Duration.ofDays(-Pace.DAYS)))),
                        1))
                .as("lately");
        return db.select(
                        CONSULTATION.INSTITUTION_ID,
                        CONSULTATION.TITLE,
                        StandingPhase.NOW,
                        CONSULTATION.ANSWERS_DUE_AT,
                        CONSULTATION.ZONE,
                        open,
                        drafted,
                        published,
                        closed,
                        lately)
                .from(CONSULTATION)
                .leftJoin(POINT)
                .on(POINT.CONSULTATION_ID.eq(CONSULTATION.ID))
                .where(CONSULTATION.ID.eq(consultation))
                .groupBy(CONSULTATION.ID)
                .fetchOptional(row -> {
                    var inside = reader.isMemberOf(row.get(CONSULTATION.INSTITUTION_ID));
                    var hidden = inside ? 0 : row.get(drafted);
                    return new AnswersOverview(
                            consultation,
                            row.get(CONSULTATION.INSTITUTION_ID),
                            row.get(CONSULTATION.TITLE),
                            row.get(StandingPhase.NOW),
                            row.get(CONSULTATION.ANSWERS_DUE_AT),
                            ZoneId.of(row.get(CONSULTATION.ZONE)),
                            inside,
                            new PointCounts(
                                    row.get(open) + hidden,
                                    row.get(drafted) - hidden,
                                    row.get(published),
                                    row.get(closed)),
                            inside ? row.get(lately) : 0);
                });
    }

    /** Points that ask for an answer and have none published, whatever else their state may be called. */
    int countUnpublished(ConsultationId consultation) {
        return db.fetchCount(
                POINT,
                POINT.CONSULTATION_ID.eq(consultation),
                POINT.STATUS.notIn(PointStatus.PUBLISHED, PointStatus.CLOSED));
    }

    Optional<Point> find(PointId id) {
        return db.select(
                        POINT.asterisk(),
                        CONSULTATION.INSTITUTION_ID,
                        StandingPhase.NOW,
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.KIND,
                        CONTRIBUTION.ORGANISATION_ID,
                        AUTHOR.as("author"),
                        CONTRIBUTION.STANCE,
                        PublicWords.QUOTE,
                        PublicWords.BODY,
                        PublicWords.PROPOSED,
                        PublicWords.ORIGINAL,
                        PublicWords.of(STANCE_CONDITION.BODY).as("condition_words"),
                        ACCOUNT.NAME.as("answered_name"),
                        ArticleRepository.label(CHANGED).as("changed_label"),
                        ANSWERS,
                        EARLIEST.as("earliest"),
                        NEWER.as("newer"),
                        Copies.COUNT)
                .from(POINT)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(POINT.CONSULTATION_ID))
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .join(SEEN)
                .on(SEEN.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .leftJoin(STANCE_CONDITION)
                .on(STANCE_CONDITION.ID.eq(POINT.CONDITION_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(POINT.ANSWERED_BY))
                .leftJoin(CHANGED)
                .on(CHANGED.ID.eq(POINT.CHANGED_PROVISION_ID))
                .where(POINT.ID.eq(id))
                .fetchOptional(PointRepository::point);
    }

    private static Point point(Record row) {
        return new Point(
                row.get(POINT.ID),
                row.get(POINT.VERSION),
                row.get(POINT.CONSULTATION_ID),
                row.get(CONSULTATION.INSTITUTION_ID),
                row.get(StandingPhase.NOW),
                row.get(POINT.LINEAGE_ID),
                row.get(POINT.TITLE),
                row.get(POINT.STATUS),
                new Answer(row.get(POINT.OUTCOME), row.get(POINT.REASON), row.get(POINT.CHANGED_PROVISION_ID)),
                row.get("changed_label", String.class),
                row.get("answered_name", String.class),
                row.get(POINT.PUBLISHED_AT),
                row.get("earliest", Integer.class),
                row.get("newer", Boolean.class),
                row.get(POINT.ALIKE_CONFIRMED_AT) == null ? null : row.get(POINT.ALIKE_TO),
                row.get(Copies.COUNT),
                new Point.Words(
                        row.get(POINT.CONTRIBUTION_ID),
                        row.get(CONTRIBUTION.NUMBER),
                        row.get(CONTRIBUTION.KIND),
                        row.get(CONTRIBUTION.ORGANISATION_ID),
                        row.get("author", String.class),
                        row.get(CONTRIBUTION.STANCE),
                        row.get(PublicWords.QUOTE),
                        row.get(PublicWords.BODY),
                        row.get(PublicWords.PROPOSED),
                        row.get(PublicWords.ORIGINAL),
                        row.get("condition_words", String.class),
                        row.get(ANSWERS)));
    }

    int save(PointId id, int version, Answer answer, PointStatus status, AccountId by) {
        return db.update(POINT)
                .set(POINT.OUTCOME, answer.outcome())
                .set(POINT.REASON, answer.reason())
                .set(POINT.CHANGED_PROVISION_ID, answer.changedProvision())
                .set(POINT.STATUS, status)
                .set(POINT.ANSWERED_BY, by)
                .set(POINT.ANSWERED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, version + 1)
                .where(POINT.ID.eq(id))
                .and(POINT.VERSION.eq(version))
                .and(POINT.STATUS.in(PointStatus.OPEN, PointStatus.DRAFTED))
                .execute();
    }

    void publishDrafts(ConsultationId consultation) {
        db.update(POINT)
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.PUBLISHED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .and(POINT.STATUS.eq(PointStatus.DRAFTED))
                .execute();
    }

    /** The organisations that have a published answer. */
    List<OrganisationId> contributors(ConsultationId consultation) {
        return db.selectDistinct(CONTRIBUTION.ORGANISATION_ID)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .and(POINT.STATUS.eq(PointStatus.PUBLISHED))
                .and(CONTRIBUTION.ORGANISATION_ID.isNotNull())
                .orderBy(CONTRIBUTION.ORGANISATION_ID)
                .fetch(CONTRIBUTION.ORGANISATION_ID);
    }

    private static Field<Integer> number(PointStatus status) {
        return DSL.count(DSL.when(POINT.STATUS.eq(status), 1));
    }
}
