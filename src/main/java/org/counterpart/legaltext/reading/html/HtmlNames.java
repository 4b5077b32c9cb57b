package org.counterpart.legaltext.reading.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.counterpart.legaltext.model.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of a web page are, by their names and by what they say of their look. */
final class HtmlNames {

    private static final Set<String> LEFT_OUT = Set.of(
            "script style nav noscript template form button select svg iframe object head textarea canvas".split(" "));

    private static final Set<String> BLOCKS = Set.of(
            ("p div section article main header footer aside blockquote pre address figure figcaption ul ol li dl dt dd"
                            + " table h1 h2 h3 h4 h5 h6 hr center fieldset details summary body html caption tr td th"
                            + " tbody thead tfoot")
                    .split(" "));

    private static final Map<String, Mark.Kind> MARKS = Map.of(
            "b", Mark.Kind.STRONG,
            "strong", Mark.Kind.STRONG,
            "i", Mark.Kind.EMPHASIS,
            "em", Mark.Kind.EMPHASIS,
            "u", Mark.Kind.UNDERLINE,
            "sup", Mark.Kind.SUPERSCRIPT,
            "sub", Mark.Kind.SUBSCRIPT,
            "ins", Mark.Kind.INSERTED,
            "del", Mark.Kind.DELETED);

    static boolean isLeftOut(Element element) {
        return LEFT_OUT.contains(element.normalName()) || HtmlMenus.isHidden(element);
    }

    static boolean isDeleted(Element element) {
        return Set.of("del", "s", "strike").contains(element.normalName());
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || style(element).contains("display:block");
    }

    static Mark.@Nullable Kind mark(Element element) {
        return MARKS.get(element.normalName());
    }

    static boolean centred(Element element) {
        return element.attr("align").equalsIgnoreCase("center")
                || element.normalName().equals("center")
                || style(element).contains("text-align:center");
    }

    static String style(Element element) {
        return element.hasAttr("style") ? element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT) : "";
    }

    private HtmlNames() {}
}
