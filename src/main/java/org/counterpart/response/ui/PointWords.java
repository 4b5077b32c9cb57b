package org.counterpart.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import org.counterpart.base.Reference;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ui.Stances;
import org.counterpart.response.Point;
import org.counterpart.text.ui.Marked;

/** What the contribution says, in its own words. */
class PointWords extends Div {

    PointWords(Point point) {
        var words = point.words();
        var about = new Div(Parts.who(Parts.Side.CIVIL_SOCIETY, words.author()), Parts.small(kind(point)));
        about.addClassName("row");
        if (words.number() != null) {
            var link = new Anchor("/contributions/" + words.number(), Reference.contribution(words.number()));
            link.setRouterIgnore(true);
            about.add(link);
        }
        var stance = words.stance();
        if (stance != null) {
            about.add(Stances.tag(this, stance));
        }
        add(new H2(point.title()), about);
        addWords(words);
    }

    private void addWords(Point.Words words) {
        if (words.quote() != null && !words.quote().isBlank()) {
            var quote = new Div(words.quote());
            quote.addClassName("quoted");
            add(quote);
        }
        if (words.condition() != null) {
            add(Parts.law(words.condition()));
            var position = new NativeDetails(getTranslation("response.wholePosition"), Parts.markdown(words.body()));
            add(position);
            return;
        }
        add(Parts.markdown(words.body()));
        words.answers().forEach(answer -> add(new H3(answer.question()), Parts.markdown(answer.body())));
        var proposed = words.proposedText();
        if (proposed != null) {
            var original = words.originalText();
            add(
                    new H3(getTranslation("response.proposedWords")),
                    original == null ? Parts.law(proposed) : new Marked(original, proposed));
        }
    }

    private String kind(Point point) {
        return point.words().condition() == null
                ? Parts.word(this, point.words().kind())
                : getTranslation("response.condition");
    }
}
