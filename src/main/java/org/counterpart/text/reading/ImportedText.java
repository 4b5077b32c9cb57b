package org.counterpart.text.reading;

import java.util.List;
import org.counterpart.text.model.Direction;
import org.counterpart.text.model.LegalText;
import org.counterpart.text.model.Unit;

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
