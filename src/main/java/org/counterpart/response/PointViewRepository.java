package org.counterpart.response;

import static counterpart.schema.Tables.POINT_VIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps named filters of points. */
@Repository
class PointViewRepository {

    private final DSLContext db;
    private final PointListRepository points;

    PointViewRepository(DSLContext db, PointListRepository points) {
        this.db = db;
        this.points = points;
    }

    List<PointView> of(ConsultationId consultation) {
        var views = db.selectFrom(POINT_VIEW)
                .where(POINT_VIEW.CONSULTATION_ID.eq(consultation))
                .orderBy(POINT_VIEW.NAME, POINT_VIEW.ID)
                .fetch();
        var filters = views.map(view -> new PointFilter(
                view.getStatus(),
                view.getLineageId(),
                view.getNotReflected(),
                view.getToNobody() || view.getAssigneeId() != null
                        ? new PointFilter.Assigned(view.getAssigneeId())
                        : null,
                view.getTheme()));
        var counts = points.counts(consultation, filters);
        var found = new ArrayList<PointView>();
        for (var at = 0; at < views.size(); at++) {
            var view = views.get(at);
            found.add(new PointView(view.getId(), view.getName(), filters.get(at), counts.get(at)));
        }
        return found;
    }

    int count(ConsultationId consultation) {
        return db.fetchCount(POINT_VIEW, POINT_VIEW.CONSULTATION_ID.eq(consultation));
    }

    boolean isNamed(ConsultationId consultation, String name) {
        return db.fetchExists(POINT_VIEW, POINT_VIEW.CONSULTATION_ID.eq(consultation), POINT_VIEW.NAME.eq(name));
    }

    void save(ConsultationId consultation, String name, PointFilter filter, AccountId by) {
        var assigned = filter.assigned();
        db.insertInto(POINT_VIEW)
                .set(POINT_VIEW.ID, Id.random())
                .set(POINT_VIEW.CONSULTATION_ID, consultation)
                .set(POINT_VIEW.NAME, name)
                .set(POINT_VIEW.STATUS, filter.status())
                .set(POINT_VIEW.LINEAGE_ID, filter.article())
                .set(POINT_VIEW.NOT_REFLECTED, filter.notReflected())
                .set(POINT_VIEW.TO_NOBODY, PointFilter.Assigned.TO_NOBODY.equals(assigned))
                .set(POINT_VIEW.ASSIGNEE_ID, assigned == null ? null : assigned.to())
                .set(POINT_VIEW.THEME, filter.theme())
                .set(POINT_VIEW.ACCOUNT_ID, by)
                .set(POINT_VIEW.SAVED_AT, DatabaseClock.NOW)
                .execute();
    }

    void delete(ConsultationId consultation, UUID id) {
        db.deleteFrom(POINT_VIEW)
                .where(POINT_VIEW.CONSULTATION_ID.eq(consultation), POINT_VIEW.ID.eq(id))
                .execute();
    }
}
