package org.counterpart.legaltext.writing;

import java.util.Map;
import org.counterpart.legaltext.model.Mark;

/** The words of a unit as Akoma Ntoso: paragraphs, tables, quoted structures, notes, references, marks. */
final class AknBody implements BodyVisitor {

    private static final Map<Mark.Kind, String> INLINE = Map.of(
            Mark.Kind.EMPHASIS, "i",
            Mark.Kind.STRONG, "b",
            Mark.Kind.UNDERLINE, "u",
            Mark.Kind.SUPERSCRIPT, "sup",
            Mark.Kind.SUBSCRIPT, "sub",
            Mark.Kind.INSERTED, "ins",
            Mark.Kind.DELETED, "del");

    private final XmlOut out;
    private final String number;
    private boolean first = true;

    /** @param number of the unit: words that begin like it must be kept as they are, or a reader takes it for printed twice */
    AknBody(XmlOut out, String number) {
        this.out = out;
        this.number = number;
    }

    /** The attribute that keeps words exactly where a reader would tidy them up. */
    static String[] space(String words) {
        return isTidy(words) ? new String[0] : new String[] {"xml:space", "preserve"};
    }

    private static boolean isTidy(String words) {
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            var blank = Character.isWhitespace(c);
            if (c == '<' || (blank && (c != ' ' || i == 0 || words.charAt(i - 1) == ' '))) {
                return false;
            }
        }
        return !words.contains("var") && !words.contains("999-") && !words.equals("null") && !words.contains("[");
    }

    private String[] spaceAt(String words) {
        var begin = first && !number.isEmpty() && squeezed(words).startsWith(squeezed(number));
        first = false;
        return begin ? new String[] {"xml:space", "preserve"} : space(words);
    }

    private static String squeezed(String words) {
        return words.replaceAll("[\\s\\u00a0\\u202f]", "");
    }

    @Override
    public void beginParagraph(String words) {
        out.open("p", spaceAt(words));
    }

    @Override
    public void endParagraph() {
        out.close("p");
    }

    @Override
    public void beginQuotation(String rest) {
        out.open("p", space(rest)).open("mod").open("quotedStructure");
    }

    @Override
    public void endQuotation(String rest) {
        out.close("quotedStructure").close("mod");
    }

    @Override
    public void afterQuotation(String rest) {
        out.close("p");
    }

    @Override
    public void beginTable(int columns) {
        out.open("table");
    }

    @Override
    public void endTable() {
        out.close("table");
    }

    @Override
    public void beginRow() {
        out.open("tr");
    }

    @Override
    public void endRow() {
        out.close("tr");
    }

    @Override
    public void beginCell(String words) {
        out.open("td").open("p", spaceAt(words));
    }

    @Override
    public void endCell() {
        out.close("p").close("td");
    }

    @Override
    public void open(Mark mark) {
        var range = mark.value().indexOf(' ');
        if (mark.kind() != Mark.Kind.REFERENCE) {
            out.open(INLINE.getOrDefault(mark.kind(), "span"));
        } else if (range < 0) {
            out.open("ref", "href", mark.value());
        } else {
            out.open(
                    "rref",
                    "from",
                    mark.value().substring(0, range),
                    "upTo",
                    mark.value().substring(range + 1));
        }
    }

    @Override
    public void close(Mark mark) {
        var reference = mark.value().indexOf(' ') < 0 ? "ref" : "rref";
        out.close(mark.kind() == Mark.Kind.REFERENCE ? reference : INLINE.getOrDefault(mark.kind(), "span"));
    }

    @Override
    public void words(String words) {
        out.words(words);
    }

    @Override
    public void note(Mark note) {
        out.open("authorialNote", "marker", note.noteMarker());
        note.noteWords()
                .lines()
                .forEach(line -> out.open("p", space(line)).words(line).close("p"));
        if (note.noteWords().isEmpty()) {
            out.empty("p");
        }
        out.close("authorialNote");
    }
}
