package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.PointId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads and writes the answers of some hundreds of points in one statement each. */
@Repository
class ManyAnswersRepository {

    private final DSLContext db;

    ManyAnswersRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A point that waits and is answered by itself.
     *
     * @param begun whether somebody has begun to answer it
     * @param newerVersion whether it must show changed words, see {@link Point}
     */
    record Waiting(PointId id, int version, boolean begun, boolean newerVersion, int copies) {}

    List<Waiting> waiting(ConsultationId consultation, Collection<PointId> some) {
        return db.select(
                        POINT.ID,
                        POINT.VERSION,
                        DSL.field(AlikeRepository.ANSWERED).as("begun"),
                        PointRepository.NEWER.as("newer"),
                        Copies.COUNT)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .join(PointRepository.SEEN)
                .on(PointRepository.SEEN.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .where(POINT.CONSULTATION_ID.eq(consultation), POINT.ID.in(some))
                .and(TriageRepository.WAITING)
                .fetch(Records.mapping(Waiting::new));
    }

    /**
     * @param lacking those of them that it does not complete
     * @param each what they say where it is not the same for all; else empty
     */
    void save(
            Collection<PointId> some,
            Collection<PointId> lacking,
            Answer answer,
            Map<PointId, Answer> each,
            AccountId by) {
        db.update(POINT)
                .set(POINT.OUTCOME, answer.outcome())
                .set(POINT.REASON, reason(answer, each))
                .set(POINT.CHANGED_PROVISION_ID, answer.changedProvision())
                .set(
                        POINT.STATUS,
                        DSL.when(POINT.ID.in(lacking), DSL.val(PointStatus.OPEN, POINT.STATUS))
                                .otherwise(DSL.val(PointStatus.DRAFTED, POINT.STATUS)))
                .set(POINT.ANSWERED_BY, by)
                .set(POINT.ANSWERED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(POINT.ID.in(some))
                .execute();
    }

    private static Field<String> reason(Answer answer, Map<PointId, Answer> each) {
        var same = DSL.val(answer.reason(), POINT.REASON);
        if (each.isEmpty()) {
            return same;
        }
        var reasons = new LinkedHashMap<PointId, String>();
        each.forEach((id, own) -> reasons.put(id, own.reason()));
        return DSL.choose(POINT.ID).mapValues(reasons).otherwise(same);
    }
}
