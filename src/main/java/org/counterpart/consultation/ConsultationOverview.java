package org.counterpart.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the head of every view of a consultation needs.
 *
 * @param ruleTitle the rule of procedure that binds it; null when none does
 * @param mine whether the reader is an officer of its institution
 * @param now by the database's clock
 */
public record ConsultationOverview(
        Consultation consultation,
        String institutionName,
        @Nullable String ruleTitle,
        boolean mine,
        Instant now) {}
