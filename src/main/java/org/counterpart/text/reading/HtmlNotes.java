package org.counterpart.text.reading;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.counterpart.text.model.Mark;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a web page: those that say so by the roles of digital publishing (W3C DPUB-ARIA), and those of word processors. Each goes to
 * where it is called.
 */
final class HtmlNotes {

    private static final Pattern SIGN = Pattern.compile("[\\[(]?(?:\\p{Nd}{1,3}|[*†‡]{1,3}|\\p{Ll})[\\])]?");
    /** Letters that no note has. */
    private static final int LONGEST = 3000;

    private final Map<Element, Mark> called = new IdentityHashMap<>();

    /** Takes the notes out of a page. */
    HtmlNotes(Element page, Ledger ledger) {
        var named = new HashMap<String, Element>();
        page.select("[id], a[name]").forEach(element -> {
            named.putIfAbsent(element.id(), element);
            named.putIfAbsent(element.attr("name"), element);
        });
        named.remove("");
        for (var call : page.select("a[href^=#]")) {
            var target = named.get(call.attr("href").substring(1));
            var byRole = call.attr("role").equals("doc-noteref");
            if (target != null && byRole && isNote(target)) {
                take(call, target, ledger);
            } else if (target != null && !byRole && isCall(call, target)) {
                var box = target.closest("p, li, dd, td, div");
                if (box != null && isNoteOf(call, box)) {
                    take(call, box, ledger);
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
        var leads = back.attr("href");
        return back != call
                && back.normalName().equals("a")
                && SIGN.matcher(sign).matches()
                && back.text().strip().equals(sign)
                && leads.length() > 1
                && List.of("#" + call.id(), "#" + call.attr("name")).contains(leads);
    }

    /** The sign of a note follows words and begins the note; a list of articles and its articles lead to each other, too. */
    private static boolean isNoteOf(Element call, Element box) {
        var sign = call.text().strip();
        var around = call.closest("p, li, dd, td, div");
        return around != null
                && around != box
                && !around.text().strip().startsWith(sign)
                && box.text().strip().startsWith(sign)
                && Ledger.letters(box.wholeText()) <= LONGEST
                && box.parents().stream().noneMatch(above -> above == around)
                && around.parents().stream().noneMatch(above -> above == box);
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
