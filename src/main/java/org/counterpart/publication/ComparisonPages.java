package org.counterpart.publication;

import java.util.List;
import org.counterpart.base.TextVersionId;
import org.counterpart.publication.page.ComparisonPage;
import org.counterpart.publication.page.ConsultationHead;
import org.counterpart.publication.page.TextVersion;
import org.springframework.stereotype.Component;

/** Composes the page on what changed between two versions. */
@Component
class ComparisonPages {

    /** The view of a comparison that stands beside the usual one. */
    private static final int SIDE_BY_SIDE = 2;

    private final Frames frames;
    private final Comparisons comparisons;

    ComparisonPages(Frames frames, Comparisons comparisons) {
        this.frames = frames;
        this.comparisons = comparisons;
    }

    /** @param all versions, among which the visit names the one to compare with */
    RenderedPage.Body page(Visit visit, ConsultationHead head, List<TextVersion> all, TextVersion version) {
        var before = PublishedVersions.numbered(all, visit.other());
        var compared = comparisons.of(new TextVersionId(before.id()), new TextVersionId(version.id()));
        Paging.oneOr(compared.pages().size(), visit);
        var page = new ComparisonPage(
                head,
                version,
                before,
                all.stream().map(TextVersion::number).toList(),
                compared.summary(),
                compared.map(),
                compared.pages().get(visit.page() - 1),
                compared.anchors(),
                visit.view() == SIDE_BY_SIDE,
                visit.page(),
                compared.pages().size());
        var title = frames.words().of(visit.locale(), "publication.versions.title") + " — " + head.title();
        return frames.body(visit, ConsultationFrame.of("comparison", head, title, "/text", null, visit, page));
    }
}
