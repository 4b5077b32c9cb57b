package org.counterpart.legaltext.reading.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.reading.manuscript.WordsWriter;
import org.counterpart.legaltext.reading.report.Ledger;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
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
            } else if (target != null && !byRole && isCall(call)) {
                var box = target.closest("p, li, dd, td, div, aside");
                if (box != null && leadsBack(call, target, box) && isNoteOf(call, box)) {
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

    private static boolean isCall(Element call) {
        return SIGN.matcher(sign(call)).matches();
    }

    /** Without spaces, and without brackets around it. */
    private static String sign(Element link) {
        return link.text().replaceAll("[\\s\u00a0\\[\\]()]+", "");
    }

    /**
     * As word processors and gazettes write them: a short sign that leads to the same sign, or to the note that begins with it or ends with
     * an arrow; either leads back.
     */
    private static boolean leadsBack(Element call, Element target, Element box) {
        var places = places(call);
        var links = target.normalName().equals("a") ? List.of(target) : box.select("a[href^=#]");
        return links.stream()
                .filter(link -> link != call && places.contains(link.attr("href")))
                .anyMatch(link -> sign(link).equals(sign(call)) || Ledger.letters(sign(link)) == 0);
    }

    /** The addresses of a call: its own, or that of the raised digits it stands in. */
    private static Set<String> places(Element call) {
        var places = new HashSet<String>();
        for (Element at = call; at != null && !HtmlNames.isBlock(at); at = at.parent()) {
            places.add("#" + at.id());
            places.add("#" + at.attr("name"));
        }
        places.remove("#");
        return places;
    }

    /** The sign of a note follows words and begins the note or its list does; a list of articles and its articles lead to each other, too. */
    private static boolean isNoteOf(Element call, Element box) {
        var sign = sign(call);
        var around = call.closest("p, li, dd, td, div");
        return around != null
                && around != box
                && !sign(around).startsWith(sign)
                && (sign(box).startsWith(sign) || box.normalName().equals("li"))
                && Ledger.letters(box.wholeText()) <= LONGEST
                && box.parents().stream().noneMatch(above -> above == around)
                && around.parents().stream().noneMatch(above -> above == box);
    }

    private void take(Element call, Element note, Ledger ledger) {
        note.select("a[role=doc-backlink], a[href^=#]").stream()
                .filter(link ->
                        link.attr("role").equals("doc-backlink") || places(call).contains(link.attr("href")))
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
        withoutBrackets(call);
    }

    /** The brackets around a call would be left empty. */
    private static void withoutBrackets(Element call) {
        if (call.previousSibling() instanceof TextNode before
                && call.nextSibling() instanceof TextNode after
                && before.getWholeText().stripTrailing().endsWith("(")
                && after.getWholeText().stripLeading().startsWith(")")) {
            var words = before.getWholeText().stripTrailing();
            before.text(words.substring(0, words.length() - 1).stripTrailing());
            after.text(after.getWholeText().stripLeading().substring(1));
        }
    }

    /** The note that is called there; null where none is. */
    @Nullable
    Mark of(Element element) {
        return called.get(element);
    }
}
