package org.counterpart.contribution;

import org.counterpart.base.LineageId;

/** An article by its lasting identity, its short address and its name. */
public record ArticleName(LineageId lineage, String handle, String number, String heading) {

    /** "Article 7 · Notification". */
    public String name() {
        if (number.isEmpty() || heading.isEmpty()) {
            return number + heading;
        }
        return number + " · " + heading;
    }
}
