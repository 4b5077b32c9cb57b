package org.counterpart.contribution.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.counterpart.base.Concerned;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Markdown;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionListing;
import org.counterpart.contribution.ContributionListing.Listing;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.ContributionSummary;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Actors;
import org.counterpart.receipt.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Everything that was put to the institution in one consultation: own drafts first, then the list; the address says what is selected. */
@Route("consultations/:id/contributions")
@PermitAll
class ContributionsView extends Screen implements BeforeEnterObserver {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Consultations consultations;
    private final Proposals proposals;
    private final ContributionDrafts drafts;
    private final SharedDrafts shared;
    private final Contributions contributions;
    private final Submissions submissions;
    private final ContributionListing listings;
    private final Receipts receipts;
    private final Concerned concerned;
    private final Actors actors;
    private final ObjectProvider<ContributionAddition> additions;

    ContributionsView(
            Consultations consultations,
            Proposals proposals,
            ContributionDrafts drafts,
            SharedDrafts shared,
            Contributions contributions,
            Submissions submissions,
            ContributionListing listings,
            Receipts receipts,
            Concerned concerned,
            Actors actors,
            ObjectProvider<ContributionAddition> additions) {
        this.consultations = consultations;
        this.proposals = proposals;
        this.drafts = drafts;
        this.shared = shared;
        this.contributions = contributions;
        this.submissions = submissions;
        this.listings = listings;
        this.receipts = receipts;
        this.concerned = concerned;
        this.actors = actors;
        this.additions = additions;
        addClassName("wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = ConsultationRoutes.id(event);
        var overview = consultations.overview(consultation);
        heading(t("contribution.contributions"), t("contribution.contributions.lead"));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.CONTRIBUTIONS));
        additions
                .orderedStream()
                .forEach(addition -> addition.above(consultation).ifPresent(this::add));
        var proposal = proposals.find(consultation);
        if (proposal.isEmpty()) {
            add(Parts.empty(t("contribution.noText")));
            return;
        }
        var query = event.getLocation().getQueryParameters();
        var selected = query.getSingleParameter("c")
                .filter(number -> NUMBER.matcher(number).matches())
                .map(number -> contributions.find(Integer.parseInt(number)))
                .filter(contribution -> contribution.consultation().equals(consultation));
        build(
                proposal.get(),
                listings.of(consultation, name -> query.getSingleParameter(name).orElse(null)),
                selected,
                ContributionRoutes.draft(event));
    }

    private void build(
            Proposal proposal, Listing listing, Optional<Contribution> selected, @Nullable ContributionId wanted) {
        var zone = proposal.period().zone();
        add(new OwnDrafts(proposal.consultation(), drafts, zone));
        proposals.questions(proposal).stream()
                .findFirst()
                .ifPresent(first -> add(new Anchor(
                        ContributionRoutes.questions(proposal.consultation(), first),
                        t("contribution.questions.link"))));
        var filters = new ContributionFilters(proposal.consultation(), listing);
        add(filters);
        var grid = grid(proposal);
        // Its own idea of identity: the one that the address names and the row that is fetched later are one.
        grid.setItems(new CallbackDataProvider<ContributionSummary, Void>(
                page -> contributions.summaries(listing.part().ids(page.getOffset(), page.getLimit())).stream(),
                page -> listing.listed(),
                ContributionSummary::id));
        selected.ifPresent(chosen -> listing.part().place(chosen.id()).ifPresent(place -> {
            contributions.summaries(List.of(chosen.id())).forEach(grid::select);
            grid.scrollToIndex(place);
        }));
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(filters.selecting(change.getValue().number()));
            }
        });
        var list = new Div(
                Parts.small(t("contribution.count", listing.standing(), listing.ended())),
                listing.listed() == 0
                        ? Parts.empty(
                                t(listing.chosen().isEmpty() ? "contribution.noneYet" : "contribution.noneChosen"))
                        : grid);
        var split = new Div(list);
        selected.ifPresent(contribution -> {
            split.addClassName("list-and-one");
            split.add(detail(contribution, proposal));
        });
        add(split);
        add(new Writing(proposal, null, drafts, shared, submissions, wanted, () -> go(filters.address())));
    }

    private Grid<ContributionSummary> grid(Proposal proposal) {
        var grid = new Grid<ContributionSummary>();
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("contributions");
        grid.setPageSize(40);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAriaLabel(t("contribution.contributions"));
        grid.addComponentColumn(one -> Parts.cells("contribution-cells", what(one), where(one, proposal)));
        return grid;
    }

    private Div what(ContributionSummary one) {
        var head = new Div(Parts.who(Parts.Side.CIVIL_SOCIETY, one.authorName()), new Span(t(one.kind())));
        head.addClassName("row");
        if (one.stance() != null) {
            head.add(Stances.tag(this, one.stance()));
        }
        if (one.status() != ContributionStatus.SUBMITTED) {
            head.add(Parts.tag("noview", t(one.status())));
        }
        var words = new Div(Markdown.excerpt(one.beginning(), 140));
        words.addClassName("muted");
        return new Div(head, words);
    }

    private Div where(ContributionSummary one, Proposal proposal) {
        var question = one.question();
        var article = question != null
                ? question.name()
                : one.article() == null
                        ? t("contribution.wholeText")
                        : one.article().name();
        var when = Times.date(one.submittedAt(), proposal.period().zone(), getLocale());
        return new Div(new Div(article), Parts.small(one.reference() + " · " + when));
    }

    private Div detail(Contribution contribution, Proposal proposal) {
        var articles = proposals.articles(proposal, contribution.named());
        var detail = new Div(new ContributionCard(
                contribution,
                proposals.questions(proposal),
                articles,
                proposal.period().zone(),
                true));
        detail.add(new StancesByArticle(contribution, articles));
        var acts = new ContributionActs(
                contribution, proposal.period(), actors.current(), drafts, contributions, receipts, concerned);
        acts.onWithdrawn(() ->
                go(ContributionRoutes.contributions(contribution.consultation()) + "?c=" + contribution.number()));
        detail.add(acts);
        return detail;
    }

    private static void go(String address) {
        ContributionRoutes.go(address);
    }
}
