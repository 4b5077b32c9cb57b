package org.counterpart.text.writing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which text it is among others; the language is the text's own.
 *
 * @param institution that puts it to consultation, by name; empty when not known
 * @param number of the version, or of the bill; empty when it has none
 * @param date of the version
 * @param country ISO 3166 code in small letters; empty when not known
 */
public record Edition(
        String institution, String number, @Nullable LocalDate date, String country) {

    public static final Edition UNKNOWN = new Edition("", "", null, "");
}
