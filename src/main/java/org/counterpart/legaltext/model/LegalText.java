package org.counterpart.legaltext.model;

import java.util.List;

/**
 * A whole text, as importers make it and exporters write it.
 *
 * @param title without drafting variables, at most 500 characters
 * @param language BCP 47; "und" when neither the file nor its words tell
 */
public record LegalText(String title, String language, Direction direction, List<Unit> units) {

    public LegalText {
        units = List.copyOf(units);
    }

    public int articles() {
        return (int) Unit.articles(units);
    }
}
