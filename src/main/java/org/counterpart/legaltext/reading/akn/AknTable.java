package org.counterpart.legaltext.reading.akn;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.reading.manuscript.Prose;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.xml.XmlElement;

/** A table becomes lines: one for each row, its cells divided by tabulators. */
final class AknTable {

    static void add(XmlElement table, AknProse flow, Ledger ledger) {
        var rows = new ArrayList<XmlElement>();
        collect(table, flow, rows);
        flow.prose.unglue();
        flow.prose.newLine();
        var start = flow.prose.position();
        for (var row : rows) {
            var line = line(row, flow);
            if (!line.isEmpty()) {
                flow.prose.newLine();
                flow.prose.add(line);
            }
        }
        if (flow.prose.position() > start) {
            flow.prose.mark(start, Mark.Kind.TABLE, "");
            ledger.changed(ImportChange.TABLES, 1, "");
        }
        flow.prose.newLine();
    }

    /** The rows of the table; its caption goes before it. What stands in no row is a row of its own, lest it be lost. */
    private static void collect(XmlElement element, AknProse flow, List<XmlElement> rows) {
        for (var part : element.content()) {
            if (part instanceof XmlElement child) {
                if (child.is("thead", "tbody", "tfoot")) {
                    collect(child, flow, rows);
                } else if (child.is("caption")) {
                    flow.block(child);
                } else {
                    rows.add(child);
                }
            } else if (!((String) part).isBlank()) {
                flow.words((String) part);
            }
        }
    }

    private static Prose line(XmlElement row, AknProse flow) {
        var line = new Prose();
        var cells = row.is("tr") ? row.children() : List.of(row);
        var blank = true;
        for (var i = 0; i < cells.size(); i++) {
            var cell = flow.nested();
            cell.content(cells.get(i));
            flow.exact |= cell.exact;
            line.exactly(i == 0 ? "" : "\t");
            var words = cell.prose.onOneLine();
            blank &= words.isEmpty();
            line.add(words);
        }
        return blank ? new Prose() : line;
    }

    private AknTable() {}
}
