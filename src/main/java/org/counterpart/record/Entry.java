package org.counterpart.record;

import java.time.Instant;
import java.time.ZoneId;
import org.counterpart.base.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * One official act as everybody may read it. Persons are not named: the organisation answers for what its members did.
 *
 * @param id of the entry; also its place among entries of the same instant
 * @param until the moment the act sets, such as the new end of a period
 * @param zone of the process
 * @param organisation who acted, or whom it concerns; null when the clock acted
 * @param consultation title of the process; null outside of one
 * @param consultationSlug its address
 */
public record Entry(
        String id,
        Instant at,
        ActKind kind,
        String title,
        @Nullable String detail,
        @Nullable Instant until,
        ZoneId zone,
        @Nullable String organisation,
        @Nullable String organisationSlug,
        @Nullable String consultation,
        @Nullable String consultationSlug) {}
