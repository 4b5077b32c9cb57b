package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.Marks;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;

/** The units of a text while it is being read, in document order; at the end each gets its identifier and each article its handle. */
public final class UnitDrafts {

    private static final int EID_LIMIT = 190;

    private final List<UnitDraft> drafts = new ArrayList<>();
    private final Map<String, Integer> suffixes = new HashMap<>();
    private final Ledger ledger;

    public UnitDrafts(Ledger ledger) {
        this.ledger = ledger;
    }

    public UnitDraft open(int depth, ProvisionKind kind, String eid) {
        var draft = new UnitDraft(depth, kind, eid);
        drafts.add(draft);
        return draft;
    }

    /** As {@link #textAfter(UnitDraft, String)}, with marks. */
    public void textAfter(UnitDraft owner, Prose prose) {
        after(owner).add(prose);
    }

    /** Words that follow the children of {@code owner}: in a unit of their own, so that they stay in their place. */
    public void textAfter(UnitDraft owner, String text) {
        after(owner).line(text);
    }

    private UnitDraft after(UnitDraft owner) {
        var last = drafts.getLast();
        return last.kind == ProvisionKind.TEXT && last.depth == owner.depth + 1 && last.isOnlyText()
                ? last
                : open(owner.depth + 1, ProvisionKind.TEXT, "");
    }

    /** A unit without number, heading and words says nothing: its children take its place. */
    public void close(UnitDraft draft) {
        var isFrame = draft.kind == ProvisionKind.ARTICLE || (draft.kind == ProvisionKind.ANNEX && draft.hasChildren);
        if (!draft.isEmpty() || isFrame) {
            return;
        }
        var at = drafts.lastIndexOf(draft);
        drafts.remove(at);
        drafts.subList(at, drafts.size()).forEach(child -> child.depth--);
        if (!draft.hasChildren) {
            ledger.leftOut(ImportOmission.EMPTY_ELEMENT, "");
        }
    }

    UnitDraft last() {
        return drafts.getLast();
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    List<UnitDraft> all() {
        return drafts;
    }

    public List<Unit> finish() {
        var handles = new Handles();
        var eids = new HashSet<String>();
        var units = new ArrayList<Unit>(drafts.size());
        var made = 0;
        for (var draft : drafts) {
            fit(draft);
            if (draft.eid.isEmpty()) {
                draft.eid = Handles.eid(draft.kind, draft.value.isEmpty() ? draft.number : draft.value);
                made++;
            }
            units.add(new Unit(
                    draft.depth,
                    draft.kind,
                    draft.number,
                    draft.heading,
                    draft.body.toString(),
                    Marks.tidy(draft.body.toString(), draft.marks),
                    unique(draft.eid, eids),
                    draft.kind == ProvisionKind.ARTICLE
                            ? handles.of(draft.value.isEmpty() ? draft.number : draft.value, draft.heading)
                            : null));
        }
        ledger.changed(ImportChange.IDENTIFIERS_MADE, made, "");
        return units;
    }

    /** What is too long for its place moves on to the next one; nothing is cut. */
    private void fit(UnitDraft draft) {
        if (draft.number.length() > Unit.NUMBER_LIMIT) {
            draft.heading = (draft.number + " " + draft.heading).strip();
            draft.number = "";
            ledger.changed(ImportChange.NUMBERS_SHORTENED, 1, draft.heading);
        }
        if (draft.heading.length() > Unit.HEADING_LIMIT) {
            draft.marks.replaceAll(mark -> mark.shifted(draft.heading.length() + 1));
            draft.body.insert(0, draft.heading + "\n");
            draft.heading = "";
            ledger.changed(ImportChange.NUMBERS_SHORTENED, 1, draft.body.toString());
        }
    }

    private String unique(String wanted, Set<String> taken) {
        var base = wanted.length() > EID_LIMIT - 6 ? wanted.substring(0, EID_LIMIT - 6) : wanted;
        var eid = base;
        while (!taken.add(eid)) {
            eid = base + "-" + suffixes.merge(base, 2, (before, two) -> before + 1);
        }
        return eid;
    }
}
