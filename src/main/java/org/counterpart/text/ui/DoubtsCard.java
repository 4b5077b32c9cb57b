package org.counterpart.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.counterpart.base.Words;
import org.counterpart.base.ui.Parts;
import org.counterpart.legaltext.reading.report.Doubt;
import org.counterpart.legaltext.reading.report.Implausible;
import org.counterpart.text.Doubtful;
import org.counterpart.text.Provision;

/**
 * What is unlikely of the structure as it is now; each entry leads to its place, and is gone when that was put right. Many are counted by their
 * kind and shown on demand; none is said too.
 */
class DoubtsCard extends Section {

    /** Entries that are shown at once. */
    private static final int SHOWN = 10;
    /** Of one kind where there are more: whoever mends the first ones mends many others with them. */
    private static final int OF_A_KIND = 3;

    private final H2 title = new H2();
    private final Span lead = Parts.small("");
    private final Span kinds = Parts.small("");
    private final UnorderedList list = new UnorderedList();
    private final Button all = new Button("", click -> showAll());
    private final Consumer<Provision> chosen;
    private List<Doubtful> doubts = List.of();
    private boolean isWhole;

    DoubtsCard(Consumer<Provision> chosen) {
        this.chosen = chosen;
        addClassNames("card", "doubts");
        add(title, new Div(lead), new Div(kinds), list, all);
    }

    void show(List<Doubtful> now) {
        doubts = now;
        setClassName("quiet", now.isEmpty());
        title.setText(getTranslation(now.isEmpty() ? "text.plausibility.none" : "text.plausibility"));
        lead.setText(getTranslation(now.isEmpty() ? "text.plausibility.none.lead" : "text.plausibility.lead"));
        var many = now.size() > SHOWN;
        kinds.setVisible(many);
        kinds.setText(many ? counted() : "");
        all.setVisible(many && !isWhole);
        all.setText(getTranslation("text.plausibility.all", now.size()));
        list.setVisible(!now.isEmpty());
        list.removeAll();
        (many && !isWhole ? first() : now).forEach(doubtful -> list.add(new ListItem(entry(doubtful))));
    }

    private void showAll() {
        isWhole = true;
        show(doubts);
        list.getChildren()
                .findFirst()
                .flatMap(item -> item.getChildren().findFirst())
                .ifPresent(next -> ((Button) next).focus());
    }

    private List<Doubtful> first() {
        var times = new EnumMap<Implausible, Integer>(Implausible.class);
        return doubts.stream()
                .filter(doubtful -> times.merge(doubtful.doubt().what(), 1, Integer::sum) <= OF_A_KIND)
                .toList();
    }

    /** "300 numbers come again · numbers are missing at one place". */
    private String counted() {
        var times = new EnumMap<Implausible, Integer>(Implausible.class);
        doubts.forEach(doubtful -> times.merge(doubtful.doubt().what(), 1, Integer::sum));
        return times.entrySet().stream()
                .map(kind -> getTranslation(
                        "legaltext.Implausible.times." + kind.getKey().name(), kind.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** A language by its name, as people say it; anything else as it is. */
    private String detail(Doubt doubt) {
        return switch (doubt.what()) {
            case LANGUAGE_WITHOUT_RULES, LANGUAGE_NOT_RECOGNISED ->
                Locale.forLanguageTag(doubt.detail()).getDisplayLanguage(getLocale());
            default -> doubt.detail();
        };
    }

    private Button entry(Doubtful doubtful) {
        var doubt = doubtful.doubt();
        var sentence = getTranslation(Words.key(doubt.what()), doubt.label(), detail(doubt));
        var link = new Button(sentence, click -> chosen.accept(doubtful.place()));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }
}
