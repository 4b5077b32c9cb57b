package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found; empty before anything was asked. */
public record SearchData(String query, List<SearchData.Hit> hits, int all, int page, int pages)
        implements OpenDocument {

    /**
     * @param within title of the consultation it belongs to; may be empty
     * @param language of the words; null where it is not known
     * @param passage the words around what was found, or its beginning
     */
    public record Hit(
            String kind,
            String title,
            String within,
            @Nullable String language,
            List<SearchData.Piece> passage,
            String path) {}

    /** @param found whether it is a word of the question */
    public record Piece(String text, boolean found) {}
}
