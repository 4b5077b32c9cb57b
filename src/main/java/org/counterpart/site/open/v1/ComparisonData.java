package org.counterpart.site.open.v1;

import java.util.List;
import java.util.Map;
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
public record ComparisonData(
        ConsultationHeadData head,
        TextVersionData version,
        TextVersionData before,
        List<Integer> versions,
        ComparisonData.Summary summary,
        List<ComparisonData.Place> map,
        List<ComparisonData.Item> items,
        Map<String, Integer> anchors,
        boolean sideBySide,
        int page,
        int pages)
        implements OpenDocument {

    /**
     * An article on the map.
     *
     * @param page on which its changes are; 0 for an unchanged one, which is reached by its handle
     */
    public record Place(String name, List<Terms.Change> changes, String anchor, int page) {}

    /** A changed article or division, or a row of unchanged articles. */
    public record Item(ComparisonData.@Nullable Changed changed, List<ArticleNameData> unchanged) {}

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
            List<SegmentData> heading,
            List<Terms.Change> changes,
            List<ComparisonData.ComparedProvision> lines) {}

    /** The article that a moved unit came from or went to, and its anchor there. */
    public record Elsewhere(String number, String anchor) {}

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
            List<Terms.Change> changes,
            @Nullable String anchor,
            ComparisonData.@Nullable Elsewhere elsewhere,
            List<SegmentData> heading,
            List<SegmentData> body) {}

    public record Summary(
            int unchanged,
            int added,
            int deleted,
            int moved,
            int renumbered,
            int reworded,
            int split,
            int merged,
            int wordsInserted,
            int wordsDeleted) {}
}
