package org.counterpart.publication;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.TEXT_VERSION;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.publication.page.ComparisonPage;
import org.counterpart.publication.page.ConsultationHead;
import org.counterpart.publication.page.TextVersion;
import org.counterpart.publication.page.VersionPage;
import org.counterpart.publication.page.VersionsPage;
import org.counterpart.text.TextExports;
import org.counterpart.text.TextStatus;
import org.springframework.stereotype.Component;

/** Composes the pages of versions: the list, one version's words, and what changed between two. */
@Component
class VersionPages {

    /** The view of a comparison that stands beside the usual one. */
    private static final int SIDE_BY_SIDE = 2;

    /** Texts of which it is remembered where their parts begin. */
    private static final int REMEMBERED = 500;

    private final Cache<TextVersionId, TextParts> starts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Frames frames;
    private final ConsultationHeads heads;
    private final ContentsRepository contents;
    private final VersionRepository versions;
    private final Comparisons comparisons;
    private final TextExports exports;
    private final FileSizes sizes;

    VersionPages(
            Frames frames,
            ConsultationHeads heads,
            ContentsRepository contents,
            VersionRepository versions,
            Comparisons comparisons,
            TextExports exports,
            FileSizes sizes) {
        this.frames = frames;
        this.heads = heads;
        this.contents = contents;
        this.versions = versions;
        this.comparisons = comparisons;
        this.exports = exports;
        this.sizes = sizes;
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
        var id = new TextVersionId(version.id());
        var parts = TextParts.of(versions.outline(id));
        ConsultationPages.oneOr(parts.count(), visit);
        var latest = all.getFirst();
        var page = new VersionPage(
                head,
                version,
                parts.contents(visit.page()),
                parts.names(),
                versions.lines(id, new TextVersionId(latest.id()), parts.from(visit.page()), parts.until(visit.page())),
                latest.number(),
                visit.page(),
                parts.count(),
                exports.takeaway(id),
                exports.takeaway(id, sizes.said(new ConsultationId(head.id()))));
        var words = frames.words();
        var name = version.title() + " · " + words.of(visit.locale(), "publication.versionNumber", number);
        if (parts.count() > 1) {
            name += " · " + words.of(visit.locale(), "publication.partOf", visit.page(), parts.count());
        }
        return frames.body(
                visit,
                ConsultationPages.frame("version", head, name + " — " + head.title(), "/text", null, visit, page)
                        .describing(
                                version.note().isEmpty() ? version.title() : version.title() + ". " + version.note()));
    }

    /** The part of a published version in which a provision stands, from 1. Parts never change, so they are reckoned once. */
    int part(String slug, int number, String eid) {
        var published = CONSULTATION
                .SLUG
                .eq(slug)
                .and(PublicConsultations.PUBLIC)
                .and(TEXT_VERSION.NUMBER.eq(number))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED));
        var position = versions.position(published, eid);
        return Objects.requireNonNull(starts.get(
                        versions.id(published),
                        id -> TextParts.of(versions.outline(id)).withoutOutline()))
                .at(position);
    }

    private RenderedPage.Body compared(Visit visit, ConsultationHead head, List<TextVersion> all, TextVersion version) {
        var before = numbered(all, visit.other());
        var compared = comparisons.of(new TextVersionId(before.id()), new TextVersionId(version.id()));
        ConsultationPages.oneOr(compared.pages().size(), visit);
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
