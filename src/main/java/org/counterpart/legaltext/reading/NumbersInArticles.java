package org.counterpart.legaltext.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.Implausible;
import org.jspecify.annotations.Nullable;

/** Whether paragraphs and points follow each other within their article. */
final class NumbersInArticles {

    /** "(2)", "2.", "2a)", "§ 2": before the digits, they, a letter that was put in, and after them. */
    private static final Pattern IN_ARTICLE = Pattern.compile(
            "(\\P{Nd}{0,3})(\\p{Nd}{1,4})[\\s-]?((?:\\p{Ll}|[⁰¹²³⁴-⁹]|bis|ter|quater|quinquies|sexies|septies|octies|\\p{Lu}){0,3})([^\\p{Nd}\\p{L}]{0,3})");

    private final List<Unit> units;
    private final Doubts doubts;

    NumbersInArticles(List<Unit> units, Doubts doubts) {
        this.units = units;
        this.doubts = doubts;
    }

    /** Paragraphs and points of one style beside each other count up. Between two lists there are words without a number. */
    void check() {
        Deque<Integer> open = new ArrayDeque<>();
        Map<Integer, Row> rows = new HashMap<>();
        for (var i = 0; i < units.size(); i++) {
            while (!open.isEmpty()
                    && units.get(open.peek()).depth() >= units.get(i).depth()) {
                rows.remove(open.pop());
            }
            if (!open.isEmpty()
                    && !units.get(i).isArticle()
                    && open.stream().anyMatch(above -> units.get(above).isArticle())) {
                next(rows.computeIfAbsent(open.peek(), unused -> new Row()), i);
            }
            open.push(i);
        }
    }

    /** What stands under one unit: the last number of each style, and what stood there last. */
    private static final class Row {
        private final Map<String, Numbered> last = new HashMap<>();
        private @Nullable String style;
    }

    private record Numbered(int value, String suffix, int unit) {}

    private void next(Row row, int at) {
        var match = IN_ARTICLE.matcher(units.get(at).number());
        if (!match.matches()) {
            row.style = units.get(at).number().isEmpty() ? null : row.style;
            return;
        }
        var style = match.group(1) + "#" + match.group(4).replace(".", "");
        var digits = Handles.westernDigits(match.group(2));
        var one = new Numbered(Integer.parseInt(digits), match.group(3), at);
        var before = row.last.put(style, one);
        var goesOn = style.equals(row.style);
        row.style = style;
        if (before == null) {
            return;
        }
        if (one.value() == before.value() && one.suffix().equals(before.suffix()) && (goesOn || one.value() > 1)) {
            doubts.addWithin(Implausible.NUMBER_REPEATED, at, doubts.within(before.unit()));
        } else if (one.value() > before.value() + 1) {
            doubts.missingWithin(at, before.value() + 1, one.value() - 1);
        } else if (goesOn && one.value() < before.value()) {
            doubts.addWithin(
                    one.value() == 1 ? Implausible.NUMBERS_RESTART : Implausible.NUMBERS_FALL,
                    at,
                    doubts.within(before.unit()));
        }
    }
}
