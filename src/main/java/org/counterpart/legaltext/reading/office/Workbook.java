package org.counterpart.legaltext.reading.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The words of a workbook, whichever program saved it: rows in any order, words shared or in their cells. */
public final class Workbook {

    private final Map<String, byte[]> parts;
    private final char lastColumn;
    private final int most;
    private final Supplier<Refused> tooMany;
    private final List<String> shared = new ArrayList<>();

    private Workbook(Map<String, byte[]> parts, char lastColumn, int most, Supplier<Refused> tooMany) {
        this.parts = parts;
        this.lastColumn = lastColumn;
        this.most = most;
        this.tooMany = tooMany;
        OfficeParts.each(parts, "xl/sharedStrings.xml", "sst", one -> shared.add(words(one)));
    }

    /**
     * One sheet, hidden or not.
     *
     * @param rows their cells with words, by number and column
     * @param formulas places of cells whose words are computed, such as "F12"
     * @param merged areas of cells that were made one, such as "F12:F14"
     */
    public record Sheet(SortedMap<Integer, Map<Character, String>> rows, Set<String> formulas, List<String> merged) {}

    /**
     * The sheets in the order of their parts.
     *
     * @param lastColumn what stands beyond it is the reader's own
     * @param most rows with words in a sheet
     * @param tooMany what is thrown when there are more
     */
    public static List<Sheet> sheets(Map<String, byte[]> parts, char lastColumn, int most, Supplier<Refused> tooMany) {
        var workbook = new Workbook(parts, lastColumn, most, tooMany);
        return parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/"))
                .sorted()
                .map(workbook::sheet)
                .toList();
    }

    /** What stands in a cell; empty where nothing does. */
    public static String cell(Map<Character, @Nullable String> row, char column) {
        var value = row.get(column);
        return value == null ? "" : value;
    }

    /** The digits of a place; 0 when it has none. */
    public static int row(String place) {
        var digits = place.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    /** The letter of a place; "Z" of one beyond it, null of one that names none. */
    public static @Nullable Character column(String place) {
        var letters = place.replaceAll("[^A-Z]", "");
        return letters.isEmpty() ? null : letters.length() == 1 ? letters.charAt(0) : 'Z';
    }

    private Sheet sheet(String name) {
        var rows = new TreeMap<Integer, Map<Character, String>>();
        var formulas = new HashSet<String>();
        var last = new int[1];
        var rest = OfficeParts.each(parts, name, "sheetData", row -> {
            last[0] = row.attribute("r").isEmpty() ? last[0] + 1 : row(row.attribute("r"));
            var cells = cells(row, last[0], formulas);
            if (!cells.isEmpty()) {
                rows.put(last[0], cells);
            }
            if (rows.size() > most) {
                throw tooMany.get();
            }
        });
        return new Sheet(
                rows,
                formulas,
                rest.stream()
                        .flatMap(sheet -> sheet.all("mergeCell").stream())
                        .map(area -> area.attribute("ref"))
                        .toList());
    }

    private Map<Character, String> cells(XmlElement row, int number, Set<String> formulas) {
        var cells = new HashMap<Character, String>();
        var at = 'A';
        for (var cell : row.children()) {
            var placed = column(cell.attribute("r"));
            var column = placed == null ? at : placed;
            if (column <= lastColumn) {
                if (!value(cell).isEmpty()) {
                    cells.put(column, value(cell));
                }
                if (cell.children().stream().anyMatch(one -> one.is("f"))) {
                    formulas.add(column + String.valueOf(number));
                }
            }
            at = (char) (column + 1);
        }
        return cells;
    }

    private String value(XmlElement cell) {
        var inside = cell.children();
        return switch (cell.attribute("t")) {
            case "s" -> {
                var index = row(first(inside, "v"));
                yield index < shared.size() ? shared.get(index) : "";
            }
            case "inlineStr" ->
                inside.stream()
                        .filter(one -> one.is("is"))
                        .map(Workbook::words)
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
}
