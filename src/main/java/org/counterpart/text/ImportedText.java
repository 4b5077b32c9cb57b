package org.counterpart.text;

import java.util.List;

/**
 * What an importer made of a file.
 *
 * @param title without drafting variables, at most 500 characters
 * @param language BCP 47; "und" when neither the file nor its words tell
 */
public record ImportedText(String title, String language, Direction direction, List<Unit> units, ImportReport report) {

    public ImportedText {
        units = List.copyOf(units);
    }

    public int articles() {
        return (int) Unit.articles(units);
    }
}
