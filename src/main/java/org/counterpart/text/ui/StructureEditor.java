package org.counterpart.text.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.base.ui.Problems;
import org.counterpart.text.Entry;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;
import org.jspecify.annotations.Nullable;

/** The outline of a draft beside the piece that is being corrected. Only rows in sight are rendered, only one article's words are loaded. */
class StructureEditor extends Div {

    private static final String ROW = """
            <span class="outline-row depth-${item.depth}">
              <span class="small muted">${item.kind}</span> <span>${item.label}</span>
            </span>""";

    private final Texts texts;
    private final TextDrafts drafts;
    private final Grid<Entry> grid = new Grid<>();
    private final Div pane = new Div();
    private TextVersion draft;

    StructureEditor(Texts texts, TextDrafts drafts, TextVersion draft) {
        this.texts = texts;
        this.drafts = drafts;
        this.draft = draft;
        addClassName("split");
        grid.addClassName("outline");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("text.structure"));
        grid.addColumn(LitRenderer.<Entry>of(ROW)
                        .withProperty("depth", entry -> Math.min(entry.depth(), 6))
                        .withProperty("kind", entry -> Parts.word(this, entry.kind()))
                        .withProperty("label", Entry::label))
                .setHeader(getTranslation("text.structure"));
        grid.setEmptyStateText(getTranslation("text.missing"));
        grid.addSelectionListener(event -> show(event.getFirstSelectedItem().orElse(null)));
        pane.addClassName("piece");
        pane.getElement().setAttribute("lang", draft.language());
        pane.getElement().setAttribute("dir", draft.direction().name().toLowerCase(Locale.ROOT));
        add(grid, pane);
        load(null);
    }

    /** Does one correction on the state that is shown, then shows the new one. */
    void correct(Correction correction, @Nullable ProvisionId then) {
        if (Problems.run(Map.of(), () -> correction.on(drafts, draft))) {
            load(then);
        }
    }

    /** One verb of the drafts, on this version of the draft. */
    interface Correction {
        void on(TextDrafts drafts, TextVersion draft);
    }

    /** @param then what to select, or what is in the same article; null for nothing */
    private void load(@Nullable ProvisionId then) {
        draft = texts.version(draft.id());
        List<Entry> outline = texts.outline(draft.id());
        grid.setItems(outline);
        var next = outline.stream()
                .filter(entry -> entry.id().equals(then))
                .findFirst()
                .orElse(null);
        if (next == null) {
            show(null);
        } else {
            grid.select(next);
        }
    }

    private void show(@Nullable Entry entry) {
        pane.removeAll();
        if (entry == null) {
            pane.add(Parts.empty(getTranslation("text.structure.choose")));
        } else {
            pane.add(new PieceEditor(this, entry, texts.words(draft.id(), entry)));
        }
    }
}
