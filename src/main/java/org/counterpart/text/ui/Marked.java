package org.counterpart.text.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.counterpart.legaltext.comparison.WordDiff;

/** Words against those they replace: taken out and put in, marked by colour and by line, and said aloud to whoever does not see it. */
public class Marked extends Div {

    private Paragraph paragraph = new Paragraph();

    public Marked() {
        addClassNames("law", "marked");
    }

    public Marked(String original, String proposed) {
        this();
        show(original, proposed);
    }

    public final void show(String original, String proposed) {
        show(WordDiff.between(original.strip(), proposed.strip()));
    }

    public final void show(List<WordDiff.Segment> difference) {
        removeAll();
        begin();
        difference.forEach(this::append);
    }

    private void append(WordDiff.Segment segment) {
        var lines = segment.text().split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                begin();
            }
            if (!lines[i].isEmpty()) {
                paragraph.add(piece(segment.kind(), lines[i]));
            }
        }
    }

    private static HtmlContainer piece(WordDiff.Kind kind, String text) {
        var piece = switch (kind) {
            case KEEP -> new Span();
            case INSERT -> new HtmlContainer("ins");
            case DELETE -> new HtmlContainer("del");
        };
        piece.setText(text);
        return piece;
    }

    private void begin() {
        paragraph = new Paragraph();
        add(paragraph);
    }
}
