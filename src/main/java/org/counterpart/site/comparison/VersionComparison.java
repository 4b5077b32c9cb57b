package org.counterpart.site.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.counterpart.base.LineageId;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.comparison.Differences.Block;
import org.counterpart.legaltext.comparison.Differences.Row;
import org.counterpart.legaltext.comparison.Matcher;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.site.comparison.ComparisonPage.Changed;
import org.counterpart.site.comparison.ComparisonPage.ComparedProvision;
import org.counterpart.site.comparison.ComparisonPage.Elsewhere;
import org.counterpart.site.comparison.ComparisonPage.Item;
import org.counterpart.site.comparison.ComparisonPage.Place;
import org.counterpart.site.comparison.ComparisonRepository.Known;
import org.counterpart.site.head.ArticleName;
import org.jspecify.annotations.Nullable;

/** Two versions of a text, compared by the identities of their provisions and cut into pages of bearable weight. */
final class VersionComparison {

    /** Characters of changed articles on one page. */
    private static final int WEIGHT = 30_000;
    /** Characters that an item costs beside its words. */
    private static final int FRAME = 400;
    /** A stretch of kept words longer than this is shown by its two ends. */
    private static final int LONG = 500;

    private static final int END = 160;

    private final Differences differences;
    private final List<Unit> old;
    private final List<Unit> fresh;
    private final List<Place> map = new ArrayList<>();
    private final List<List<Item>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<ArticleName> unchanged = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private int weight;

    VersionComparison(List<Known> before, List<Known> after) {
        this.old = before.stream().map(Known::unit).toList();
        this.fresh = after.stream().map(Known::unit).toList();
        this.differences = Differences.of(Matcher.known(old, fresh, heirs(before, after)));
        differences.blocks().forEach(this::add);
        endUnchanged();
    }

    private static int[] heirs(List<Known> before, List<Known> after) {
        var places = new HashMap<LineageId, Integer>();
        before.forEach(known -> places.put(known.lineage(), places.size()));
        return after.stream()
                .mapToInt(known -> places.getOrDefault(known.lineage(), -1))
                .toArray();
    }

    /** How much of the heap it takes, roughly: the characters of both texts. */
    int characters() {
        return Stream.of(old, fresh)
                .flatMap(List::stream)
                .mapToInt(unit -> unit.body().length() + FRAME)
                .sum();
    }

    Differences.Summary summary() {
        return differences.summary();
    }

    List<Place> map() {
        return map;
    }

    Map<String, Integer> anchors() {
        return anchors;
    }

    List<List<Item>> pages() {
        return pages;
    }

    private void add(Block block) {
        var unit = unit(block);
        if (!block.isUnchanged()) {
            endUnchanged();
            change(block, unit);
        } else if (unit.isArticle() && unit.handle() != null) {
            unchanged.add(new ArticleName(unit.handle(), unit.number(), unit.heading()));
            map.add(new Place(name(unit), List.of(), unit.handle(), 0));
        }
    }

    private Unit unit(Block block) {
        return block.fresh() != null ? fresh.get(block.fresh()) : old.get(Objects.requireNonNull(block.old()));
    }

    private void endUnchanged() {
        if (!unchanged.isEmpty()) {
            pages.getLast().add(new Item(null, List.copyOf(unchanged)));
            unchanged.clear();
        }
    }

    private void change(Block block, Unit unit) {
        var anchor = (block.fresh() == null ? "gone-" + block.old() : "c-" + block.fresh());
        var lines = joined(block.rows().stream().map(this::line).toList());
        var size = FRAME + lines.stream().mapToInt(VersionComparison::size).sum();
        if (weight > 0 && weight + size > WEIGHT) {
            pages.add(new ArrayList<>());
            weight = 0;
        }
        weight += size;
        lines.stream()
                .map(ComparedProvision::anchor)
                .filter(Objects::nonNull)
                .forEach(moved -> anchors.put(moved, pages.size()));
        if (unit.isArticle()) {
            map.add(new Place(name(unit), sorted(block), anchor, pages.size()));
        }
        pages.getLast()
                .add(new Item(
                        new Changed(
                                anchor,
                                block.fresh() == null ? null : unit.handle(),
                                block.old() == null
                                        ? null
                                        : old.get(block.old()).number(),
                                block.fresh() == null ? null : unit.number(),
                                block.rows().getFirst().heading(),
                                sorted(block),
                                lines),
                        List.of()));
    }

