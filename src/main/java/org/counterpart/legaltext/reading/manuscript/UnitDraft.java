package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;

/** A unit while it is being read. */
public final class UnitDraft {

    public int depth;
    public ProvisionKind kind;
    public String number = "";
    public String heading = "";
    public final StringBuilder body = new StringBuilder();
    public final List<Mark> marks = new ArrayList<>();
    public String eid;

    /** What a number in words or signs comes to, for identifier and address; empty where the printed one tells. */
    public String value = "";

    /** Whether a unit below it was opened: what comes after it is no longer its own beginning. */
    public boolean hasChildren;

    /** Whether the file asks to keep its words exactly as they stand. */
    public boolean exact;

    public UnitDraft(int depth, ProvisionKind kind, String eid) {
        this.depth = depth;
        this.kind = kind;
        this.eid = eid;
    }

    public void line(String text) {
        if (!text.isBlank()) {
            if (!body.isEmpty()) {
                body.append('\n');
            }
            body.append(text.strip());
        }
    }

    /** Lines with their marks, behind those that are there. */
    public void add(Prose prose) {
        append(new Words(prose.text(), prose.marks()));
    }

    public void dropBeginning(int length) {
        body.delete(0, length);
        marks.replaceAll(mark -> new Mark(
                Math.max(0, mark.start() - length), Math.max(0, mark.end() - length), mark.kind(), mark.value()));
    }

    /** Whether more words may join it without changing what it is. */
    public boolean isOnlyText() {
        return number.isEmpty() && heading.isEmpty() && eid.isEmpty() && !hasChildren;
    }

    /** Words in a paragraph of their own, with their marks. */
    public void append(Words words) {
        if (!words.isBlank() || !words.marks().isEmpty()) {
            if (!body.isEmpty() && !words.text().isEmpty()) {
                body.append('\n');
            }
            marks.addAll(Mark.shifted(words.marks(), body.length()));
            body.append(words.text());
        }
    }

    /** Words right behind the last ones. */
    public void join(Words words) {
        marks.addAll(Mark.shifted(words.marks(), body.length()));
        body.append(words.text());
    }

    public boolean isEmpty() {
        return marks.isEmpty() && number.isEmpty() && heading.isEmpty() && body.isEmpty();
    }
}
