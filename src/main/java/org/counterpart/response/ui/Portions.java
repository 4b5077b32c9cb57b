package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;

/** The first of a list, and a button for those that follow. */
class Portions<T> extends Div {

    private static final int EACH = 15;

    private final List<T> all;
    private final int each;
    private final Function<T, Component> shown;
    private int count;

    Portions(List<T> all, Function<T, Component> shown) {
        this(all, EACH, shown);
    }

    /** @param each so many at a time */
    Portions(List<T> all, int each, Function<T, Component> shown) {
        this.all = all;
        this.each = each;
        this.shown = shown;
        more();
    }

    private void more() {
        var until = Math.min(all.size(), count + each);
        all.subList(count, until).stream().map(shown).forEach(this::add);
        count = until;
        if (count < all.size()) {
            var button = new Button(getTranslation("response.alike.more", all.size() - count));
            button.addClickListener(click -> {
                remove(button);
                more();
            });
            add(button);
        }
    }
}
