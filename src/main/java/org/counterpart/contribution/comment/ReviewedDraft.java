package org.counterpart.contribution.comment;

import java.util.List;
import org.counterpart.base.Problem;

/**
 * A draft before it is submitted.
 *
 * @param about the article or the question, in the words of the text; the title of the text for the whole
 * @param problems what stands in the way
 */
public record ReviewedDraft(Draft draft, String about, List<Problem> problems) {

    public ReadyDraft ready() {
        return new ReadyDraft(draft.id(), draft.version());
    }
}
