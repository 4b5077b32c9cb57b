package org.counterpart.site.files;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.DOCUMENT;
import static counterpart.schema.Tables.EVIDENCE;

import org.counterpart.base.FileId;
import org.counterpart.consultation.PublicConsultations;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which files everybody may have. */
@Repository
class DocumentRepository {

    private final DSLContext db;

    DocumentRepository(DSLContext db) {
        this.db = db;
    }

    /** A document of a published consultation, or evidence of a statement on a commitment. */
    boolean isPublic(FileId file) {
        return db.fetchExists(DSL.selectOne()
                        .from(DOCUMENT)
                        .join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(DOCUMENT.CONSULTATION_ID))
                        .where(DOCUMENT.FILE_ID.eq(file))
                        .and(PublicConsultations.PUBLIC))
                || db.fetchExists(DSL.selectOne().from(EVIDENCE).where(EVIDENCE.FILE_ID.eq(file)));
    }
}
