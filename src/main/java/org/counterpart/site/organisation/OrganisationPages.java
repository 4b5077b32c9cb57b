package org.counterpart.site.organisation;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;

import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.site.commitment.CommitmentSummaries;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.FreshUntil;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Composes the list of organisations, and each one's own page. */
@Component
class OrganisationPages {

    private static final Value<OrganisationId> INSTITUTION = WrittenOnce.value(CONSULTATION.INSTITUTION_ID);
    private static final Query<Record> PROPOSED =
            ConsultationHeads.list(CONSULTATION.INSTITUTION_ID.eq(INSTITUTION), CONSULTATION.PUBLISHED_AT.desc());

    private final Frames frames;
    private final ConsultationHeads heads;
    private final CommitmentSummaries commitments;
    private final OrganisationPageRepository organisations;

    OrganisationPages(
            Frames frames,
            ConsultationHeads heads,
            CommitmentSummaries commitments,
            OrganisationPageRepository organisations) {
        this.frames = frames;
        this.heads = heads;
        this.commitments = commitments;
        this.organisations = organisations;
    }

    RenderedPage.Body organisations(PageRequest wanted) {
        var lines = organisations.lines(wanted.page());
        var pages = Paging.pages(lines.all(), OrganisationPageRepository.EACH);
        Paging.refuseBeyond(wanted.page(), pages);
        var page = new OrganisationsPage(lines.some(), wanted.page(), pages);
        return frames.body(
                wanted,
                frames.ofSite(
                        wanted,
                        "organisation/organisations",
                        "base.nav.organisations",
                        "organisations",
                        "/organisations",
                        Times.SITE,
                        page));
    }

    RenderedPage.Body organisation(PageRequest wanted, String slug) {
        var it = organisations.organisation(slug);
        var proposed = CONSULTATION.INSTITUTION_ID.eq(it.getId());
        var promised = COMMITMENT.OWNER_ID.eq(it.getId());
        var all = new OrganisationPage.All(
                heads.count(proposed), organisations.contributions(it.getId()), commitments.count(promised));
        var pages = Paging.pages(all.most(), OrganisationPage.SOME);
        Paging.refuseBeyond(wanted.page(), pages);
        var skip = (wanted.page() - 1) * OrganisationPage.SOME;
        var page = new OrganisationPage(
                it.getId().value(),
                it.getSlug(),
                it.getKind(),
                it.getStatus(),
                it.getName(),
                it.getShortName(),
                it.getDescription(),
                it.getWebsite() != null && it.getWebsite().matches("(?i)https?://.*") ? it.getWebsite() : null,
                it.getAdmittedAt(),
                organisations.formerNames(it.getId()),
                heads.some(PROPOSED, skip, OrganisationPage.SOME, INSTITUTION.is(it.getId())),
                organisations.contributions(it.getId(), wanted.page()),
                commitments.some(promised, skip, OrganisationPage.SOME),
                all,
                wanted.page(),
                pages);
        return frames.body(
                wanted,
                new Frames.Frame(
                                "organisation/organisation",
                                page.name(),
                                "organisations",
                                "/workspace/organisations/" + page.id(),
                                null,
                                organisations.zone(it.getJurisdictionId()),
                                FreshUntil.quarterHour(wanted.now()),
                                page)
                        .describing(page.description().isEmpty() ? page.name() : page.description()));
    }
}
