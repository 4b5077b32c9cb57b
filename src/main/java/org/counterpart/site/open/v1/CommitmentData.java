package org.counterpart.site.open.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A commitment at its lasting address: where it comes from, the three voices, what it waits for. */
public record CommitmentData(
        UUID id,
        CommitmentSummaryData summary,
        String description,
        CommitmentData.@Nullable Origin origin,
        List<CommitmentData.Moved> slippage,
        List<CommitmentData.Statement> statements,
        List<CommitmentData.FollowUp> followUps)
        implements OpenDocument {

    /** The links of the chain before it; each may be missing. */
    public record Origin(
            @Nullable String consultation,
            @Nullable String consultationSlug,
            @Nullable String language,
            @Nullable Integer contribution,
            @Nullable String author,
            Terms.@Nullable Outcome outcome,
            @Nullable String changed,
            @Nullable Instant decidedAt) {}

    /** A due date that was moved, and why. */
    public record Moved(String milestone, LocalDate from, LocalDate to, String reason, Instant at) {}

    public record Statement(
            Terms.Voice voice,
            String organisation,
            String slug,
            Terms.ImplementationStatus status,
            String body,
            Instant at,
            List<CommitmentData.Evidence> evidence) {}

    /** A link or a file; files are served as downloads. */
    public record Evidence(
            String title, @Nullable String url, @Nullable String file) {}

    public record FollowUp(
            Terms.FollowUpKind kind,
            String title,
            Instant at,
            String zone,
            String place,
            String participants,
            String minutes,
            @Nullable Instant heldAt,
            List<CommitmentData.Task> tasks) {}

    public record Task(
            String body,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {}
}
