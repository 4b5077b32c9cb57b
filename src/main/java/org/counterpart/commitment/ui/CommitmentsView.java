package org.counterpart.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.commitment.CommitmentFilter;
import org.counterpart.commitment.CommitmentSummary;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.Statement;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;

/** All promises: whose, how far by whom, and how late. */
@Route("commitments")
@PermitAll
class CommitmentsView extends Screen implements BeforeEnterObserver {

    private static final String ALL = "";
    private static final String LATE = "late";
    private static final String OURS = "ours";

    private final Commitments commitments;
    private final Actors actors;

    CommitmentsView(Commitments commitments, Actors actors) {
        this.commitments = commitments;
        this.actors = actors;
        addClassName("wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse(ALL);
        var institution =
                actors.current().organisationsWith(Role.OFFICER).stream().findFirst();
        heading(t("commitment.commitments"), t("commitment.commitments.lead"));
        if (actors.current().may(Verb.RECORD_COMMITMENT)) {
            add(new Div(new Anchor("commitments/new", t("commitment.record"))));
        }
        var filters =
                new Div(filter(ALL, "commitment.filter.all", shown), filter(LATE, "commitment.filter.late", shown));
        institution.ifPresent(own -> filters.add(filter(OURS, "commitment.filter.ours", shown)));
        filters.addClassName("filters");
        OrganisationId owner = shown.equals(OURS) ? institution.orElse(null) : null;
        var legend = new Div(
                line(Parts.Side.INSTITUTION, t("commitment.legend.claim")),
                line(Parts.Side.CIVIL_SOCIETY, t("commitment.legend.rating")),
                line(Parts.Side.MODERATOR, t("commitment.legend.finding")));
        legend.addClassNames("row", "legend");
        add(filters, legend, grid(new CommitmentFilter(owner, null, shown.equals(LATE))));
    }

    private Anchor filter(String value, String key, String shown) {
        var link = new Anchor(value.isEmpty() ? "commitments" : "commitments?show=" + value, t(key));
        if (value.equals(shown)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Grid<CommitmentSummary> grid(CommitmentFilter filter) {
        var grid = new Grid<CommitmentSummary>();
        grid.addClassName("commitment-list");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.addComponentColumn(commitment -> Parts.cells(
                "commitment-cells",
                promise(commitment),
                progress(commitment),
                voices(commitment),
                lateness(commitment)));
        grid.setAriaLabel(t("commitment.commitments"));
        grid.setEmptyStateText(t("commitment.none"));
        grid.setItems(
                query -> commitments.list(filter, query.getOffset(), query.getLimit()).stream(),
                query -> commitments.count(filter));
        return grid;
    }

    private Component promise(CommitmentSummary commitment) {
        var link = new Anchor("commitments/" + commitment.id(), commitment.title());
        link.addClassName("promise");
        var owner = Parts.who(Parts.Side.INSTITUTION, commitment.ownerName());
        owner.addClassName("small");
        var line = new Div(owner, Parts.small(commitment.reference()));
        line.addClassName("row");
        return new Div(link, line);
    }

    private Component progress(CommitmentSummary commitment) {
        var progress = commitment.progress();
        return new Span(t(
                "commitment.progress.brief",
                progress.confirmedPercent(),
                progress.claimedPercent(),
                progress.milestones()));
    }

    private Component voices(CommitmentSummary commitment) {
        var voices = commitment.voices();
        var ratings = voices.ratings().entrySet().stream()
                .map(e -> t(e.getKey()) + " × " + e.getValue())
                .collect(Collectors.joining(", "));
        var block = new Div(
                line(
                        Parts.Side.INSTITUTION,
                        voices.owner()
                                .map(Statement::status)
                                .map(this::t)
                                .orElseGet(() -> t("commitment.brief.noReport"))),
                line(Parts.Side.CIVIL_SOCIETY, ratings.isEmpty() ? t("commitment.brief.noRating") : ratings),
                line(
                        Parts.Side.MODERATOR,
                        voices.moderator()
                                .map(Statement::status)
                                .map(this::t)
                                .orElseGet(() -> t("commitment.brief.noFinding"))));
        block.addClassName("voices-brief");
        return block;
    }

    private static Span line(Parts.Side side, String words) {
        var line = Parts.who(side, words);
        line.addClassName("small");
        return line;
    }

    private Component lateness(CommitmentSummary commitment) {
        var days = commitment.daysLate();
        return days > 0 ? Parts.tag("oppose", t("commitment.late", days)) : Parts.tag("noview", t("commitment.onTime"));
    }
}
