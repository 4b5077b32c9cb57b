package org.counterpart.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.counterpart.base.NotFound;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.ConsultationHeader;
import org.counterpart.consultation.ConsultationOverview;
import org.counterpart.consultation.ConsultationRoutes;
import org.counterpart.consultation.Consultations;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;
import org.counterpart.text.matching.MatchedVersions;
import org.counterpart.text.matching.Matchings;
import org.counterpart.text.matching.Pair;
import org.jspecify.annotations.Nullable;

/** What of a draft came from what of the version before: looked at, corrected, confirmed. The address says which pairs are listed. */
@Route("consultations/:id/text/matching")
@PermitAll
class MatchingView extends Screen implements BeforeEnterObserver {

    private final Matchings matchings;
    private final Texts texts;
    private final Consultations consultations;
    private final Nav filters = new Nav();
    private final Div said = new Div();
    private String wanted = "";
    private @Nullable MatchedVersions matched;
    private @Nullable PairList list;
    private @Nullable PairPane pane;

    MatchingView(Matchings matchings, Texts texts, Consultations consultations) {
        this.matchings = matchings;
        this.texts = texts;
        this.consultations = consultations;
        filters.addClassName("filters");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        addClassName("wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var overview = consultations.overview(ConsultationRoutes.id(event));
        if (!overview.mine()) {
            throw new NotFound();
        }
        wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("");
        var found = draft(overview).flatMap(draft -> matchings.of(draft.id()));
        heading(
                t("text.matching"),
                t("text.matching.lead"),
                found.map(this::acts).orElse(List.of()).toArray(Component[]::new));
        addComponentAsFirst(new ConsultationHeader(consultations, overview, ConsultationHeader.Section.TEXT));
        if (found.isEmpty()) {
            add(Parts.empty(t("text.matching.none")));
        } else {
            build(found.get());
        }
    }

    private Optional<TextVersion> draft(ConsultationOverview overview) {
        return texts.versions(overview.consultation().id()).stream()
                .filter(version -> !version.isPublished())
                .findFirst();
    }

    private List<Component> acts(MatchedVersions found) {
        var confirm = new Button(t("text.matching.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var back = new Anchor(
                "consultations/" + found.draft().consultation() + "/text",
                t("text.matching.back", found.draft().number()));
        return List.of(confirm, back);
    }

    private void build(MatchedVersions found) {
        matched = found;
        list = new PairList(found, this);
        pane = new PairPane(found, texts, this);
        var sides = new Div(list, pane);
        sides.addClassName("list-and-pair");
        add(filters, sides, Parts.small(t("text.matching.keys")), said);
        refresh(found, null);
    }

    /** Shows this pair with its words. */
    void choose(Pair pair) {
        if (pane != null) {
            pane.show(pair);
        }
    }

    void edit() {
        if (pane != null) {
            pane.edit();
        }
    }

    /** Says what a provision of the draft came from, then shows the new state of it. */
    void correct(ProvisionId provision, Collection<ProvisionId> origins) {
        var before = matched;
        if (before != null
                && Problems.run(
                        Map.of(),
                        () -> matchings.choose(
                                before.draft().id(), before.draft().version(), provision, Set.copyOf(origins)))) {
            matchings.of(before.draft().id()).ifPresent(now -> refresh(now, provision));
            said.setText(t(origins.isEmpty() ? "text.matching.unmatched" : "text.matching.corrected"));
        }
    }

    private void confirm() {
        var now = matched;
        if (now != null
                && Problems.run(
                        Map.of(),
                        () -> matchings.confirm(now.draft().id(), now.draft().version()))) {
            Problems.done(t("text.matching.confirmed"));
            getUI().ifPresent(ui -> ui.navigate("consultations/" + now.draft().consultation() + "/text"));
        }
    }

    private void refresh(MatchedVersions now, @Nullable ProvisionId then) {
        matched = now;
        var selection = Selection.of(wanted, now.pairs());
        filters.removeAll();
        for (var one : Selection.values()) {
            filters.add(filter(now, one, selection));
        }
        if (list != null && pane != null) {
            pane.refresh(now);
            list.show(selection.of(now.pairs()), then);
        }
    }

    private Anchor filter(MatchedVersions now, Selection one, Selection current) {
        var link = new Anchor(
                "consultations/" + now.draft().consultation() + "/text/matching?show=" + one.address(),
                t("text.Selection." + one.name()) + " " + one.of(now.pairs()).size());
        if (one == current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
