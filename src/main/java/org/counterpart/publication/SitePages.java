package org.counterpart.publication;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;

import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Times;
import org.counterpart.commitment.CommitmentDays;
import org.counterpart.commitment.Lateness;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.publication.page.CommitmentPage;
import org.counterpart.publication.page.CommitmentsPage;
import org.counterpart.publication.page.ConsultationsPage;
import org.counterpart.publication.page.HomePage;
import org.counterpart.publication.page.OrganisationPage;
import org.counterpart.publication.page.OrganisationsPage;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Composes the pages above single consultations: the front page, lists, commitments and organisations. */
@Component
class SitePages {

    private static final int EACH = 20;

    private static final Condition RUNNING =
            StandingPhase.NOW.in(Phase.ANNOUNCED, Phase.OPEN, Phase.DELIBERATION, Phase.REVIEW);

    private final Frames frames;
    private final ConsultationHeads heads;
    private final CommitmentSummaries commitments;
    private final CommitmentPageRepository promise;
    private final OrganisationPageRepository organisations;
    private final SiteRepository site;
    private final CommitmentDays days;

    SitePages(
            Frames frames,
            ConsultationHeads heads,
            CommitmentSummaries commitments,
            CommitmentPageRepository promise,
            OrganisationPageRepository organisations,
            SiteRepository site,
            CommitmentDays days) {
        this.frames = frames;
        this.heads = heads;
        this.commitments = commitments;
        this.promise = promise;
        this.organisations = organisations;
        this.site = site;
        this.days = days;
    }

    RenderedPage.Body home(Visit visit) {
        var counts = site.counts();
        var page = new HomePage(
                heads.some(RUNNING, CONSULTATION.CONTRIBUTIONS_CLOSE_AT.desc(), 8),
                heads.some(CONSULTATION.ANSWERED_AT.isNotNull(), CONSULTATION.ANSWERED_AT.desc(), 5),
                commitments.some(Lateness.on(days.today(visit.now())), 0, 5),
                counts.organisations(),
                counts.contributions(),
                counts.commitments());
        return frames.body(visit, frame(visit, "home", "publication.home.title", "", "", page));
    }

    RenderedPage.Body consultations(Visit visit) {
        var running = heads.some(RUNNING, CONSULTATION.CONTRIBUTIONS_CLOSE_AT.desc(), 50);
        var past = heads.some(
                DSL.not(RUNNING), CONSULTATION.CONTRIBUTIONS_CLOSE_AT.desc(), (visit.page() - 1) * EACH, EACH);
        if (visit.page() > 1 && past.isEmpty()) {
            throw new NotFound();
        }
        var pages = ContentsRepository.pages(site.count(DSL.not(RUNNING)), EACH);
        var page = new ConsultationsPage(running, past, visit.page(), pages);
        return frames.body(
                visit,
                frame(visit, "consultations", "base.nav.consultations", "consultations", "/consultations", page));
    }

    RenderedPage.Body commitments(Visit visit) {
        var all = commitments.count(DSL.noCondition());
        var pages = ContentsRepository.pages(all, CommitmentSummaries.EACH);
        ConsultationPages.refuseBeyond(visit.page(), pages);
        var some = commitments.some(
                DSL.noCondition(), (visit.page() - 1) * CommitmentSummaries.EACH, CommitmentSummaries.EACH);
        var page = new CommitmentsPage(some, all, visit.page(), pages);
        return frames.body(
                visit, frame(visit, "commitments", "base.nav.commitments", "commitments", "/commitments", page));
    }

    RenderedPage.Body commitment(Visit visit, String reference) {
        var promised = promise.promise(reference);
        CommitmentId id = promised.id();
        var summary = commitments.some(COMMITMENT.ID.eq(id), 0, 1).getFirst();
        var page = new CommitmentPage(
                id.value(),
                summary,
                promised.description(),
                promised.origin(),
                promise.slippage(id),
                promise.statements(id),
                promise.followUps(id));
        return frames.body(
                visit,
                new Frames.Frame(
                                "commitment",
                                summary.title(),
                                "commitments",
                                "/workspace/commitments/" + id.value(),
                                null,
                                summary.zone(),
                                Fresh.until(visit.now(), summary.zone()),
                                page)
                        .describing(promised.description().isEmpty() ? summary.title() : promised.description()));
    }

    RenderedPage.Body organisations(Visit visit) {
        var pages = ContentsRepository.pages(organisations.count(), OrganisationPageRepository.EACH);
        ConsultationPages.refuseBeyond(visit.page(), pages);
        var page = new OrganisationsPage(organisations.lines(visit.page()), visit.page(), pages);
        return frames.body(
                visit,
                frame(visit, "organisations", "base.nav.organisations", "organisations", "/organisations", page));
    }

    RenderedPage.Body organisation(Visit visit, String slug) {
        var it = organisations.organisation(slug);
        var proposed = CONSULTATION.INSTITUTION_ID.eq(it.getId());
        var promised = COMMITMENT.OWNER_ID.eq(it.getId());
        var all = new OrganisationPage.All(
                site.count(proposed), organisations.contributions(it.getId()), commitments.count(promised));
        var pages = ContentsRepository.pages(all.most(), OrganisationPage.SOME);
        ConsultationPages.refuseBeyond(visit.page(), pages);
        var skip = (visit.page() - 1) * OrganisationPage.SOME;
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
                heads.some(proposed, CONSULTATION.PUBLISHED_AT.desc(), skip, OrganisationPage.SOME),
                organisations.contributions(it.getId(), visit.page()),
                commitments.some(promised, skip, OrganisationPage.SOME),
                all,
                visit.page(),
                pages);
        return frames.body(
                visit,
                new Frames.Frame(
                                "organisation",
                                page.name(),
                                "organisations",
                                "/workspace/organisations/" + page.id(),
                                null,
                                organisations.zone(it.getJurisdictionId()),
                                Fresh.untilQuarter(visit.now()),
                                page)
                        .describing(page.description().isEmpty() ? page.name() : page.description()));
    }

    private Frames.Frame frame(
            Visit visit, String template, String key, String section, String workspace, Object data) {
        return new Frames.Frame(
                        template,
                        frames.words().of(visit.locale(), key),
                        section,
                        "/workspace" + workspace,
                        visit.localised("/feed.atom"),
                        zone(data),
                        Fresh.untilQuarter(visit.now()),
                        data)
                .describing(frames.words().of(visit.locale(), "publication.description"));
    }

    /** A list has no zone of its own: each consultation says its deadlines in its own. */
    private static ZoneId zone(Object data) {
        var first = switch (data) {
            case HomePage home -> home.running();
            case ConsultationsPage list -> list.running();
            default -> List.<org.counterpart.publication.page.ConsultationHead>of();
        };
        return first.isEmpty() ? Times.SITE : first.getFirst().where();
    }
}
