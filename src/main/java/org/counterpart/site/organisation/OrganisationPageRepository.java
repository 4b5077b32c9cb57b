package org.counterpart.site.organisation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.JURISDICTION;
import static counterpart.schema.Tables.ORGANISATION;

import counterpart.schema.tables.records.OrganisationRecord;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.Markdown;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.PublicWords;
import org.counterpart.organisation.FormerName;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.PublicOrganisations;
import org.counterpart.site.organisation.OrganisationPage.Contribution;
import org.counterpart.site.organisation.OrganisationsPage.Listed;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Organisations that were ever admitted. Applications and refusals are nobody else's business. */
@Repository
class OrganisationPageRepository {

    static final int EACH = 60;

    private static final Field<Integer> ALL = DSL.count().over().as("all");
    private static final Query<Record5<OrganisationKind, String, String, String, Integer>> ADMITTED = WrittenOnce.query(
            DSL.select(ORGANISATION.KIND, ORGANISATION.SLUG, ORGANISATION.NAME, ORGANISATION.DESCRIPTION, ALL)
                    .from(ORGANISATION)
                    .where(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                    .orderBy(ORGANISATION.KIND, ORGANISATION.NAME, ORGANISATION.ID));

    private final DSLContext db;

    OrganisationPageRepository(DSLContext db) {
        this.db = db;
    }

    /** A part of the list, and how many there are in all. */
    record Lines(List<Listed> some, int all) {}

    Lines lines(int page) {
        var rows = ADMITTED.part(db, (page - 1) * EACH, EACH).fetch();
        return new Lines(
                rows.map(Records.mapping((kind, slug, name, description, all) ->
                        new Listed(kind, slug, name, Markdown.excerpt(description, 160)))),
                rows.isEmpty() ? 0 : rows.getFirst().get(ALL));
    }

    OrganisationRecord organisation(String slug) {
        return db.selectFrom(ORGANISATION)
                .where(ORGANISATION.SLUG.eq(slug))
                .and(PublicOrganisations.PUBLIC)
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** In which the days of an organisation are said: its jurisdiction's. */
    ZoneId zone(@Nullable JurisdictionId jurisdiction) {
        return db.select(JURISDICTION.ZONE)
                .from(JURISDICTION)
                .where(JURISDICTION.ID.eq(jurisdiction))
                .fetchOptional(JURISDICTION.ZONE)
                .map(ZoneId::of)
                .orElse(Times.SITE);
    }

    /** Names it had since it was admitted; what it was called before is nobody's business. */
    List<FormerName> formerNames(OrganisationId organisation) {
        return db.select(FORMER_NAME.NAME, FORMER_NAME.UNTIL)
                .from(FORMER_NAME)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(FORMER_NAME.ORGANISATION_ID))
                .where(FORMER_NAME.ORGANISATION_ID.eq(organisation))
                .and(FORMER_NAME.UNTIL.gt(DSL.coalesce(ORGANISATION.ADMITTED_AT, ORGANISATION.APPLIED_AT)))
                .orderBy(FORMER_NAME.UNTIL.desc())
                .fetch(Records.mapping(FormerName::new));
    }

    int contributions(OrganisationId organisation) {
        return db.fetchCount(
                CONTRIBUTION.join(CONSULTATION).on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID)),
                shown(organisation));
    }

    private static Condition shown(OrganisationId organisation) {
        return CONTRIBUTION
                .ORGANISATION_ID
                .eq(organisation)
                .and(Counted.STANDING)
                .and(CONTRIBUTION.NUMBER.isNotNull())
                .and(PublicConsultations.PUBLIC);
    }

    List<Contribution> contributions(OrganisationId organisation, int page) {
        return db.select(
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.KIND,
                        CONTRIBUTION.STANCE,
                        CONTRIBUTION.SUBMITTED_AT,
                        CONSULTATION.TITLE,
                        CONSULTATION.SLUG,
                        PublicWords.BODY,
                        CONSULTATION.ZONE,
                        AuthorName.FIELD)
                .from(CONTRIBUTION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                .where(shown(organisation))
                .orderBy(CONTRIBUTION.SUBMITTED_AT.desc(), CONTRIBUTION.ID)
                .limit((page - 1) * OrganisationPage.SOME, OrganisationPage.SOME)
                .fetch(row -> new Contribution(
                        row.get(CONTRIBUTION.NUMBER),
                        row.get(CONTRIBUTION.KIND),
                        row.get(CONTRIBUTION.STANCE),
                        row.get(CONTRIBUTION.SUBMITTED_AT),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.SLUG),
                        Markdown.excerpt(row.get(PublicWords.BODY), 200),
                        ZoneId.of(row.get(CONSULTATION.ZONE)),
                        row.get(AuthorName.FIELD)));
    }
}
