package org.counterpart.publication.page;

import java.util.List;
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
        List<Corrected> corrections) {

    /** A question, and how many contributions that stand answer it. */
    public record Question(int number, String body, int answers) {}

    /** A file of the opening package. */
    public record Document(String file, String title, String name, long size) {}

    public record Commitment(String reference, String title) {}
}
