package org.counterpart.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationSummary;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Selection;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Verb;

/** Consultations: the reader's own, the running ones, the past ones. */
@Route("consultations")
@PermitAll
class ConsultationListView extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 20;

    private final Consultations consultations;
    private final Actors actors;

    ConsultationListView(Consultations consultations, Actors actors) {
        this.consultations = consultations;
        this.actors = actors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var selection = selection(event.getLocation());
        var page = page(event.getLocation());
        heading(t("consultation.consultations"), t("consultation.list.lead"), acts());
        add(selections(selection));
        var found = consultations.page(selection, (page - 1) * PAGE, PAGE);
        found.stream().map(this::card).forEach(this::add);
        if (found.isEmpty()) {
            add(Parts.empty(t("consultation.list.empty." + selection.name())));
        }
        add(pages(selection, page, consultations.count(selection)));
    }

    private Component[] acts() {
        if (!actors.current().may(Verb.PREPARE_CONSULTATION)) {
            return new Component[0];
        }
        var begin =
                new Button(t("consultation.new"), click -> getUI().ifPresent(ui -> ui.navigate("consultations/new")));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {begin};
    }

    private static Selection selection(Location location) {
        var wanted = location.getQueryParameters().getSingleParameter("show").orElse("");
        return Arrays.stream(Selection.values())
                .filter(one -> name(one).equals(wanted))
                .findFirst()
                .orElse(Selection.RUNNING);
    }

    private static int page(Location location) {
        return location.getQueryParameters()
                .getSingleParameter("page")
                .filter(page -> page.matches("[1-9][0-9]{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    private static String name(Selection selection) {
        return selection.name().toLowerCase(Locale.ROOT);
    }

    private Nav selections(Selection current) {
        var nav = new Nav();
        nav.addClassName("sections");
        nav.getElement().setAttribute("aria-label", t("consultation.list.which"));
        for (var selection : Selection.values()) {
            var link = new Anchor("consultations?show=" + name(selection), t(selection));
            if (selection == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Div card(ConsultationSummary consultation) {
        var title = new H2(new Anchor(
                "consultations/" + consultation.id(),
                consultation.title().isEmpty() ? t("consultation.untitled") : consultation.title()));
        title.getElement().setAttribute("lang", consultation.language());
        var summary = new Paragraph(consultation.summary());
        summary.getElement().setAttribute("lang", consultation.language());
        var foot = new Div(ConsultationHeader.tag(this, consultation.phase()));
        foot.addClassName("row");
        var until = consultation.timetable().untilDate(consultation.phase());
        if (until != null) {
            foot.add(Parts.small(t("consultation.list.until", Times.date(until, getLocale()))));
        }
        foot.add(
                Parts.who(Parts.Side.INSTITUTION, consultation.institutionName()),
                Parts.small(consultation.reference()));
        var card = Parts.card(title, summary, foot);
        card.addClassName("consultation-card");
        return card;
    }

    private Nav pages(Selection selection, int page, int count) {
        var nav = new Nav();
        nav.addClassName("row");
        nav.getElement().setAttribute("aria-label", t("consultation.list.pages"));
        var address = "consultations?show=" + name(selection) + "&page=";
        if (page > 1) {
            nav.add(new Anchor(address + (page - 1), t("consultation.list.previous")));
        }
        if (page * PAGE < count) {
            nav.add(new Anchor(address + (page + 1), t("consultation.list.next")));
        }
        nav.setVisible(nav.getComponentCount() > 0);
        return nav;
    }
}
