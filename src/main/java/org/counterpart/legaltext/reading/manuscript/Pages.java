package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the ends of pages in plain text that has lost its form feeds: lines with nothing but a number, which counts up. */
public final class Pages {

    private static final Pattern ALONE = Pattern.compile(
            "^(?:(?:page|página|pagina|seite|стр\\.?|صفحة|strana|sida|side)\\s+)?[-–—\\[(\\s]*(\\p{Nd}{1,4})[-–—\\])\\s]*"
                    + "(?:(?:/|of|de|di|von|sur|из|من)\\s*\\p{Nd}{1,4})?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Fewer numbers in a row are no pages. */
    private static final int LEAST = 3;
    /** Lines between two numbers of pages. */
    private static final int SHORTEST_PAGE = 8;

    /** The same lines, with the pages they are on. */
    public static List<Line> found(List<Line> lines) {
        if (lines.isEmpty() || lines.getLast().page() > 0) {
            return lines;
        }
        var ends = ends(lines);
        if (ends.size() < LEAST) {
            return lines;
        }
        var paged = new ArrayList<Line>(lines.size());
        var page = 0;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            paged.add(new Line(line.text(), page, line.start(), line.end(), line.gap(), line.bold(), line.size()));
            if (page < ends.size() && i == ends.get(page)) {
                page++;
            }
        }
        return paged;
    }

    private static List<Integer> ends(List<Line> lines) {
        List<Integer> ends = new ArrayList<>();
        var expected = -1;
        for (var i = 0; i < lines.size(); i++) {
            var match = ALONE.matcher(lines.get(i).text());
            if (!match.matches()) {
                continue;
            }
            var number = Integer.parseInt(match.group(1));
            if (expected < 0 || (number == expected && i - ends.getLast() >= SHORTEST_PAGE)) {
                ends.add(i);
                expected = number + 1;
            } else if (ends.size() < 2) {
                ends = new ArrayList<>(List.of(i));
                expected = number + 1;
            }
        }
        return ends;
    }

    private Pages() {}
}
