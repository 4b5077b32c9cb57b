package org.counterpart.publication;

import org.counterpart.publication.page.ConsultationHead;
import org.jspecify.annotations.Nullable;

/** The frame of every page that belongs to a consultation. */
final class ConsultationFrame {

    /**
     * For a page whose days are those of the consultation.
     *
     * @param workspace where the same is worked on, below the consultation
     * @param feed of the page; null where it has none
     */
    static Frames.Frame of(
            String template,
            ConsultationHead head,
            String title,
            String workspace,
            @Nullable String feed,
            Visit visit,
            Object data) {
        var fresh = Fresh.until(visit.now(), head.where());
        return new Frames.Frame(
                        template, title, "consultations", head.workspace(workspace), feed, head.where(), fresh, data)
                .describing(head.summary());
    }

    private ConsultationFrame() {}
}
