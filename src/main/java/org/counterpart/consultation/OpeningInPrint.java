package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.QUESTION;

import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.QuestionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The contact and the questions of a published consultation. */
abstract class OpeningInPrint implements Correctable {

    private final PrintedRepository corrections;
    final DSLContext db;

    OpeningInPrint(PrintedRepository corrections, DSLContext db) {
        this.corrections = corrections;
        this.db = db;
    }

    @Override
    public Optional<Printed> find(ConsultationId consultation, UUID subject) {
        return corrections.opening(consultation).stream()
                .filter(printed -> printed.part() == part() && printed.subject().equals(subject))
                .findFirst();
    }

    @Repository
    static class Contact extends OpeningInPrint {

        Contact(PrintedRepository corrections, DSLContext db) {
            super(corrections, db);
        }

        @Override
        public Correction.Part part() {
            return Correction.Part.CONTACT;
        }

        @Override
        public int limit() {
            return OpeningPackage.CONTACT;
        }

        @Override
        public void rewrite(UUID subject, String words) {
            db.update(CONSULTATION)
                    .set(CONSULTATION.CONTACT, words)
                    .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                    .where(CONSULTATION.ID.eq(new ConsultationId(subject)))
                    .execute();
        }
    }

    @Repository
    static class Question extends OpeningInPrint {

        Question(PrintedRepository corrections, DSLContext db) {
            super(corrections, db);
        }

        @Override
        public Correction.Part part() {
            return Correction.Part.QUESTION;
        }

        @Override
        public int limit() {
            return OpeningPackage.QUESTION;
        }

        @Override
        public void rewrite(UUID subject, String words) {
            db.update(QUESTION)
                    .set(QUESTION.BODY, words)
                    .where(QUESTION.ID.eq(new QuestionId(subject)))
                    .execute();
        }
    }
}
