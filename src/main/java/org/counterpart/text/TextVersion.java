package org.counterpart.text;

import java.time.Instant;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.FileId;
import org.counterpart.base.TextVersionId;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * A version of the proposal. Once published it is frozen.
 *
 * @param number from 1, in order of publication; shown as "version 2"
 * @param version for optimistic locking of a draft
 * @param note what this version is, in a sentence; may be empty
 * @param source what was uploaded, byte for byte
 * @param correction whether it mends slips only, for the reason that the note gives; such a version may come while people contribute
 * @param matchingConfirmed whether an officer confirmed what came from what in the version before
 * @param sha256 of its contents once it is published, as {@link Fingerprint} computes it, in hexadecimal digits
 */
public record TextVersion(
        TextVersionId id,
        int version,
        ConsultationId consultation,
        int number,
        String title,
        String language,
        Direction direction,
        String note,
        TextStatus status,
        TextFormat format,
        @Nullable FileId source,
        int articles,
        boolean correction,
        boolean matchingConfirmed,
        @Nullable String sha256,
        @Nullable Instant publishedAt,
        Instant createdAt) {

    public boolean isPublished() {
        return status == TextStatus.PUBLISHED;
    }
}
