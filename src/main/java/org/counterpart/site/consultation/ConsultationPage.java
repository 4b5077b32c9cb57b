package org.counterpart.site.consultation;

import java.time.Instant;
import java.util.List;
import org.counterpart.consultation.Deadline;
import org.counterpart.consultation.Departure;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.Corrected;
import org.counterpart.site.head.Tally;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.open.v1.ConsultationData;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.page.PageData;
import org.counterpart.site.position.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A consultation's own page.
 *
 * @param departures from the rule that binds it, by whose order and why
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
        List<Departure> departures,
        List<Corrected> corrections)
        implements PageData {

    /** A question, and how many contributions that stand answer it. */
    public record Question(int number, String body, int answers) {

        public ConsultationData.Question open() {
            return new ConsultationData.Question(number, body, answers);
        }
    }

    /** A file of the opening package. */
    public record Document(String file, String title, String name, long size) {

        public ConsultationData.Document open() {
            return new ConsultationData.Document(file, title, name, size);
        }
    }

    public record Commitment(String reference, String title) {

        public ConsultationData.Commitment open() {
            return new ConsultationData.Commitment(reference, title);
        }
    }

    /** What one act moved to later, in the order of the dates. */
    public record Extended(Instant at, String reason, List<Moved> dates) {

        public ConsultationData.Extended open() {
            return new ConsultationData.Extended(
                    at, reason, dates.stream().map(Moved::open).toList());
        }
    }

    public record Moved(Deadline deadline, Instant from, Instant to) {

        public ConsultationData.Moved open() {
            return new ConsultationData.Moved(Terms.same(Terms.Deadline.class, deadline), from, to);
        }
    }

    @Override
    public ConsultationData open() {
        return new ConsultationData(
                head.open(),
                questions.stream().map(Question::open).toList(),
                documents.stream().map(Document::open).toList(),
                text == null ? null : text.open(),
                contents.open(),
                matrix.open(),
                stances.open(),
                commitments.stream().map(Commitment::open).toList(),
                extended.stream().map(Extended::open).toList(),
                corrections.stream().map(Corrected::open).toList());
    }
}
