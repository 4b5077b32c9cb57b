package org.counterpart.text.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.counterpart.text.Provision;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;
import org.jspecify.annotations.Nullable;

/** The words of a draft as readers will see them, the unit that is corrected among them. */
class DocumentPane extends Section {

    private final Texts texts;
    private final TextVersion draft;
    private final StructureReview review;
    private final VirtualList<Provision> list = new VirtualList<>();
    private final CallbackDataProvider<Provision, Void> units;
    private @Nullable Provision here;

    DocumentPane(Texts texts, TextVersion draft, StructureReview review) {
        this.texts = texts;
        this.draft = draft;
        this.review = review;
        this.units = new CallbackDataProvider<>(
                query -> texts.part(draft.id(), true, query.getOffset(), query.getLimit()).stream(),
                query -> texts.count(draft.id(), true),
                Provision::id);
        addClassName("document");
        var heading = new H2(getTranslation("text.review.document"));
        list.setDataProvider(units);
        list.setRenderer(new ComponentRenderer<>(this::unit));
        StructureReview.mark(list.getElement(), draft);
        add(heading, list);
    }

    private Div unit(Provision unit) {
        var shown = new Div();
        shown.addClassNames("law", "unit", "depth-" + Math.min(unit.depth(), 6));
        if (here != null && here.id().equals(unit.id())) {
            shown.addClassName("is-here");
        }
        var name = new Span((unit.number() + " " + unit.heading()).strip());
        var above = unit.article() == null || unit.isArticle();
        name.addClassName(above ? "unit-name" : "n");
        var lines = unit.body().lines().filter(line -> !line.isBlank()).iterator();
        shown.add(above || !lines.hasNext() ? new Paragraph(name) : new Paragraph(name, new Span(lines.next())));
        lines.forEachRemaining(line -> shown.add(new Paragraph(line)));
        shown.addClickListener(click -> review.find(unit));
        return shown;
    }

    void refresh() {
        units.refreshAll();
    }

    void show(Provision unit) {
        var before = here;
        here = unit;
        if (before != null) {
            texts.provision(draft.id(), before.id()).ifPresent(units::refreshItem);
        }
        units.refreshItem(unit);
        list.scrollToIndex(Math.max(0, texts.place(draft.id(), true, unit.id()) - 1));
    }
}
