package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;

/** Puts the lines of a page back together as paragraphs, and the words that were divided at their ends. */
public final class LineJoiner {

    /** Of an empty line, which parts paragraphs. */
    private static final double GAP = 0.6;

    /** Lines within which a list goes on. */
    private static final int LIST = 12;

    private static final Pattern COMPOUND = Pattern.compile("(?<!\\p{L})\\p{L}++[-‐]\\p{Ll}\\p{L}*+");
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L})[-‐−\u00ad¬]$");
    private static final Pattern LAST_WORD = Pattern.compile("\\p{L}+$");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");
    /** No sentence goes on like this at the beginning of a line. */
    private static final Pattern LETTERED = Pattern.compile("^(?:\\p{Ll}\\)|[-–—•▪]|（\\p{L}+）)\\s*\\p{L}");

    private final List<Line> lines;
    private final Ledger ledger;
    private final Patterns patterns;
    private final boolean onPaper;
    private final double left;
    private final double width;
    private final boolean wrapped;
    private final double bodySize;
    /** What stands between the lines of one paragraph. */
    private final double usualGap;

    private final Set<String> compounds = new HashSet<>();
    /** Lines that begin a list: "(a)" where "(b)" follows; a sentence that speaks of point "(a)" has none. */
    private final Set<Line> first = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param onPaper whether the lines were measured in points: then their ends count however wide they are */
    public LineJoiner(List<Line> lines, boolean onPaper, Ledger ledger) {
        this.lines = lines;
        this.ledger = ledger;
        this.onPaper = onPaper;
        this.patterns =
                Patterns.of(Languages.likeliest(lines.stream().map(Line::text).collect(Collectors.joining("\n"))));
        this.left = share(lines.stream().mapToDouble(Line::start).sorted().toArray(), 0.1);
        this.width = share(lines.stream().mapToDouble(Line::end).sorted().toArray(), 0.95) - left;
        this.wrapped = onPaper
                || Wrapping.of(lines.stream().map(Line::text).toList(), width, patterns)
                        .isWrapped();
        this.bodySize = share(lines.stream().mapToDouble(Line::size).sorted().toArray(), 0.5);
        this.usualGap =
                onPaper ? share(lines.stream().mapToDouble(Line::gap).sorted().toArray(), 0.25) : 0;
        lines.forEach(line -> COMPOUND.matcher(line.text()).results().forEach(found -> compounds.add(found.group())));
        findLists();
    }

    /** Backwards: what the second of each style of list was met last, and where. */
    private void findLists() {
        var second = new HashMap<String, Integer>();
        for (var i = lines.size() - 1; i >= 0; i--) {
            var marker = Marker.of(lines.get(i).text(), 0, patterns);
            for (var reading : marker == null ? List.<Marker.Reading>of() : marker.readings()) {
                if (reading.value() == 2) {
                    second.put(reading.style(), i);
                } else if (reading.value() == 1
                        && second.getOrDefault(reading.style(), lines.size() + LIST) - i <= LIST) {
                    first.add(lines.get(i));
                }
            }
        }
    }

    private static double share(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)];
    }

    public List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        var group = new ArrayList<Line>();
        for (var line : lines) {
            if (!group.isEmpty()
                    && (isNext(group.getFirst(), group.getLast(), line) || !continues(group.getLast(), line))) {
                paragraphs.add(paragraph(group));
                group.clear();
            }
            group.add(line);
        }
        if (!group.isEmpty()) {
            paragraphs.add(paragraph(group));
        }
        return paragraphs;
    }

    /** Whether a line ended before it was full, and the next begins the point that follows on this one: "a. Fees", "b. Dates". */
    private boolean isNext(Line first, Line before, Line line) {
        var one = Marker.of(first.text(), 0, patterns);
        var next = one == null || full(before) ? null : Marker.of(line.text(), 0, patterns);
        return one != null && next != null && next.follows(one);
    }

    private boolean continues(Line before, Line line) {
        var samePage = before.page() == line.page();
        if ((samePage && line.gap() - usualGap >= GAP) || Math.abs(before.size() - line.size()) > 0.12 * bodySize) {
            return false;
        }
        if (DIVIDED.matcher(before.text()).find()
                && Character.isLowerCase(line.text().codePointAt(0))) {
            return true;
        }
        var full = full(before);
        var ended = Punctuation.endsClause(before.text());
        if ((ended && Quotes.begins(line.text()))
                || first.contains(line)
                || Contents.isDotted(before.text())
                || LETTERED.matcher(line.text()).find()) {
            return false;
        }
        if (!full || before.bold() != line.bold() && !Punctuation.beginsSmall(line.text())) {
            return full && before.bold() == line.bold() || !ended && Punctuation.beginsSmall(line.text()) && wrapped;
        }
        if (opensAlone(before.text()) || ((ended || !samePage) && begins(line))) {
            return false;
        }
        return samePage ? !(ended && indented(before, line)) : !Paragraph.endsSentence(before.text());
    }

    private boolean full(Line line) {
        return wrapped && line.end() - left >= Wrapping.FULL * width;
    }

    private boolean indented(Line before, Line line) {
        return onPaper
                && line.start() > before.start() + 0.8 * bodySize
                && line.start() < before.start() + 8 * bodySize;
    }

    private boolean begins(Line line) {
        var opening = patterns.opening(line.text(), false);
        if (opening == null) {
            opening = patterns.opening(line.text(), true);
        }
        return (opening != null && patterns.opens(line.text(), opening)) || Marker.of(line.text(), 0, patterns) != null;
    }

    /** "Chapter I" has a line of its own; its heading is on the next one. */
    private boolean opensAlone(String line) {
        var opening = patterns.opening(line, false);
        return opening != null && line.substring(opening.rest()).isBlank();
    }

    private Paragraph paragraph(List<Line> group) {
        var text = new StringBuilder();
        for (var line : group) {
            join(text, line.text());
        }
        ledger.changed(
                ImportChange.LINES_JOINED, group.size() - 1, group.getLast().text());
        var first = group.getFirst();
        var bold = group.stream().allMatch(line -> line.bold() || line.size() > 1.1 * bodySize) && onPaper;
        var words = new WordsWriter().add(text.toString()).words();
        return new Paragraph(words, Paragraph.Shape.TEXT, 0, 0, bold, centred(group), (int) first.start());
    }

    private boolean centred(List<Line> group) {
        return onPaper
                && group.stream().allMatch(line -> {
                    var before = line.start() - left;
                    var after = left + width - line.end();
                    return before > 0.12 * width && Math.abs(before - after) < 0.08 * width;
                });
    }

    private void join(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
        } else if (DIVIDED.matcher(text).find() && Character.isLowerCase(line.codePointAt(0))) {
            var hyphen = text.charAt(text.length() - 1);
            text.setLength(text.length() - 1);
            if (compounds.contains(word(LAST_WORD, text.toString()) + "-" + word(FIRST_WORD, line))
                    && hyphen != '\u00ad') {
                text.append('-');
            } else {
                ledger.changed(
                        ImportChange.HYPHENS_REMOVED, 1, word(LAST_WORD, text.toString()) + word(FIRST_WORD, line));
            }
            text.append(line);
        } else {
            text.append(isIdeographic(text, line) ? "" : " ").append(line);
        }
    }

    private static boolean isIdeographic(StringBuilder text, String line) {
        return Character.isIdeographic(text.codePointBefore(text.length()))
                && !line.isEmpty()
                && Character.isIdeographic(line.codePointAt(0));
    }

    private static String word(Pattern pattern, String text) {
        var match = pattern.matcher(
                text.length() > 100 && pattern == LAST_WORD ? text.substring(text.length() - 100) : text);
        return match.find() ? match.group() : "";
    }
}
