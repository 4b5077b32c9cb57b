package org.counterpart.site.open.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where organisations stand, one row each, one column for each article shown. Every organisation counts once, with its current position.
 *
 * @param organisations with a position, also those on other pages
 */
public record MatrixData(
        List<MatrixData.Column> columns, List<MatrixData.Row> rows, int organisations, int page, int pages) {

    public record Column(String handle, String number, String heading) {}

    /**
     * @param whole stance on the whole text
     * @param number of the position, e.g. C-0142
     * @param cells in the order of the columns; null where the organisation said nothing about the article
     */
    public record Row(
            String organisation,
            String slug,
            Terms.@Nullable Stance whole,
            int number,
            int version,
            @Nullable Instant signedAt,
            List<Terms.@Nullable Stance> cells) {}
}
