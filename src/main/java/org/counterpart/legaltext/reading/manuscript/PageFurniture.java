package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;

/** Leaves out what printing put on the pages: running heads and feet, found because they come again, and the numbers of the pages. */
public final class PageFurniture {

    /** Lines from the top and the bottom of a page among which it stands. */
    private static final int DEEP = 3;

    private static final int LONGEST = 160;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^(?:\\p{L}{1,9}\\.?\\s)?[-–—|/\\[(\\s]*\\p{Nd}{1,4}[-–—|\\])\\s]*(?:(?:/|of|de|di|von|sur|из|من)\\s*\\p{Nd}{1,4})?$");
    private static final Pattern ONLY_PAGE =
            Pattern.compile("^(?:\\p{L}{1,9}\\.?\\s)?[1١]\\s?(?:/|of|de|di|von|sur|из|من)\\s?[1١]$");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+|\\b[ivxlc]+\\b");

    private final Patterns patterns;
    private final Map<Integer, List<Line>> pages = new TreeMap<>();
    private final Map<String, Set<Integer>> seen = new HashMap<>();

    private PageFurniture(List<Line> lines) {
        patterns =
                Patterns.of(Languages.likeliest(lines.stream().map(Line::text).collect(Collectors.joining("\n"))));
        lines.stream()
                .filter(line -> !line.text().isBlank())
                .forEach(line -> pages.computeIfAbsent(line.page(), unused -> new ArrayList<>())
                        .add(line));
        pages.forEach((page, own) -> edges(own)
                .forEach(line -> seen.computeIfAbsent(form(line), unused -> new HashSet<>())
                        .add(page)));
    }

    public static List<Line> removed(List<Line> lines, Ledger ledger) {
        var furniture = new PageFurniture(lines);
        Set<Line> out = new HashSet<>();
        if (furniture.pages.size() < 2) {
            furniture
                    .pages
                    .values()
                    .forEach(page -> page.stream()
                            .filter(line ->
                                    ONLY_PAGE.matcher(line.text().strip()).matches())
                            .forEach(out::add));
        }
        furniture.pages.values().stream()
                .filter(page -> furniture.pages.size() > 1)
                .forEach(page -> {
                    furniture.takeFrom(page, out);
                    furniture.takeFrom(page.reversed(), out);
                });
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

    /** From the edge of a page inwards, until a line is none; on the first page a title may stand above it. */
    private void takeFrom(List<Line> page, Set<Line> out) {
        var cover = page.getFirst().page() == pages.keySet().iterator().next() && !isFurniture(page.getFirst());
        page.stream()
                .skip(cover ? 1 : 0)
                .limit(DEEP)
                .takeWhile(this::isFurniture)
                .forEach(out::add);
    }

    private boolean isFurniture(Line line) {
        var text = line.text().strip();
        var often = seen.getOrDefault(form(line), Set.of()).size();
        var share = PAGE_NUMBER.matcher(text).matches() ? 0.2 : 0.3;
        return text.length() <= LONGEST
                && !opensProvision(text)
                && often >= Math.max(Math.min(3, pages.size()), Math.ceil(pages.size() * share));
    }

    private boolean opensProvision(String text) {
        var opening = patterns.opening(text, false);
        return (opening != null && opening.kind() == ProvisionKind.ARTICLE)
                || (Marker.of(text, 0, patterns) != null
                        && !PAGE_NUMBER.matcher(text).matches());
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
