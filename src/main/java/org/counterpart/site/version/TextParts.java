package org.counterpart.site.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.site.version.VersionPage.Entry;
import org.counterpart.site.version.VersionPage.Part;

/**
 * A long text in parts that fit on a page. A part begins at an article or at the heading above it; only an article longer than a part is divided.
 * The words of a published version never change, so neither do its parts.
 *
 * @param outline of the whole text, in its order
 * @param starts positions at which parts begin, in order
 */
record TextParts(List<Outlined> outline, List<Integer> starts) {

    /** Bytes of a part, about, with its own lines of the contents list. */
    private static final int SIZE = 56_000;

    /** Bytes of contents that may stand beside a part; a longer list is shown for the part only. */
    private static final int CONTENTS = 28_000;

    /** Bytes of markup around a provision, and around one with a line in the contents list. */
    private static final int MARKUP = 120;

    private static final int LINE = 260;

    /** Characters of a heading that a contents list shows. */
    private static final int HEADING = 120;

    static final Set<ProvisionKind> DIVISIONS = Set.of(
            ProvisionKind.BOOK,
            ProvisionKind.PART,
            ProvisionKind.TITLE,
            ProvisionKind.CHAPTER,
            ProvisionKind.SECTION,
            ProvisionKind.SUBDIVISION,
            ProvisionKind.ANNEX);

    /**
     * A provision without its words.
     *
     * @param size of its words in bytes
     */
    record Outlined(
            int position, ProvisionKind kind, String number, String heading, String eid, boolean article, int size) {

        boolean isListed() {
            return article || DIVISIONS.contains(kind);
        }

        private int bytes() {
            return MARKUP + size + 2 * eid.length() + (isListed() ? line() : 0);
        }

        private int line() {
            return LINE + 2 * eid.length() + 2 * Math.min(HEADING, heading.length());
        }
    }

    static TextParts of(List<Outlined> outline) {
        var starts = new ArrayList<Integer>(List.of(0));
        var size = 0;
        var begun = true;
        for (var i = 0; i < outline.size(); i++) {
            var one = outline.get(i);
            var unit = one.isListed()
                    && (i == 0 || !DIVISIONS.contains(outline.get(i - 1).kind()));
            var ahead = unit ? unit(outline, i) : one.bytes();
            if (!begun && size + ahead > SIZE && (unit || size + one.bytes() > SIZE)) {
                starts.add(one.position());
                size = 0;
            }
            begun = false;
            size += one.bytes();
        }
        return new TextParts(List.copyOf(outline), List.copyOf(starts));
    }

    /** Bytes from here to the next place where a part may begin. */
    private static int unit(List<Outlined> outline, int from) {
        var bytes = 0;
        for (var i = from; i < outline.size(); i++) {
            var one = outline.get(i);
            if (i > from
                    && one.isListed()
                    && !DIVISIONS.contains(outline.get(i - 1).kind())) {
                break;
            }
            bytes += one.bytes();
        }
        return bytes;
    }

    /** Enough to tell where something stands. */
    TextParts withoutOutline() {
        return new TextParts(List.of(), starts);
    }

    int count() {
        return starts.size();
    }

    /** The part, from 1, in which a position stands. */
    int at(int position) {
        var found = Collections.binarySearch(starts, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int from(int part) {
        return starts.get(part - 1);
    }

    /** Where the next part begins; beyond every position after the last. */
    int until(int part) {
        return part < starts.size() ? starts.get(part) : Integer.MAX_VALUE;
    }

    /** What the parts hold, by their first and last article. */
    List<Part> names() {
        if (count() == 1) {
            return List.of();
        }
        var names = new ArrayList<Part>();
        for (var part = 1; part <= count(); part++) {
            var here = part;
            var listed = outline.stream()
                    .filter(one -> one.isListed() && at(one.position()) == here)
                    .toList();
            var articles = listed.stream().filter(Outlined::article).toList();
            var shown = articles.isEmpty() ? listed : articles;
            names.add(shown.isEmpty() ? new Part("", "") : new Part(name(shown.getFirst()), name(shown.getLast())));
        }
        return names;
    }

    /** The contents list: all of it where it is short, else the divisions and the articles of this part, or this part alone. */
    List<Entry> contents(int part) {
        var all = outline.stream().filter(Outlined::isListed).toList();
        var here = all.stream().filter(one -> at(one.position()) == part).collect(Collectors.toSet());
        var divided =
                all.stream().filter(one -> !one.article() || here.contains(one)).toList();
        var shown = fits(all, here)
                ? all
                : fits(divided, here)
                        ? divided
                        : all.stream().filter(here::contains).toList();
        return shown.stream()
                .map(one -> new Entry(one.article(), one.number(), cut(one.heading()), one.eid(), at(one.position())))
                .toList();
    }

    private static boolean fits(List<Outlined> list, Set<Outlined> counted) {
        return list.stream()
                        .filter(one -> !counted.contains(one))
                        .mapToInt(Outlined::line)
                        .sum()
                <= CONTENTS;
    }

    private static String name(Outlined one) {
        return one.number().isEmpty() ? cut(one.heading()) : one.number();
    }

    private static String cut(String heading) {
        if (heading.length() <= HEADING) {
            return heading;
        }
        var end = Character.isHighSurrogate(heading.charAt(HEADING - 1)) ? HEADING - 1 : HEADING;
        return heading.substring(0, end) + "…";
    }
}
