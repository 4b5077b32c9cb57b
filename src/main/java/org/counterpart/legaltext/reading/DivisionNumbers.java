package org.counterpart.legaltext.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.manuscript.Count;
import org.counterpart.legaltext.reading.manuscript.Numerals;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.report.Implausible;
import org.jspecify.annotations.Nullable;

/** Whether chapters and other divisions follow each other. */
final class DivisionNumbers {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private final List<Unit> units;
    private final Patterns patterns;
    private final ArticleNumbers articles;
    private final Doubts doubts;

    DivisionNumbers(List<Unit> units, Patterns patterns, ArticleNumbers articles, Doubts doubts) {
        this.units = units;
        this.patterns = patterns;
        this.articles = articles;
        this.doubts = doubts;
    }

    /** Divisions of one name beside each other count up. Where several names stand on one level their ranks are not known. */
    void check() {
        Deque<Integer> open = new ArrayDeque<>();
        var rows = new LinkedHashMap<Integer, List<Integer>>();
        for (var i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            while (!open.isEmpty() && units.get(open.peek()).depth() >= unit.depth()) {
                open.pop();
            }
            if (isDivision(unit.kind())
                    && open.stream().noneMatch(above -> units.get(above).isArticle())) {
                rows.computeIfAbsent(open.isEmpty() ? -1 : open.peek(), unused -> new ArrayList<>())
                        .add(i);
            }
            open.push(i);
        }
        for (var row : rows.values()) {
            if (row.stream().map(at -> name(units.get(at).number())).distinct().count() == 1) {
                divisions(row);
            }
        }
    }

    private void divisions(List<Integer> row) {
        @Nullable Count last = null;
        var before = -1;
        for (int at : row) {
            var unit = units.get(at);
            var count = Count.following(last, Count.of(unit.number(), unit.kind(), patterns));
            var holds = articles.anyBetween(before, at);
            if (last != null && holds && last.equals(count)) {
                doubts.add(Implausible.NUMBER_REPEATED, at, doubts.label(before));
            } else if (last != null && count != null && count.main() > last.main() + 1 && count.isPlain()) {
                doubts.missing(at, last.main() + 1, count.main() - 1);
            }
            last = count;
            before = at;
        }
    }

    /** The word of a number: "chapter". */
    private static String name(String number) {
        return WORD.matcher(number)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && Numerals.ofRoman(word.toUpperCase(Locale.ROOT)) == 0)
                .findFirst()
                .orElse("");
    }

    private static boolean isDivision(ProvisionKind kind) {
        return switch (kind) {
            case BOOK, PART, TITLE, CHAPTER, SECTION -> true;
            default -> false;
        };
    }
}
