package org.counterpart.record;

import java.time.Instant;
import org.counterpart.base.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * One official act as everybody may read it. Persons are not named: the organisation answers for what its members did.
 *
 * @param id of the entry; also its place among entries of the same instant
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
        @Nullable String organisation,
        @Nullable String organisationSlug,
        @Nullable String consultation,
        @Nullable String consultationSlug) {}
