package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Watch;
import org.jspecify.annotations.Nullable;

/** Leaves out a table of contents: what is announced there comes again further down, and the structure shows it anew. */
final class Contents {

    /** Dots before the number of a page. */
    private static final Pattern LEADER = Pattern.compile("(?:\\.{4}|…{2}|(?:\\. ){3}\\.)$");

    private static final int PAGES = 4;
    private static final Pattern PAGE = Pattern.compile("[\\s.…]+\\p{Nd}{1,4}$");
    private static final Pattern BULLET = Pattern.compile("^[•·▪■●○‣◦*–—-]\\s+");
    private static final int ENTRY_LIMIT = 250;
    /** Lines of a table of contents in a row that are found nowhere again. */
    private static final int PATIENCE = 6;
    /** Dotted lines without a heading above them. */
    private static final int DOTTED_LINES = 3;
    /** Articles in a row without a heading above them. */
    private static final int ROW = 8;

    private final List<Paragraph> paragraphs;
    private final Patterns patterns;
    private final Watch watch;
    private final Map<String, Integer> lastAt = new HashMap<>();

    private Contents(List<Paragraph> paragraphs, Patterns patterns, Watch watch) {
        this.watch = watch;
        this.paragraphs = paragraphs;
        this.patterns = patterns;
        for (var i = 0; i < paragraphs.size(); i++) {
            for (var key : keys(paragraphs.get(i).text())) {
                lastAt.put(key, i);
            }
        }
    }

    static List<Paragraph> removed(List<Paragraph> paragraphs, Patterns patterns, Ledger ledger, Watch watch) {
        var contents = new Contents(paragraphs, patterns, watch);
        var kept = new ArrayList<Paragraph>();
        for (var i = 0; i < paragraphs.size(); ) {
            var end = contents.end(i);
            for (var left : paragraphs.subList(i, end)) {
                ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, left.text());
            }
            if (end == i) {
                kept.add(paragraphs.get(i++));
            }
            i = Math.max(i, end);
        }
        return kept;
    }

    /** Where the table of contents that begins here ends; here when none does. */
    private int end(int start) {
        var dotted = start;
        while (dotted < paragraphs.size() && isDotted(paragraphs.get(dotted).text())) {
            dotted++;
        }
        if (dotted - start >= DOTTED_LINES) {
            return dotted;
        }
        return patterns.isContents(paragraphs.get(start).text()) ? announced(start) : index(start);
    }

    /** Where a row of entries ends that all come again, with words between them; here when there is none. */
    private int index(int start) {
        var path = new Path();
        var end = start;
        var articles = 0;
        for (var i = start; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            watch.work(ENTRY_LIMIT);
            if (Marker.isAlone(paragraph, patterns)) {
                continue;
            }
            if (!isEntry(paragraph, i) || path.comesAgain(paragraph.text())) {
                break;
            }
            if (opening(paragraph.text()) instanceof Opening opening && opening.kind() == ProvisionKind.ARTICLE) {
                articles++;
                end = i + 1;
            } else if (articles > 0) {
                end = i + 1;
            }
        }
        return articles >= ROW ? end : start;
    }

    /** Short, no sentence, and all that it says is said again further down. */
    private boolean isEntry(Paragraph paragraph, int at) {
        var text = paragraph.text();
        var keys = keys(text);
        return paragraph.isPlain()
                && text.length() <= Paragraph.HEADING_LIMIT
                && !Paragraph.endsSentence(text)
                && !keys.isEmpty()
                && keys.stream().allMatch(key -> lastAt.getOrDefault(key, 0) > at);
    }

    private int announced(int start) {
        var path = new Path();
        var end = start;
        for (var i = start + 1; i < paragraphs.size() && i - Math.max(end, start) <= PATIENCE; i++) {
            var paragraph = paragraphs.get(i);
            if (!paragraph.isPlain() || paragraph.text().length() > ENTRY_LIMIT || path.comesAgain(paragraph.text())) {
                break;
            }
            var at = i;
            if (isDotted(paragraph.text())
                    || keys(paragraph.text()).stream().anyMatch(key -> lastAt.getOrDefault(key, 0) > at)) {
                end = i;
            }
        }
        return end > start ? end + 1 : start;
    }

    /** What was announced, each line by the divisions it stands in: chapters may count anew in every part. */
    private final class Path {

        private final Deque<Opening> divisions = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        /** Of these, what stood in no line that opens something. */
        private final Set<String> alone = new HashSet<>();

        /** Whether the line was announced before: then the text itself has begun. */
        boolean comesAgain(String line) {
            var opening = opening(line);
            if (opening != null && opening.kind() != ProvisionKind.ARTICLE) {
                while (!divisions.isEmpty() && !holds(divisions.peek().kind(), opening.kind())) {
                    divisions.pop();
                }
            }
            var above = divisions.stream()
                    .filter(division -> opening == null
                            || opening.kind() != ProvisionKind.ARTICLE
                            || division.kind() == ProvisionKind.ANNEX)
                    .map(division -> letters(division.number()))
                    .collect(Collectors.joining(" "));
            var keys = keys(line);
            // Two chapters may have one heading: words behind a number come again only where they stood without one, or
            // stand so now.
            var again = keys.stream()
                    .filter(key -> opening == null || key.equals(keys.getFirst()) || alone.contains(above + "/" + key))
                    .anyMatch(key -> seen.contains(above + "/" + key));
            if (!again) {
                keys.forEach(key -> seen.add(above + "/" + key));
                if (opening == null) {
                    keys.forEach(key -> alone.add(above + "/" + key));
                } else if (opening.kind() != ProvisionKind.ARTICLE) {
                    divisions.push(opening);
                }
            }
            return again;
        }

        private static boolean holds(ProvisionKind above, ProvisionKind below) {
            return below != ProvisionKind.ANNEX && below != ProvisionKind.PREAMBLE && above.ordinal() < below.ordinal();
        }
    }

    /** Whether dots lead from a line to the number of a page. */
    static boolean isDotted(String line) {
        var digits = line.length();
        while (digits > 0 && Character.isDigit(line.charAt(digits - 1))) {
            digits--;
        }
        if (line.length() > ENTRY_LIMIT || digits == line.length() || line.length() - digits > PAGES) {
            return false;
        }
        var before = line.substring(0, digits);
        var words = before.stripTrailing();
        return (before.indexOf('\t', words.length()) >= 0
                        || LEADER.matcher(words).find())
                && words.codePoints().anyMatch(Character::isLetter);
    }

    /** How a line is found again: by what it opens, and by its words without number and page. */
    private List<String> keys(String line) {
        var keys = new ArrayList<String>();
        var text = entry(line);
        var opening = opening(text);
        var rest = text;
        if (opening != null) {
            rest = text.substring(opening.rest());
            keys.add(opening.kind() + " " + letters(opening.number()));
        } else {
            var marker = Marker.of(text, 0, patterns);
            rest = marker == null ? text : text.substring(marker.end());
        }
        var words = letters(PAGE.matcher(rest).replaceFirst(""));
        if (words.length() > 3) {
            keys.add(words);
        }
        return keys;
    }

    private @Nullable Opening opening(String line) {
        var entry = entry(line);
        var opening = patterns.opening(entry, false);
        return opening == null ? patterns.opening(entry, true) : opening;
    }

    /** Without the dot of a list, which the text itself has not. */
    private static String entry(String line) {
        return BULLET.matcher(line.length() > ENTRY_LIMIT ? line.substring(0, ENTRY_LIMIT) : line)
                .replaceFirst("");
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "");
    }
}
