package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Stale;
import org.counterpart.base.Times;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.base.ui.Question;
import org.counterpart.base.ui.Screen;
import org.counterpart.organisation.Organisations;
import org.counterpart.response.Placeholder;
import org.counterpart.response.TextBlock;
import org.counterpart.response.TextBlocks;

/** The text blocks of an institution: how they stand, how they stood, and which answers took them. */
@Route("organisations/:id/blocks")
@PermitAll
class BlocksView extends Screen implements BeforeEnterObserver {

    /** Answers that are named; the figure says how many there are. */
    private static final int SOME = 300;

    private final TextBlocks blocks;
    private final Organisations organisations;

    BlocksView(TextBlocks blocks, Organisations organisations) {
        this.blocks = blocks;
        this.organisations = organisations;
    }

    /** Where it is found, in the workspace. */
    static String address(OrganisationId institution) {
        return "organisations/" + institution + "/blocks";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        try {
            show(new OrganisationId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private void show(OrganisationId institution) {
        var all = blocks.of(institution);
        var add = new Button(
                t("response.block.add"),
                click -> new BlockDialog("response.block.add", institution, "", "", placeholders(), (name, body) -> {
                            blocks.add(institution, name, body);
                            saved(institution);
                        })
                        .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        heading(t("response.blocks"), t("response.blocks.lead"), add);
        add(new Paragraph(new Anchor(
                "organisations/" + institution, organisations.byId(institution).name())));
        if (all.isEmpty()) {
            add(Parts.empty(t("response.blocks.none")));
        }
        all.forEach(block -> add(card(institution, block)));
    }

    private Component card(OrganisationId institution, TextBlock block) {
        var name = new H2(block.name());
        name.getElement().setAttribute("dir", "auto");
        var head = new Div(name);
        head.addClassName("row");
        if (block.retired()) {
            head.add(Parts.tag("noview", t("response.block.retired")));
        }
        var below = new Div();
        var acts = new Div(
                new Button(
                        t("response.block.change"),
                        click -> new BlockDialog(
                                        "response.block.change",
                                        block.id(),
                                        block.name(),
                                        block.body(),
                                        placeholders(),
                                        (title, body) -> {
                                            blocks.change(block.id(), block.version(), title, body);
                                            saved(institution);
                                        })
                                .open()),
                retire(institution, block),
                opening(t("response.block.uses", block.uses()), below, () -> uses(block)),
                opening(t("response.block.history"), below, () -> history(block)));
        acts.addClassName("row");
        return Parts.card(
                head,
                verbatim(block.body()),
                Parts.small(t("response.block.by", block.by(), Times.moment(block.at(), Times.SITE, getLocale()))),
                acts,
                below);
    }

    private Button retire(OrganisationId institution, TextBlock block) {
        if (block.retired()) {
            return new Button(t("response.block.again"), click -> retire(institution, block, false));
        }
        return new Button(
                t("response.block.retire"),
                click -> Question.ask(
                        t("response.block.retire.title", block.name()),
                        new Follows(t("response.block.retire.follows")),
                        t("response.block.retire"),
                        () -> retire(institution, block, true)));
    }

    private void retire(OrganisationId institution, TextBlock block, boolean retired) {
        try {
            Problems.run(Map.of(), () -> blocks.retire(block.id(), block.version(), retired));
            saved(institution);
        } catch (Stale colleague) {
            show(institution);
            Problems.notice(t("response.block.stale"));
        }
    }

    private void saved(OrganisationId institution) {
        show(institution);
        Problems.done(t("base.saved"));
    }

    /** Shows something below the block, or takes it away again. */
    private Button opening(String name, Div below, Supplier<Component> content) {
        var button = new Button(name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> {
            var shown = below.getElement().getAttribute("data-shows");
            below.removeAll();
            if (name.equals(shown)) {
                below.getElement().removeAttribute("data-shows");
            } else {
                below.getElement().setAttribute("data-shows", name);
                below.add(content.get());
            }
        });
        return button;
    }

    private Component uses(TextBlock block) {
        var uses = blocks.uses(block.id(), SOME);
        return uses.isEmpty()
                ? Parts.empty(t("response.block.unused"))
                : new Portions<>(uses, use -> {
                    var link = new Anchor(
                            "consultations/" + use.consultation() + "/answers?point=" + use.point(), use.title());
                    link.getElement().setAttribute("dir", "auto");
                    var line = new Div(link, Parts.small(use.of()), Parts.small(t(use.status())));
                    line.addClassName("row");
                    return line;
                });
    }

    private Component history(TextBlock block) {
        return new Portions<>(blocks.history(block.id()), state -> {
            var line = new Div(
                    new Span(state.name()),
                    Parts.small(t("response.block.by", state.by(), Times.moment(state.at(), Times.SITE, getLocale()))));
            line.addClassName("row");
            if (state.retired()) {
                line.add(Parts.tag("noview", t("response.block.retired")));
            }
            return new Div(line, verbatim(state.body()));
        });
    }

    private static Paragraph verbatim(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("verbatim");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    private String placeholders() {
        return Stream.of(Placeholder.values()).map(one -> "{" + t(one) + "}").collect(Collectors.joining(", "));
    }
}
