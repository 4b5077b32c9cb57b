package org.counterpart.response;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What is read to look at answers before they are published. */
@Repository
class CheckRepository {

    private final DSLContext db;

    CheckRepository(DSLContext db) {
        this.db = db;
    }

    /** Answers that are ready, by when their points came in; copies have the words of their letter and are left out. */
    List<AnswerChecks.Ready> ready(ConsultationId consultation) {
        return db.select(POINT.ID, POINT.TITLE, POINT.OUTCOME, POINT.REASON)
                .from(POINT)
                .where(POINT.CONSULTATION_ID.eq(consultation), POINT.STATUS.eq(PointStatus.DRAFTED))
                .and(POINT.OUTCOME.isNotNull())
                .and(POINT.ALIKE_CONFIRMED_AT.isNull())
                .orderBy(POINT.CREATED_AT, POINT.ID)
                .fetch(Records.mapping(AnswerChecks.Ready::new));
    }

    /** What is said of the consultation, and the language it is in. */
    Said said(ConsultationId consultation) {
        return db.select(
                        CONSULTATION.LANGUAGE,
                        CONSULTATION.SUMMARY,
                        CONSULTATION.PURPOSE,
                        CONSULTATION.ANSWER_SUMMARY_DRAFT)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle(Records.mapping((language, summary, purpose, draft) -> new Said(
                        language, new AnswerChecks.Summary(draft == null ? "" : draft, List.of(summary, purpose)))));
    }

    record Said(String language, AnswerChecks.Summary summary) {}

    /** Handles of the articles of the newest published version. */
    Set<String> handles(ConsultationId consultation) {
        return db.select(PROVISION.HANDLE)
                .from(PROVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation), PROVISION.HANDLE.isNotNull())
                .and(TEXT_VERSION.NUMBER.eq(ArticleRepository.newestOf(consultation)))
                .fetchSet(PROVISION.HANDLE);
    }
}
