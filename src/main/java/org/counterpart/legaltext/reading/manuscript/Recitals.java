package org.counterpart.legaltext.reading.manuscript;

import java.util.List;
import java.util.Locale;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.Ledger;
import org.jspecify.annotations.Nullable;

/** What stands in a preamble: what the law is based on, one by one, the reasons it gives, and the words with which it is adopted. */
final class Recitals {

    private final UnitDrafts drafts;
    private final Patterns patterns;
    private boolean reasons;
    private boolean adopted;

    Recitals(UnitDrafts drafts, Patterns patterns) {
        this.drafts = drafts;
        this.patterns = patterns;
    }

    void fill(UnitDraft preamble, List<Paragraph> blocks) {
        UnitDraft last = preamble;
        for (var block : blocks) {
            var kind = kind(block.text(), last.kind);
            if (kind == null) {
                last.append(block.words());
                continue;
            }
            preamble.hasChildren = true;
            last = drafts.open(preamble.depth + 1, kind, "");
            var marker = kind == ProvisionKind.RECITAL ? Marker.of(block, patterns) : null;
            if (marker != null) {
                last.number = marker.number();
            }
            last.append(
                    marker == null
                            ? block.words()
                            : block.words().from(marker.end()).strip());
        }
    }

    /** Of the unit that a paragraph begins; null where it goes on with the last one. */
    private @Nullable ProvisionKind kind(String text, ProvisionKind last) {
        if (adopted || text.isBlank()) {
            return null;
        }
        if (patterns.is("reasons", text)) {
            reasons = true;
            return ProvisionKind.TEXT;
        }
        if (patterns.begins("citation", text) || last == ProvisionKind.CITATION && text.endsWith(",")) {
            return ProvisionKind.CITATION;
        }
        if (patterns.begins("reason", text)) {
            reasons = true;
            return ProvisionKind.RECITAL;
        }
        var begun = last == ProvisionKind.CITATION || last == ProvisionKind.RECITAL || reasons;
        if (begun && (text.endsWith(":") || text.equals(text.toUpperCase(Locale.ROOT)) && Ledger.letters(text) > 0)) {
            adopted = last == ProvisionKind.RECITAL || text.endsWith(":");
            return ProvisionKind.TEXT;
        }
        var numbered = Marker.of(text, 0, patterns) != null;
        return reasons && (numbered || last == ProvisionKind.TEXT) ? ProvisionKind.RECITAL : null;
    }
}
