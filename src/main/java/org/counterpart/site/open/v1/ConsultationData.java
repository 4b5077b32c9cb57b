package org.counterpart.site.open.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation's own page.
 *
 * @param stances of contributions, each counted once; shown where no organisation took a position
 */
public record ConsultationData(
        ConsultationHeadData head,
        List<ConsultationData.Question> questions,
        List<ConsultationData.Document> documents,
        @Nullable TextVersionData text,
        ContentsData contents,
        MatrixData matrix,
        TallyData stances,
        List<ConsultationData.Commitment> commitments,
        List<ConsultationData.Extended> extended,
        List<CorrectedData> corrections)
        implements OpenDocument {

    /** A question, and how many contributions that stand answer it. */
    public record Question(int number, String body, int answers) {}

    /** A file of the opening package. */
    public record Document(String file, String title, String name, long size) {}

    public record Commitment(String reference, String title) {}

    /** What one act moved to later, in the order of the dates. */
    public record Extended(Instant at, String reason, List<ConsultationData.Moved> dates) {}

    public record Moved(Terms.Deadline deadline, Instant from, Instant to) {}
}
