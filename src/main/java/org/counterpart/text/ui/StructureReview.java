package org.counterpart.text.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.ui.Problems;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.text.Provision;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is doubtful, and below it the document, its structure, and what became of the file, beside each other. One unit is chosen in all three; every correction is announced
 * and can be taken back. Only what is in sight is loaded.
 */
class StructureReview extends Div {

    private final Texts texts;
    private final TextDrafts drafts;
    private final DocumentPane document;
    private final UnitTree tree;
    private final DoubtsCard doubts = new DoubtsCard(this::lookAt);
    private final UnitForm form = new UnitForm(this);
    private final Div said = new Div();
    private final Consumer<TextVersion> corrected;
    private TextVersion draft;
    private @Nullable ProvisionId here;

    /** @param corrected is told what the draft is after each correction */
    StructureReview(Texts texts, TextDrafts drafts, TextVersion draft, Consumer<TextVersion> corrected) {
        this.texts = texts;
        this.drafts = drafts;
        this.draft = draft;
        this.corrected = corrected;
        this.document = new DocumentPane(texts, draft, this);
        this.tree = new UnitTree(texts, draft, this);
        addClassName("review");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        var beside = new Aside(form, new ReportCard(texts.report(draft.id())));
        texts.sourceDescribed(draft.id())
                .ifPresent(file -> beside.add(new SourceCard(file, () -> texts.source(draft.id()))));
        add(doubts, document, tree, beside, said);
        doubts.show(texts.doubts(draft.id()));
    }

    static void mark(Element words, TextVersion version) {
        words.setAttribute("lang", version.language());
        words.setAttribute("dir", version.direction().name().toLowerCase(Locale.ROOT));
    }

    /** Shows this unit in document, tree and form. */
    void choose(ProvisionId unit) {
        if (!unit.equals(here)) {
            texts.provision(draft.id(), unit).ifPresent(this::show);
        }
    }

    /** The same for one that may be out of sight in the tree. */
    void find(Provision unit) {
        choose(unit.id());
        tree.reveal(unit);
    }

    private void lookAt(Provision unit) {
        texts.provision(draft.id(), unit.id()).ifPresent(this::find);
        tree.scrollIntoView();
    }

    void edit() {
        form.focus();
    }

    void correct(Correction correction) {
        var unit = here;
        if (unit == null && correction != Correction.UNDO) {
            return;
        }
        var place = unit == null ? -1 : tree.place(unit);
        var subject = unit == null ? ProvisionId.next() : unit;
        if (Problems.run(Map.of(), () -> correction.on(drafts, draft, subject))) {
            reload(after(correction, unit, place));
            said.setText(getTranslation("text.Correction.done." + correction.name(), form.label()));
        }
    }

    /** What is refused is said at its field. */
    void describe(Provision unit, ProvisionKind kind, String number, String heading) {
        if (Problems.run(
                form.fields(), () -> drafts.describe(draft.id(), draft.version(), unit.id(), kind, number, heading))) {
            reload(here);
            said.setText(getTranslation("text.Correction.done.DESCRIBE", form.label()));
        }
    }

    /** Begins a new unit at a line of the words of this one. */
    void divide(Provision unit, int line) {
        if (Problems.run(Map.of(), () -> drafts.divide(draft.id(), draft.version(), unit.id(), line))) {
            reload(unit.id());
            said.setText(getTranslation("text.Correction.done.DIVIDE", form.label()));
        }
    }

    /** What is chosen afterwards: the row in focus, which stays where it is unless its unit was merged with the one above. */
    private @Nullable ProvisionId after(Correction correction, @Nullable ProvisionId unit, int place) {
        return switch (correction) {
            case MERGE -> tree.at(Math.max(0, place - 1));
            case UNDO -> place < 0 ? null : tree.at(place);
            case PROMOTE, DEMOTE, SPLIT -> unit;
        };
    }

    private void reload(@Nullable ProvisionId then) {
        draft = texts.version(draft.id());
        corrected.accept(draft);
        doubts.show(texts.doubts(draft.id()));
        document.refresh();
        tree.refresh();
        here = null;
        var unit = then == null ? null : texts.provision(draft.id(), then).orElse(null);
        if (unit == null) {
            form.clear();
        } else {
            show(unit);
        }
    }

    private void show(Provision unit) {
        here = unit.id();
        document.show(unit);
        tree.show(unit);
        form.show(unit);
    }
}
