package org.counterpart.base;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;

/**
 * What an act is about, as fields of a statement: its own values when it happens, the columns where it is kept whenever it is asked again
 * whether what is told of it is still so.
 *
 * @param date the date it sets or reminds of
 * @param thing of which the date is, where that is not the subject
 */
public record About(
        ActKind kind,
        Field<ConsultationId> consultation,
        Field<OrganisationId> organisation,
        Field<UUID> subject,
        Field<Instant> date,
        Field<UUID> thing) {}
