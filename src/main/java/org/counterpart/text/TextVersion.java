package org.counterpart.text;

import java.time.Instant;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.FileId;
import org.counterpart.base.TextVersionId;
import org.counterpart.text.model.Direction;
import org.counterpart.text.model.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * A version of the proposal. Once published it is frozen.
 *
 * @param number from 1, in order of publication; shown as "version 2"
 * @param version for optimistic locking of a draft
 * @param note what this version is, in a sentence; may be empty
 * @param source what was uploaded, byte for byte
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
        @Nullable Instant publishedAt,
        Instant createdAt) {

    public boolean isPublished() {
        return status == TextStatus.PUBLISHED;
    }
}
