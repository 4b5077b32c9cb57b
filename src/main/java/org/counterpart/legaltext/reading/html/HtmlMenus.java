package org.counterpart.legaltext.reading.html;

import java.util.Set;
import org.counterpart.legaltext.reading.report.Ledger;
import org.jsoup.nodes.Element;

/** Tells the menus of a page from the lists of a law: they say so, or are short links and nothing else. */
final class HtmlMenus {

    private static final Set<String> ROLES =
            Set.of("navigation", "search", "menu", "menubar", "toolbar", "contentinfo");
    private static final int FEWEST = 3;
    /** Letters of an entry on the average; a list of laws has longer ones. */
    private static final int SHORT = 40;
    /** Part of the letters that are links. */
    private static final double LINKS = 0.9;

    static boolean is(Element element) {
        return ROLES.contains(element.attr("role"))
                || isOfLinks(element) && Ledger.letters(element.wholeText()) <= SHORT * entries(element);
    }

    /** Whether it is a list of links to places of the same page, as tables of contents are. */
    static boolean isOfThisPage(Element element) {
        return isOfLinks(element)
                && element.select("a[href]").stream()
                        .allMatch(link -> link.attr("href").startsWith("#"));
    }

    private static boolean isOfLinks(Element element) {
        var name = element.normalName();
        if (!name.equals("ul") && !name.equals("ol") || entries(element) < FEWEST) {
            return false;
        }
        var linked = element.select("a[href]").stream()
                .mapToInt(link -> Ledger.letters(link.wholeText()))
                .sum();
        return linked >= LINKS * Ledger.letters(element.wholeText());
    }

    private static int entries(Element list) {
        return list.select("li").size();
    }

    /** Whether it is a little help that a page shows when asked; longer hidden parts are folded, but part of the text. */
    static boolean isHidden(Element element) {
        return HtmlNames.style(element).contains("display:none") && Ledger.letters(element.wholeText()) <= SHORT;
    }

    private HtmlMenus() {}
}
