package org.counterpart.legaltext.reading;

import java.util.ArrayList;

/** Reads plain text: typed, pasted, or out of a PDF with its lines and pages. */
final class PlainReader {

    static Manuscript read(String text, Ledger ledger) {
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
