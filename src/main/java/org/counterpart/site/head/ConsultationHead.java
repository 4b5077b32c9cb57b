package org.counterpart.site.head;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.counterpart.consultation.Phase;
import org.counterpart.organisation.Counting;
import org.counterpart.site.open.v1.ConsultationHeadData;
import org.counterpart.site.open.v1.Terms;
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
public record ConsultationHead(
        UUID id,
        String slug,
        String reference,
        String title,
        String language,
        String summary,
        String institution,
        String institutionSlug,
        String zone,
        Phase phase,
        Timetable timetable,
        @Nullable Rule rule,
        Details details,
        int asked,
        int answered,
        int silent,
        int positions,
        int contributions,
        int ballots,
        int version,
        int articles) {

    /** Names the sentence on who was asked and who is silent: after contributions have closed nobody is silent "so far". */
    @JsonIgnore
    public String silence() {
        return phase.isAfter(Phase.OPEN) ? "site.silence.over" : "site.silence";
    }

    /** The rule of procedure that bound it when it was published. */
    public record Rule(String title, String legalBasis, int minimumDays, Counting counting) {

        public ConsultationHeadData.Rule open() {
            return new ConsultationHeadData.Rule(title, legalBasis, minimumDays, counting == Counting.WORKING_DAYS);
        }
    }

    /** Longer words, shown on the consultation's own page. */
    public record Details(
            String purpose,
            String whoIsAsked,
            String contact,
            @Nullable String answerSummary,
            @Nullable String decision,
            @Nullable String origin) {

        public ConsultationHeadData.Details open() {
            return new ConsultationHeadData.Details(purpose, whoIsAsked, contact, answerSummary, decision, origin);
        }
    }

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
            @Nullable LocalDate followUpUntil) {

        /** What the running phase waits for; null when no date is set. */
        public @Nullable Instant deadline(Phase phase) {
            return switch (phase) {
                case ANNOUNCED -> opensAt;
                case OPEN -> contributionsCloseAt;
                case DELIBERATION -> deliberationClosesAt;
                case REVIEW -> answersDueAt;
                default -> null;
            };
        }

        public ConsultationHeadData.Timetable open() {
            return new ConsultationHeadData.Timetable(
                    publishedAt,
                    opensAt,
                    contributionsCloseAt,
                    deliberationClosesAt,
                    answersDueAt,
                    answeredAt,
                    decisionDueOn,
                    decidedAt,
                    followUpUntil);
        }
    }

    @JsonIgnore
    public ZoneId where() {
        return ZoneId.of(zone);
    }

    /** Address of the consultation and, with an ending, of its parts. */
    public String path(String rest) {
        return "/consultations/" + slug + rest;
    }

    /** Where the same is worked on. */
    public String workspace(String rest) {
        return "/workspace/consultations/" + id + rest;
    }

    /** What counts as the last change of a list to which nothing has come yet. */
    @JsonIgnore
    public Instant begun() {
        var published = timetable.publishedAt();
        return published == null ? Instant.EPOCH : published;
    }

    public @Nullable Instant deadline() {
        return timetable.deadline(phase);
    }

    public ConsultationHeadData open() {
        return new ConsultationHeadData(
                id,
                slug,
                reference,
                title,
                language,
                summary,
                institution,
                institutionSlug,
                zone,
                Terms.same(Terms.Phase.class, phase),
                timetable.open(),
                rule == null ? null : rule.open(),
                details.open(),
                asked,
                answered,
                silent,
                positions,
                contributions,
                ballots,
                version,
                articles);
    }
}
