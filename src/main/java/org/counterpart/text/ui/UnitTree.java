package org.counterpart.text.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.text.Provision;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;
import org.jspecify.annotations.Nullable;

/** The units of a draft, each under the one it belongs to. The unit in focus is the chosen one, so that the keys always mean what one sees. */
class UnitTree extends Section {

    private static final String ROW = """
            <span class="outline-row depth-${item.depth}">
              <span class="small muted">${item.kind}</span>
              <span lang=${item.lang} dir=${item.dir}><b>${item.number}</b> ${item.words}</span>
            </span>""";

    /** Of the list: where Escape leads from the fields. */
    static final String ID = "structure-tree";

    private static final int BEGINNING = 70;

    /** Rows that are all shown, so that a short text stands in no tall empty box. */
    private static final int SHORT = 12;

    private final Texts texts;
    private final TextVersion draft;
    private final StructureReview review;
    private final Grid<Provision> grid = new Grid<>();
    private final Checkbox everything = new Checkbox(getTranslation("text.review.everything"), true);
    private final CallbackDataProvider<Provision, Void> units;

    UnitTree(Texts texts, TextVersion draft, StructureReview review) {
        this.texts = texts;
        this.draft = draft;
        this.review = review;
        this.units = new CallbackDataProvider<>(
                query -> texts.part(draft.id(), everything.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> texts.count(draft.id(), everything.getValue()),
                Provision::id);
        addClassName("unit-tree");
        everything.addValueChangeListener(change -> refresh());
        build();
        fit();
        var keys = Parts.small(getTranslation("text.review.keys"));
        keys.setId("structure-keys");
        grid.getElement().setAttribute("aria-describedby", "structure-keys");
        add(new H2(getTranslation("text.structure")), everything, grid, keys);
    }

    private void build() {
        grid.setId(ID);
        grid.addClassName("outline");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.getElement().setAttribute("aria-label", getTranslation("text.structure"));
        grid.addColumn(LitRenderer.<Provision>of(ROW)
                .withProperty("depth", unit -> Math.min(unit.depth(), 6))
                .withProperty("kind", unit -> Parts.word(this, unit.kind()))
                .withProperty("lang", unit -> draft.language())
                .withProperty("dir", unit -> draft.direction().name().toLowerCase(Locale.ROOT))
                .withProperty("number", Provision::number)
                .withProperty("words", UnitTree::words));
        grid.setItems(units);
        ((GridSingleSelectionModel<Provision>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(unit -> review.choose(unit.id())));
        grid.addSelectionListener(chosen -> chosen.getFirstSelectedItem().ifPresent(unit -> review.choose(unit.id())));
        listenToKeys();
    }

    private void listenToKeys() {
        var names =
                Stream.concat(Stream.of("EDIT"), Stream.of(Correction.values()).map(Enum::name));
        grid.getElement().setAttribute("keys", names.collect(Collectors.joining(" ")));
        grid.addAttachListener(attached -> attached.getUI().getPage().addJavaScript("context://static/structure.js"));
        grid.getElement()
                .addEventListener("key", event -> key(event.getEventDetail(String.class)))
                .addEventDetail();
    }

    private void key(String name) {
        if (name.equals("EDIT")) {
            review.edit();
        } else {
            review.correct(Correction.valueOf(name));
        }
    }

    /** The heading, or the first words. */
    private static String words(Provision unit) {
        var words = unit.heading().isEmpty() ? unit.body().replace('\n', ' ') : unit.heading();
        return words.length() <= BEGINNING ? words : words.substring(0, BEGINNING) + "…";
    }

    int place(ProvisionId unit) {
        return texts.place(draft.id(), everything.getValue(), unit);
    }

    @Nullable
    ProvisionId at(int place) {
        return texts.part(draft.id(), everything.getValue(), place, 1).stream()
                .findFirst()
                .map(Provision::id)
                .orElse(null);
    }

    void refresh() {
        units.refreshAll();
        fit();
    }

    private void fit() {
        grid.setAllRowsVisible(texts.count(draft.id(), everything.getValue()) <= SHORT);
    }

    void show(Provision unit) {
        grid.select(unit);
    }

    /** Brings a unit into sight that was chosen elsewhere. */
    void reveal(Provision unit) {
        if (everything.getValue() || unit.article() == null || unit.isArticle()) {
            grid.scrollToIndex(place(unit.id()));
        }
    }
}
