package org.counterpart.contribution.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Proposed wording against the present one: taken out and put in, marked by colour and by line. */
class Marked extends Div {

    private static final Pattern PIECE = Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    private Paragraph paragraph = new Paragraph();

    Marked() {
        addClassNames("law", "marked");
    }

    void show(String original, String proposed) {
        removeAll();
        begin();
        var before = pieces(original);
        var after = pieces(proposed);
        var at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            var source = delta.getSource();
            same(String.join("", before.subList(at, source.getPosition())));
            changed("del", String.join("", source.getLines()));
            changed("ins", String.join("", delta.getTarget().getLines()));
            at = source.getPosition() + source.size();
        }
        same(String.join("", before.subList(at, before.size())));
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var matcher = PIECE.matcher(text.strip());
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    private void same(String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                begin();
            }
            if (!lines[i].isEmpty()) {
                paragraph.add(new Span(lines[i]));
            }
        }
    }

    private void changed(String tag, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                begin();
            }
            if (!lines[i].isEmpty()) {
                var mark = new HtmlContainer(tag);
                mark.setText(lines[i]);
                paragraph.add(mark);
            }
        }
    }

    private void begin() {
        paragraph = new Paragraph();
        add(paragraph);
    }
}
