package org.counterpart.site.head;

import org.counterpart.site.page.Frames;
import org.counterpart.site.page.FreshUntil;
import org.counterpart.site.page.PageData;
import org.counterpart.site.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The frame of every page that belongs to a consultation. */
public final class ConsultationFrame {

    /**
     * For a page whose days are those of the consultation.
     *
     * @param workspace where the same is worked on, below the consultation
     * @param feed of the page; null where it has none
     */
    public static Frames.Frame of(
            String template,
            ConsultationHead head,
            String title,
            String workspace,
            @Nullable String feed,
            PageRequest wanted,
            PageData data) {
        var fresh = FreshUntil.midnight(wanted.now(), head.where());
        return new Frames.Frame(
                        template, title, "consultations", head.workspace(workspace), feed, head.where(), fresh, data)
                .describing(head.summary());
    }

    private ConsultationFrame() {}
}
