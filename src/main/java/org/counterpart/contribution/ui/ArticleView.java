package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.contribution.ArticleAsRead;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.DraftSummary;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.contribution.placing.Placements;
import org.counterpart.drafting.SharedDrafts;
import org.jspecify.annotations.Nullable;

/** One article: its words, what was said on it, and where one says something oneself. */
@Route("consultations/:id/articles/:handle")
@PermitAll
class ArticleView extends Screen implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Proposals proposals;
    private final ContributionDrafts drafts;
    private final SharedDrafts shared;
    private final Contributions contributions;
    private final Submissions submissions;
    private final Placements placements;

    ArticleView(
            Consultations consultations,
            Proposals proposals,
            ContributionDrafts drafts,
            SharedDrafts shared,
            Contributions contributions,
            Submissions submissions,
            Placements placements) {
        this.consultations = consultations;
        this.proposals = proposals;
        this.drafts = drafts;
        this.shared = shared;
        this.contributions = contributions;
        this.submissions = submissions;
        this.placements = placements;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = ConsultationRoutes.id(event);
        var overview = consultations.overview(consultation);
        var proposal = proposals.find(consultation).orElseThrow(NotFound::new);
        var article = article(event, proposal);
        heading(
                article.map(ArticleAsRead::name).orElseGet(() -> t("contribution.articleGone")),
                t("contribution.version", proposal.number(), proposal.textTitle()));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.TEXT));
        if (article.isEmpty()) {
            gone(proposal, ContributionRoutes.lineage(event).orElseThrow(NotFound::new));
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        build(
                proposal,
                article.get(),
                parameters.getSingleParameter("write").isPresent(),
                ContributionRoutes.draft(event));
    }

    /** What the reader had begun on it is shown whole, so that it can be copied to where it belongs now. */
    private void gone(Proposal proposal, LineageId article) {
        add(Parts.empty(t("contribution.articleGone.explain", proposal.number())));
        drafts.of(proposal.consultation(), article).stream()
                .filter(DraftSummary::mine)
                .map(own -> drafts.find(own.id()))
                .forEach(draft -> add(Parts.card(Parts.markdown(draft.body()), Parts.law(draft.proposedText()))));
    }

    private Optional<ArticleAsRead> article(BeforeEnterEvent event, Proposal proposal) {
        var lineage = ContributionRoutes.lineage(event);
        return lineage.isPresent()
                ? proposals.article(proposal, lineage.get())
                : Optional.of(proposals.article(
                        proposal, event.getRouteParameters().get("handle").orElseThrow(NotFound::new)));
    }

    /**
     * @param wording whether one came to propose wording
     * @param wanted the draft one came for, if for one
     */
    private void build(Proposal proposal, ArticleAsRead article, boolean wording, @Nullable ContributionId wanted) {
        var said = new ContributionList(
                contributions,
                ContributionFilter.on(proposal.consultation(), article.lineage()),
                proposal.period().zone(),
                some -> placements.since(proposal.consultation(), article.lineage(), some));
        var standing = new Standing(() -> proposals.counts(proposal, article.lineage()));
        Runnable submitted = () -> {
            said.refresh();
            standing.refresh();
        };
        var writing = new Writing(proposal, article, drafts, shared, submissions, wanted, submitted);
        var period = proposal.period();
        var writes = !drafts.organisations().isEmpty() && (period.isOpen() || period.isYetToOpen());
        var pane = new ArticlePane(
                proposal, article, drafts, shared, submissions, writes ? writing::quote : null, wanted, submitted);
        var main = new Div(pane, pager(proposal, article), writing);
        main.add(new Section(new H2(t("contribution.said")), said));
        var aside = new Div(standing);
        aside.add(new OwnDrafts(
                proposal.consultation(),
                drafts.of(proposal.consultation(), article.lineage()).stream()
                        .filter(draft -> !draft.mine())
                        .toList(),
                proposal.period().zone()));
        var columns = new Div(main, aside);
        columns.addClassName("columns");
        add(columns);
        if (wording) {
            pane.open();
        }
    }

    private Nav pager(Proposal proposal, ArticleAsRead article) {
        var pager = new Nav();
        pager.addClassName("pager");
        pager.getElement().setAttribute("aria-label", t("contribution.pager"));
        link(pager, proposal, article.previous(), "‹\u00a0", "");
        link(pager, proposal, article.next(), "", "\u00a0›");
        return pager;
    }

    private void link(Nav pager, Proposal proposal, @Nullable ArticleName other, String before, String after) {
        if (other != null) {
            pager.add(new Anchor(
                    ContributionRoutes.article(proposal.consultation(), other.handle()),
                    before + other.name() + after));
        }
    }
}
