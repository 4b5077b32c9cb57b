package org.counterpart.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a text as an importer found it, in document order. What belongs to what follows from the depths.
 *
 * @param number as printed: "Article 7", "(2)"; empty when unnumbered
 * @param body its own words without those of its children; each line a paragraph
 * @param eid identifier within the text after Akoma Ntoso's naming convention, unique in the text
 * @param handle short address of an article, unique in the text; null for whatever is not an article
 */
public record Unit(
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

    static long articles(List<Unit> units) {
        return units.stream().filter(Unit::isArticle).count();
    }
}
