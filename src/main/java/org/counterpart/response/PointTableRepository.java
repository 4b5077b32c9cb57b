package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static org.counterpart.response.PointListRepository.ASSIGNEE;
import static org.counterpart.response.PointOrder.PLACE;
import static org.counterpart.response.PointRepository.ANSWERS;
import static org.counterpart.response.PointRepository.AUTHOR;
import static org.counterpart.response.PointRepository.CHANGED;
import static org.counterpart.response.PointRepository.CHANGED_IN;
import static org.counterpart.response.PointRepository.SEEN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.PointId;
import org.counterpart.contribution.PublicWords;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads points as rows of a table, and writes what a table brought back, some hundreds in one statement. */
@Repository
class PointTableRepository {

    private static final Field<String> CHANGED_LABEL =
            ArticleRepository.label(CHANGED).as("changed_label");
    private static final Field<Integer> EARLIEST = PointRepository.EARLIEST.as("earliest");
    private static final Field<Boolean> NEWER = PointRepository.NEWER.as("newer");
    private static final Field<String> CONDITION =
            PublicWords.of(STANCE_CONDITION.BODY).as("condition_words");

    private static final List<Field<?>> STANDING = List.of(
            POINT.ID,
            POINT.VERSION,
            POINT.TITLE,
            CONTRIBUTION.NUMBER,
            AUTHOR.as("author"),
            POINT.STATUS,
            POINT.ALIKE_CONFIRMED_AT,
            Copies.COUNT,
            EARLIEST,
            NEWER,
            POINT.OUTCOME,
            POINT.REASON,
            CHANGED.ID,
            CHANGED.LINEAGE_ID,
            CHANGED_LABEL,
            CHANGED_IN.NUMBER,
            POINT.ASSIGNEE_ID,
            ASSIGNEE.NAME,
            POINT.THEME);

    private static final List<Field<?>> SAID = List.of(
            CONTRIBUTION.KIND,
            CONTRIBUTION.STANCE,
            PublicWords.QUOTE,
            PublicWords.BODY,
            PublicWords.PROPOSED,
            CONDITION,
            ANSWERS);

    private final DSLContext db;

    PointTableRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of the list. */
    List<PointTable.Entry> entries(ConsultationId consultation, PointFilter filter, int limit) {
        return points(Stream.concat(STANDING.stream(), SAID.stream()).toList())
                .leftJoin(STANCE_CONDITION)
                .on(STANCE_CONDITION.ID.eq(POINT.CONDITION_ID))
                .leftJoin(PLACE)
                .on(PointOrder.atPlace(consultation))
                .where(PointListRepository.matching(consultation, filter, true))
                .orderBy(PointOrder.OF_THE_TEXT)
                .limit(limit)
                .fetch(row -> new PointTable.Entry(
                        point(row),
                        new PointTable.Said(
                                row.get(CONTRIBUTION.KIND),
                                row.get(CONTRIBUTION.STANCE),
                                row.get(PublicWords.QUOTE),
                                row.get(PublicWords.BODY),
                                row.get(PublicWords.PROPOSED),
                                row.get(CONDITION),
                                row.get(ANSWERS))));
    }

    List<TablePoint> standing(ConsultationId consultation, Collection<PointId> some) {
        return points(STANDING)
                .where(POINT.CONSULTATION_ID.eq(consultation), POINT.ID.in(some))
                .fetch(PointTableRepository::point);
    }

    private SelectOnConditionStep<Record> points(List<Field<?>> fields) {
        return db.select(fields)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .join(SEEN)
                .on(SEEN.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .leftJoin(ASSIGNEE)
                .on(ASSIGNEE.ID.eq(POINT.ASSIGNEE_ID))
                .leftJoin(CHANGED)
                .on(CHANGED.ID.eq(POINT.CHANGED_PROVISION_ID))
                .leftJoin(CHANGED_IN)
                .on(CHANGED_IN.ID.eq(CHANGED.TEXT_VERSION_ID));
    }

    private static TablePoint point(Record row) {
        var assignee = row.get(POINT.ASSIGNEE_ID);
        var changed = row.get(CHANGED.ID);
        return new TablePoint(
                row.get(POINT.ID),
                row.get(POINT.VERSION),
                row.get(POINT.TITLE),
                row.get(CONTRIBUTION.NUMBER),
                row.get("author", String.class),
                row.get(POINT.STATUS),
                row.get(POINT.ALIKE_CONFIRMED_AT) != null,
                row.get(Copies.COUNT),
                row.get(EARLIEST),
                row.get(NEWER),
                row.get(POINT.OUTCOME),
                row.get(POINT.REASON),
                changed == null
                        ? null
                        : new NamedArticle(
                                changed,
                                row.get(CHANGED.LINEAGE_ID),
                                row.get(CHANGED_LABEL),
                                row.get(CHANGED_IN.NUMBER)),
                new TablePoint.Share(assignee, assignee == null ? "" : row.get(ASSIGNEE.NAME), row.get(POINT.THEME)));
    }

    /** An answer for one point, and what it makes of it. */
    record Written(PointId id, Answer answer, PointStatus status) {}

    void answer(Collection<Written> answers, AccountId by) {
        var said = answers.stream()
                .<Select<?>>map(one -> DSL.select(
                        DSL.val(one.id(), POINT.ID).as("id"),
                        DSL.val(one.answer().outcome(), POINT.OUTCOME).as("outcome"),
                        DSL.val(one.answer().reason(), POINT.REASON).as("reason"),
                        DSL.val(one.answer().changedProvision(), POINT.CHANGED_PROVISION_ID)
                                .as("changed_provision_id"),
                        DSL.val(one.status(), POINT.STATUS).as("status")))
                .reduce(PointTableRepository::both)
                .orElseThrow()
                .asTable("said");
        db.update(POINT.join(said).on(POINT.ID.eq(said.field(POINT.ID))))
                .set(POINT.OUTCOME, said.field(POINT.OUTCOME))
                .set(POINT.REASON, said.field(POINT.REASON))
                .set(POINT.CHANGED_PROVISION_ID, said.field(POINT.CHANGED_PROVISION_ID))
                .set(POINT.STATUS, said.field(POINT.STATUS))
                .set(POINT.ANSWERED_BY, by)
                .set(POINT.ANSWERED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .execute();
    }

    void share(Map<PointId, TablePoint.Share> shares) {
        var shared = shares.entrySet().stream()
                .<Select<?>>map(one -> DSL.select(
                        DSL.val(one.getKey(), POINT.ID).as("id"),
                        DSL.val(one.getValue().assignee(), POINT.ASSIGNEE_ID).as("assignee_id"),
                        DSL.val(one.getValue().theme(), POINT.THEME).as("theme")))
                .reduce(PointTableRepository::both)
                .orElseThrow()
                .asTable("shared");
        db.update(POINT.join(shared).on(POINT.ID.eq(shared.field(POINT.ID))))
                .set(POINT.ASSIGNEE_ID, shared.field(POINT.ASSIGNEE_ID))
                .set(POINT.THEME, shared.field(POINT.THEME))
                .execute();
    }

    @SuppressWarnings("unchecked")
    private static Select<?> both(Select<?> some, Select<?> more) {
        return ((Select<Record>) some).unionAll((Select<Record>) more);
    }
}
