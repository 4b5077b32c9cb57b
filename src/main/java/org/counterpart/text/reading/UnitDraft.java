package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.text.model.Mark;
import org.counterpart.text.model.ProvisionKind;

/** A unit while it is being read. */
final class UnitDraft {

    int depth;
    ProvisionKind kind;
    String number = "";
    String heading = "";
    final StringBuilder body = new StringBuilder();
    final List<Mark> marks = new ArrayList<>();
    String eid;

    /** Whether a unit below it was opened: what comes after it is no longer its own beginning. */
    boolean hasChildren;

    UnitDraft(int depth, ProvisionKind kind, String eid) {
        this.depth = depth;
        this.kind = kind;
        this.eid = eid;
    }

    void line(String text) {
        if (!text.isBlank()) {
            if (!body.isEmpty()) {
                body.append('\n');
            }
            body.append(text.strip());
        }
    }

    boolean isEmpty() {
        return number.isEmpty() && heading.isEmpty() && body.isEmpty();
    }
}
