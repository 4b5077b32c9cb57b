package org.counterpart.publication;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.DOCUMENT;
import static counterpart.schema.Tables.EVIDENCE;
import static counterpart.schema.Tables.ORGANISATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.counterpart.base.FileId;
import org.counterpart.base.NotFound;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.Counted;
import org.counterpart.organisation.OrganisationStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What concerns the whole site: its counts, its addresses, and which files everybody may have. */
@Repository
class SiteRepository {

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
                .and(PublicConsultations.PUBLIC));
        return db.select(
                        organisations,
                        contributions,
                        DSL.field(DSL.selectCount().from(COMMITMENT)))
                .fetchSingle(row -> new Counts(row.value1(), row.value2(), row.value3()));
    }

    int count(Condition which) {
        return db.fetchCount(CONSULTATION, PublicConsultations.PUBLIC.and(which));
    }

    /** The parts of the site map that there are. */
    List<String> parts() {
        var counts = Arrays.stream(SiteMap.values())
                .map(kind -> DSL.field(db.select(DSL.count()).from(kind.addresses())))
                .toList();
        var row = db.select(counts).fetchSingle();
        var parts = new ArrayList<String>();
        for (var kind : SiteMap.values()) {
            var pages = ContentsRepository.pages(row.get(kind.ordinal(), Integer.class), SiteMap.EACH);
            for (var page = 1; page <= pages; page++) {
                parts.add("/sitemap/" + kind.address() + "-" + page + ".xml");
            }
        }
        return parts;
    }

    /**
     * The lasting addresses of one part of the site map, without a language prefix.
     *
     * @throws NotFound when there is no such part
     */
    List<String> part(String kind, int page) {
        var addresses = Arrays.stream(SiteMap.values())
                .filter(one -> one.address().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new)
                .addresses();
        var part = db.select(addresses.field("address", String.class))
                .from(addresses)
                .orderBy(addresses.field("place"))
                .limit((Math.max(1, page) - 1) * SiteMap.EACH, SiteMap.EACH)
                .fetch(Record1::value1);
        if (page < 1 || (page > 1 && part.isEmpty())) {
            throw new NotFound();
        }
        return part;
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
