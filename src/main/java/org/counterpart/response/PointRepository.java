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

import counterpart.schema.tables.Account;
import counterpart.schema.tables.Provision;
import counterpart.schema.tables.TextVersion;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Markdown;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.PublicWords;
import org.counterpart.identity.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads points with their words, and writes answers. */
@Repository
class PointRepository {

    private static final int EXCERPT = 240;

    /** The version a contribution was written on, beside later ones. */
    static final TextVersion SEEN = TEXT_VERSION.as("seen");

    static final Provision CHANGED = PROVISION.as("changed");
    static final TextVersion CHANGED_IN = TEXT_VERSION.as("changed_in");
    static final Field<String> AUTHOR = AuthorName.of(ORGANISATION);

    /** Words of a contribution that are enough for an excerpt. */
    private static final Field<String> BEGINNING = DSL.left(PublicWords.BODY, 2_000);

    static final Field<@Nullable String> CONDITION = PublicWords.of(STANCE_CONDITION.BODY);

    /** Where the newest published text has the article of a point. */
    static final Provision PLACE = PROVISION.as("place");

    /** The whole text first, then article by article, at the end what the text no longer has; within one by number. */
    static final List<OrderField<?>> ORDER = List.of(
            DSL.when(POINT.LINEAGE_ID.isNull(), 0).when(PLACE.ID.isNotNull(), 1).otherwise(2),
            Counted.QUESTION,
            PLACE.POSITION,
            CONTRIBUTION.NUMBER,
            POINT.CREATED_AT,
            POINT.ID);

