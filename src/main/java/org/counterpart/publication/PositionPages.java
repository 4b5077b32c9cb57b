package org.counterpart.publication;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.publication.page.MatrixPage;
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

    RenderedPage.Body positions(Visit visit, String slug) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var versions = texts.versions(id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        var text = versions.getFirst();
        var matrix = matrices.matrix(id, new TextVersionId(text.id()), 40, 30, visit.page());
        Paging.refuseBeyond(matrix.rows().isEmpty() ? visit.page() : 1, 1);
        var title = frames.words().of(visit.locale(), "publication.positions.title");
        return frames.body(
                visit,
                ConsultationFrame.of(
                        "positions",
                        head,
                        title + " — " + head.title(),
                        "/position",
                        null,
                        visit,
                        new MatrixPage(head, text, matrix)));
    }
}
