package org.counterpart.site.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.Voice;
import org.counterpart.response.Outcome;
import org.counterpart.site.open.v1.CommitmentData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.PageData;
import org.jspecify.annotations.Nullable;

/** A commitment at its lasting address: where it comes from, the three voices, what it waits for. */
public record CommitmentPage(
        UUID id,
        CommitmentSummary summary,
        String description,
        @Nullable Origin origin,
        List<Moved> slippage,
        List<Statement> statements,
        List<FollowUp> followUps)
        implements PageData {

    /** The links of the chain before it; each may be missing. */
    public record Origin(
            @Nullable String consultation,
            @Nullable String consultationSlug,
            @Nullable String language,
            @Nullable Integer contribution,
            @Nullable String author,
            @Nullable Outcome outcome,
            @Nullable String changed,
            @Nullable Instant decidedAt) {

        public CommitmentData.Origin open() {
            return new CommitmentData.Origin(
                    consultation,
                    consultationSlug,
                    language,
                    contribution,
                    author,
                    Terms.sameOrNull(Terms.Outcome.class, outcome),
                    changed,
                    decidedAt);
        }
    }

    /** A due date that was moved, and why. */
    public record Moved(String milestone, LocalDate from, LocalDate to, String reason, Instant at) {

        public CommitmentData.Moved open() {
            return new CommitmentData.Moved(milestone, from, to, reason, at);
        }
    }

    public record Statement(
            Voice voice,
            String organisation,
            String slug,
            ImplementationStatus status,
            String body,
            Instant at,
            List<Evidence> evidence) {

        public CommitmentData.Statement open() {
            return new CommitmentData.Statement(
                    Terms.same(Terms.Voice.class, voice),
                    organisation,
                    slug,
                    Terms.same(Terms.ImplementationStatus.class, status),
                    body,
                    at,
                    evidence.stream().map(Evidence::open).toList());
        }
    }

    /** A link or a file; files are served as downloads. */
    public record Evidence(
            String title, @Nullable String url, @Nullable String file) {

        public CommitmentData.Evidence open() {
            return new CommitmentData.Evidence(title, url, file);
        }
    }

    public record FollowUp(
            FollowUpKind kind,
            String title,
            Instant at,
            String zone,
            String place,
            String participants,
            String minutes,
            @Nullable Instant heldAt,
            List<Task> tasks) {

        public CommitmentData.FollowUp open() {
            return new CommitmentData.FollowUp(
                    Terms.same(Terms.FollowUpKind.class, kind),
                    title,
                    at,
                    zone,
                    place,
                    participants,
                    minutes,
                    heldAt,
                    tasks.stream().map(Task::open).toList());
        }
    }

    public record Task(
            String body,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {

        public CommitmentData.Task open() {
            return new CommitmentData.Task(body, owner, dueOn, doneOn);
        }
    }

    /** The latest statement of a voice; null when it has not spoken. */
    public @Nullable Statement latest(Voice voice) {
        return statements.stream().filter(s -> s.voice() == voice).findFirst().orElse(null);
    }

    public long count(Voice voice) {
        return statements.stream().filter(s -> s.voice() == voice).count();
    }

    @Override
    public CommitmentData open() {
        return new CommitmentData(
                id,
                summary.open(),
                description,
                origin == null ? null : origin.open(),
                slippage.stream().map(Moved::open).toList(),
                statements.stream().map(Statement::open).toList(),
                followUps.stream().map(FollowUp::open).toList());
    }
}
