package org.counterpart.contribution.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads a workbook, whichever program saved it: rows in any order, words shared or in their cells. */
final class XlsxReader {

    private static final String KEY = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|" + FormItem.WHOLE;

    /** What stands beyond the columns of the form is the reader's own. */
    private static final char LAST_COLUMN = 'F';

    private final Map<String, byte[]> parts;
    private final List<String> shared = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<FormAnswer> answers = new ArrayList<>();
    private final Map<String, String> properties;
    private final Set<Integer> merged = new HashSet<>();

    private XlsxReader(Map<String, byte[]> parts) {
        this.parts = parts;
        this.properties = FilledForm.properties(parts);
        FilledForm.each(parts, "xl/sharedStrings.xml", "sst", one -> shared.add(words(one)));
    }

    static FilledForm read(Map<String, byte[]> parts) {
        var reader = new XlsxReader(parts);
        parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/"))
                .sorted()
                .forEach(reader::sheet);
        var identity = FormIdentity.of(reader.properties).orElseThrow(FilledForm::notAForm);
        reader.answers();
        return new FilledForm(identity, reader.answers, reader.merged);
    }

    private void sheet(String name) {
        var rows = new TreeMap<Integer, Map<Character, String>>();
        var last = new int[1];
        var rest = FilledForm.each(parts, name, "sheetData", row -> {
            last[0] = row.attribute("r").isEmpty() ? last[0] + 1 : number(row.attribute("r"));
            var cells = cells(row);
            if (!cells.isEmpty()) {
                rows.put(last[0], cells);
            }
            if (rows.size() > FilledForm.ROWS) {
                throw FilledForm.tooManyRows();
            }
        });
        var own = rows.values().stream()
                .filter(row -> cell(row, 'A').startsWith("counterpart-"))
                .toList();
        own.forEach(row -> properties.put(cell(row, 'A'), cell(row, 'B')));
        if (own.isEmpty()) {
            sheets.add(new Sheet(
                    rows,
                    rest.stream()
                            .flatMap(sheet -> sheet.all("mergeCell").stream())
                            .map(area -> area.attribute("ref"))
                            .toList()));
        }
    }

    /** A sheet that is not the hidden one, and which of its cells were merged. */
    private record Sheet(SortedMap<Integer, Map<Character, String>> rows, List<String> merged) {

        boolean isKeyed() {
            return rows.values().stream().anyMatch(row -> cell(row, 'A').matches(KEY));
        }
    }

    /** Sheets without any key are the reader's own, unless all have lost theirs. */
    private void answers() {
        var keyed = sheets.stream().filter(Sheet::isKeyed).toList();
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
        if (ends.length == 2 && number(ends[0]) < number(ends[1])) {
            merged.add(number(ends[0]));
        }
    }

    private Map<Character, String> cells(XmlElement row) {
        var cells = new HashMap<Character, String>();
        var at = 'A';
        for (var cell : row.children()) {
            var place = cell.attribute("r").replaceAll("[^A-Z]", "");
            var column = place.isEmpty() ? at : place.length() == 1 ? place.charAt(0) : 'Z';
            if (column <= LAST_COLUMN && !value(cell).isEmpty()) {
                cells.put(column, value(cell));
            }
            at = (char) (column + 1);
        }
        return cells;
    }

    private String value(XmlElement cell) {
        var inside = cell.children();
        return switch (cell.attribute("t")) {
            case "s" -> {
                var index = number(first(inside, "v"));
                yield index < shared.size() ? shared.get(index) : "";
            }
            case "inlineStr" ->
                inside.stream()
                        .filter(one -> one.is("is"))
                        .map(XlsxReader::words)
                        .findFirst()
                        .orElse("");
            default -> clean(first(inside, "v"));
        };
    }

    private static String first(List<XmlElement> elements, String name) {
        return elements.stream()
                .filter(one -> one.is(name))
                .map(XmlElement::words)
                .findFirst()
                .orElse("");
    }

    /** The runs of a rich text; not how they are pronounced. */
    private static String words(XmlElement text) {
        var words = new StringBuilder();
        for (var part : text.children()) {
            if (part.is("t")) {
                words.append(part.words());
            } else if (part.is("r")) {
                part.children().stream().filter(one -> one.is("t")).forEach(one -> words.append(one.words()));
            }
        }
        return clean(words.toString());
    }

    private static String clean(String words) {
        return words.replace("_x000D_", "").replace("\r", "").strip();
    }

    private static String cell(Map<Character, @Nullable String> row, char column) {
        var value = row.get(column);
        return value == null ? "" : value;
    }

    /** The digits of a place; 0 when it has none. */
    private static int number(String place) {
        var digits = place.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
