package org.counterpart.contribution;

import org.counterpart.base.LineageId;
import org.counterpart.drafting.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * An article by its lasting identity, its short address and its name.
 *
 * @param gone the number of the last version that has it, where the newest has it no more; null else
 */
public record ArticleName(
        LineageId lineage,
        String handle,
        String number,
        String heading,
        @Nullable Integer gone) {

    public ArticleName(LineageId lineage, String handle, String number, String heading) {
        this(lineage, handle, number, heading, null);
    }

    /** The same with the version to which one that is gone belongs, in the language of the sentences. */
    public String name(Sheet.Sentences sentences) {
        return gone == null ? name() : sentences.of("contribution.about.gone", name(), gone);
    }

    /** "Article 7 · Notification". */
    public String name() {
        if (number.isEmpty() || heading.isEmpty()) {
            return number + heading;
        }
        return number + " · " + heading;
    }
}
