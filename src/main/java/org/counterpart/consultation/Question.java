package org.counterpart.consultation;

import org.counterpart.base.Markdown;
import org.counterpart.base.QuestionId;

/**
 * A question that the institution wants answered.
 *
 * @param number its place among the questions, from 1
 */
public record Question(QuestionId id, int number, String body) {

    private static final int SHORT = 200;

    /** "3. How long should it take?": in a title or a list, cut where it is long. */
    public String name() {
        return number + ". " + Markdown.excerpt(body, SHORT);
    }
}
