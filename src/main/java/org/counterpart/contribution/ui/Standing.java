package org.counterpart.contribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ArticleCounts;
import org.counterpart.contribution.Stance;

/** Where organisations stand, counted over their signed positions. */
class Standing extends Div {

    private final Supplier<ArticleCounts> counts;

    Standing(Supplier<ArticleCounts> counts) {
        this.counts = counts;
        addClassName("card");
        refresh();
    }

    final void refresh() {
        removeAll();
        var now = counts.get();
        add(new H2(getTranslation("contribution.standing")));
        for (var stance : Stance.values()) {
            var number = new Span(String.valueOf(now.of(stance)));
            number.addClassName("num");
            var line = new Div(Stances.tag(this, stance), number);
            line.addClassNames("row", "standing");
            add(line);
        }
        add(Parts.small(getTranslation("contribution.standing.rule", now.comments(), now.amendments())));
    }
}
