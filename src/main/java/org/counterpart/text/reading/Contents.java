package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out a table of contents: what is announced there comes again further down, and the structure shows it anew. */
final class Contents {

    private static final Pattern DOTTED =
            Pattern.compile("^.*\\p{L}.*?(?:\\.{4,}|…{2,}|(?:\\. ){4,}|\\t)\\s*\\p{Nd}{1,4}$");
    private static final Pattern PAGE = Pattern.compile("[\\s.…]+\\p{Nd}{1,4}$");
    private static final int ENTRY_LIMIT = 250;
    /** Lines of a table of contents in a row that are found nowhere again. */
    private static final int PATIENCE = 6;
    /** Dotted lines without a heading above them. */
    private static final int DOTTED_LINES = 3;
    /** Bare numbers of articles in a row without a heading above them. */
    private static final int ROW = 8;

    private static final int SHORT = 20;

    private final List<Paragraph> paragraphs;
    private final Patterns patterns;
    private final Map<String, Integer> lastAt = new HashMap<>();

    private Contents(List<Paragraph> paragraphs, Patterns patterns) {
        this.paragraphs = paragraphs;
        this.patterns = patterns;
        for (var i = 0; i < paragraphs.size(); i++) {
            for (var key : keys(paragraphs.get(i).text())) {
                lastAt.put(key, i);
            }
        }
    }

    static List<Paragraph> removed(List<Paragraph> paragraphs, Patterns patterns, Ledger ledger) {
        var contents = new Contents(paragraphs, patterns);
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

    /** Where a row of bare numbers of articles ends that all come again with words; here when there is none. */
    private int index(int start) {
        var end = start;
        var articles = 0;
        for (var i = start; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (isBareAndComesAgain(paragraph.text(), i)) {
                end = i + 1;
                articles++;
            } else if (!Marker.isAlone(paragraph, patterns)) {
                break;
            }
        }
        return articles >= ROW ? end : start;
    }

    private boolean isBareAndComesAgain(String line, int at) {
        if (line.length() > SHORT || !patterns.opensAny(line)) {
            return false;
        }
        var keys = keys(line);
        return keys.size() == 1 && lastAt.getOrDefault(keys.getFirst(), 0) > at;
    }

    private int announced(int start) {
        Set<String> seen = new HashSet<>();
        var end = start;
        for (var i = start + 1; i < paragraphs.size() && i - Math.max(end, start) <= PATIENCE; i++) {
            var paragraph = paragraphs.get(i);
            var keys = keys(paragraph.text());
            if (!paragraph.isPlain()
                    || paragraph.text().length() > ENTRY_LIMIT
                    || keys.stream().anyMatch(seen::contains)) {
                break;
            }
            seen.addAll(keys);
            var at = i;
            if (isDotted(paragraph.text()) || keys.stream().anyMatch(key -> lastAt.getOrDefault(key, 0) > at)) {
                end = i;
            }
        }
        return end > start ? end + 1 : start;
    }

    private static boolean isDotted(String line) {
        return line.length() <= ENTRY_LIMIT
                && !line.isEmpty()
                && Character.isDigit(line.charAt(line.length() - 1))
                && DOTTED.matcher(line).matches();
    }

    /** How a line is found again: by what it opens, and by its words without number and page. */
    private List<String> keys(String line) {
        var keys = new ArrayList<String>();
        var text = line.length() > ENTRY_LIMIT
                ? line.substring(0, ENTRY_LIMIT)
                : PAGE.matcher(line).replaceFirst("");
        var rest = text;
        var opening = patterns.opening(text, false);
        if (opening == null) {
            opening = patterns.opening(text, true);
        }
        if (opening != null) {
            rest = text.substring(opening.rest());
            keys.add(opening.kind() + " " + letters(opening.number()));
        } else {
            var marker = Marker.of(text, 0, patterns);
            rest = marker == null ? text : text.substring(marker.end());
        }
        var words = letters(rest);
        if (words.length() > 3) {
            keys.add(words);
        }
        return keys;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "");
    }
}
