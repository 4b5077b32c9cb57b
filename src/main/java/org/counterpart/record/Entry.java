package org.counterpart.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.counterpart.base.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * One official act as everybody may read it. Persons are not named: the organisation answers for what its members did.
 *
 * @param id of the entry; also its place among entries of the same instant
 * @param until the moment the act sets, such as the new end of a period
 * @param day of what is said only now, such as that an organisation voted
 * @param movedFrom what that day was, where the act moved it
 * @param zone of the process
 * @param organisation who acted, or whom it concerns; null when the clock acted
 * @param consultation title of the process; null outside of one
 * @param consultationSlug its address
 * @param language of the title and the detail, where they are the process's own words
 * @param path public address of the very thing; null where there is none
 */
public record Entry(
        String id,
        Instant at,
        ActKind kind,
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
