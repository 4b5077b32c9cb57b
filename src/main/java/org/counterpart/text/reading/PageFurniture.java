package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Leaves out what printing put on the pages: running heads and feet, found because they come again, and the numbers of the pages. */
final class PageFurniture {

    /** Lines from the top and the bottom of a page among which it stands. */
    private static final int DEEP = 3;

    private static final int LONGEST = 160;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^(?:\\p{L}{1,9}\\.?\\s)?[-–—|/\\[(\\s]*\\p{Nd}{1,4}[-–—|\\])\\s]*(?:(?:/|of|de|di|von|sur|из|من)\\s*\\p{Nd}{1,4})?$");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+|\\b[ivxlc]+\\b");

    private final Map<Integer, List<Line>> pages = new TreeMap<>();
    private final Map<String, Set<Integer>> seen = new HashMap<>();

    private PageFurniture(List<Line> lines) {
        lines.stream()
                .filter(line -> !line.text().isBlank())
                .forEach(line -> pages.computeIfAbsent(line.page(), unused -> new ArrayList<>())
                        .add(line));
        pages.forEach((page, own) -> edges(own)
                .forEach(line -> seen.computeIfAbsent(form(line), unused -> new HashSet<>())
                        .add(page)));
    }

    static List<Line> removed(List<Line> lines, Ledger ledger) {
        var furniture = new PageFurniture(lines);
        if (furniture.pages.size() < 2) {
            return lines;
        }
        var out = new HashSet<Line>();
        furniture
                .pages
                .values()
                .forEach(page ->
                        edges(page).stream().filter(furniture::isFurniture).forEach(out::add));
        var kept = new ArrayList<Line>();
        for (var line : lines) {
            if (out.contains(line)) {
                ledger.leftOut(ImportOmission.PAGE_FURNITURE, line.text());
            } else {
                kept.add(line);
            }
        }
        return kept;
    }

    private boolean isFurniture(Line line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        var often = seen.getOrDefault(form(line), Set.of()).size();
        return often
                        >= Math.max(
                                2,
                                Math.ceil(pages.size()
                                        * (PAGE_NUMBER
                                                        .matcher(line.text().strip())
                                                        .matches()
                                                ? 0.2
                                                : 0.3)))
                && (often > 2 || pages.size() < 6);
    }

    private static List<Line> edges(List<Line> page) {
        if (page.size() <= 2 * DEEP) {
            return page.size() <= 2 ? page : List.of(page.getFirst(), page.getLast());
        }
        var edges = new ArrayList<>(page.subList(0, DEEP));
        edges.addAll(page.subList(page.size() - DEEP, page.size()));
        return edges;
    }

    private static String form(Line line) {
        return DIGITS.matcher(line.text().strip()).replaceAll("#");
    }
}