    /** Paragraphs that stayed are one line between those that did not. */
    private static List<ComparedProvision> joined(List<ComparedProvision> lines) {
        var joined = new ArrayList<ComparedProvision>();
        for (var line : lines) {
            if (joined.size() > 1 && stayed(line) && stayed(joined.getLast())) {
                joined.add(joined.removeLast().upTo(line));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean stayed(ComparedProvision line) {
        return line.changes().isEmpty() && line.body().isEmpty();
    }

    private static List<Change> sorted(Block block) {
        return block.match().changes().stream().sorted().toList();
    }

    private static int size(ComparedProvision line) {
        return 80
                + line.body().stream().mapToInt(run -> run.text().length() + 12).sum();
    }

    private static String name(Unit unit) {
        var plain = Handles.plain(unit.number());
        return plain.equals("x") ? unit.number() + unit.heading() : plain;
    }

    private ComparedProvision line(Row row) {
        var unit = row.fresh() != null ? fresh.get(row.fresh()) : old.get(Objects.requireNonNull(row.old()));
        var stayed = row.changes().isEmpty() || row.changes().equals(java.util.Set.of(Change.RENUMBERED));
        return new ComparedProvision(
                Math.min(unit.depth(), 4),
                row.old() == null ? null : old.get(row.old()).number(),
                row.fresh() == null ? null : unit.number(),
                row.changes().stream().sorted().toList(),
                anchor(row),
                elsewhere(row),
                row.heading(),
                stayed && !unit.isArticle()
                        ? List.of()
                        : row.body().stream().map(VersionComparison::shortened).toList());
    }

    private static @Nullable String anchor(Row row) {
        if (!row.is(Change.MOVED)) {
            return null;
        }
        return row.fresh() == null ? "left-" + row.old() : "came-" + row.fresh();
    }

    /** Where a moved unit came from, or went to. */
    private @Nullable Elsewhere elsewhere(Row row) {
        if (!row.is(Change.MOVED)) {
            return null;
        }
        if (row.fresh() != null) {
            return row.old() == null ? null : elsewhere(old, row.old(), "left-");
        }
        return differences.matching().units().stream()
                .filter(match ->
                        match.old().contains(row.old()) && !match.fresh().isEmpty())
                .map(match -> elsewhere(fresh, match.fresh().getFirst(), "came-"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Elsewhere elsewhere(List<Unit> units, int index, String anchor) {
        var article = articleOf(units, index);
        return article == null ? null : new Elsewhere(article, anchor + index);
    }

    private static @Nullable String articleOf(List<Unit> units, int index) {
        for (var i = index; i >= 0; i--) {
            if (units.get(i).isArticle()) {
                return i == index ? null : units.get(i).number();
            }
        }
        return null;
    }

    private static WordDiff.Segment shortened(WordDiff.Segment run) {
        if (run.kind() != WordDiff.Kind.KEEP || run.text().length() <= LONG) {
            return run;
        }
        var start = run.text().substring(0, run.text().offsetByCodePoints(0, END));
        var end = run.text().substring(run.text().length() - END);
        return new WordDiff.Segment(
                WordDiff.Kind.KEEP, start.substring(0, space(start)) + " […] " + end.substring(end.indexOf(' ') + 1));
    }

    private static int space(String start) {
        return start.lastIndexOf(' ') > 0 ? start.lastIndexOf(' ') : start.length();
    }
}
