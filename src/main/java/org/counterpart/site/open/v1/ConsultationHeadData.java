package org.counterpart.site.open.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a consultation says about it.
 *
 * @param rule the rule of procedure that binds it; null when none was in force
 * @param asked organisations that were invited
 * @param answered those of them that put anything to the institution
 * @param silent those of them that put nothing
 * @param positions organisations with a current position
 * @param contributions comments, amendments, positions, evidence and questions that stand
 * @param version number of the latest published text; 0 when there is none
 */
public record ConsultationHeadData(
        UUID id,
        String slug,
        String reference,
        String title,
        String language,
        String summary,
        String institution,
        String institutionSlug,
        String zone,
        Terms.Phase phase,
        ConsultationHeadData.Timetable timetable,
        ConsultationHeadData.@Nullable Rule rule,
        ConsultationHeadData.Details details,
        int asked,
        int answered,
        int silent,
        int positions,
        int contributions,
        int ballots,
        int version,
        int articles) {

    /** The rule of procedure that bound it when it was published. */
    public record Rule(String title, String legalBasis, int minimumDays, boolean workingDays) {}

    /** Longer words, shown on the consultation's own page. */
    public record Details(
            String purpose,
            String whoIsAsked,
            String contact,
            @Nullable String answerSummary,
            @Nullable String decision,
            @Nullable String origin) {}

    /** The dates of the process; those that have not come are as planned. */
    public record Timetable(
            @Nullable Instant publishedAt,
            @Nullable Instant opensAt,
            @Nullable Instant contributionsCloseAt,
            @Nullable Instant deliberationClosesAt,
            @Nullable Instant answersDueAt,
            @Nullable Instant answeredAt,
            @Nullable LocalDate decisionDueOn,
            @Nullable Instant decidedAt,
            @Nullable LocalDate followUpUntil) {}
}