    static final Field<List<Point.AnswerTo>> ANSWERS = DSL.multiset(DSL.select(QUESTION.BODY, QUESTION_ANSWER.BODY)
                    .from(QUESTION_ANSWER)
                    .join(QUESTION)
                    .on(QUESTION.ID.eq(QUESTION_ANSWER.QUESTION_ID))
                    .where(QUESTION_ANSWER.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                    .orderBy(QUESTION.POSITION, QUESTION.ID))
            .convertFrom(rows -> rows.map(Records.mapping(Point.AnswerTo::new)));

    static final Account ASSIGNEE = ACCOUNT.as("assignee");

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

    List<PointSummary> list(ConsultationId consultation, PointFilter filter, boolean inside, int offset, int limit) {
        return db.select(
                        POINT.ID,
                        POINT.TITLE,
                        POINT.STATUS,
                        POINT.OUTCOME,
                        POINT.CONDITION_ID,
                        CONTRIBUTION.KIND,
                        CONTRIBUTION.NUMBER,
                        AUTHOR,
                        BEGINNING,
                        CONDITION,
                        ASSIGNEE.NAME,
                        POINT.THEME,
                        Copies.COUNT)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .leftJoin(STANCE_CONDITION)
                .on(STANCE_CONDITION.ID.eq(POINT.CONDITION_ID))
                .leftJoin(ASSIGNEE)
                .on(ASSIGNEE.ID.eq(POINT.ASSIGNEE_ID))
                .leftJoin(PLACE)
                .on(atPlace(consultation))
                .where(POINT.ID.in(ids(consultation, filter, inside, offset, limit)))
                .orderBy(ORDER)
                .fetch(row -> summary(row, inside));
    }

    /** A part of the list. Chosen first, because what is asked of each row is dear. */
    private List<PointId> ids(ConsultationId consultation, PointFilter filter, boolean inside, int offset, int limit) {
        return db.select(POINT.ID)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(PLACE)
                .on(atPlace(consultation))
                .where(matching(consultation, filter, inside))
                .orderBy(ORDER)
                .limit(limit)
                .offset(offset)
                .fetch(POINT.ID);
    }

    /** What is only drafted is seen by those inside. */
    private static PointSummary summary(Record row, boolean inside) {
        var status = row.get(POINT.STATUS);
        var condition = row.get(CONDITION);
        return new PointSummary(
                row.get(POINT.ID),
                row.get(POINT.TITLE),
                !inside && status == PointStatus.DRAFTED ? PointStatus.OPEN : status,
                inside || status == PointStatus.PUBLISHED ? row.get(POINT.OUTCOME) : null,
                row.get(CONTRIBUTION.KIND),
                row.get(POINT.CONDITION_ID) != null,
                row.get(CONTRIBUTION.NUMBER),
                row.get(AUTHOR),
                condition == null ? Markdown.excerpt(row.get(BEGINNING), EXCERPT) : condition,
                inside ? row.get(ASSIGNEE.NAME) : null,
                inside ? row.get(POINT.THEME) : null,
                inside ? row.get(Copies.COUNT) : 0);
    }

    int count(ConsultationId consultation, PointFilter filter, boolean inside) {
        return db.fetchCount(POINT, matching(consultation, filter, inside));
    }

    /** The same of several filters at once, for a reader inside. */
    List<Integer> counts(ConsultationId consultation, List<PointFilter> filters) {
        if (filters.isEmpty()) {
            return List.of();
        }
        var counts = filters.stream()
                .map(filter -> DSL.field(DSL.selectCount().from(POINT).where(matching(consultation, filter, true))))
                .toList();
        var row = db.select(counts).fetchSingle();
        return counts.stream().map(row::get).toList();
    }

    /** Points that ask for an answer and have none published, whatever else their state may be called. */
    int countUnpublished(ConsultationId consultation) {
        return db.fetchCount(
                POINT,
                POINT.CONSULTATION_ID.eq(consultation),
                POINT.STATUS.notIn(PointStatus.PUBLISHED, PointStatus.CLOSED));
    }

    /** Where it stands in the list, from 0. */
    Optional<Integer> place(ConsultationId consultation, PointFilter filter, boolean inside, PointId id) {
        var number = DSL.rowNumber().over(DSL.orderBy(ORDER)).as("number");
        var listed = db.select(POINT.ID, number)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(PLACE)
                .on(atPlace(consultation))
                .where(matching(consultation, filter, inside))
                .asTable("listed");
        return db.select(listed.field(number))
                .from(listed)
                .where(listed.field(POINT.ID).eq(id))
                .fetchOptional(listed.field(number))
                .map(place -> place - 1);
    }

    /** The point of the filter that follows in the order of the list, or the first one; never the same. */
    Optional<PointId> next(ConsultationId consultation, PointFilter filter, @Nullable PointId after) {
        var waiting = matching(consultation, filter, true);
        var ids = db.select(POINT.ID)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(PLACE)
                .on(atPlace(consultation))
                .where(after == null ? waiting : waiting.or(POINT.ID.eq(after)))
                .orderBy(ORDER)
                .fetch(POINT.ID);
        var at = ids.indexOf(after);
        return Stream.concat(ids.stream().skip(at + 1L), ids.stream().limit(Math.max(0, at)))
                .findFirst();
    }

    /** All of the filter that wait, in the order they came. */
    List<PointId> waiting(ConsultationId consultation, PointFilter filter) {
        return db.select(POINT.ID)
                .from(POINT)
                .where(matching(consultation, filter, true), TriageRepository.WAITING)
                .orderBy(POINT.CREATED_AT, POINT.ID)
                .fetch(POINT.ID);
    }

    /** Whether the filter has another point than this one. */
    boolean waits(ConsultationId consultation, PointFilter filter, @Nullable PointId besides) {
        var others = besides == null ? DSL.noCondition() : POINT.ID.ne(besides);
        return db.fetchExists(DSL.selectOne()
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(PLACE)
                .on(atPlace(consultation))
                .where(matching(consultation, filter, true))
                .and(others));
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

    /** The first of the open points, in the order of the list, with what their answers lack. */
    List<Lacking> lacking(ConsultationId consultation, int limit) {
        var first = ids(consultation, new PointFilter(PointStatus.OPEN, null), true, 0, limit);
        var newer = NEWER.as("newer");
        var shown = DSL.field(CHANGED_IN.NUMBER.gt(EARLIEST)).as("shown");
        return db.select(
                        POINT.ID,
                        POINT.TITLE,
                        POINT.OUTCOME,
                        POINT.REASON,
                        POINT.CHANGED_PROVISION_ID,
                        newer,
                        shown,
                        Copies.COUNT)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .join(SEEN)
                .on(SEEN.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(CHANGED)
                .on(CHANGED.ID.eq(POINT.CHANGED_PROVISION_ID))
                .leftJoin(CHANGED_IN)
                .on(CHANGED_IN.ID.eq(CHANGED.TEXT_VERSION_ID))
                .leftJoin(PLACE)
                .on(atPlace(consultation))
                .where(POINT.ID.in(first))
                .orderBy(ORDER)
                .fetch(row -> {
                    var answer = new Answer(
                            row.get(POINT.OUTCOME),
                            row.get(POINT.REASON),
                            !row.get(newer) || Boolean.TRUE.equals(row.get(shown))
                                    ? row.get(POINT.CHANGED_PROVISION_ID)
                                    : null);
                    return new Lacking(
                            row.get(POINT.ID),
                            row.get(POINT.TITLE),
                            row.get(Copies.COUNT),
                            AnswerPolicy.open(answer, row.get(newer)));
                });
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

    static Condition matching(ConsultationId consultation, PointFilter wanted, boolean inside) {
        var filter = inside ? wanted : wanted.outside();
        var condition = POINT.CONSULTATION_ID.eq(consultation).and(inside ? Copies.BY_ITSELF : DSL.noCondition());
        var status = filter.status();
        if (status != null) {
            // Outsiders cannot tell a draft from an open point, not even by counting.
            condition = condition.and(
                    inside || status != PointStatus.OPEN
                            ? POINT.STATUS.eq(status).and(DSL.condition(inside || status != PointStatus.DRAFTED))
                            : POINT.STATUS.in(PointStatus.OPEN, PointStatus.DRAFTED));
        }
        var article = filter.article();
        if (filter.notReflected()) {
            condition = condition.and(Reflections.missing());
        }
        if (article != null) {
            condition = condition.and(POINT.LINEAGE_ID.eq(article));
        }
        var assigned = filter.assigned();
        if (assigned != null) {
            condition = condition.and(POINT.ASSIGNEE_ID.isNotDistinctFrom(assigned.to()));
        }
        var theme = filter.theme();
        return theme == null ? condition : condition.and(POINT.THEME.eq(theme));
    }

    static Condition atPlace(ConsultationId consultation) {
        var version = TEXT_VERSION.as("placed");
        return PLACE.LINEAGE_ID
                .eq(POINT.LINEAGE_ID)
                .and(PLACE.TEXT_VERSION_ID.eq(DSL.select(version.ID)
                        .from(version)
                        .where(version.CONSULTATION_ID.eq(consultation))
                        .and(version.NUMBER.eq(ArticleRepository.newestOf(consultation)))));
    }

    private static Field<Integer> number(PointStatus status) {
        return DSL.count(DSL.when(POINT.STATUS.eq(status), 1));
    }
}
