package org.counterpart.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.publication.page.VersionPage;
import org.counterpart.publication.page.VersionsPage;
import org.counterpart.text.TextExports;
import org.springframework.stereotype.Component;

/** Composes the list of versions, and the words of each. */
@Component
class VersionPages {

    /** Texts of which it is remembered where their parts begin. */
    private static final int REMEMBERED = 500;

    private final Cache<TextVersionId, TextParts> starts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Frames frames;
    private final ConsultationHeads heads;
    private final PublishedVersions texts;
    private final VersionRepository versions;
    private final ComparisonPages comparison;
    private final TextExports exports;
    private final SaidLengths sizes;

    VersionPages(
            Frames frames,
            ConsultationHeads heads,
            PublishedVersions texts,
            VersionRepository versions,
            ComparisonPages comparison,
            TextExports exports,
            SaidLengths sizes) {
        this.frames = frames;
        this.heads = heads;
        this.texts = texts;
        this.versions = versions;
        this.comparison = comparison;
        this.exports = exports;
        this.sizes = sizes;
    }

    RenderedPage.Body all(Visit visit, String slug) {
        var head = heads.bySlug(slug);
        var page = new VersionsPage(head, texts.versions(new ConsultationId(head.id())));
        var title = frames.words().of(visit.locale(), "publication.versions.title") + " — " + head.title();
        return frames.body(visit, ConsultationFrame.of("versions", head, title, "/text", null, visit, page));
    }

    RenderedPage.Body one(Visit visit, String slug, int number) {
        var head = heads.bySlug(slug);
        var all = texts.versions(new ConsultationId(head.id()));
        var version = PublishedVersions.numbered(all, number);
        if (visit.other() > 0) {
            return comparison.page(visit, head, all, version);
        }
        var id = new TextVersionId(version.id());
        var parts = TextParts.of(versions.outline(id));
        Paging.oneOr(parts.count(), visit);
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
                ConsultationFrame.of("version", head, name + " — " + head.title(), "/text", null, visit, page)
                        .describing(
                                version.note().isEmpty() ? version.title() : version.title() + ". " + version.note()));
    }

    /** The part of a published version in which a provision stands, from 1. Parts never change, so they are reckoned once. */
    int part(String slug, int number, String eid) {
        var published = PublishedVersions.at(slug, number);
        var position = versions.position(published, eid);
        return Objects.requireNonNull(starts.get(
                        texts.id(published),
                        id -> TextParts.of(versions.outline(id)).withoutOutline()))
                .at(position);
    }
}
