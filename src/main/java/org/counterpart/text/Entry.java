package org.counterpart.text;

import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.model.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of the outline of a version: an article, or what stands above articles. Without words.
 *
 * @param handle of an article; null for anything else
 */
public record Entry(
        ProvisionId id,
        LineageId lineage,
        int depth,
        ProvisionKind kind,
        String number,
        String heading,
        @Nullable String handle) {

    public boolean isArticle() {
        return kind == ProvisionKind.ARTICLE;
    }

    /** "Article 7 · Notification"; empty when it has neither number nor heading. */
    public String label() {
        return label(number, heading);
    }

    static String label(String number, String heading) {
        if (number.isEmpty() || heading.isEmpty()) {
            return number + heading;
        }
        return number + " · " + heading;
    }
}
