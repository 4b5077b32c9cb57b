package org.counterpart.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.counterpart.base.ui.Parts;
import org.counterpart.text.Doubtful;
import org.counterpart.text.Provision;

/** What is unlikely of the structure as it is now; each entry leads to its place, and is gone when that was put right. */
class DoubtsCard extends Section {

    /** Entries at a time: whoever mends the first ones mends many others with them. */
    private static final int SHOWN = 10;

    private final UnorderedList list = new UnorderedList();
    private final Consumer<Provision> chosen;

    DoubtsCard(Consumer<Provision> chosen) {
        this.chosen = chosen;
        addClassNames("card", "doubts");
        add(new H2(getTranslation("text.plausibility")), Parts.small(getTranslation("text.plausibility.lead")), list);
    }

    void show(List<Doubtful> doubts) {
        list.removeAll();
        doubts.stream().limit(SHOWN).forEach(doubtful -> list.add(new ListItem(entry(doubtful))));
        if (doubts.size() > SHOWN) {
            list.add(new ListItem(getTranslation("text.plausibility.more", doubts.size() - SHOWN)));
        }
        setVisible(!doubts.isEmpty());
    }

    private Button entry(Doubtful doubtful) {
        var doubt = doubtful.doubt();
        var sentence = getTranslation("text.Implausible." + doubt.what().name(), doubt.label(), doubt.detail());
        var link = new Button(sentence, click -> chosen.accept(doubtful.place()));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }
}
