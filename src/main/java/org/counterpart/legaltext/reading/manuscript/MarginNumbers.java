package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that prints of bills put beside their lines, each line or every fifth one, and takes them out of a page before its letters
 * become lines. They stand in a column outside of the text and count its lines: nothing else does both.
 */
public final class MarginNumbers {

    /** Of the height of letters: lines that are nearer than this are one. */
    private static final double SAME_LINE = 0.45;
    /** Of the height of letters: what is left empty between a number and the text, and what is within one number. */
    private static final double APART = 0.5;

    private static final double TOGETHER = 0.3;
    /** Of the height of letters: how far the middles of two numbers of a column are from each other. */
    private static final double COLUMN = 1.2;
    /** Part of the lines that a column has to leave aside: page heads may reach beyond it. */
    private static final double OUTSIDE = 0.9;
    /** Part of the widest line that a full one has. */
    private static final double FULL = 0.85;
    /** Part of the numbers between which as many lines stand as they say. */
    private static final double COUNTED = 0.75;
    /** Numbers beside each line that tell a column from a list. */
    private static final int EACH = 5;

    private static final int DIGITS = 4;

    private record Number(int value, List<TextPosition> letters, int row, double y) {

        double start() {
            return letters.getFirst().getXDirAdj();
        }

        double end() {
            return end(letters.getLast());
        }

        double middle() {
            return (start() + end()) / 2;
        }

        String text() {
            return letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        }

        private static double end(TextPosition letter) {
            return letter.getXDirAdj() + letter.getWidthDirAdj();
        }
    }

    /** How the numbers of a document go on: the step between them and the middle of their column. */
    private record Found(int step, double middle) {}

    private final List<Found> found = new ArrayList<>();
    private List<List<TextPosition>> rows = List.of();
    private double size;

    /** Whether a page was met that without doubt has such numbers. */
    public boolean areThere() {
        return !found.isEmpty();
    }

