package org.counterpart.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.ui.Parts;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.legaltext.comparison.WordDiff.Kind;
import org.counterpart.text.Entry;
import org.counterpart.text.Provision;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;
import org.counterpart.text.matching.MatchedVersions;
import org.counterpart.text.matching.Pair;
import org.jspecify.annotations.Nullable;

/** One pair with its words before and now, and the choice of what it came from. */
class PairPane extends Section {

    private final Texts texts;
    private final MatchingView view;
    private MatchedVersions versions;
    private final Div words = new Div();
    private @Nullable ProvisionId shown;
    private @Nullable MultiSelectComboBox<Entry> origins;
    private @Nullable ComboBox<Entry> heir;

    PairPane(MatchedVersions versions, Texts texts, MatchingView view) {
        this.versions = versions;
        this.texts = texts;
        this.view = view;
        addClassName("pair");
        getElement().setAttribute("escape-to", PairList.ID);
        add(Parts.empty(getTranslation("text.matching.choose")));
    }

    void refresh(MatchedVersions now) {
        versions = now;
    }

    /** The same pair in another state keeps its fields, and who is typing there the focus. */
    void show(Pair pair) {
        if (!pair.id().equals(shown)) {
            shown = pair.id();
            build(pair);
        }
        if (origins != null) {
            origins.setValue(new LinkedHashSet<>(pair.old()));
        }
        words.removeAll();
        words.add(words(pair));
    }

    private void build(Pair pair) {
        removeAll();
        origins = null;
        heir = null;
        var entry = pair.fresh();
        var named = entry == null ? pair.old().getFirst() : entry;
        var title = new H2(PairList.label(named));
        StructureReview.mark(title.getElement(), entry == null ? versions.before() : versions.draft());
        add(title, entry == null ? becoming(named) : comingFrom(entry), words);
    }

    void edit() {
        if (origins != null) {
            origins.focus();
        } else if (heir != null) {
            heir.focus();
        }
    }

    private Div comingFrom(Entry entry) {
        var choice = new MultiSelectComboBox<Entry>(getTranslation("text.matching.from"));
        choice.setItemLabelGenerator(PairList::label);
        choice.setItems(versions.old());
        choice.setHelperText(getTranslation("text.matching.from.help"));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                view.correct(
                        entry.id(), change.getValue().stream().map(Entry::id).toList());
            }
        });
        origins = choice;
        var unmatch = new Button(getTranslation("text.matching.unmatch"), click -> view.correct(entry.id(), List.of()));
        return fields(choice, unmatch);
    }

    private Div becoming(Entry gone) {
        var choice = new ComboBox<Entry>(getTranslation("text.matching.became"));
        choice.setItemLabelGenerator(PairList::label);
        choice.setItems(versions.pairs().stream()
                .map(Pair::fresh)
                .filter(Objects::nonNull)
                .toList());
        choice.setHelperText(getTranslation("text.matching.became.help"));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                join(gone, change.getValue());
            }
        });
        heir = choice;
        return fields(choice);
    }

    /** What is gone goes into an entry beside whatever that came from already. */
    private void join(Entry gone, Entry into) {
        var from = versions.pairs().stream()
                .filter(pair -> into.equals(pair.fresh()))
                .flatMap(pair -> pair.old().stream())
                .map(Entry::id)
                .collect(Collectors.toCollection(ArrayList::new));
        from.add(gone.id());
        view.correct(into.id(), from);
        edit();
    }

    private static Div fields(Component... some) {
        var fields = new Div(some);
        fields.addClassName("fields");
        return fields;
    }

    private Div words(Pair pair) {
        var before =
                pair.old().stream().map(old -> text(versions.before(), old)).collect(Collectors.joining("\n"));
        var entry = pair.fresh();
        var now = entry == null ? "" : text(versions.draft(), entry);
        var difference = WordDiff.between(before, now);
        var sides = new Div(
                side("text.matching.before", versions.before(), difference, Kind.INSERT),
                side("text.matching.now", versions.draft(), difference, Kind.DELETE));
        sides.addClassName("two-sides");
        return sides;
    }

    private Div side(String key, TextVersion version, List<WordDiff.Segment> difference, Kind without) {
        var marked = new Marked();
        marked.show(
                difference.stream().filter(segment -> segment.kind() != without).toList());
        StructureReview.mark(marked.getElement(), version);
        return new Div(new H3(getTranslation(key, version.number())), marked);
    }

    /** An article with all that belongs to it; a division alone. */
    private String text(TextVersion version, Entry entry) {
        return texts.words(version.id(), entry).stream()
                .map(Provision::unit)
                .map(unit -> unit.words())
                .collect(Collectors.joining("\n"));
    }
}
