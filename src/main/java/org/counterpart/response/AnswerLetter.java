package org.counterpart.response;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Correction;
import org.jspecify.annotations.Nullable;

/**
 * What a contributor gets when the answers are published: all its points with what was answered, as they stand now. It names its contributor
 * and the institution, and nobody else: of others who have the same answer it says how many there are.
 *
 * @param contact whom to ask at the institution; as it was published
 * @param contributor its name as it is now: a letter goes to whoever is there to open it
 * @param publishedAt when the answers were
 * @param withdrawn numbers of what the contributor took back: it has no answer, and the letter says so
 * @param points in the order of the text
 */
public record AnswerLetter(
        ConsultationId consultation,
        String slug,
        String title,
        ZoneId zone,
        String contact,
        String institution,
        OrganisationId organisation,
        String contributor,
        Instant publishedAt,
        List<Integer> withdrawn,
        List<Answered> points) {

    public AnswerLetter {
        withdrawn = List.copyOf(withdrawn);
        points = List.copyOf(points);
    }

    /**
     * One point with its answer.
     *
     * @param number of the contribution
     * @param title the article, question or text it is on
     * @param words of the contributor, without marks; the condition where it is one of a position
     * @param original words of the text that the contributor proposed to replace; null where none were
     * @param reason Markdown, as it stands now
     * @param others points of others that were answered together with this one
     * @param corrections of the reason since it was published, the latest first
     */
    public record Answered(
            PointId id,
            int number,
            String title,
            String words,
            @Nullable String original,
            @Nullable String proposed,
            Outcome outcome,
            String reason,
            @Nullable Change change,
            int others,
            List<Correction> corrections) {

        public Answered {
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * The article that an answer names.
     *
     * @param label "Article 7 · Notification"
     * @param made whether a version newer than the one contributed to has it; otherwise it is to change
     * @param seen the version contributed to
     */
    public record Change(ProvisionId article, String label, boolean made, TextVersionId seen) {}

    /** How many points have which outcome; those that none has are not in it. */
    public Map<Outcome, Integer> outcomes() {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        points.forEach(point -> outcomes.merge(point.outcome(), 1, Integer::sum));
        return outcomes;
    }
}
