package org.counterpart.consultation;

import java.time.Instant;
import java.time.ZoneId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.RuleId;
import org.counterpart.organisation.TextKind;
import org.jspecify.annotations.Nullable;

/**
 * One structured process run by an institution.
 *
 * @param slug end of its lasting public address
 * @param kind of its text; null: none that rules tell from others
 * @param rule the rule of procedure that bound it when it was published
 * @param decision Markdown; null until it is decided
 * @param origin where an imported one comes from, with the licence
 */
public record Consultation(
        ConsultationId id,
        int version,
        int number,
        String slug,
        String reference,
        OrganisationId institution,
        OpeningPackage words,
        @Nullable TextKind kind,
        Phase phase,
        Timetable timetable,
        @Nullable RuleId rule,
        @Nullable Instant publishedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable String origin) {

    public String title() {
        return words.title();
    }

    public String language() {
        return words.language();
    }

    public ZoneId zone() {
        return timetable.zone();
    }
}
