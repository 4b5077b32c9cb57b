package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CORRECTION;
import static counterpart.schema.Tables.QUESTION;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Keeps what was put right; there is no statement that changes or removes a correction. */
@Repository
class PrintedRepository {

    private final DSLContext db;

    PrintedRepository(DSLContext db) {
        this.db = db;
    }

    void append(ConsultationId id, Printed stood, String words, String reason, AccountId by) {
        db.insertInto(CORRECTION)
                .set(CORRECTION.ID, Id.random())
                .set(CORRECTION.CONSULTATION_ID, id)
                .set(CORRECTION.PART, stood.part())
                .set(CORRECTION.SUBJECT_ID, stood.subject())
                .set(CORRECTION.WORDS_BEFORE, stood.words())
                .set(CORRECTION.WORDS_AFTER, words)
                .set(CORRECTION.REASON, reason)
                .set(CORRECTION.BY_ACCOUNT_ID, by)
                .set(CORRECTION.AT, DatabaseClock.NOW)
                .execute();
    }

    List<Correction> of(ConsultationId id) {
        return db.select(
                        CORRECTION.PART,
                        CORRECTION.SUBJECT_ID,
                        CORRECTION.WORDS_BEFORE,
                        CORRECTION.WORDS_AFTER,
                        CORRECTION.REASON,
                        CORRECTION.AT)
                .from(CORRECTION)
                .where(CORRECTION.CONSULTATION_ID.eq(id))
                .orderBy(CORRECTION.AT.desc(), CORRECTION.ID)
                .fetch(Records.mapping(Correction::new));
    }

    /** The contact first, then the questions in their order. */
    List<Printed> opening(ConsultationId id) {
        var printed = new ArrayList<Printed>();
        db.select(CONSULTATION.TITLE, CONSULTATION.CONTACT)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .forEach(row -> printed.add(new Printed(
                        Correction.Part.CONTACT,
                        id.value(),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.CONTACT),
                        id)));
        db.select(QUESTION.ID, CONSULTATION.TITLE, QUESTION.BODY)
                .from(QUESTION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(QUESTION.CONSULTATION_ID))
                .where(QUESTION.CONSULTATION_ID.eq(id))
                .orderBy(QUESTION.POSITION, QUESTION.ID)
                .forEach(row -> printed.add(new Printed(
                        Correction.Part.QUESTION,
                        row.get(QUESTION.ID).value(),
                        row.get(CONSULTATION.TITLE),
                        row.get(QUESTION.BODY),
                        id)));
        return printed;
    }
}
