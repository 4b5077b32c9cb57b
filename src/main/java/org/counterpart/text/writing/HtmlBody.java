package org.counterpart.text.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.counterpart.text.model.Declaration;
import org.counterpart.text.model.Mark;

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
    /** Addresses that a browser can follow from anywhere; those inside a collection of laws mean nothing here. */
    private static final Pattern FOLLOWED = Pattern.compile("(?i)(?:https?://|#|mailto:)\\S+");

    private final XmlOut out;
    private final List<Mark> notes = new ArrayList<>();
    private String number = "";

    HtmlBody(XmlOut out) {
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
    public void beginTable() {
        endNumber();
        out.line().open("table");
    }

    @Override
    public void endTable() {
        out.close("table");
    }

    @Override
    public void beginRow() {
        out.line().open("tr");
    }

    @Override
    public void endRow() {
        out.close("tr");
    }

    @Override
    public void beginCell(String words) {
        out.open("td");
    }

    @Override
    public void endCell() {
        out.close("td");
    }

    @Override
    public void open(Mark mark) {
        if (mark.kind() == Mark.Kind.REFERENCE) {
            if (isFollowed(mark)) {
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
        } else if (isFollowed(mark)) {
            out.close("a");
        }
    }

    static boolean isFollowed(Mark mark) {
        return FOLLOWED.matcher(mark.value()).matches();
    }

    @Override
    public void words(String words) {
        out.words(words);
    }

    @Override
    public void note(Mark note) {
        notes.add(note);
        var at = String.valueOf(notes.size());
        out.open("sup").open("a", "href", "#note-" + at, "id", "note-from-" + at, "role", "doc-noteref");
        out.words(at).close("a").close("sup");
    }
}
