package org.counterpart.response;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.counterpart.base.Packed;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.reading.office.OfficeParts;
import org.counterpart.legaltext.reading.office.Workbook;

/** Reads the table of points that came back, whatever was sorted, left out or added beside it. */
final class TableFile {

    /** Rows of a table, with what stands above them. */
    private static final int ROWS = PointTable.POINTS + 100;

    /**
     * The rows under the names of the columns.
     *
     * @param heads how the columns are called, in each language
     * @throws Refused when it is no such table, is damaged or has columns in other places
     */
    static List<TableRow> read(byte[] content, List<List<String>> heads) {
        if (content.length > OfficeParts.LIMIT) {
            throw new Refused(Problem.at("file", "base.file.tooLarge", OfficeParts.LIMIT / 1024 / 1024));
        }
        if (!Packed.is(content)) {
            throw notATable();
        }
        try {
            var sheets = OfficeParts.read(
                    content, parts -> Workbook.sheets(parts, TableColumn.last(), ROWS, TableFile::tooManyRows));
            var marked = sheets.stream().filter(TableFile::isMarked).toList();
            if (marked.isEmpty()) {
                throw notATable();
            }
            return marked.stream().flatMap(sheet -> rows(sheet, heads)).toList();
        } catch (IOException e) {
            throw new Refused(Problem.at("file", "response.table.problem.damaged"));
        }
    }

    private static Refused notATable() {
        return new Refused(Problem.at("file", "response.table.problem.notATable"));
    }

    private static Refused tooManyRows() {
        return new Refused(Problem.at("file", "response.table.problem.tooManyRows", PointTable.POINTS));
    }

    private static boolean isMarked(Workbook.Sheet sheet) {
        return sheet.rows().values().stream().anyMatch(TableFile::isMarked);
    }

    private static boolean isMarked(Map<Character, String> row) {
        return TableMark.read(cell(row, TableColumn.MARK)).isPresent();
    }

    private static Stream<TableRow> rows(Workbook.Sheet sheet, List<List<String>> heads) {
        var first = sheet.rows().entrySet().stream()
                .filter(row -> isMarked(row.getValue()))
                .findFirst()
                .orElseThrow()
                .getKey();
        mustBeNamed(sheet.rows().headMap(first), heads);
        var merged = merged(sheet.merged());
        return sheet.rows().tailMap(first).entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue(), sheet, merged));
    }

    /** Above the first point the columns stand under their names, all in one language. */
    private static void mustBeNamed(Map<Integer, Map<Character, String>> above, List<List<String>> heads) {
        var best = new ArrayList<TableColumn>(List.of(TableColumn.values()));
        var at = 1;
        for (var row : above.entrySet()) {
            for (var names : heads) {
                var wrong = Stream.of(TableColumn.values())
                        .filter(column -> !cell(row.getValue(), column).equalsIgnoreCase(names.get(column.ordinal())))
                        .toList();
                if (wrong.size() < best.size()) {
                    best.clear();
                    best.addAll(wrong);
                    at = row.getKey();
                }
            }
        }
        if (!best.isEmpty()) {
            throw new Refused(Problem.at(
                    "file", "response.table.problem.columns", best.getFirst().cell(at)));
        }
    }

    private static TableRow row(int number, Map<Character, String> cells, Workbook.Sheet sheet, Set<String> merged) {
        var open = new EnumMap<TableColumn, String>(TableColumn.class);
        var unread = EnumSet.noneOf(TableColumn.class);
        for (var column : TableColumn.OPEN) {
            open.put(column, cell(cells, column));
            if (sheet.formulas().contains(column.cell(number)) || merged.contains(column.cell(number))) {
                unread.add(column);
            }
        }
        return new TableRow(
                number, cell(cells, TableColumn.MARK), cell(cells, TableColumn.VERSION), Map.copyOf(open), unread);
    }

    /** The cells of areas that reach over several rows: only the first of them has kept its words. */
    private static Set<String> merged(List<String> areas) {
        var cells = new HashSet<String>();
        for (var area : areas) {
            var ends = area.split(":", 2);
            var from = Workbook.row(ends[0]);
            var to = Math.min(Workbook.row(ends[ends.length - 1]), from + ROWS);
            var first = Workbook.column(ends[0]);
            var last = Workbook.column(ends[ends.length - 1]);
            for (var column : TableColumn.OPEN) {
                if (from < to && first != null && last != null && first <= column.letter() && column.letter() <= last) {
                    for (var row = from; row <= to; row++) {
                        cells.add(column.cell(row));
                    }
                }
            }
        }
        return cells;
    }

    private static String cell(Map<Character, String> row, TableColumn column) {
        return row.getOrDefault(column.letter(), "");
    }

    private TableFile() {}
}
