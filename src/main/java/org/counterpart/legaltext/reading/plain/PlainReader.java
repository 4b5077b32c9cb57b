package org.counterpart.legaltext.reading.plain;

import java.util.ArrayList;
import org.counterpart.legaltext.reading.manuscript.Line;
import org.counterpart.legaltext.reading.manuscript.LineJoiner;
import org.counterpart.legaltext.reading.manuscript.LineNumbers;
import org.counterpart.legaltext.reading.manuscript.Manuscript;
import org.counterpart.legaltext.reading.manuscript.PageFurniture;
import org.counterpart.legaltext.reading.manuscript.Pages;
import org.counterpart.legaltext.reading.report.Ledger;

/** Reads plain text: typed, pasted, or out of a PDF with its lines and pages. */
public final class PlainReader {

    public static Manuscript read(String text, Ledger ledger) {
        ledger.source(text);
        var lines = new ArrayList<Line>();
        var page = 0;
        var gap = 1;
        for (var raw : (Iterable<String>) text.lines()::iterator) {
            page += (int) raw.chars().filter(c -> c == '\f').count();
            var line = raw.replace("\f", "").stripTrailing();
            var words = line.strip();
            if (words.isEmpty()) {
                gap++;
            } else {
                var start = line.length() - words.length();
                lines.add(new Line(words, page, start, line.length(), gap, false, 1));
                gap = 0;
            }
        }
        var kept = PageFurniture.removed(Pages.found(LineNumbers.removed(lines, ledger)), ledger);
        return Manuscript.of(new LineJoiner(kept, false, ledger).paragraphs());
    }

    private PlainReader() {}
}
