package org.counterpart.legaltext.reading.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;
import org.counterpart.legaltext.reading.manuscript.Line;

/**
 * Lines of scripts that run from right to left, read from where their signs stand: programs write them into a PDF in any order. Numbers and
 * words of other scripts within them run from left to right.
 */
final class RightToLeft {

    private static final String OPENING = "([{«<";
    private static final String CLOSING = ")]}»>";
    private static final Pattern PAIR = Pattern.compile("\\([^()]{1,80}\\)|«[^«»]{1,80}»");
    private static final Pattern TURNED = Pattern.compile("\\)[^()]{1,80}\\(|»[^«»]{1,80}«");
    /** Of a letter's size: a wider gap is a space. */
    private static final double SPACE = 0.2;
    /** Of a letter's size. */
    private static final double SAME_PLACE = 0.01;

    /** A sign, or several that are printed as one. */
    private record Sign(String text, double start, double end, double size) {

        boolean isBlank() {
            return text.isBlank();
        }

        /** Whether it runs from left to right by itself. */
        boolean runsLeft() {
            return text.codePoints().anyMatch(c -> switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                        Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                        Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
                default -> false;
            });
        }

        boolean isLetter() {
            return Character.isLetter(text.codePointAt(0));
        }
    }

    /** Whether most letters of a line run from right to left. */
    static boolean is(String line) {
        var right = line.codePoints().filter(RightToLeft::runsRight).count();
        var left = line.codePoints()
                .filter(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .count();
        return right > left;
    }

    private static boolean runsRight(int c) {
        var direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** A sign while the marks on it are gathered. */
    private record Drawn(StringBuilder text, double start, double end, double size) {}

    /** The words of a line, as one reads them. */
    static String words(List<TextPosition> positions) {
        var onNext = onNext(positions);
        var drawn = new ArrayList<Drawn>();
        Deque<String> waiting = new ArrayDeque<>();
        for (var i = 0; i < positions.size(); i++) {
            var position = positions.get(i);
            var text = position.getUnicode();
            if (text == null || text.isEmpty()) {
                continue;
            }
            if (onNext.get(i)) {
                waiting.push(text);
            } else if (!drawn.isEmpty() && isMark(text)) {
                drawn.getLast().text().append(text);
            } else {
                var own = withoutMarks(text);
                var start = position.getXDirAdj();
                var sign = new StringBuilder(text.substring(0, own));
                waiting.forEach(sign::append);
                waiting.clear();
                waiting.push(text.substring(own));
                drawn.add(new Drawn(sign, start, start + position.getWidthDirAdj(), position.getFontSizeInPt()));
            }
        }
        waiting.forEach(mark -> drawn.getLast().text().append(mark));
        return joined(spaced(drawn.stream()
                .map(sign -> new Sign(sign.text().toString(), sign.start(), sign.end(), sign.size()))
                .sorted(Comparator.comparingDouble((Sign sign) -> sign.start() + sign.end())
                        .reversed())
                .toList()));
    }

    /** Which marks without width begin where the letter drawn next begins: they are set on that one, and not on the one before. */
    private static BitSet onNext(List<TextPosition> positions) {
        var found = new BitSet();
        TextPosition letter = null;
        for (var i = positions.size() - 1; i >= 0; i--) {
            var position = positions.get(i);
            var text = Objects.requireNonNullElse(position.getUnicode(), "");
            if (!isMark(text)) {
                letter = text.codePoints().anyMatch(RightToLeft::runsRight) ? position : null;
            } else if (letter != null && isAt(position, letter)) {
                found.set(i);
            } else {
                letter = null;
            }
        }
        return found;
    }

    private static boolean isAt(TextPosition mark, TextPosition letter) {
        return Math.abs(mark.getXDirAdj() - letter.getXDirAdj()) <= SAME_PLACE * letter.getFontSizeInPt();
    }

    /** The length of a sign without marks that were hung on it because it was drawn before them, though it is no letter. */
    private static int withoutMarks(String text) {
        var first = text.codePointAt(0);
        var rest = text.substring(Character.charCount(first));
        return Character.isLetter(first) || !isMark(rest) ? text.length() : text.length() - rest.length();
    }

    private static boolean isMark(String text) {
        return text.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static List<Sign> spaced(List<Sign> signs) {
        var spaced = new ArrayList<Sign>();
        for (var sign : signs) {
            if (!spaced.isEmpty() && spaced.getLast().start() - sign.end() > SPACE * sign.size()) {
                spaced.add(new Sign(" ", sign.end(), spaced.getLast().start(), sign.size()));
            }
            spaced.add(sign);
        }
        return spaced;
    }

    /** From right to left, with what runs the other way turned round. */
    private static String joined(List<Sign> signs) {
        var out = new StringBuilder();
        for (var i = 0; i < signs.size(); ) {
            var end = leftRun(signs, i);
            if (end > i) {
                var run = new ArrayList<>(signs.subList(i, end));
                Collections.reverse(run);
                run.forEach(sign -> out.append(sign.text()));
                i = end;
            } else {
                out.append(mirrored(signs.get(i++).text()));
            }
        }
        return out.toString();
    }

    /** Where a run from left to right ends: signs between its words and numbers belong to it, spaces only between words. */
    private static int leftRun(List<Sign> signs, int from) {
        var end = from;
        for (var i = from; i < signs.size(); i++) {
            var sign = signs.get(i);
            if (sign.runsLeft()) {
                end = i + 1;
            } else if (end == from || sign.text().codePoints().anyMatch(RightToLeft::runsRight) || i - end > 1) {
                break;
            } else if (sign.isBlank()
                    && !(i + 1 < signs.size()
                            && signs.get(i + 1).isLetter()
                            && signs.get(end - 1).isLetter())) {
                break;
            }
        }
        return end;
    }

    private static String mirrored(String text) {
        var out = new StringBuilder();
        for (var c : text.toCharArray()) {
            var opening = OPENING.indexOf(c);
            var closing = CLOSING.indexOf(c);
            out.append(opening >= 0 ? CLOSING.charAt(opening) : closing >= 0 ? OPENING.charAt(closing) : c);
        }
        return out.toString();
    }

    /**
     * The lines of a document that runs from right to left, with its brackets the way they open (some programs write the sign that is meant,
     * others the one that is seen), and measured from the right.
     */
    static List<Line> arranged(List<Line> lines) {
        if (lines.stream().filter(line -> is(line.text())).count() * 2 <= lines.size()) {
            return lines;
        }
        var width = lines.stream()
                .mapToDouble(line -> line.start() + line.end())
                .max()
                .orElse(0);
        var right = lines.stream().mapToInt(line -> found(PAIR, line.text())).sum();
        var wrong = lines.stream().mapToInt(line -> found(TURNED, line.text())).sum();
        return lines.stream()
                .map(line -> line.saying(wrong > right && is(line.text()) ? mirrored(line.text()) : line.text())
                        .between(width - line.end(), width - line.start()))
                .toList();
    }

    private static int found(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }

    private RightToLeft() {}
}
