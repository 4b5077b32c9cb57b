package org.counterpart.legaltext.reading.akn;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.manuscript.RepeatedNumber;
import org.counterpart.legaltext.reading.manuscript.UnitDraft;
import org.counterpart.legaltext.reading.manuscript.UnitDrafts;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Walks through the hierarchy of an Akoma Ntoso document and opens a unit for each of its members. */
final class AknUnits {

    private final AknReading reading;
    private final UnitDrafts drafts;
    private final Citable citable;
    private boolean inAnnex;

    AknUnits(AknReading reading, UnitDrafts drafts, XmlElement document) {
        this.reading = reading;
        this.drafts = drafts;
        this.citable = Citable.of(document);
    }

    /** Reads what stands above all units. */
    void read(XmlElement element) {
        children(element, null, 0, -1);
    }

    /**
     * Reads what is inside an element into the unit it belongs to.
     *
     * @param owner null above all units
     * @param inArticle how many units of an article are open; -1 outside of articles
     */
    private void children(XmlElement element, @Nullable UnitDraft owner, int depth, int inArticle) {
        var flow = new AknProse(reading);
        for (var part : element.content()) {
            if (!(part instanceof XmlElement child)) {
                flow.words((String) part);
                continue;
            }
            if (reading.isSkipped(child) || child.is("meta") || (owner != null && isName(child, element))) {
                continue;
            }
            if (AknNames.isUnit(child)) {
                place(owner, depth, flow);
                flow = new AknProse(reading);
                unit(child, owner, depth, inArticle);
            } else if (AknNames.isHolder(child) || holdsUnits(child)) {
                place(owner, depth, flow);
                flow = new AknProse(reading);
                hold(child, element, owner, depth, inArticle);
            } else {
                flow.element(child);
            }
        }
        place(owner, depth, flow);
    }

    private static boolean isName(XmlElement child, XmlElement unit) {
        return child.is("num", "heading", "subheading") && AknNames.isUnit(unit);
    }

    /** Some write the words of a point after its sub-points; the standard has them before. */
    private void hold(XmlElement child, XmlElement parent, @Nullable UnitDraft owner, int depth, int inArticle) {
        if (owner != null
                && owner.hasChildren
                && child.is("content")
                && AknNames.isUnit(parent)
                && !holdsUnits(child)) {
            var flow = new AknProse(reading);
            flow.content(child);
            reading.ledger.changed(ImportChange.TEXT_REORDERED, 1, flow.prose.text());
            owner.add(flow.prose);
        } else {
            children(child, owner, depth, inArticle);
        }
    }

    private static boolean holdsUnits(XmlElement element) {
        return !element.is(
                        "p",
                        "block",
                        "mod",
                        "quotedStructure",
                        "embeddedStructure",
                        "toc",
                        "table",
                        "foreign",
                        "ul",
                        "ol")
                && element.children().stream()
                        .anyMatch(child -> AknNames.isUnit(child) || AknNames.isHolder(child) || holdsUnits(child));
    }

    private void unit(XmlElement element, @Nullable UnitDraft owner, int depth, int inArticle) {
        reading.unit();
        if (owner != null) {
            owner.hasChildren = true;
        }
        var kind = kind(element, inArticle);
        var article = kind == ProvisionKind.ARTICLE;
        var wasInAnnex = inAnnex;
        inAnnex |= kind == ProvisionKind.ANNEX;
        reading.ledger.changed(ImportChange.ATTACHED_ARTICLES, article && inAnnex ? 1 : 0, "");
        var draft = drafts.open(depth, kind, element.id());
        draft.number = name(element, draft, " ", "num");
        draft.heading = name(element, draft, " – ", "heading", "subheading");
        if (kind == ProvisionKind.ANNEX && draft.number.isEmpty() && draft.heading.isEmpty()) {
            draft.heading = AknNames.annex(element);
            reading.ledger.added(draft.heading);
        }
        if (element.is("crossHeading")) {
            draft.heading = name(element, draft);
        } else {
            children(element, draft, depth + 1, article ? 0 : inArticle < 0 ? -1 : inArticle + 1);
        }
        RepeatedNumber.remove(draft, reading.ledger);
        drafts.close(draft);
        inAnnex = wasInAnnex;
    }

    private ProvisionKind kind(XmlElement element, int inArticle) {
        var isArticle = AknNames.stated(element) == null
                && inArticle < 0
                && (citable.is(element) || (inAnnex && element.is("article")));
        return isArticle ? ProvisionKind.ARTICLE : AknNames.kind(element, inArticle);
    }

    /** A number or a heading on one line; its notes become notes at the beginning of the words. Without names, the element's own words. */
    private String name(XmlElement element, UnitDraft draft, String between, String... names) {
        var parts = new ArrayList<String>();
        for (var child : element.children()) {
            if (child.is(names)) {
                parts.add(name(child, draft));
            }
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    private String name(XmlElement element, UnitDraft draft) {
        var flow = new AknProse(reading, true);
        flow.block(element);
        draft.exact |= flow.exact;
        flow.prose.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.NOTE)
                .forEach(note -> draft.marks.add(new Mark(0, 0, Mark.Kind.NOTE, note.value())));
        return flow.prose.onOneLine().text();
    }

    private void place(@Nullable UnitDraft owner, int depth, AknProse flow) {
        if (flow.prose.isEmpty()) {
            return;
        }
        if (owner == null) {
            drafts.open(depth, ProvisionKind.TEXT, "").add(flow.prose);
        } else if (!owner.hasChildren) {
            owner.exact |= flow.exact && owner.body.isEmpty();
            owner.add(flow.prose);
        } else {
            drafts.textAfter(owner, flow.prose);
        }
    }
}
