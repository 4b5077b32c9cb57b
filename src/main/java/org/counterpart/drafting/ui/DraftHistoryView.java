package org.counterpart.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.NotFound;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Screen;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftSource;
import org.counterpart.drafting.DraftState;
import org.counterpart.drafting.DraftStates;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Saying;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.drafting.Sheet;
import org.jspecify.annotations.Nullable;

/** Every kept state of a shared draft: who saved it and when, any two compared, any one brought back. */
@Route("drafts/:kind/:draft")
@PermitAll
class DraftHistoryView extends Screen implements BeforeEnterObserver {

    /** States on one page of the list. */
    private static final int EACH = 50;

    private final SharedDrafts drafts;
    private final Marking marking;

    private DraftKind kind = DraftKind.POSITION;
    private UUID id = new UUID(0, 0);
    private ZoneId zone = Times.SITE;

    DraftHistoryView(SharedDrafts drafts, Marking marking) {
        this.drafts = drafts;
        this.marking = marking;
    }

    static String address(DraftKind kind, UUID id) {
        return "drafts/" + kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind = event.getRouteParameters()
                .get("kind")
                .flatMap(DraftHistoryView::kind)
                .orElseThrow(NotFound::new);
        id = event.getRouteParameters()
                .get("draft")
                .flatMap(DraftHistoryView::uuid)
                .orElseThrow(NotFound::new);
        var query = event.getLocation().getQueryParameters();
        show(page(query), state(query, "from"), state(query, "to"));
    }

    private static Optional<UUID> state(QueryParameters query, String name) {
        return query.getSingleParameter(name).flatMap(DraftHistoryView::uuid);
    }

    private static int page(QueryParameters query) {
        return query.getSingleParameter("page")
                .filter(number -> number.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private void show(int page, Optional<UUID> from, Optional<UUID> to) {
        var states = drafts.history(kind, id, (page - 1) * EACH, EACH);
        if (states.isEmpty() && page > 1) {
            throw new NotFound();
        }
        var source = drafts.source(kind);
        zone = source.zone(id);
        heading(t("drafting.history"), source.title(id), new Anchor(source.address(id), t("drafting.back")));
        if (states.isEmpty()) {
            add(Parts.empty(t("drafting.none")));
            return;
        }
        var sheet = source.sheet(id, getLocale(), this::t);
        var after = drafts.find(kind, id, to.orElse(states.getFirst().id()));
        var before = from.map(wanted -> drafts.find(kind, id, wanted))
                .or(() -> drafts.before(kind, id, after.state().id()))
                .orElse(null);
        add(compared(source, sheet, states, before, after), list(sheet, states, page));
    }

    private Component compared(
            DraftSource source, Sheet sheet, List<DraftState> states, @Nullable Saying before, Saying after) {
        var choices = Stream.concat(
                        states.stream(),
                        Stream.of(Optional.ofNullable(before), Optional.of(after))
                                .flatMap(Optional::stream)
                                .map(Saying::state))
                .distinct()
                .toList();
        var one = choice("drafting.compare", choices, before);
        var other = choice("drafting.compareWith", choices, after);
        one.addValueChangeListener(change -> compare(change.getValue(), other.getValue()));
        other.addValueChangeListener(change -> compare(one.getValue(), change.getValue()));
        var chosen = new Div(one, other);
        chosen.addClassNames("filters", "draft-choices");
        var card = Parts.card(chosen);
        var from = before == null ? Fields.NONE : before.fields();
        var differing = after.fields().differingFrom(from);
        if (differing.isEmpty()) {
            card.add(Parts.small(t("drafting.same")));
        }
        differing.forEach(field -> card.add(
                new H3(sheet.label(field)),
                marking.between(
                        sheet.say(field, from.get(field)),
                        sheet.say(field, after.fields().get(field)))));
        if (source.isOpen(id)) {
            var now = source.read(id);
            var acts = new Div();
            acts.addClassName("acts");
            Stream.of(Optional.ofNullable(before), Optional.of(after))
                    .flatMap(Optional::stream)
                    .filter(saying -> !saying.fields().equals(now))
                    .forEach(saying -> acts.add(bringBack(source, saying.state())));
            card.add(acts);
        } else {
            card.add(Parts.small(t("drafting.ended")));
        }
        return card;
    }

    private Select<DraftState> choice(String key, List<DraftState> states, @Nullable Saying chosen) {
        var select = new Select<DraftState>();
        select.setLabel(t(key));
        select.setItems(states);
        select.setItemLabelGenerator(this::said);
        select.setPlaceholder(t("drafting.nothing"));
        if (chosen != null) {
            select.setValue(chosen.state());
        }
        return select;
    }

    private Button bringBack(DraftSource source, DraftState state) {
        return new Button(t("drafting.bringBack", said(state)), click -> {
            Question.ask(
                    t("drafting.bringBack.title"),
                    new Follows(t("drafting.bringBack.says", said(state))).and(t("drafting.bringBack.stays")),
                    t("drafting.bringBack.button"),
                    () -> {
                        if (Problems.run(Map.of(), () -> drafts.bringBack(kind, id, state.id()))) {
                            Problems.done(t("drafting.broughtBack"));
                            go(source.address(id));
                        }
                    });
        });
    }

    private Component list(Sheet sheet, List<DraftState> states, int page) {
        var all = drafts.count(kind, id);
        var list = new Div(
                new H2(t("drafting.states", all)),
                Parts.small(t("drafting.kept", DraftStates.KEPT, DraftStates.ASIDE_KEPT)));
        drafts.source(kind).apart().ifPresent(key -> list.add(new Paragraph(Parts.small(t(key)))));
        for (var state : states) {
            var changed = state.changed().stream().map(sheet::label).distinct().collect(Collectors.joining(", "));
            var link = new Anchor(address(kind, id) + "?page=" + page + "&to=" + state.id(), said(state));
            list.add(Parts.cells("draft-cells", link, Parts.small(changed)));
        }
        var pages = new Div();
        pages.addClassName("row");
        if (page > 1) {
            pages.add(new Anchor(address(kind, id) + "?page=" + (page - 1), t("drafting.newer")));
        }
        if (page * EACH < all) {
            pages.add(new Anchor(address(kind, id) + "?page=" + (page + 1), t("drafting.older")));
        }
        list.add(pages);
        return list;
    }

    private String said(DraftState state) {
        var when = when(state);
        var who = state.hand().own()
                ? t("drafting.by.self", when)
                : t("drafting.by", state.hand().name(), when);
        var file = state.file();
        var how = file == null ? who : t("drafting.byFile", who, file);
        return state.number() + ". " + (state.aside() ? t("drafting.aside", how) : how);
    }

    private String when(DraftState state) {
        return Times.minute(state.hand().at(), zone, getLocale());
    }

    private void compare(@Nullable DraftState from, DraftState to) {
        go(address(kind, id) + "?" + (from == null ? "" : "from=" + from.id() + "&") + "to=" + to.id());
    }

    private void go(String address) {
        var parts = address.split("\\?", 2);
        getUI().ifPresent(ui -> ui.navigate(
                parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1])));
    }

    private static Optional<DraftKind> kind(String name) {
        return Stream.of(DraftKind.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
