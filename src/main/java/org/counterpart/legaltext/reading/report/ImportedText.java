package org.counterpart.legaltext.reading.report;

import java.util.List;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Unit;

/** What an importer made of a file. */
public record ImportedText(LegalText text, ImportReport report, Origin origin) {

    public ImportedText(LegalText text, ImportReport report) {
        this(text, report, Origin.UNKNOWN);
    }

    public String title() {
        return text.title();
    }

    public String language() {
        return text.language();
    }

    public Direction direction() {
        return text.direction();
    }

    public List<Unit> units() {
        return text.units();
    }

    public int articles() {
        return text.articles();
    }
}
