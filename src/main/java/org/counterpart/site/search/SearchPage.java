package org.counterpart.site.search;

import java.util.List;
import org.counterpart.site.open.v1.SearchData;
import org.counterpart.site.page.PageData;
import org.jspecify.annotations.Nullable;

/** What was found; empty before anything was asked. */
public record SearchPage(String query, List<Hit> hits, int all, int page, int pages) implements PageData {

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
            List<Piece> passage,
            String path) {

        public SearchData.Hit open() {
            return new SearchData.Hit(
                    kind,
                    title,
                    within,
                    language,
                    passage.stream().map(Piece::open).toList(),
                    path);
        }
    }

    /** @param found whether it is a word of the question */
    public record Piece(String text, boolean found) {

        public SearchData.Piece open() {
            return new SearchData.Piece(text, found);
        }
    }

    @Override
    public SearchData open() {
        return new SearchData(query, hits.stream().map(Hit::open).toList(), all, page, pages);
    }
}
