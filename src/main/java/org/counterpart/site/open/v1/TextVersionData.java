package org.counterpart.site.open.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published version of the text under discussion.
 *
 * @param correction whether it mends slips only, for the reason that the note gives
 * @param sha256 of its contents, in hexadecimal digits
 */
public record TextVersionData(
        UUID id,
        int number,
        String title,
        String note,
        String language,
        Terms.Direction direction,
        int articles,
        boolean correction,
        @Nullable String sha256,
        @Nullable Instant publishedAt) {}
