package org.counterpart.contribution;

import java.util.List;
import org.counterpart.base.Problem;

/**
 * A draft before it is submitted.
 *
 * @param about the article or the question, in the words of the text; the title of the text for the whole
 * @param problems what stands in the way
 */
public record Reviewed(Draft draft, String about, List<Problem> problems) {

    public Ready ready() {
        return new Ready(draft.id(), draft.version());
    }
}
