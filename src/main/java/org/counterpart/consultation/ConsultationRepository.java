package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROCEDURE_RULE;
import static counterpart.schema.Tables.QUESTION;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads consultations. */
@Repository
class ConsultationRepository {

    private static final Field<List<String>> QUESTIONS = DSL.multiset(DSL.select(QUESTION.BODY)
                    .from(QUESTION)
                    .where(QUESTION.CONSULTATION_ID.eq(CONSULTATION.ID))
                    .orderBy(QUESTION.POSITION, QUESTION.ID))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private final DSLContext db;

    ConsultationRepository(DSLContext db) {
        this.db = db;
    }

    Optional<ConsultationOverview> overview(ConsultationId id) {
        return db.select(CONSULTATION.fields())
                .select(QUESTIONS, ORGANISATION.NAME, PROCEDURE_RULE.TITLE, DatabaseClock.NOW)
                .from(CONSULTATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .leftJoin(PROCEDURE_RULE)
                .on(PROCEDURE_RULE.ID.eq(CONSULTATION.RULE_ID))
                .where(CONSULTATION.ID.eq(id))
                .fetchOptional(row -> new ConsultationOverview(
                        consultation(row),
                        row.get(ORGANISATION.NAME),
                        row.get(PROCEDURE_RULE.TITLE),
                        false,
                        row.get(DatabaseClock.NOW)));
    }

    private static Consultation consultation(Record row) {
        return new Consultation(
                row.get(CONSULTATION.ID),
                row.get(CONSULTATION.VERSION),
                row.get(CONSULTATION.NUMBER),
                row.get(CONSULTATION.SLUG),
                row.get(CONSULTATION.REFERENCE),
                row.get(CONSULTATION.INSTITUTION_ID),
                new OpeningPackage(
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.LANGUAGE),
                        row.get(CONSULTATION.SUMMARY),
                        row.get(CONSULTATION.PURPOSE),
                        row.get(QUESTIONS),
                        row.get(CONSULTATION.WHO_IS_ASKED),
                        row.get(CONSULTATION.CONTACT)),
                row.get(CONSULTATION.PHASE),
                timetable(row),
                row.get(CONSULTATION.RULE_ID),
                row.get(CONSULTATION.PUBLISHED_AT),
                row.get(CONSULTATION.ANSWERED_AT),
                row.get(CONSULTATION.DECIDED_AT),
                row.get(CONSULTATION.DECISION),
                row.get(CONSULTATION.ORIGIN));
    }

    private static Timetable timetable(Record row) {
        return new Timetable(
                ZoneId.of(row.get(CONSULTATION.ZONE)),
                row.get(CONSULTATION.OPENS_AT),
                row.get(CONSULTATION.CONTRIBUTIONS_CLOSE_AT),
                row.get(CONSULTATION.DELIBERATION_CLOSES_AT),
                row.get(CONSULTATION.ANSWERS_DUE_AT),
                row.get(CONSULTATION.DECISION_DUE_ON),
                row.get(CONSULTATION.FOLLOW_UP_UNTIL));
    }
}
