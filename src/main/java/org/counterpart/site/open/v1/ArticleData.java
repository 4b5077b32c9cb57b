package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article: its words, what was said about it, and what was answered.
 *
 * @param version in which it is shown: the latest that holds it
 * @param before the nearest earlier version that holds it; null when there is none
 * @param changes from the earlier version, as marked text
 * @param ended contributions listed here that were withdrawn or replaced, and do not count
 */
public record ArticleData(
        ConsultationHeadData head,
        TextVersionData version,
        String handle,
        String number,
        String heading,
        List<ArticleData.Provision> lines,
        @Nullable ArticleNameData previous,
        @Nullable ArticleNameData next,
        TallyData tally,
        ArticleData.@Nullable Earlier before,
        List<SegmentData> changes,
        List<StandData> stands,
        List<SaidData> said,
        int ended,
        int page,
        int pages)
        implements OpenDocument {

    /** A provision of the article as printed; depth from 0 at the article itself. */
    public record Provision(Terms.ProvisionKind kind, String number, String heading, String body, int depth) {}

    /** @param number as that version has it */
    public record Earlier(int version, String number, String words) {}
}
