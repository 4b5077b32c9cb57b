package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;

/**
 * The numbers beside the lines of a bill that became plain text. As on paper, they stand in a column outside of the text and count its lines;
 * one of the two alone is no sign.
 */
public final class LineNumbers {

    private static final Pattern LEFT = Pattern.compile("^(\\p{Nd}{1,4})(?:\\s+(?=\\S)|$)");
    private static final Pattern RIGHT = Pattern.compile("(?<=^|\\s{2})(\\p{Nd}{1,4})$");

    /** Columns between the middles of two numbers above each other. */
    private static final double COLUMN = 1.5;
    /** Part of the lines that a column has to leave aside. */
    private static final double OUTSIDE = 0.9;
    /** Part of the numbers between which as many lines stand as they say. */
    private static final double COUNTED = 0.75;
    /** Numbers beside each line that tell a column from a list, and numbers of every fifth or so. */
    private static final int EACH = 5;

    private static final int SOME = 2;
    /** Part of the numbered lines that go on with the sentence of the line above, where every line has a number. */
    private static final double GOING_ON = 0.1;

    private record Number(int value, int row, double start, double end, Line without) {}

    private final List<Line> lines;

    private LineNumbers(List<Line> lines) {
        this.lines = lines;
    }

    /** The lines without numbers beside them, which are listed with the page numbers. */
    public static List<Line> removed(List<Line> lines, Ledger ledger) {
        var numbers = new LineNumbers(lines);
        var taken = numbers.taken(true);
        if (taken.isEmpty()) {
            taken = numbers.taken(false);
        }
        return taken.isEmpty() ? lines : numbers.without(taken, ledger);
    }

    /** The same where a file made a paragraph or a row of a table of each line with its number. */
    static List<Paragraph> removedFrom(List<Paragraph> paragraphs, Ledger ledger) {
        var lines = new ArrayList<Line>();
        for (var paragraph : paragraphs) {
            if (paragraph.automatic() > 0 || !paragraph.words().notes().isEmpty()) {
                return paragraphs;
            }
            paragraph.text().lines().forEach(line -> lines.add(new Line(line, 0, 0, line.length(), 0, false, 1)));
        }
        var numbers = new LineNumbers(lines);
        var taken = numbers.taken(true);
        return lines.isEmpty() || taken.size() < OUTSIDE * lines.size()
                ? paragraphs
                : new LineJoiner(numbers.without(taken, ledger), false, ledger).paragraphs();
    }

    private List<Line> without(List<Number> taken, Ledger ledger) {
        Map<Line, Number> own = new IdentityHashMap<>();
        taken.forEach(number -> own.put(lines.get(number.row()), number));
        var kept = new ArrayList<Line>();
        var empty = 0;
        for (var line : lines) {
            var number = own.get(line);
            var rest = number == null ? line : number.without();
            if (number != null) {
                ledger.leftOut(ImportOmission.PAGE_FURNITURE, Integer.toString(number.value()));
            }
            if (rest.text().isEmpty()) {
                empty += 1 + (int) rest.gap();
            } else {
                kept.add(rest.below(rest.gap() + empty));
                empty = 0;
            }
        }
        var usual = kept.stream().mapToDouble(Line::gap).sorted().toArray();
        var spacing = usual.length == 0 ? 0 : usual[usual.length / 4];
        return spacing == 0
                ? kept
                : kept.stream()
                        .map(line -> line.below(Math.max(0, line.gap() - spacing)))
                        .toList();
    }

    /** The numbers of the column on this side that numbers lines; none where none does. */
    private List<Number> taken(boolean left) {
        var columns = new ArrayList<List<Number>>();
        for (var i = 0; i < lines.size(); i++) {
            var match = (left ? LEFT : RIGHT).matcher(lines.get(i).text());
            if (!match.find()) {
                continue;
            }
            var line = lines.get(i);
            var start = line.start() + match.start(1);
            var end = line.start() + match.end(1);
            var rest = left
                    ? line.saying(line.text().substring(match.end())).between(line.start() + match.end(), line.end())
                    : line.saying(line.text().substring(0, match.start()).strip());
            var number = new Number(
                    Integer.parseInt(match.group(1)),
                    i,
                    start,
                    end,
                    left
                            ? rest
                            : rest.between(
                                    line.start(), line.start() + rest.text().length()));
            columns.stream()
                    .filter(column -> Math.abs(middle(column.getLast()) - middle(number)) <= COLUMN)
                    .findFirst()
                    .ifPresentOrElse(column -> column.add(number), () -> columns.add(new ArrayList<>(List.of(number))));
        }
        return columns.stream()
                .filter(column -> standsOutside(column, left))
                .map(this::counting)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static double middle(Number number) {
        return (number.start() + number.end()) / 2;
    }

    private boolean standsOutside(List<Number> column, boolean left) {
        var own = new HashMap<Integer, Number>();
        column.forEach(number -> own.put(number.row(), number));
        var edge = left
                ? column.stream().mapToDouble(Number::end).max().orElse(0)
                : column.stream().mapToDouble(Number::start).min().orElse(0);
        var outside = 0;
        for (var i = 0; i < lines.size(); i++) {
            var text = own.containsKey(i) ? own.get(i).without() : lines.get(i);
            outside += text.text().isEmpty() || (left ? text.start() >= edge : text.end() <= edge) ? 1 : 0;
        }
        return outside >= OUTSIDE * lines.size();
    }

    private List<Number> counting(List<Number> column) {
        var step = step(column);
        if (step == 0) {
            return List.of();
        }
        var pairs = 0;
        var right = 0;
        var small = 0;
        for (var i = 1; i < column.size(); i++) {
            var number = column.get(i);
            var before = column.get(i - 1);
            if (number.value() - before.value() == step) {
                pairs++;
                right += Math.abs(number.row() - before.row() - step) <= step / 5 ? 1 : 0;
                small += Punctuation.beginsSmall(number.without().text()) ? 1 : 0;
            }
        }
        var row = column.stream()
                .filter(number -> number.value() % step == 0 || number.value() == 1)
                .toList();
        var enough = step == 1
                ? row.size() >= EACH && small >= GOING_ON * row.size()
                : row.size() > SOME || step % 5 == 0 && row.size() == SOME;
        return enough && right >= COUNTED * pairs ? row : List.of();
    }

    /** The difference between most of them; 0 where none is. */
    private static int step(List<Number> column) {
        var times = new HashMap<Integer, Integer>();
        for (var i = 1; i < column.size(); i++) {
            times.merge(column.get(i).value() - column.get(i - 1).value(), 1, Integer::sum);
        }
        return times.entrySet().stream()
                .filter(difference -> difference.getKey() > 0)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Collections.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
