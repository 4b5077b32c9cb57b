package org.counterpart.contribution.offline;

import static org.counterpart.legaltext.reading.office.Workbook.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.counterpart.legaltext.reading.office.Workbook;

/** Reads a workbook, whichever program saved it: rows in any order, words shared or in their cells. */
final class XlsxReader {

    private static final String KEY = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|" + FormItem.WHOLE;

    /** What stands beyond the columns of the form is the reader's own. */
    private static final char LAST_COLUMN = 'F';

    private final List<Workbook.Sheet> sheets = new ArrayList<>();
    private final List<FormAnswer> answers = new ArrayList<>();
    private final Map<String, String> properties;
    private final Set<Integer> merged = new HashSet<>();

    private XlsxReader(Map<String, byte[]> parts) {
        this.properties = FilledForm.properties(parts);
        Workbook.sheets(parts, LAST_COLUMN, FilledForm.ROWS, FilledForm::tooManyRows)
                .forEach(this::sheet);
    }

    static FilledForm read(Map<String, byte[]> parts) {
        var reader = new XlsxReader(parts);
        var identity = FormIdentity.of(reader.properties).orElseThrow(FilledForm::notAForm);
        reader.answers();
        return new FilledForm(identity, reader.answers, reader.merged);
    }

    private void sheet(Workbook.Sheet sheet) {
        var own = sheet.rows().values().stream()
                .filter(row -> cell(row, 'A').startsWith("counterpart-"))
                .toList();
        own.forEach(row -> properties.put(cell(row, 'A'), cell(row, 'B')));
        if (own.isEmpty()) {
            sheets.add(sheet);
        }
    }

    private static boolean isKeyed(Workbook.Sheet sheet) {
        return sheet.rows().values().stream().anyMatch(row -> cell(row, 'A').matches(KEY));
    }

    /** Sheets without any key are the reader's own, unless all have lost theirs. */
    private void answers() {
        var keyed = sheets.stream().filter(XlsxReader::isKeyed).toList();
        for (var sheet : keyed.isEmpty() ? sheets : keyed) {
            answers(sheet.rows());
            sheet.merged().forEach(this::merged);
        }
    }

    /** Above the first key the first row with words in all columns says what the columns are; every other row with words is an answer. */
    private void answers(SortedMap<Integer, Map<Character, String>> rows) {
        var begun = false;
        for (var row : rows.entrySet()) {
            var cells = row.getValue();
            var known = cell(cells, 'A').matches(KEY);
            var answer = new FormAnswer(
                    row.getKey(),
                    known ? cell(cells, 'A') : "",
                    cell(cells, 'B'),
                    cell(cells, 'D'),
                    cell(cells, 'E'),
                    cell(cells, 'F'));
            if (!known && !begun && answer.isFull()) {
                begun = true;
            } else if (known || !answer.isEmpty()) {
                begun = begun || known;
                answers.add(answer);
            }
        }
    }

    private void merged(String area) {
        var ends = area.split(":", 2);
        if (ends.length == 2 && Workbook.row(ends[0]) < Workbook.row(ends[1])) {
            merged.add(Workbook.row(ends[0]));
        }
    }
}
