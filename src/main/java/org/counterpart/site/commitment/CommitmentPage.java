package org.counterpart.site.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Voice;
import org.counterpart.response.Outcome;
import org.jspecify.annotations.Nullable;

/** A commitment at its lasting address: where it comes from, the three voices, what it waits for. */
public record CommitmentPage(
        UUID id,
        CommitmentSummary summary,
        String description,
        @Nullable Origin origin,
        List<Moved> slippage,
        List<Statement> statements,
        List<FollowUp> followUps) {

    /** The links of the chain before it; each may be missing. */
    public record Origin(
            @Nullable String consultation,
            @Nullable String consultationSlug,
            @Nullable String language,
            @Nullable Integer contribution,
            @Nullable String author,
            @Nullable Outcome outcome,
            @Nullable String changed,
            @Nullable Instant decidedAt) {}

    /** A due date that was moved, and why. */
    public record Moved(String milestone, LocalDate from, LocalDate to, String reason, Instant at) {}

    public record Statement(
            Voice voice,
            String organisation,
            String slug,
            ImplementationStatus status,
            String body,
            Instant at,
            List<Evidence> evidence) {}

    /** A link or a file; files are served as downloads. */
    public record Evidence(
            String title, @Nullable String url, @Nullable String file) {}

    public record FollowUp(
            FollowUpKind kind,
            String title,
            Instant at,
            String zone,
            String place,
            String participants,
            String minutes,
            @Nullable Instant heldAt,
            List<Task> tasks) {}

    public record Task(
            String body,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /** The latest statement of a voice; null when it has not spoken. */
    public @Nullable Statement latest(Voice voice) {
        return statements.stream().filter(s -> s.voice() == voice).findFirst().orElse(null);
    }

    public long count(Voice voice) {
        return statements.stream().filter(s -> s.voice() == voice).count();
    }
}
