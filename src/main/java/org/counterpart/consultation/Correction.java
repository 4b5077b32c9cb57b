package org.counterpart.consultation;

import java.time.Instant;
import java.util.UUID;
import org.counterpart.base.ActKind;
import org.counterpart.base.Cut;

/**
 * Something that was put right after it was published.
 *
 * @param subject what was corrected, of the kind its part says
 * @param before the words that stood there
 * @param after the words that took their place
 */
public record Correction(Part part, UUID subject, String before, String after, String reason, Instant at) {

    /** Of each wording, how much the record and the mails quote. */
    private static final int QUOTED = 300;

    /** What can be put right. The names are stored. */
    public enum Part {
        CONTACT(ConsultationAct.CONSULTATION_CORRECTED),
        QUESTION(ConsultationAct.CONSULTATION_CORRECTED),
        ANSWER(ConsultationAct.ANSWER_CORRECTED);

        private final ActKind act;

        Part(ActKind act) {
            this.act = act;
        }

        ActKind act() {
            return act;
        }
    }

    /** What the record and the mails say of it. */
    public static String told(String before, String after, String reason) {
        return quoted(before) + " → " + quoted(after) + " · " + reason;
    }

    private static String quoted(String words) {
        return "“" + Cut.to(words, QUOTED) + "”";
    }
}
