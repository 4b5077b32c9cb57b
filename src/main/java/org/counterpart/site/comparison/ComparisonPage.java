package org.counterpart.site.comparison;

import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.comparison.WordDiff.Segment;
import org.counterpart.site.head.ArticleName;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.MarkedWords;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.open.v1.ComparisonData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.PageData;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions, article by article.
 *
 * @param versions the numbers of all published versions, for another choice
 * @param map every article of both, in order
 * @param items what is on this page
 * @param anchors of moved units on all pages, with their page
 * @param sideBySide the old words left, the new ones right; otherwise one text with marks
 */
public record ComparisonPage(
        ConsultationHead head,
        TextVersion version,
        TextVersion before,
        List<Integer> versions,
        Differences.Summary summary,
        List<Place> map,
        List<Item> items,
        Map<String, Integer> anchors,
        boolean sideBySide,
        int page,
        int pages)
        implements PageData {

    /**
     * An article on the map.
     *
     * @param page on which its changes are; 0 for an unchanged one, which is reached by its handle
     */
    public record Place(String name, List<Change> changes, String anchor, int page) {

        public ComparisonData.Place open() {
            return new ComparisonData.Place(
                    name,
                    changes.stream()
                            .map(one -> Terms.same(Terms.Change.class, one))
                            .toList(),
                    anchor,
                    page);
        }
    }

    /** A changed article or division, or a row of unchanged articles. */
    public record Item(@Nullable Changed changed, List<ArticleName> unchanged) {

        public ComparisonData.Item open() {
            return new ComparisonData.Item(
                    changed == null ? null : changed.open(),
                    unchanged.stream().map(ArticleName::open).toList());
        }
    }

    /**
     * An article, or what stands between articles, that differs.
     *
     * @param was its number before; null when it is new
     * @param number its number now; null when it is gone
     * @param heading its heading, with marks
     */
    public record Changed(
            String anchor,
            @Nullable String handle,
            @Nullable String was,
            @Nullable String number,
            List<Segment> heading,
            List<Change> changes,
            List<ComparedProvision> lines) {

        public ComparisonData.Changed open() {
            return new ComparisonData.Changed(
                    anchor,
                    handle,
                    was,
                    number,
                    MarkedWords.open(heading),
                    changes.stream()
                            .map(one -> Terms.same(Terms.Change.class, one))
                            .toList(),
                    lines.stream().map(ComparedProvision::open).toList());
        }
    }

    /** The article that a moved unit came from or went to, and its anchor there. */
    public record Elsewhere(String number, String anchor) {

        public ComparisonData.Elsewhere open() {
            return new ComparisonData.Elsewhere(number, anchor);
        }
    }

    /** The page on which an anchor is; 0 for one that is nowhere. */
    public int pageOf(String anchor) {
        return anchors.getOrDefault(anchor, 0);
    }

    /**
     * A unit of it.
     *
     * @param depth below the article
     * @param anchor of a moved unit, to be found from its other place; null when it stayed
     * @param elsewhere its other place; null when it stayed, or where that has no number
     * @param body with marks; long stretches that stayed are left out, empty for a unit that stayed as a whole
     */
    public record ComparedProvision(
            int depth,
            @Nullable String was,
            @Nullable String number,
            List<Change> changes,
            @Nullable String anchor,
            @Nullable Elsewhere elsewhere,
            List<Segment> heading,
            List<Segment> body) {

        /** One line for this and all that follows up to another, of units that stayed. */
        public ComparedProvision upTo(ComparedProvision last) {
            var from = was == null || was.isEmpty() ? "" : was.split(" – ", 2)[0];
            var to = last.number() == null || last.number().isEmpty() ? "" : " – " + last.number();
            return new ComparedProvision(depth, from + to, from + to, changes, null, null, heading, body);
        }

        public ComparisonData.ComparedProvision open() {
            return new ComparisonData.ComparedProvision(
                    depth,
                    was,
                    number,
                    changes.stream()
                            .map(one -> Terms.same(Terms.Change.class, one))
                            .toList(),
                    anchor,
                    elsewhere == null ? null : elsewhere.open(),
                    MarkedWords.open(heading),
                    MarkedWords.open(body));
        }
    }

    @Override
    public ComparisonData open() {
        return new ComparisonData(
                head.open(),
                version.open(),
                before.open(),
                versions,
                open(summary),
                map.stream().map(Place::open).toList(),
                items.stream().map(Item::open).toList(),
                anchors,
                sideBySide,
                page,
                pages);
    }

    private static ComparisonData.Summary open(Differences.Summary sum) {
        return new ComparisonData.Summary(
                sum.unchanged(),
                sum.added(),
                sum.deleted(),
                sum.moved(),
                sum.renumbered(),
                sum.reworded(),
                sum.split(),
                sum.merged(),
                sum.wordsInserted(),
                sum.wordsDeleted());
    }
}
