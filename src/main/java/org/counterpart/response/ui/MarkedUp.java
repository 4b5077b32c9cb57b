package org.counterpart.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.counterpart.text.comparison.WordDiff;

/** The words of an article as somebody wants them, against the words as they stood. */
class MarkedUp extends Div {

    MarkedUp(String before, String after) {
        addClassNames("law", "marked-up");
        WordDiff.between(before, after).forEach(segment -> add(run(segment)));
    }

    private static Component run(WordDiff.Segment segment) {
        return switch (segment.kind()) {
            case KEEP -> new Span(segment.text());
            case INSERT -> marked("ins", segment.text());
            case DELETE -> marked("del", segment.text());
        };
    }

    private static Component marked(String tag, String words) {
        var run = new HtmlContainer(tag);
        run.setText(words);
        return run;
    }
}
