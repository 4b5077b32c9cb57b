package org.counterpart.legaltext.reading.html;

import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.reading.manuscript.Declared;
import org.counterpart.legaltext.reading.manuscript.Paragraph;
import org.counterpart.legaltext.reading.manuscript.Words;
import org.counterpart.legaltext.reading.manuscript.WordsWriter;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the sections of our own web pages say. */
final class HtmlDeclarations {

    static final String PROVISION = "data-provision";

    static boolean areIn(Element page) {
        return page.selectFirst("section[" + PROVISION + "]") != null;
    }

    /** What a section opens, and takes its number and heading away from its words; null where it is none of ours. */
    static @Nullable Paragraph taken(Element section, Ledger ledger) {
        var declaration = Declaration.read(section.attr(PROVISION));
        if (declaration == null) {
            return null;
        }
        var first = section.firstElementChild();
        if (first == null || first.hasAttr(PROVISION)) {
            return declared(declaration, "", "", section);
        }
        var number = part(first, "number");
        var heading = part(first, "heading");
        if (first.normalName().matches("h[1-6]")) {
            if (heading.isEmpty() && !first.text().isBlank()) {
                heading = words(first);
            } else if (!first.text().isBlank()) {
                ledger.leftOut(ImportOmission.MARKUP_IN_WORDS, first.text());
            }
            first.remove();
        }
        return declared(declaration, number, heading, section);
    }

    private static Paragraph declared(Declaration declaration, String number, String heading, Element section) {
        return Paragraph.of(Words.NONE).declaring(new Declared(declaration, number, heading, section.id()));
    }

    private static String part(Element head, String name) {
        var part = head.selectFirst("> [data-part=" + name + "]");
        if (part == null) {
            return "";
        }
        part.remove();
        return words(part);
    }

    private static String words(Element element) {
        return new WordsWriter().add(element.wholeText()).words().text();
    }

    private HtmlDeclarations() {}
}
