package org.counterpart.organisation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What a jurisdiction demands of a consultation, from a day on: one rule set.
 *
 * @param kind of text that it is for; null: every kind that has no set of its own
 * @param legalBasis where it is written
 * @param minimumDays open for contributions at least this long; days or working days, never weeks
 * @param recommendedDays what the source recommends beyond that; whoever gives less says why. Null when it recommends nothing
 * @param responseDays answers are due this long after contributions close
 * @param cutOff local time at which a period ends, on its last day
 * @param startsBy local time from which on a period begins the next working day only; null: every hour of every day begins one
 * @param openingDocuments titles of the documents that must lie beside the text when it opens
 * @param rejoinderDays so long after its publication an answer may be contested once; 0: it may not be
 * @param complaintsBody who hears complaints about the procedure, with address; null when the rule names nobody
 * @param effectiveUntil last day in force; null while it stands
 */
public record ProcedureRule(
        RuleId id,
        JurisdictionId jurisdiction,
        @Nullable TextKind kind,
        String title,
        String legalBasis,
        int minimumDays,
        @Nullable Integer recommendedDays,
        int responseDays,
        Counting counting,
        LocalTime cutOff,
        @Nullable LocalTime startsBy,
        List<String> openingDocuments,
        int rejoinderDays,
        @Nullable String complaintsBody,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        int version) {

    public ProcedureRule {
        openingDocuments = List.copyOf(openingDocuments);
    }

    /** Whether its periods count working days only, and so end on one. */
    public boolean workingDays() {
        return counting == Counting.WORKING_DAYS;
    }
}
