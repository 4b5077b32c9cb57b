package org.counterpart.publication;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.publication.page.ComparisonPage;
import org.counterpart.publication.page.ConsultationHead;
import org.counterpart.publication.page.TextVersion;
import org.counterpart.publication.page.VersionPage;
import org.counterpart.publication.page.VersionsPage;
import org.springframework.stereotype.Component;

/** Composes the pages of versions: the list, one version's words, and what changed between two. */
@Component
class VersionPages {

    /** The view of a comparison that stands beside the usual one. */
    private static final int SIDE_BY_SIDE = 2;

    private final Frames frames;
    private final ConsultationHeads heads;
    private final ContentsRepository contents;
    private final VersionRepository versions;
    private final Comparisons comparisons;

    VersionPages(
            Frames frames,
            ConsultationHeads heads,
            ContentsRepository contents,
            VersionRepository versions,
            Comparisons comparisons) {
        this.frames = frames;
        this.heads = heads;
        this.contents = contents;
        this.versions = versions;
        this.comparisons = comparisons;
    }

    RenderedPage.Body all(Visit visit, String slug) {
        var head = heads.bySlug(slug);
        var page = new VersionsPage(head, contents.versions(new ConsultationId(head.id())));
        return body(visit, "versions", head, page);
    }

    RenderedPage.Body one(Visit visit, String slug, int number) {
        var head = heads.bySlug(slug);
        var all = contents.versions(new ConsultationId(head.id()));
        var version = numbered(all, number);
        if (visit.other() > 0) {
            return compared(visit, head, all, version);
        }
        var pages = ContentsRepository.pages(version.articles(), VersionRepository.EACH);
        var lines = versions.lines(new TextVersionId(version.id()), visit.page());
        ConsultationPages.refuseBeyond(lines.isEmpty() ? visit.page() : 1, 1);
        var page = new VersionPage(head, version, lines, all.getFirst().number(), visit.page(), pages);
        return body(visit, "version", head, page);
    }

    private RenderedPage.Body compared(Visit visit, ConsultationHead head, List<TextVersion> all, TextVersion version) {
        var before = numbered(all, visit.other());
        var compared = comparisons.of(new TextVersionId(before.id()), new TextVersionId(version.id()));
        ConsultationPages.refuseBeyond(visit.page(), compared.pages().size());
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
        return body(visit, "comparison", head, page);
    }

    private static TextVersion numbered(List<TextVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private RenderedPage.Body body(Visit visit, String template, ConsultationHead head, Object data) {
        var title = frames.words().of(visit.locale(), "publication.versions.title") + " — " + head.title();
        return frames.body(visit, ConsultationPages.frame(template, head, title, "/text", null, visit, data));
    }
}
