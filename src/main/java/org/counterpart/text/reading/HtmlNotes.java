package org.counterpart.text.reading;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.text.model.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a web page: those that say so by the roles of digital publishing (W3C DPUB-ARIA), and those of word processors. Each goes to
 * where it is called.
 */
final class HtmlNotes {

    /** Characters of the sign of a note. */
    private static final int SIGN = 6;

    private final Map<Element, Mark> called = new IdentityHashMap<>();

    /** Takes the notes out of a page. */
    HtmlNotes(Element page, Ledger ledger) {
        for (var call : page.select("a[role=doc-noteref][href^=#]")) {
            var note = page.getElementById(call.attr("href").substring(1));
            if (note != null && isNote(note)) {
                take(call, note, ledger);
            }
        }
        for (var call : page.select("a[href^=#]")) {
            var back = called.containsKey(call)
                    ? null
                    : named(page, call.attr("href").substring(1));
            if (back != null && back != call && isCall(call, back)) {
                var box = back.closest("div[id]");
                var note =
                        box != null && box.select("a[href^=#]").size() == 1 ? box : back.closest("p, li, dd, td, div");
                if (note != null && note.parents().stream().noneMatch(above -> above == call.parent())) {
                    take(call, note, ledger);
                }
            }
        }
        page.select("[role=doc-endnotes]").stream()
                .filter(list -> list.wholeText().isBlank())
                .forEach(Element::remove);
    }

    private static boolean isNote(Element note) {
        return note.attr("role").equals("doc-footnote") || note.closest("[role=doc-endnotes]") != null;
    }

    /** As word processors write them: a short sign that leads to the same sign, which leads back. */
    private static boolean isCall(Element call, Element back) {
        var sign = call.text().strip();
        var name = back.attr("href");
        return !sign.isEmpty()
                && sign.length() <= SIGN
                && back.normalName().equals("a")
                && back.text().strip().equals(sign)
                && name.startsWith("#")
                && (name.substring(1).equals(call.id()) || name.substring(1).equals(call.attr("name")));
    }

    private static @Nullable Element named(Element page, String name) {
        var found = page.getElementById(name);
        return found != null || name.isEmpty()
                ? found
                : page.getElementsByAttributeValue("name", name).first();
    }

    private void take(Element call, Element note, Ledger ledger) {
        note.select("a[role=doc-backlink], a[href^=#]").stream()
                .filter(link -> link.attr("role").equals("doc-backlink")
                        || List.of("#" + call.id(), "#" + call.attr("name")).contains(link.attr("href")))
                .forEach(Element::remove);
        var words = new WordsWriter();
        note.select("br").forEach(line -> line.text("\n"));
        words.add(note.wholeText());
        var marker = note.hasAttr("data-marker")
                ? note.attr("data-marker")
                : call.text().strip();
        ledger.source(words.words().text());
        called.put(call, Mark.note(0, marker, words.words().text()));
        call.empty();
        note.remove();
    }

    /** The note that is called there; null where none is. */
    @Nullable
    Mark of(Element element) {
        return called.get(element);
    }
}
