package org.counterpart.site.open.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the public log, newest first.
 *
 * @param next entry after which the next part begins; null at the end
 */
public record RecordData(
        List<RecordData.Entry> entries, @Nullable String next) implements OpenDocument {

    public record Entry(
            String id,
            Instant at,
            String kind,
            String title,
            @Nullable String detail,
            @Nullable Instant until,
            @Nullable LocalDate day,
            @Nullable LocalDate movedFrom,
            ZoneId zone,
            @Nullable String organisation,
            @Nullable String organisationSlug,
            @Nullable String consultation,
            @Nullable String consultationSlug,
            @Nullable String language,
            @Nullable String path) {}
}
