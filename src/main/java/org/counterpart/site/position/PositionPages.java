package org.counterpart.site.position;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.head.PublishedVersions;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.Paging;
import org.counterpart.site.page.RenderedPage;
import org.springframework.stereotype.Component;

/** Composes the position matrix of a consultation. */
@Component
class PositionPages {

    private final Frames frames;
    private final ConsultationHeads heads;
    private final PublishedVersions texts;
    private final PositionMatrices matrices;

    PositionPages(Frames frames, ConsultationHeads heads, PublishedVersions texts, PositionMatrices matrices) {
        this.frames = frames;
        this.heads = heads;
        this.texts = texts;
        this.matrices = matrices;
    }

    RenderedPage.Body positions(PageRequest wanted, String slug) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var versions = texts.versions(id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        var text = versions.getFirst();
        var matrix = matrices.matrix(id, new TextVersionId(text.id()), 40, 30, wanted.page());
        Paging.refuseBeyond(matrix.rows().isEmpty() ? wanted.page() : 1, 1);
        var title = frames.words().of(wanted.locale(), "site.positions.title");
        return frames.body(
                wanted,
                ConsultationFrame.of(
                        "position/positions",
                        head,
                        title + " — " + head.title(),
                        "/position",
                        null,
                        wanted,
                        new MatrixPage(head, text, matrix)));
    }
}
