package org.counterpart.publication;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.DOCUMENT;
import static counterpart.schema.Tables.EVIDENCE;
import static counterpart.schema.Tables.ORGANISATION;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.FileId;
import org.counterpart.contribution.Counted;
import org.counterpart.organisation.OrganisationStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What concerns the whole site: its counts, its addresses, and which files everybody may have. */
@Repository
class SiteRepository {

    /** Addresses of one kind in the site map. */
    private static final int ADDRESSES = 5_000;

    private final DSLContext db;

    SiteRepository(DSLContext db) {
        this.db = db;
    }

    record Counts(int organisations, int contributions, int commitments) {}

    Counts counts() {
        var organisations = DSL.field(
                DSL.selectCount().from(ORGANISATION).where(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED)));
        var contributions = DSL.field(DSL.selectCount()
                .from(CONTRIBUTION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                .where(Counted.STANDING)
                .and(ConsultationHeads.PUBLIC));
        return db.select(
                        organisations,
                        contributions,
                        DSL.field(DSL.selectCount().from(COMMITMENT)))
                .fetchSingle(row -> new Counts(row.value1(), row.value2(), row.value3()));
    }

    int past(Condition past) {
        return db.fetchCount(CONSULTATION, ConsultationHeads.PUBLIC.and(past));
    }

    /** Every lasting address without a language prefix, except those of parts of a consultation. */
    List<String> addresses() {
        var addresses = new ArrayList<>(List.of("/", "/consultations", "/commitments", "/organisations", "/record"));
        db.select(CONSULTATION.SLUG)
                .from(CONSULTATION)
                .where(ConsultationHeads.PUBLIC)
                .orderBy(CONSULTATION.NUMBER.desc())
                .limit(ADDRESSES)
                .forEach(row -> addresses.add("/consultations/" + row.value1()));
        db.select(COMMITMENT.REFERENCE)
                .from(COMMITMENT)
                .orderBy(COMMITMENT.NUMBER.desc())
                .limit(ADDRESSES)
                .forEach(row -> addresses.add("/commitments/" + row.value1()));
        db.select(ORGANISATION.SLUG)
                .from(ORGANISATION)
                .where(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                .orderBy(ORGANISATION.ID)
                .limit(ADDRESSES)
                .forEach(row -> addresses.add("/organisations/" + row.value1()));
        return addresses;
    }

    /** A document of a published consultation, or evidence of a statement on a commitment. */
    boolean isPublic(FileId file) {
        return db.fetchExists(DSL.selectOne()
                        .from(DOCUMENT)
                        .join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(DOCUMENT.CONSULTATION_ID))
                        .where(DOCUMENT.FILE_ID.eq(file))
                        .and(ConsultationHeads.PUBLIC))
                || db.fetchExists(DSL.selectOne().from(EVIDENCE).where(EVIDENCE.FILE_ID.eq(file)));
    }
}
