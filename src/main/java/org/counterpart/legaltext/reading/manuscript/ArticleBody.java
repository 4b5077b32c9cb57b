package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.ProvisionKind;
import org.jspecify.annotations.Nullable;

/** Puts the paragraphs of an article into their order: what is numbered in one style stands beside each other, another style goes below. */
final class ArticleBody {

    private record Level(String style, int value, UnitDraft draft) {}

    private final UnitDrafts drafts;
    private final Patterns patterns;

    ArticleBody(UnitDrafts drafts, Patterns patterns) {
        this.drafts = drafts;
        this.patterns = patterns;
    }

    void fill(UnitDraft article, List<Paragraph> blocks) {
        var levels = new ArrayList<Level>();
        var current = article;
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var marker = Marker.of(block, patterns);
            if (!block.isPlain()) {
                current.append(block.words());
            } else if (block.level() > 0) {
                levels.clear();
                current = drafts.open(article.depth + 1, ProvisionKind.TEXT, "");
                current.heading = block.text();
                current.marks.addAll(block.words().notes());
            } else if (marker != null) {
                current = item(article, block, marker, levels);
            } else if (i == 0 && standsAlone(blocks)) {
                article.append(block.words());
            } else {
                levels.clear();
                current = drafts.open(article.depth + 1, ProvisionKind.PARAGRAPH, "");
                current.append(block.words());
            }
        }
    }

    /** Whether the first words are those of the article itself: alone, or the beginning of a sentence that a list continues. */
    private boolean standsAlone(List<Paragraph> blocks) {
        return blocks.size() == 1 || !blocks.get(1).isPlain() || Marker.of(blocks.get(1), patterns) != null
                ? blocks.stream().skip(1).noneMatch(this::isWordsOnly)
                : false;
    }

    private boolean isWordsOnly(Paragraph block) {
        return block.isPlain() && (block.level() > 0 || Marker.of(block, patterns) == null);
    }

    private UnitDraft item(UnitDraft article, Paragraph block, Marker marker, List<Level> levels) {
        var reading = best(marker, levels);
        var at = find(reading, levels);
        var beside = at >= 0 ? levels.get(at).draft().depth : 0;
        if (at >= 0) {
            levels.subList(at, levels.size()).clear();
        }
        var depth = beside > 0
                ? beside
                : article.depth
                        + 1
                        + (levels.isEmpty()
                                ? (drafts.last().depth > article.depth
                                                && drafts.last().number.isEmpty()
                                                && drafts.last().kind == ProvisionKind.PARAGRAPH
                                                && drafts.last().body.toString().endsWith(":")
                                        ? 1
                                        : 0)
                                : levels.getLast().draft().depth - article.depth);
        var kind =
                !levels.isEmpty() && reading.kind() == ProvisionKind.PARAGRAPH ? ProvisionKind.POINT : reading.kind();
        var draft = drafts.open(Math.min(depth, drafts.last().depth + 1), kind, "");
        draft.number = marker.number();
        draft.append(block.words().from(marker.end()).strip());
        levels.add(new Level(reading.style(), reading.value(), draft));
        return draft;
    }

    /** The reading that continues a row; then one that begins a row; then one whose row is there at all. */
    private static Marker.Reading best(Marker marker, List<Level> levels) {
        if (marker.readings().size() == 1) {
            return marker.readings().getFirst();
        }
        Marker.@Nullable Reading beside = null;
        Marker.@Nullable Reading begins = null;
        for (var reading : marker.readings()) {
            var at = find(reading, levels);
            if (at >= 0 && reading.value() == levels.get(at).value() + 1) {
                return reading;
            }
            beside = at >= 0 ? reading : beside;
            begins = reading.value() == 1 ? reading : begins;
        }
        return begins != null
                ? begins
                : beside != null ? beside : marker.readings().getFirst();
    }

    private static int find(Marker.Reading reading, List<Level> levels) {
        for (var i = levels.size() - 1; i >= 0; i--) {
            if (levels.get(i).style().equals(reading.style())) {
                return i;
            }
        }
        return -1;
    }
}
