package org.counterpart.site.position;

import java.time.Instant;
import java.util.List;
import org.counterpart.contribution.Stance;
import org.counterpart.site.open.v1.MatrixData;
import org.counterpart.site.open.v1.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Where organisations stand, one row each, one column for each article shown. Every organisation counts once, with its current position.
 *
 * @param organisations with a position, also those on other pages
 */
public record Matrix(List<Column> columns, List<Row> rows, int organisations, int page, int pages) {

    public record Column(String handle, String number, String heading) {

        public MatrixData.Column open() {
            return new MatrixData.Column(handle, number, heading);
        }
    }

    /**
     * @param whole stance on the whole text
     * @param number of the position, e.g. C-0142
     * @param cells in the order of the columns; null where the organisation said nothing about the article
     */
    public record Row(
            String organisation,
            String slug,
            @Nullable Stance whole,
            int number,
            int version,
            @Nullable Instant signedAt,
            List<@Nullable Stance> cells) {

        public MatrixData.Row open() {
            return new MatrixData.Row(
                    organisation,
                    slug,
                    Terms.sameOrNull(Terms.Stance.class, whole),
                    number,
                    version,
                    signedAt,
                    cells.stream()
                            .map(one -> Terms.sameOrNull(Terms.Stance.class, one))
                            .toList());
        }
    }

    public MatrixData open() {
        return new MatrixData(
                columns.stream().map(Column::open).toList(),
                rows.stream().map(Row::open).toList(),
                organisations,
                page,
                pages);
    }
}
