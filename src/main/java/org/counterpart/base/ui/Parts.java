package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.counterpart.base.Markdown;
import org.counterpart.base.Words;

/** Small pieces of the common visual language. */
public final class Parts {

    /** Which side speaks: always shown with its shape, so that one sees it without colour. */
    public enum Side {
        INSTITUTION("i"),
        CIVIL_SOCIETY("c"),
        MODERATOR("m");

        private final String mark;

        Side(String mark) {
            this.mark = mark;
        }
    }

    /** A name with the mark of its side. */
    public static Span who(Side side, String name) {
        var span = new Span(name);
        span.addClassNames("who", side.mark);
        return span;
    }

    /** A word in a pill; {@code tone} is one of support, conditions, oppose, noview, institution, civil, moderator. */
    public static Span tag(String tone, String word) {
        var span = new Span(word);
        span.addClassNames("tag", tone);
        return span;
    }

    /** What stands where there is nothing yet: a sentence that says why and what to do. */
    public static Component empty(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("empty");
        return paragraph;
    }

    /** Words of people, from Markdown, cleaned; they run as their language does. */
    public static Component markdown(String text) {
        return new Html("<div class=\"prose\" dir=\"auto\">" + Markdown.html(text) + "</div>");
    }

    /** Words of the law, as plain text in serif, each line a paragraph. */
    public static Div law(String text) {
        var law = new Div();
        law.addClassName("law");
        text.lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(law::add);
        return law;
    }

    public static Div card(Component... content) {
        var card = new Div(content);
        card.addClassName("card");
        return card;
    }

    /** One entry of a list as columns beside each other, on a narrow screen one below the other; {@code list} names its widths in the styles. */
    public static Div cells(String list, Component... cells) {
        var entry = new Div();
        entry.addClassNames("cells", list);
        for (var cell : cells) {
            entry.add(new Div(cell));
        }
        return entry;
    }

    public static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("small", "muted");
        return span;
    }

    public static String word(Component where, Enum<?> constant) {
        return where.getTranslation(Words.key(constant));
    }

    private Parts() {}
}
