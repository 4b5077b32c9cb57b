package org.counterpart.contribution.offline;

import static org.counterpart.legaltext.writing.XlsxFile.Look.HEAD;
import static org.counterpart.legaltext.writing.XlsxFile.Look.LOCKED;
import static org.counterpart.legaltext.writing.XlsxFile.Look.NONE;
import static org.counterpart.legaltext.writing.XlsxFile.Look.OPEN;
import static org.counterpart.legaltext.writing.XlsxFile.Look.PLAIN;
import static org.counterpart.legaltext.writing.XlsxFile.Look.TITLE;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.writing.XlsxFile;
import org.counterpart.legaltext.writing.XmlOut;

/**
 * A form as a workbook: a row for each article, cells to write in open and the others locked, stances to choose from. A hidden column names the
 * article of each row, a hidden sheet the form.
 */
public final class XlsxForm {

    static final String IDENTITY_SHEET = "counterpart";

    private static final int LETTERS_IN_A_LINE = 58;

    private static final int HEADER_ROW = 3;

    public static byte[] write(Form form) {
        var file = new XlsxFile(form.title(), form.language(), form.identity().properties());
        file.sheet("Form", false, sheet(form));
        file.sheet(IDENTITY_SHEET, true, identity(form));
        return file.bytes();
    }

    private static XmlOut sheet(Form form) {
        var words = form.words();
        var last = HEADER_ROW + form.items().size();
        var out = XlsxFile.worksheet();
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
            XlsxFile.row(
                    out,
                    ++at,
                    List.of(item.key(), item.name(), item.text(), "", "", ""),
                    List.of(PLAIN, LOCKED, LOCKED, stance, OPEN, proposed),
                    XlsxFile.height(item.text(), LETTERS_IN_A_LINE));
        }
        out.close("sheetData");
        out.raw("<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\"/>");
        XlsxFile.choice(
                out,
                "D" + (HEADER_ROW + 1) + ":D" + last,
                IDENTITY_SHEET + "!$D$1:$D$" + words.stances().size());
        return out.raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    }

    /** The form's identity in two columns, and beside it the stances one may choose from. */
    private static XmlOut identity(Form form) {
        var lines = new ArrayList<>(form.identity().properties().entrySet());
        var stances = form.words().stances();
        var out = XlsxFile.worksheet().open("sheetData");
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
                    List.of(NONE, NONE, NONE, NONE));
        }
        return out.close("sheetData");
    }

    private static void row(XmlOut out, int number, List<String> cells, List<XlsxFile.Look> looks) {
        XlsxFile.row(out, number, cells, looks, "");
    }

    private XlsxForm() {}
}
