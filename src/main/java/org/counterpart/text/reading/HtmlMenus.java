package org.counterpart.text.reading;

import java.util.Set;
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
        if (ROLES.contains(element.attr("role"))) {
            return true;
        }
        var name = element.normalName();
        if (!name.equals("ul") && !name.equals("ol")) {
            return false;
        }
        var entries = element.select("li").size();
        var letters = Ledger.letters(element.wholeText());
        var links = element.select("a[href]");
        var linked = links.stream()
                .mapToInt(link -> Ledger.letters(link.wholeText()))
                .sum();
        return entries >= FEWEST && linked >= LINKS * letters && (letters <= SHORT * entries || isOfThisPage(element));
    }

    /** Whether it is a little help that a page shows when asked; longer hidden parts are folded, but part of the text. */
    static boolean isHidden(Element element) {
        return HtmlReader.style(element).contains("display:none") && Ledger.letters(element.wholeText()) <= SHORT;
    }

    /** Whether all of its links lead to places of the same page, as those of a table of contents do. */
    static boolean isOfThisPage(Element element) {
        var links = element.select("a[href]");
        return !links.isEmpty()
                && links.stream().allMatch(link -> link.attr("href").startsWith("#"));
    }

    private HtmlMenus() {}
}
