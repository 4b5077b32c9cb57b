package org.counterpart.legaltext.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.reading.manuscript.Marker;
import org.counterpart.legaltext.reading.manuscript.Paragraph;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.manuscript.Words;

/** Divides a block whose paragraphs the writer of a page parted by line breaks only. */
final class HtmlLines {

    /** @param breaks places in the words where a line was left empty */
    static List<Paragraph> of(Paragraph block, List<Integer> breaks, Patterns patterns) {
        var text = block.text();
        var empty = Set.copyOf(breaks);
        var pieces = new ArrayList<Paragraph>();
        var start = 0;
        for (var at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            var before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at).strip();
            var end = text.indexOf('\n', at + 1);
            var line = text.substring(at + 1, end < 0 ? text.length() : end).strip();
            if (empty.contains(at + 1) || begins(line, before, patterns)) {
                add(pieces, block, start, at);
                start = at + 1;
            }
        }
        if (start == 0) {
            return List.of(block);
        }
        add(pieces, block, start, text.length());
        return pieces;
    }

    private static boolean begins(String line, String before, Patterns patterns) {
        return patterns.opensAny(line)
                || patterns.begins("citation", line)
                || patterns.begins("reason", line)
                || patterns.is("reasons", line)
                || (Paragraph.endsSentence(before) || Marker.of(before, 0, patterns) != null)
                        && Marker.of(line, 0, patterns) != null;
    }

    private static void add(List<Paragraph> pieces, Paragraph block, int start, int end) {
        var words = block.words().cut(start, end).strip();
        if (!words.isBlank() || !words.marks().isEmpty()) {
            pieces.add(new Paragraph(
                    words, block.shape(), 0, 0, block.bold() || isBold(words), block.centred(), block.indent()));
        }
    }

    private static boolean isBold(Words words) {
        return words.marks().stream()
                .anyMatch(mark -> mark.kind() == Mark.Kind.STRONG
                        && mark.start() == 0
                        && mark.end() == words.text().length());
    }

    private HtmlLines() {}
}
