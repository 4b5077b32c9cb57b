package org.counterpart.text.reading;

import java.util.IdentityHashMap;
import java.util.Map;
import org.counterpart.text.model.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The notes of a web page that says which they are, by the roles of digital publishing (W3C DPUB-ARIA): each goes to where it is called. */
final class HtmlNotes {

    private final Map<Element, Mark> called = new IdentityHashMap<>();

    /** Takes the notes out of a page. */
    HtmlNotes(Element page, Ledger ledger) {
        for (var call : page.select("a[role=doc-noteref][href^=#]")) {
            var note = page.getElementById(call.attr("href").substring(1));
            if (note != null && isNote(note)) {
                take(call, note, ledger);
            }
        }
        page.select("[role=doc-endnotes]").stream()
                .filter(list -> list.wholeText().isBlank())
                .forEach(Element::remove);
    }

    private static boolean isNote(Element note) {
        return note.attr("role").equals("doc-footnote") || note.closest("[role=doc-endnotes]") != null;
    }

    private void take(Element call, Element note, Ledger ledger) {
        note.select("a[role=doc-backlink], a[href^=#]").stream()
                .filter(link -> link.attr("role").equals("doc-backlink")
                        || link.attr("href").equals("#" + call.id()))
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
