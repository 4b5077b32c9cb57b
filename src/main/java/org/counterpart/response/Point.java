package org.counterpart.response;

import java.time.Instant;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.jspecify.annotations.Nullable;

/**
 * One point with the words that made it and the answer it has, as far as the reader may see it.
 *
 * @param answer empty for readers outside the institution until it is published
 * @param seen number of the version of the text that the contribution, or the earliest copy that is answered with it, was written on
 * @param newerVersion whether the text was published anew since
 * @param alikeTo the point whose answer this one has, because it says the same; null where it is answered by itself
 * @param copies how many points are answered with this one
 */
public record Point(
        PointId id,
        int version,
        ConsultationId consultation,
        OrganisationId institution,
        Phase phase,
        @Nullable LineageId article,
        String title,
        PointStatus status,
        Answer answer,
        @Nullable String changedLabel,
        @Nullable String answeredBy,
        @Nullable Instant publishedAt,
        int seen,
        boolean newerVersion,
        @Nullable PointId alikeTo,
        int copies,
        Words words) {

    /** The contribution's own words, never edited. */
    public record Words(
            ContributionId contribution,
            @Nullable Integer number,
            ContributionKind kind,
            @Nullable OrganisationId organisation,
            String author,
            @Nullable Stance stance,
            @Nullable String quote,
            String body,
            @Nullable String proposedText,
            @Nullable String originalText,
            @Nullable String condition,
            List<AnswerTo> answers) {}

    /** What a position answers to a question of the institution. */
    public record AnswerTo(String question, String body) {}

    /** Whether its answer can be written at this moment, here and not where the one is answered that it is alike to. */
    public boolean mayBeAnswered() {
        return waits() && alikeTo == null;
    }

    /** Whether it can still be answered, here or elsewhere. */
    public boolean waits() {
        return AnswerPolicy.mayDraft(phase) && status.isWaiting();
    }

    Point masked() {
        return new Point(
                id,
                version,
                consultation,
                institution,
                phase,
                article,
                title,
                status == PointStatus.DRAFTED ? PointStatus.OPEN : status,
                Answer.EMPTY,
                null,
                null,
                null,
                seen,
                newerVersion,
                null,
                0,
                words);
    }
}
