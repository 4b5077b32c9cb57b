package org.counterpart.site.comparison;

import java.util.List;
import org.counterpart.base.TextVersionId;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.PublishedVersions;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
import org.springframework.stereotype.Component;

/** Composes the page on what changed between two versions. */
@Component
public class ComparisonPages {

    /** The view of a comparison that stands beside the usual one. */
    private static final int SIDE_BY_SIDE = 2;

    private final Frames frames;
    private final Comparisons comparisons;

    ComparisonPages(Frames frames, Comparisons comparisons) {
        this.frames = frames;
        this.comparisons = comparisons;
    }

    /** @param all versions, among which the wanted names the one to compare with */
    public RenderedPage.Body page(
            PageRequest wanted, ConsultationHead head, List<TextVersion> all, TextVersion version) {
        var before = PublishedVersions.numbered(all, wanted.other());
        var compared = comparisons.of(new TextVersionId(before.id()), new TextVersionId(version.id()));
        Paging.oneOr(compared.pages().size(), wanted);
        var page = new ComparisonPage(
                head,
                version,
                before,
                all.stream().map(TextVersion::number).toList(),
                compared.summary(),
                compared.map(),
                compared.pages().get(wanted.page() - 1),
                compared.anchors(),
                wanted.view() == SIDE_BY_SIDE,
                wanted.page(),
                compared.pages().size());
        var title = frames.words().of(wanted.locale(), "site.versions.title") + " — " + head.title();
        return frames.body(
                wanted, ConsultationFrame.of("comparison/comparison", head, title, "/text", null, wanted, page));
    }
}
