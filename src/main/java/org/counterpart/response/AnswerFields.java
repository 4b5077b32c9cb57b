package org.counterpart.response;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.counterpart.base.ProvisionId;
import org.counterpart.drafting.Fields;

/** An answer as fields. */
public final class AnswerFields {

    public static final String OUTCOME = "outcome";
    public static final String REASON = "reason";
    public static final String CHANGED = "changed";

    public static Fields of(Answer answer) {
        var words = new LinkedHashMap<String, String>();
        words.put(OUTCOME, answer.outcome() == null ? "" : answer.outcome().name());
        words.put(REASON, answer.reason());
        words.put(
                CHANGED,
                answer.changedProvision() == null
                        ? ""
                        : answer.changedProvision().value().toString());
        return new Fields(words);
    }

    public static Answer answer(Fields fields) {
        var outcome = fields.get(OUTCOME);
        var changed = fields.get(CHANGED);
        return new Answer(
                outcome.isEmpty() ? null : Outcome.valueOf(outcome),
                fields.get(REASON),
                changed.isEmpty() ? null : new ProvisionId(UUID.fromString(changed)));
    }

    private AnswerFields() {}
}
