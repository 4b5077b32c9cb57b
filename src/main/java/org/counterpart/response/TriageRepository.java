package org.counterpart.response;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.POINT_NOTE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.PointId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes what an institution keeps of its points for itself. */
@Repository
class TriageRepository {

    /** Waits, and is answered by itself. */
    static final Condition WAITING =
            POINT.STATUS.in(PointStatus.OPEN, PointStatus.DRAFTED).and(POINT.ALIKE_CONFIRMED_AT.isNull());

    private final DSLContext db;

    TriageRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Triaged> find(PointId id) {
        var notes = DSL.multiset(DSL.select(ACCOUNT.NAME, POINT_NOTE.WRITTEN_AT, POINT_NOTE.BODY)
                        .from(POINT_NOTE)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(POINT_NOTE.ACCOUNT_ID))
                        .where(POINT_NOTE.POINT_ID.eq(POINT.ID))
                        .orderBy(POINT_NOTE.WRITTEN_AT, POINT_NOTE.ID))
                .convertFrom(rows -> rows.map(Records.mapping(PointNote::new)));
        var assignee = ACCOUNT.as("assignee");
        return db.select(POINT.ASSIGNEE_ID, assignee.NAME, POINT.THEME, notes)
                .from(POINT)
                .leftJoin(assignee)
                .on(assignee.ID.eq(POINT.ASSIGNEE_ID))
                .where(POINT.ID.eq(id))
                .fetchOptional(row -> new Triaged(
                        row.get(POINT.ASSIGNEE_ID) == null
                                ? null
                                : new Colleague(row.get(POINT.ASSIGNEE_ID), row.get(assignee.NAME)),
                        row.get(POINT.THEME),
                        row.get(notes)));
    }

    /** Points that stand in the list, by whoever answers them. */
    List<Shares.Of> byAssignee(ConsultationId consultation) {
        return db.select(POINT.ASSIGNEE_ID, ACCOUNT.NAME, DSL.count())
                .from(POINT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(POINT.ASSIGNEE_ID))
                .where(listed(consultation))
                .groupBy(POINT.ASSIGNEE_ID, ACCOUNT.NAME)
                .fetch(Records.mapping((account, name, points) -> new Shares.Of(new Colleague(account, name), points)));
    }

    int toNobody(ConsultationId consultation) {
        return db.fetchCount(POINT, listed(consultation).and(POINT.ASSIGNEE_ID.isNull()));
    }

    List<Shares.Theme> byTheme(ConsultationId consultation) {
        return db.select(DSL.min(POINT.THEME), DSL.count())
                .from(POINT)
                .where(listed(consultation), POINT.THEME.isNotNull())
                .groupBy(POINT.THEME)
                .orderBy(POINT.THEME)
                .fetch(Records.mapping(Shares.Theme::new));
    }

    private static Condition listed(ConsultationId consultation) {
        return POINT.CONSULTATION_ID.eq(consultation).and(Copies.BY_ITSELF);
    }

    /** @return how many of them wait and are answered by themselves */
    int assign(ConsultationId consultation, Collection<PointId> points, @Nullable AccountId to) {
        return set(consultation, points, POINT.ASSIGNEE_ID, to);
    }

    /** @return how many of them wait and are answered by themselves */
    int theme(ConsultationId consultation, Collection<PointId> points, @Nullable String theme) {
        return set(consultation, points, POINT.THEME, theme);
    }

    private <T> int set(
            ConsultationId consultation, Collection<PointId> points, TableField<?, T> field, @Nullable T value) {
        return Portion.of(List.copyOf(points)).stream()
                .mapToInt(some -> db.update(POINT)
                        .set(field, value)
                        .where(POINT.CONSULTATION_ID.eq(consultation), POINT.ID.in(some), WAITING)
                        .execute())
                .sum();
    }

    void note(PointId point, AccountId by, String body) {
        db.insertInto(POINT_NOTE)
                .set(POINT_NOTE.ID, Id.random())
                .set(POINT_NOTE.POINT_ID, point)
                .set(POINT_NOTE.ACCOUNT_ID, by)
                .set(POINT_NOTE.BODY, body)
                .set(POINT_NOTE.WRITTEN_AT, DatabaseClock.NOW)
                .execute();
    }
}
