package org.counterpart.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Stance;
import org.counterpart.response.Outcome;
import org.counterpart.vote.BallotSubject;
import org.counterpart.vote.Choice;
import org.counterpart.vote.Majority;
import org.jspecify.annotations.Nullable;

/** One consultation of the demo world with everything that was said in it. Days count from the first start: −18 is eighteen days before. */
record ConsultationFile(
        String key,
        String slug,
        String reference,
        String institution,
        String createdBy,
        String title,
        String summary,
        String purpose,
        String whoIsAsked,
        String contact,
        Phase phase,
        Days days,
        List<String> questions,
        List<Version> versions,
        List<String> invited,
        List<String> silent,
        List<String> followers,
        List<Corrected> corrections,
        List<Words> contributions,
        List<Position> positions,
        @Nullable Position toSign,
        List<Ballot> ballots,
        @Nullable String answerSummary,
        @Nullable String decision,
        List<CommitmentFile> commitments) {

    ConsultationFile {
        silent = orNone(silent);
        followers = orNone(followers);
        corrections = orNone(corrections);
        contributions = orNone(contributions);
        positions = orNone(positions);
        ballots = orNone(ballots);
        commitments = orNone(commitments);
    }

    record Days(
            @Nullable Integer created,
            @Nullable Integer published,
            int opens,
            int closes,
            int deliberation,
            @Nullable Integer answered,
            @Nullable Integer decision,
            @Nullable Integer decided,
            @Nullable Integer followUpStarted,
            @Nullable Integer followUp) {}

    /**
     * That the contact was put right after it was published.
     *
     * @param before what stood there; the file has what stands there now
     */
    record Corrected(int day, String by, String before, String reason) {}

    record Version(String file, int day, String note, boolean draft) {}

    /**
     * A comment or an amendment.
     *
     * @param key under which a ballot or a commitment refers to it
     * @param article number of the article; null for the whole text
     * @param question number of the question that is answered, from 1
     * @param change for an amendment: pairs of words and what takes their place
     */
    record Words(
            @Nullable String key,
            String by,
            int day,
            @Nullable ContributionKind kind,
            @Nullable String article,
            @Nullable Integer question,
            @Nullable String quote,
            String text,
            List<List<String>> change,
            @Nullable Answer answer) {

        Words {
            change = orNone(change);
        }
    }

    record Position(
            String by,
            int day,
            Stance stance,
            String text,
            List<ArticleStance> articles,
            List<Condition> conditions,
            @Nullable Map<Integer, String> answers,
            @Nullable Answer answer) {}

    record ArticleStance(
            String article, Stance stance, @Nullable String reason) {}

    record Condition(
            @Nullable String article, String text, @Nullable Answer answer) {}

    /** @param changed number of the article of the next version that changed */
    record Answer(Outcome outcome, @Nullable String changed, String reason) {}

    /** @param quorum in per cent of the roll */
    record Ballot(
            BallotSubject subject,
            @Nullable String contribution,
            String question,
            Majority majority,
            int quorum,
            int opens,
            int closes,
            List<Vote> votes) {}

    record Vote(String by, Choice choice, String reason) {}

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
