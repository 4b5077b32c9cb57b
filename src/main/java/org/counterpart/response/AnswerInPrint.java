package org.counterpart.response;

import static counterpart.schema.Tables.POINT;

import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Correctable;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Printed;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The reason of a published answer. Its outcome is what was decided, and is no matter of wording. */
@Repository
class AnswerInPrint implements Correctable {

    private final DSLContext db;

    AnswerInPrint(DSLContext db) {
        this.db = db;
    }

    @Override
    public Correction.Part part() {
        return Correction.Part.ANSWER;
    }

    @Override
    public int limit() {
        return AnswerPolicy.REASON_LIMIT;
    }

    @Override
    public Optional<Printed> find(ConsultationId consultation, UUID subject) {
        return db.select(POINT.ID, POINT.TITLE, POINT.REASON)
                .from(POINT)
                .where(POINT.ID.eq(new PointId(subject)), POINT.CONSULTATION_ID.eq(consultation))
                .and(Answered.PUBLIC)
                .fetchOptional(Records.mapping(
                        (point, title, reason) -> new Printed(part(), point.value(), title, reason, point)));
    }

    @Override
    public void rewrite(UUID subject, String words) {
        db.update(POINT)
                .set(POINT.REASON, words)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(POINT.ID.eq(new PointId(subject)))
                .execute();
    }
}