    /** Takes the numbers out of the letters of a page. @return what was taken */
    public List<String> takenFrom(List<List<TextPosition>> articles) {
        var letters = articles.stream()
                .flatMap(List::stream)
                .filter(letter -> letter.getDir() == 0 && !letter.getUnicode().isBlank())
                .toList();
        if (letters.isEmpty()) {
            return List.of();
        }
        size = middle(
                letters.stream().mapToDouble(TextPosition::getFontSizeInPt).toArray());
        rows = rows(letters);
        var taken = Stream.of(true, false)
                .flatMap(left -> columns(left).stream())
                .flatMap(column -> numbers(column).stream())
                .toList();
        Set<TextPosition> out = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.forEach(number -> out.addAll(number.letters()));
        if (!out.isEmpty()) {
            articles.forEach(article -> article.removeIf(out::contains));
        }
        return taken.stream().map(Number::text).toList();
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private List<List<TextPosition>> rows(List<TextPosition> letters) {
        var made = new ArrayList<List<TextPosition>>();
        var top = Double.NEGATIVE_INFINITY;
        for (var letter : letters.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
                .toList()) {
            if (letter.getYDirAdj() - top > SAME_LINE * size) {
                made.add(new ArrayList<>());
                top = letter.getYDirAdj();
            }
            made.getLast().add(letter);
        }
        made.forEach(row -> row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj)));
        return made;
    }

    /** The numbers that begin or end lines, those that stand above each other together. */
    private List<List<Number>> columns(boolean left) {
        var columns = new ArrayList<List<Number>>();
        for (var i = 0; i < rows.size(); i++) {
            var number = number(i, left);
            if (number == null) {
                continue;
            }
            var own = columns.stream()
                    .filter(column -> Math.abs(column.getFirst().middle() - number.middle()) <= COLUMN * size)
                    .findFirst();
            own.ifPresentOrElse(column -> column.add(number), () -> columns.add(new ArrayList<>(List.of(number))));
        }
        return columns;
    }

    private @Nullable Number number(int at, boolean left) {
        var row = left ? rows.get(at) : rows.get(at).reversed();
        var end = 0;
        while (end < row.size()
                && row.get(end).getUnicode().chars().allMatch(Character::isDigit)
                && (end == 0 || gap(row.get(end - 1), row.get(end)) < TOGETHER * size)) {
            end++;
        }
        var alone = end == row.size();
        if (end == 0 || end > DIGITS || !alone && gap(row.get(end - 1), row.get(end)) < APART * size) {
            return null;
        }
        var letters = left ? row.subList(0, end) : row.subList(0, end).reversed();
        var value = 0;
        for (var letter : letters) {
            for (var digit : letter.getUnicode().toCharArray()) {
                value = value * 10 + Character.digit(digit, 10);
            }
        }
        return new Number(value, List.copyOf(letters), at, letters.getFirst().getYDirAdj());
    }

    /** Between two letters, whichever stands before the other. */
    private static double gap(TextPosition a, TextPosition b) {
        return a.getXDirAdj() < b.getXDirAdj() ? b.getXDirAdj() - Number.end(a) : a.getXDirAdj() - Number.end(b);
    }

    /** Those of a column that number lines; none where it does not. */
    private List<Number> numbers(List<Number> column) {
        if (!standsOutside(column)) {
            return List.of();
        }
        var known = found.stream()
                .filter(one -> Math.abs(one.middle() - column.getFirst().middle()) <= COLUMN * size)
                .findFirst();
        var step = step(column);
        var row = step == 0 ? List.<Number>of() : inSteps(column, step);
        if (counts(row, step)) {
            found.add(new Found(step, column.getFirst().middle()));
            return row;
        }
        return known.isEmpty()
                ? List.of()
                : column.stream()
                        .filter(number -> number.value() % known.get().step() == 0)
                        .toList();
    }

    /** Whether the column is left or right of all other text, page heads aside. */
    private boolean standsOutside(List<Number> column) {
        var own = new HashMap<Integer, Number>();
        column.forEach(number -> own.put(number.row(), number));
        var start = column.stream().mapToDouble(Number::start).min().orElse(0);
        var end = column.stream().mapToDouble(Number::end).max().orElse(0);
        var all = 0;
        var right = 0;
        var left = 0;
        for (var i = 0; i < rows.size(); i++) {
            var text = text(i, own.get(i));
            if (!text.isEmpty()) {
                all++;
                right += Number.end(text.getLast()) <= start ? 1 : 0;
                left += text.getFirst().getXDirAdj() >= end ? 1 : 0;
            }
        }
        return all > 0 && Math.max(left, right) >= OUTSIDE * all;
    }

    /** The difference between most of them; 0 where none is. */
    private static int step(List<Number> column) {
        var times = new HashMap<Integer, Integer>();
        for (var i = 1; i < column.size(); i++) {
            times.merge(column.get(i).value() - column.get(i - 1).value(), 1, Integer::sum);
        }
        return times.entrySet().stream()
                .filter(difference -> difference.getKey() > 0)
                .max(Comparator.comparingInt(difference -> difference.getValue()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static List<Number> inSteps(List<Number> column, int step) {
        var row = new ArrayList<Number>();
        for (var i = 0; i < column.size(); i++) {
            var value = column.get(i).value();
            var follows = i > 0 && column.get(i - 1).value() == value - step;
            var goesOn = i + 1 < column.size() && column.get(i + 1).value() == value + step;
            if (value % step == 0 && (follows || goesOn) || value == 1 && i == 0 && step > 1) {
                row.add(column.get(i));
            }
        }
        return row;
    }

    private boolean counts(List<Number> row, int step) {
        var pairs = 0;
        var right = 0;
        for (var i = 1; i < row.size(); i++) {
            if (row.get(i).value() - row.get(i - 1).value() == step) {
                pairs++;
                var lines = lines(row.get(i - 1).row(), row.get(i).row(), row);
                right += Math.abs(lines - step) <= Math.max(1, step / 5) ? 1 : 0;
            }
        }
        if (pairs == 0 || right < COUNTED * pairs) {
            return false;
        }
        return step == 1
                ? row.size() >= EACH && row.stream().anyMatch(this::isInSentence)
                : row.size() > 2 || step % 5 == 0;
    }

    /** Lines of text below one row down to another; a number that was set a little beside its line is none. */
    private int lines(int from, int to, List<Number> row) {
        var lines = 0;
        for (var i = from + 1; i <= to; i++) {
            var at = i;
            var alone = row.stream()
                    .anyMatch(number -> number.row() == at
                            && number.letters().size() == rows.get(at).size());
            lines += alone ? 0 : 1;
        }
        return lines;
    }

    /** Whether its line goes on with the sentence of the line above: an article or an entry of a list does not. */
    private boolean isInSentence(Number number) {
        var text = text(number.row(), number);
        if (text.isEmpty() || number.row() == 0) {
            return false;
        }
        var first = text.getFirst().getUnicode().codePointAt(0);
        return Character.isLowerCase(first)
                || Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN
                        && Character.getType(first) == Character.OTHER_LETTER
                        && isFull(number.row() - 1);
    }

    /** Whether a line reaches from one edge of the text to the other, without the end of a sentence there. */
    private boolean isFull(int row) {
        var widest = rows.stream().mapToDouble(MarginNumbers::width).max().orElse(0);
        return width(rows.get(row)) >= FULL * widest
                && rows.get(row).stream()
                        .noneMatch(letter -> Paragraph.endsSentence(letter.getUnicode())
                                && (letter == rows.get(row).getLast()
                                        || letter == rows.get(row).getFirst()));
    }

    private static double width(List<TextPosition> row) {
        return Number.end(row.getLast()) - row.getFirst().getXDirAdj();
    }

    private List<TextPosition> text(int row, @Nullable Number without) {
        return without == null
                ? rows.get(row)
                : rows.get(row).stream()
                        .filter(letter -> !without.letters().contains(letter))
                        .toList();
    }
}
