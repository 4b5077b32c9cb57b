package org.counterpart.site.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.site.comparison.ComparisonPages;
import org.counterpart.site.contribution.SaidLengths;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.head.PublishedVersions;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
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

    RenderedPage.Body all(PageRequest wanted, String slug) {
        var head = heads.bySlug(slug);
        var page = new VersionsPage(head, texts.versions(new ConsultationId(head.id())));
        var title = frames.words().of(wanted.locale(), "site.versions.title") + " — " + head.title();
        return frames.body(wanted, ConsultationFrame.of("version/versions", head, title, "/text", null, wanted, page));
    }

    RenderedPage.Body one(PageRequest wanted, String slug, int number) {
        var head = heads.bySlug(slug);
        var all = texts.versions(new ConsultationId(head.id()));
        var version = PublishedVersions.numbered(all, number);
        if (wanted.other() > 0) {
            return comparison.page(wanted, head, all, version);
        }
        var id = new TextVersionId(version.id());
        var parts = TextParts.of(versions.outline(id));
        Paging.oneOr(parts.count(), wanted);
        var latest = all.getFirst();
        var page = new VersionPage(
                head,
                version,
                parts.contents(wanted.page()),
                parts.names(),
                versions.lines(
                        id, new TextVersionId(latest.id()), parts.from(wanted.page()), parts.until(wanted.page())),
                latest.number(),
                wanted.page(),
                parts.count(),
                exports.takeaway(id),
                exports.takeaway(id, sizes.said(new ConsultationId(head.id()))));
        var words = frames.words();
        var name = version.title() + " · " + words.of(wanted.locale(), "site.versionNumber", number);
        if (parts.count() > 1) {
            name += " · " + words.of(wanted.locale(), "site.partOf", wanted.page(), parts.count());
        }
        return frames.body(
                wanted,
                ConsultationFrame.of("version/version", head, name + " — " + head.title(), "/text", null, wanted, page)
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
