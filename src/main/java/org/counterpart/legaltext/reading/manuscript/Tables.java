package org.counterpart.legaltext.reading.manuscript;

import java.util.List;
import org.counterpart.legaltext.model.Mark;

/** Tables as lines: each row one, cells divided by tabulators. */
public final class Tables {

    public static Paragraph of(List<List<Words>> rows) {
        var out = new WordsWriter();
        for (var row : rows) {
            if (out.length() > 0) {
                out.add("\n");
            }
            row(out, row);
        }
        return Paragraph.of(table(out.words()), Paragraph.Shape.TABLE);
    }

    /** A table with one row more. */
    public static Paragraph more(Paragraph table, List<Words> cells) {
        var out = new WordsWriter();
        row(out, cells);
        var before = new Words(
                table.text(),
                table.words().marks().stream()
                        .filter(mark -> mark.kind() != Mark.Kind.TABLE)
                        .toList());
        return Paragraph.of(table(before.then("\n", out.words())), Paragraph.Shape.TABLE);
    }

    private static void row(WordsWriter out, List<Words> cells) {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.tab();
            }
            var cell = cells.get(i);
            out.add(new Words(cell.text().replace('\n', ' ').replace('\t', ' '), cell.marks()));
        }
    }

    private static Words table(Words words) {
        return words.marked(Mark.Kind.TABLE);
    }

    private Tables() {}
}
