package org.counterpart.publication.page;

import java.time.Instant;
import java.util.UUID;
import org.counterpart.text.model.Direction;
import org.jspecify.annotations.Nullable;

/** A published version of the text under discussion. */
public record TextVersion(
        UUID id,
        int number,
        String title,
        String note,
        String language,
        Direction direction,
        int articles,
        @Nullable Instant publishedAt) {

    /** "ltr" or "rtl", as HTML says it. */
    public String dir() {
        return direction == Direction.RTL ? "rtl" : "ltr";
    }
}
