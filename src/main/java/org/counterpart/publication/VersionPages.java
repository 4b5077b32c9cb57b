package org.counterpart.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.publication.page.ComparisonPage;
import org.counterpart.publication.page.ComparisonPage.Changed;
import org.counterpart.publication.page.ConsultationHead;
import org.counterpart.publication.page.TextVersion;
import org.counterpart.publication.page.VersionPage;
import org.counterpart.publication.page.VersionsPage;
import org.counterpart.text.comparison.WordDiff;
import org.springframework.stereotype.Component;

/** Composes the pages of versions: the list, one version's words, and what changed between two. */
@Component
class VersionPages {

    /** Changed articles on one page of a comparison. */
    private static final int EACH = 15;

    private final Frames frames;
    private final ConsultationHeads heads;
    private final ContentsRepository contents;
    private final VersionRepository versions;

    VersionPages(Frames frames, ConsultationHeads heads, ContentsRepository contents, VersionRepository versions) {
        this.frames = frames;
        this.heads = heads;
        this.contents = contents;
        this.versions = versions;
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
            return compared(visit, head, version, numbered(all, visit.other()));
        }
        var pages = ContentsRepository.pages(version.articles(), VersionRepository.EACH);
        var lines = versions.lines(new TextVersionId(version.id()), visit.page());
        ConsultationPages.refuseBeyond(lines.isEmpty() ? visit.page() : 1, 1);
        var page = new VersionPage(head, version, lines, all.getFirst().number(), visit.page(), pages);
        return body(visit, "version", head, page);
    }

    private RenderedPage.Body compared(Visit visit, ConsultationHead head, TextVersion version, TextVersion before) {
        var now = versions.articles(new TextVersionId(version.id()));
        var was = versions.articles(new TextVersionId(before.id()));
        var changed = new ArrayList<LineageId>();
        now.forEach((lineage, words) -> {
            var old = was.get(lineage);
            if (old == null || !old.text().equals(words.text())) {
                changed.add(lineage);
            }
        });
        was.keySet().stream().filter(lineage -> !now.containsKey(lineage)).forEach(changed::add);
        var pages = ContentsRepository.pages(changed.size(), EACH);
        ConsultationPages.refuseBeyond(visit.page(), pages);
        var shown = changed.subList((visit.page() - 1) * EACH, Math.min(changed.size(), visit.page() * EACH)).stream()
                .map(lineage -> changed(lineage, was, now))
                .toList();
        var unchanged =
                (int) now.keySet().stream().filter(l -> !changed.contains(l)).count();
        var page = new ComparisonPage(head, version, before, shown, changed.size(), unchanged, visit.page(), pages);
        return body(visit, "comparison", head, page);
    }

    private static Changed changed(
            LineageId lineage,
            Map<LineageId, VersionRepository.Words> was,
            Map<LineageId, VersionRepository.Words> now) {
        var before = was.get(lineage);
        var after = now.get(lineage);
        if (after == null && before != null) {
            return new Changed(before.number(), null, null, before.heading(), WordDiff.between(before.text(), ""));
        }
        if (after == null) {
            throw new IllegalArgumentException("in neither version");
        }
        return new Changed(
                before == null ? null : before.number(),
                after.number(),
                after.handle(),
                after.heading(),
                WordDiff.between(before == null ? "" : before.text(), after.text()));
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
