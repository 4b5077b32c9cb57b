package org.counterpart.legaltext.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.model.Mark;

/** The words of units as HTML. Notes are gathered and come at the end of the page. */
final class HtmlBody implements BodyVisitor {

    private static final Map<Mark.Kind, String> INLINE = Map.of(
            Mark.Kind.EMPHASIS, "em",
            Mark.Kind.STRONG, "strong",
            Mark.Kind.UNDERLINE, "u",
            Mark.Kind.SUPERSCRIPT, "sup",
            Mark.Kind.SUBSCRIPT, "sub",
            Mark.Kind.INSERTED, "ins",
            Mark.Kind.DELETED, "del");

    private final Addresses addresses;
    private final XmlOut out;
    private final List<Mark> notes = new ArrayList<>();
    private String number = "";
    /** References that are open, and notes that have been pointed to. */
    private int linked;

    private int pointed;
    private int columns;
    private int cells;

    HtmlBody(Addresses addresses, XmlOut out) {
        this.addresses = addresses;
        this.out = out;
    }

    List<Mark> notes() {
        return notes;
    }

    /** The number of the next unit, to stand before its first words. */
    void numbered(String next) {
        number = next;
    }

    /** Writes the number by itself where no words came. */
    void endNumber() {
        if (!number.isEmpty()) {
            beginParagraph("");
            endParagraph();
        }
    }

    @Override
    public void beginParagraph(String words) {
        out.line().open("p");
        if (!number.isEmpty()) {
            out.open("strong", "data-part", "number")
                    .words(number)
                    .close("strong")
                    .words(words.isEmpty() ? "" : " ");
            number = "";
        }
    }

    @Override
    public void endParagraph() {
        out.close("p");
    }

    @Override
    public void beginQuotation(String rest) {
        endNumber();
        out.line().open("blockquote");
    }

    @Override
    public void endQuotation(String rest) {
        out.close("blockquote");
        if (!rest.isEmpty()) {
            out.open("p", "data-part", Declaration.REST);
        }
    }

    @Override
    public void afterQuotation(String rest) {
        if (!rest.isEmpty()) {
            out.close("p");
        }
    }

    @Override
    public void beginTable(int most) {
        endNumber();
        columns = most;
        out.line().open("table");
    }

    @Override
    public void endTable() {
        out.close("table");
    }

    @Override
    public void beginRow() {
        cells = 0;
        out.line().open("tr");
    }

    /** A row that is too short is filled up: readers that walk through the columns count on it. */
    @Override
    public void endRow() {
        for (; cells < columns; cells++) {
            out.open("td").close("td");
        }
        out.close("tr");
    }

    @Override
    public void beginCell(String words) {
        cells++;
        out.open("td");
    }

    @Override
    public void endCell() {
        out.close("td");
    }

    @Override
    public void open(Mark mark) {
        if (mark.kind() == Mark.Kind.REFERENCE) {
            if (addresses.leads(mark)) {
                linked++;
                out.open("a", "href", mark.value());
            }
        } else {
            out.open(INLINE.getOrDefault(mark.kind(), "span"));
        }
    }

    @Override
    public void close(Mark mark) {
        if (mark.kind() != Mark.Kind.REFERENCE) {
            out.close(INLINE.getOrDefault(mark.kind(), "span"));
        } else if (addresses.leads(mark)) {
            out.close("a");
            linked--;
            pointers();
        }
    }

    @Override
    public void words(String words) {
        out.words(words);
    }

    /** No link stands inside of another: what points to a note out of the words of a link follows it. */
    @Override
    public void note(Mark note) {
        notes.add(note);
        pointers();
    }

    private void pointers() {
        while (linked == 0 && pointed < notes.size()) {
            var at = String.valueOf(++pointed);
            out.open("sup").open("a", "href", "#note-" + at, "id", "note-from-" + at, "role", "doc-noteref");
            out.words(at).close("a").close("sup");
        }
    }
}
