package org.counterpart.consultation;

import org.counterpart.base.ConsultationId;

/** A consultation as lists show it. */
public record ConsultationSummary(
        ConsultationId id,
        String reference,
        String title,
        String language,
        String summary,
        String institutionName,
        Phase phase,
        Timetable timetable) {}
