package org.counterpart.legaltext.writing;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Isolate;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;

/** Lines of a unit while they are put together, with their marks. */
public final class UnitBuilder {

    private final StringBuilder body = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    public UnitBuilder add(String lines) {
        if (!lines.isBlank()) {
            newLine();
            body.append(lines.strip());
        }
        return this;
    }

    public UnitBuilder marked(String lines, Mark.Kind kind) {
        if (!lines.isBlank()) {
            newLine();
            var start = body.length();
            body.append(lines.strip());
            marks.add(Mark.of(start, body.length(), kind));
        }
        return this;
    }

    /** What an amendment changes: words that go and words that come, marked. */
    public UnitBuilder changes(List<WordDiff.Segment> changes) {
        if (!changes.isEmpty()) {
            newLine();
        }
        for (var change : changes) {
            var start = body.length();
            body.append(Isolate.still(change.text()));
            switch (change.kind()) {
                case INSERT -> marks.add(Mark.of(start, body.length(), Mark.Kind.INSERTED));
                case DELETE -> marks.add(Mark.of(start, body.length(), Mark.Kind.DELETED));
                case KEEP -> {}
            }
        }
        return this;
    }

    public Unit unit(int depth, String heading, String eid) {
        return new Unit(depth, ProvisionKind.TEXT, "", heading, body.toString(), marks, eid, null);
    }

    /** An address that can be followed. */
    public UnitBuilder address(String address) {
        newLine();
        var start = body.length();
        body.append(address);
        marks.add(new Mark(start, body.length(), Mark.Kind.REFERENCE, address));
        return this;
    }

    private void newLine() {
        if (!body.isEmpty()) {
            body.append('\n');
        }
    }
}
