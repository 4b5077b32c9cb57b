package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Reference;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;
import org.counterpart.response.rejoinder.Exchange;
import org.counterpart.response.rejoinder.Rejoinder;
import org.counterpart.response.rejoinder.Rejoinders;

/** The answers of a consultation that were contested, and what became of each; before them those the reader may still contest. */
@Route("consultations/:id/rejoinders")
@PermitAll
class RejoindersView extends Screen implements BeforeEnterObserver {

    private final Rejoinders rejoinders;
    private final Consultations consultations;
    private final Actors actors;

    RejoindersView(Rejoinders rejoinders, Consultations consultations, Actors actors) {
        this.rejoinders = rejoinders;
        this.consultations = consultations;
        this.actors = actors;
        addClassName("wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = ConsultationRoutes.id(event);
        var overview = consultations.overview(id);
        var contested = rejoinders.countContested(id);
        heading(t("response.rejoinders"), contested == 0 ? "" : t("response.rejoinders.lead", contested));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.ANSWERS));
        if (overview.consultation().phase().compareTo(Phase.ANSWERED) < 0) {
            add(Parts.empty(t("response.rejoinders.notYet")));
            return;
        }
        if (actors.current().may(Verb.DRAFT_REJOINDER)) {
            contestable(id);
        }
        add(contested == 0 ? Parts.empty(t("response.rejoinders.none")) : grid(id));
    }

    private void contestable(ConsultationId id) {
        var own = rejoinders.contestable(id);
        if (own.isEmpty()) {
            return;
        }
        var first = own.getFirst();
        var until = Times.moment(Objects.requireNonNull(first.closesAt()), first.zone(), getLocale());
        var card = Parts.card(
                new H2(t("response.rejoinders.yours")), new Paragraph(t("response.rejoinders.yours.until", until)));
        card.add(new Portions<>(own, one -> new Paragraph(link(one))));
        add(card);
    }

    private Grid<Exchange> grid(ConsultationId id) {
        var grid = new Grid<Exchange>();
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.addComponentColumn(this::line);
        grid.setAriaLabel(t("response.rejoinders"));
        grid.setItems(
                query -> rejoinders.contested(id, query.getOffset(), query.getLimit()).stream(),
                query -> rejoinders.countContested(id));
        return grid;
    }

    private Component line(Exchange one) {
        var rejoinder = Objects.requireNonNull(one.rejoinder());
        var by = Parts.who(Parts.Side.CIVIL_SOCIETY, rejoinder.organisationName());
        by.addClassName("small");
        var at = Times.date(Objects.requireNonNull(rejoinder.submittedAt()), one.zone(), getLocale());
        var row = new Div(by, Parts.small(at), state(one, rejoinder));
        row.addClassName("row");
        return new Div(link(one), row);
    }

    private static Anchor link(Exchange one) {
        return new Anchor(
                "consultations/" + one.consultation() + "/answers?point=" + one.point(),
                Reference.contribution(one.number()) + " · " + one.title());
    }

    private Span state(Exchange one, Rejoinder rejoinder) {
        var found = rejoinder.found();
        if (found != null) {
            return Parts.tag("moderator", t(found.finding()));
        }
        var replied = rejoinder.replied();
        if (replied != null) {
            return Parts.tag("institution", t(replied.reply()));
        }
        var due = one.repliesDueAt();
        return Parts.tag(
                one.repliesDue() ? "noview" : "oppose",
                due == null
                        ? ""
                        : t(
                                one.repliesDue() ? "response.rejoinder.due" : "response.rejoinder.overdue",
                                Times.date(due, one.zone(), getLocale())));
    }
}
