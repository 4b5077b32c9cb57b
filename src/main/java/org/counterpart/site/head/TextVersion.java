package org.counterpart.site.head;

import java.time.Instant;
import java.util.UUID;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.open.v1.TextVersionData;
import org.jspecify.annotations.Nullable;

/**
 * A published version of the text under discussion.
 *
 * @param correction whether it mends slips only, for the reason that the note gives
 * @param sha256 of its contents, in hexadecimal digits
 */
public record TextVersion(
        UUID id,
        int number,
        String title,
        String note,
        String language,
        Direction direction,
        int articles,
        boolean correction,
        @Nullable String sha256,
        @Nullable Instant publishedAt) {

    /** "ltr" or "rtl", as HTML says it. */
    public String dir() {
        return direction == Direction.RTL ? "rtl" : "ltr";
    }

    public TextVersionData open() {
        return new TextVersionData(
                id,
                number,
                title,
                note,
                language,
                Terms.same(Terms.Direction.class, direction),
                articles,
                correction,
                sha256,
                publishedAt);
    }
}
