package org.counterpart.organisation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What a jurisdiction demands of a consultation, from a day on.
 *
 * @param legalBasis where it is written
 * @param minimumDays open for contributions at least this long
 * @param responseDays answers are due this long after contributions close
 * @param workingDays whether both count working days only
 * @param cutOff local time at which a period ends
 * @param rejoinderDays so long after its publication an answer may be contested once; 0: it may not be
 * @param complaintsBody who hears complaints about the procedure, with address; null when the rule names nobody
 * @param effectiveUntil last day in force; null while it stands
 */
public record ProcedureRule(
        RuleId id,
        JurisdictionId jurisdiction,
        String title,
        String legalBasis,
        int minimumDays,
        int responseDays,
        boolean workingDays,
        LocalTime cutOff,
        int rejoinderDays,
        @Nullable String complaintsBody,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        int version) {}
