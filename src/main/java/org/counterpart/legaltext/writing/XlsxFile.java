package org.counterpart.legaltext.writing;

import java.util.List;
import java.util.Map;
import org.counterpart.base.Cut;

/** A workbook of words. Every cell is text, before and after somebody wrote in it: nothing that begins like a formula becomes one. */
public final class XlsxFile {

    /** Characters a cell can hold. */
    public static final int CELL_LIMIT = 32_767;

    /** How a cell looks, and whether it may be written in while its sheet is protected; in the order of the formats below. */
    public enum Look {
        NONE,
        TITLE,
        PLAIN,
        HEAD,
        LOCKED,
        OPEN
    }

    /** Heights of rows, in points. */
    private static final int LINE = 15;

    private static final int LOWEST = 48;
    private static final int HIGHEST = 400;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String STYLES = """
            <styleSheet xmlns="%s"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="16"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFE3E8EE"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFF4F5F7"/></patternFill></fill></fills>\
            <borders count="2"><border/><border><left style="thin"><color rgb="FFBBBBBB"/></left><right style="thin"><color rgb="FFBBBBBB"/></right>\
            <top style="thin"><color rgb="FFBBBBBB"/></top><bottom style="thin"><color rgb="FFBBBBBB"/></bottom></border></borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/>\
            <xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>\
            <xf numFmtId="49" fontId="2" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>\
            <xf numFmtId="49" fillId="3" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1">\
            <alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1" applyProtection="1">\
            <alignment vertical="top" wrapText="1"/><protection locked="0"/></xf></cellXfs></styleSheet>\
            """.replace("%s", MAIN);

    private final OfficeFile file;
    private final XmlOut sheets = new XmlOut();
    private int count;

    /** @param properties of our own, by name, kept by whatever program saves the file */
    public XlsxFile(String title, String language, Map<String, String> properties) {
        file = new OfficeFile(title, language, properties);
    }

    /** The beginning of a sheet. */
    public static XmlOut worksheet() {
        return new XmlOut().open("worksheet", "xmlns", MAIN);
    }

    /** @param sheet as {@link #worksheet} began it, and complete */
    public void sheet(String name, boolean hidden, XmlOut sheet) {
        var number = String.valueOf(++count);
        var id = file.part(
                WORKBOOK,
                "xl/worksheets/sheet" + number + ".xml",
                "spreadsheetml.worksheet",
                "worksheet",
                sheet.close("worksheet").toString());
        sheets.empty("sheet", "name", name, "sheetId", number, "state", hidden ? "hidden" : "", "r:id", id);
    }

    /** @param height in points; empty for what the program thinks */
    public static void row(XmlOut out, int number, List<String> cells, List<Look> looks, String height) {
        out.open("row", "r", String.valueOf(number), "ht", height, "customHeight", height.isEmpty() ? "" : "1");
        for (var i = 0; i < cells.size(); i++) {
            var place = (char) ('A' + i) + String.valueOf(number);
            var look = String.valueOf(looks.get(i).ordinal());
            if (cells.get(i).isEmpty()) {
                out.empty("c", "r", place, "s", look);
            } else {
                out.open("c", "r", place, "s", look, "t", "inlineStr").open("is");
                out.open("t").words(Cut.to(cells.get(i).strip(), CELL_LIMIT)).close("t");
                out.close("is").close("c");
            }
        }
        out.close("row").line();
    }

    /** How high a row is for words in a column of so many letters: programs do not measure wrapped words before somebody touches the row. */
    public static String height(String text, int lettersInALine) {
        var lines = text.lines()
                .mapToInt(line -> 1 + line.length() / lettersInALine)
                .sum();
        return String.valueOf(Math.clamp(lines * LINE, LOWEST, HIGHEST));
    }

    /** Lets one choose in a column, from one row to another, among the words that stand at {@code choices}. */
    public static void choice(XmlOut out, String area, String choices) {
        out.raw("<dataValidations count=\"1\">");
        out.open("dataValidation", "type", "list", "allowBlank", "1", "showErrorMessage", "1", "sqref", area);
        out.open("formula1").words(choices).close("formula1");
        out.close("dataValidation").raw("</dataValidations>");
    }

    public byte[] bytes() {
        file.part(WORKBOOK, "xl/styles.xml", "spreadsheetml.styles", "styles", STYLES);
        var out = new XmlOut()
                .open("workbook", "xmlns", MAIN, "xmlns:r", RELATIONS)
                .open("sheets")
                .raw(sheets.toString());
        file.main(
                WORKBOOK,
                "spreadsheetml.sheet",
                out.close("sheets").close("workbook").toString());
        return file.bytes();
    }
}
