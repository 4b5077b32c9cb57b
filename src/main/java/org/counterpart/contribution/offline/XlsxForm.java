package org.counterpart.contribution.offline;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Cut;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.writing.OfficeFile;
import org.counterpart.legaltext.writing.XmlOut;

/**
 * A form as a workbook: a row for each article, cells to write in open and the others locked, stances to choose from. A hidden column names the
 * article of each row, a hidden sheet the form.
 */
public final class XlsxForm {

    static final String IDENTITY_SHEET = "counterpart";
    /** Characters a cell can hold. */
    private static final int CELL_LIMIT = 32_767;

    /** Heights of rows, in points. */
    private static final int LINE = 15;

    private static final int LOWEST = 48;
    private static final int HIGHEST = 400;
    private static final int LETTERS_IN_A_LINE = 58;

    private static final int HEADER_ROW = 3;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Places in the list of formats below. */
    private static final String TITLE = "1";

    private static final String PLAIN = "2";
    private static final String HEAD = "3";
    private static final String LOCKED = "4";
    private static final String OPEN = "5";

    private static final String STYLES = """
            <styleSheet xmlns="%s"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="16"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFE3E8EE"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFF4F5F7"/></patternFill></fill></fills>\
            <borders count="2"><border/><border><left style="thin"><color rgb="FFBBBBBB"/></left><right style="thin"><color rgb="FFBBBBBB"/></right>\
            <top style="thin"><color rgb="FFBBBBBB"/></top><bottom style="thin"><color rgb="FFBBBBBB"/></bottom></border></borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/>\
            <xf applyAlignment="1"><alignment vertical="top"/></xf>\
            <xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/>\
            <xf fillId="3" borderId="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1" applyProtection="1">\
            <alignment vertical="top" wrapText="1"/><protection locked="0"/></xf></cellXfs></styleSheet>\
            """.replace("%s", MAIN);

    public static byte[] write(Form form) {
        var file = new OfficeFile(form.title(), form.language(), form.identity().properties());
        var sheet =
                file.part(WORKBOOK, "xl/worksheets/sheet1.xml", "spreadsheetml.worksheet", "worksheet", sheet(form));
        var hidden =
                file.part(WORKBOOK, "xl/worksheets/sheet2.xml", "spreadsheetml.worksheet", "worksheet", identity(form));
        file.part(WORKBOOK, "xl/styles.xml", "spreadsheetml.styles", "styles", STYLES);
        var out = new XmlOut()
                .open("workbook", "xmlns", MAIN, "xmlns:r", RELATIONS)
                .open("sheets");
        out.empty("sheet", "name", "Form", "sheetId", "1", "r:id", sheet);
        out.empty("sheet", "name", IDENTITY_SHEET, "sheetId", "2", "state", "hidden", "r:id", hidden);
        file.main(
                WORKBOOK,
                "spreadsheetml.sheet",
                out.close("sheets").close("workbook").toString());
        return file.bytes();
    }

    private static String sheet(Form form) {
        var words = form.words();
        var last = HEADER_ROW + form.items().size();
        var out = new XmlOut().open("worksheet", "xmlns", MAIN);
        out.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>");
        out.open("sheetView", "workbookViewId", "0", "rightToLeft", form.direction() == Direction.RTL ? "1" : "");
        out.raw("<pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        out.close("sheetView")
                .raw("</sheetViews><cols><col min=\"1\" max=\"1\" width=\"2\" hidden=\"1\" customWidth=\"1\"/>");
        out.raw(
                "<col min=\"2\" max=\"2\" width=\"26\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"60\" customWidth=\"1\"/>");
        out.raw(
                "<col min=\"4\" max=\"4\" width=\"22\" customWidth=\"1\"/><col min=\"5\" max=\"6\" width=\"50\" customWidth=\"1\"/></cols>");
        out.open("sheetData");
        row(out, 1, List.of("", words.heading() + " · " + form.title()), List.of(PLAIN, TITLE));
        row(out, 2, List.of("", words.explanation()), List.of(PLAIN, PLAIN));
        row(
                out,
                HEADER_ROW,
                List.of("", words.article(), words.text(), words.stance(), words.comment(), words.proposed()),
                List.of(HEAD, HEAD, HEAD, HEAD, HEAD, HEAD));
        var at = HEADER_ROW;
        for (var item : form.items()) {
            var stance = item.stance() ? OPEN : LOCKED;
            var proposed = item.wording() ? OPEN : LOCKED;
            row(
                    out,
                    ++at,
                    List.of(item.key(), item.name(), item.text(), "", "", ""),
                    List.of(PLAIN, LOCKED, LOCKED, stance, OPEN, proposed),
                    height(item.text()));
        }
        out.close("sheetData");
        out.raw("<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\"/><dataValidations count=\"1\">");
        out.open(
                "dataValidation",
                "type",
                "list",
                "allowBlank",
                "1",
                "showErrorMessage",
                "1",
                "sqref",
                "D" + (HEADER_ROW + 1) + ":D" + last);
        out.open("formula1")
                .words(IDENTITY_SHEET + "!$D$1:$D$" + words.stances().size())
                .close("formula1");
        out.close("dataValidation").raw("</dataValidations>");
        return out.raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
                .close("worksheet")
                .toString();
    }

    /** The form's identity in two columns, and beside it the stances one may choose from. */
    private static String identity(Form form) {
        var lines = new ArrayList<>(form.identity().properties().entrySet());
        var stances = form.words().stances();
        var out = new XmlOut().open("worksheet", "xmlns", MAIN).open("sheetData");
        for (var i = 0; i < Math.max(lines.size(), stances.size()); i++) {
            var line = i < lines.size() ? lines.get(i) : null;
            row(
                    out,
                    i + 1,
                    List.of(
                            line == null ? "" : line.getKey(),
                            line == null ? "" : line.getValue(),
                            "",
                            i < stances.size() ? stances.get(i) : ""),
                    List.of("0", "0", "0", "0"));
        }
        return out.close("sheetData").close("worksheet").toString();
    }

    private static void row(XmlOut out, int number, List<String> cells, List<String> styles) {
        row(out, number, cells, styles, "");
    }

    /** @param height in points; empty for what the program thinks */
    private static void row(XmlOut out, int number, List<String> cells, List<String> styles, String height) {
        out.open("row", "r", String.valueOf(number), "ht", height, "customHeight", height.isEmpty() ? "" : "1");
        for (var i = 0; i < cells.size(); i++) {
            var place = "ABCDEF".charAt(i) + String.valueOf(number);
            if (cells.get(i).isEmpty()) {
                out.empty("c", "r", place, "s", styles.get(i));
            } else {
                out.open("c", "r", place, "s", styles.get(i), "t", "inlineStr").open("is");
                out.open("t").words(fitted(cells.get(i).strip())).close("t");
                out.close("is").close("c");
            }
        }
        out.close("row").line();
    }

    /** Programs do not measure wrapped words before somebody touches the row. */
    private static String height(String text) {
        var lines = text.lines()
                .mapToInt(line -> 1 + line.length() / LETTERS_IN_A_LINE)
                .sum();
        return String.valueOf(Math.clamp(lines * LINE, LOWEST, HIGHEST));
    }

    /** A longer article is read where it is published; here it is for orientation. */
    private static String fitted(String words) {
        return Cut.to(words, CELL_LIMIT);
    }

    private XlsxForm() {}
}
