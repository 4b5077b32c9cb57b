package org.counterpart.text;

import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.jspecify.annotations.Nullable;

/**
 * One provision of a version.
 *
 * @param lineage its lasting identity across versions
 * @param article the article it belongs to, itself for an article; null above articles
 * @param position in document order; ordered, with gaps
 * @param number as printed; empty when unnumbered
 * @param body its own words without those of its children; each line a paragraph
 * @param handle short address of an article; null for anything else
 */
public record Provision(
        ProvisionId id,
        LineageId lineage,
        @Nullable ProvisionId parent,
        @Nullable ProvisionId article,
        int position,
        int depth,
        ProvisionKind kind,
        String number,
        String heading,
        String body,
        String eid,
        @Nullable String handle) {

    public boolean isArticle() {
        return kind == ProvisionKind.ARTICLE;
    }

    /** "Article 7 · Notification". */
    public String label() {
        return Entry.label(number, heading);
    }

    /** Number, heading and words as one reads them, for plain text. */
    String words() {
        var line = new StringBuilder(number);
        for (var part : new String[] {heading, body}) {
            if (!part.isEmpty()) {
                line.append(line.isEmpty() ? "" : part.equals(body) && !heading.isEmpty() ? "\n" : " ")
                        .append(part);
            }
        }
        return line.toString();
    }

    Provision with(ProvisionKind newKind, int newDepth) {
        return new Provision(
                id, lineage, parent, article, position, newDepth, newKind, number, heading, body, eid, handle);
    }

    Provision with(String newNumber, String newHeading, String newBody) {
        return new Provision(
                id, lineage, parent, article, position, depth, kind, newNumber, newHeading, newBody, eid, handle);
    }

    Provision within(@Nullable ProvisionId newParent, @Nullable ProvisionId newArticle, @Nullable String newHandle) {
        return new Provision(
                id, lineage, newParent, newArticle, position, depth, kind, number, heading, body, eid, newHandle);
    }

    Provision of(LineageId newLineage) {
        return new Provision(
                id, newLineage, parent, article, position, depth, kind, number, heading, body, eid, handle);
    }
}
