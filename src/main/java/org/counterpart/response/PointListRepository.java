package org.counterpart.response;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static org.counterpart.response.PointOrder.PLACE;
import static org.counterpart.response.PointRepository.AUTHOR;
import static org.counterpart.response.PointRepository.CHANGED;
import static org.counterpart.response.PointRepository.CHANGED_IN;
import static org.counterpart.response.PointRepository.EARLIEST;
import static org.counterpart.response.PointRepository.NEWER;
import static org.counterpart.response.PointRepository.SEEN;

import counterpart.schema.tables.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Markdown;
import org.counterpart.base.PointId;
import org.counterpart.contribution.PublicWords;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which points of a consultation are meant by a filter, and in which order they are gone through. */
@Repository
class PointListRepository {

    private static final int EXCERPT = 240;

    /** Words of a contribution that are enough for an excerpt. */
    private static final Field<String> BEGINNING = DSL.left(PublicWords.BODY, 2_000);

    static final Field<@Nullable String> CONDITION = PublicWords.of(STANCE_CONDITION.BODY);

    static final Account ASSIGNEE = ACCOUNT.as("assignee");

    private final DSLContext db;

    PointListRepository(DSLContext db) {
        this.db = db;
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
                .on(PointOrder.atPlace(consultation))
                .where(POINT.ID.in(ids(consultation, filter, inside, offset, limit)))
                .orderBy(PointOrder.OF_THE_TEXT)
                .fetch(row -> summary(row, inside));
    }

    /** A part of the list. Chosen first, because what is asked of each row is dear. */
    private List<PointId> ids(ConsultationId consultation, PointFilter filter, boolean inside, int offset, int limit) {
        return db.select(POINT.ID)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(PLACE)
                .on(PointOrder.atPlace(consultation))
                .where(matching(consultation, filter, inside))
                .orderBy(PointOrder.OF_THE_TEXT)
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

    /** Where it stands in the list, from 0. */
    Optional<Integer> place(ConsultationId consultation, PointFilter filter, boolean inside, PointId id) {
        var number = DSL.rowNumber().over(DSL.orderBy(PointOrder.OF_THE_TEXT)).as("number");
        var listed = db.select(POINT.ID, number)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(PLACE)
                .on(PointOrder.atPlace(consultation))
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
                .on(PointOrder.atPlace(consultation))
                .where(after == null ? waiting : waiting.or(POINT.ID.eq(after)))
                .orderBy(PointOrder.OF_THE_TEXT)
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
                .on(PointOrder.atPlace(consultation))
                .where(matching(consultation, filter, true))
                .and(others));
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
                .on(PointOrder.atPlace(consultation))
                .where(POINT.ID.in(first))
                .orderBy(PointOrder.OF_THE_TEXT)
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
}
