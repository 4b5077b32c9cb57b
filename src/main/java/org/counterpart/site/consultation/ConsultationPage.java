package org.counterpart.site.consultation;

import java.time.Instant;
import java.util.List;
import org.counterpart.consultation.Deadline;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.Corrected;
import org.counterpart.site.head.Tally;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.position.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A consultation's own page.
 *
 * @param stances of contributions, each counted once; shown where no organisation took a position
 */
public record ConsultationPage(
        ConsultationHead head,
        List<Question> questions,
        List<Document> documents,
        @Nullable TextVersion text,
        Contents contents,
        Matrix matrix,
        Tally stances,
        List<Commitment> commitments,
        List<Extended> extended,
        List<Corrected> corrections) {

    /** A question, and how many contributions that stand answer it. */
    public record Question(int number, String body, int answers) {}

    /** A file of the opening package. */
    public record Document(String file, String title, String name, long size) {}

    public record Commitment(String reference, String title) {}

    /** What one act moved to later, in the order of the dates. */
    public record Extended(Instant at, String reason, List<Moved> dates) {}

    public record Moved(Deadline deadline, Instant from, Instant to) {}
}
