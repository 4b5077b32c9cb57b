package org.counterpart.legaltext.writing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which text it is among others; the language is the text's own.
 *
 * @param institution that puts it to consultation, by name; empty when not known
 * @param number of the version, or of the bill; empty when it has none
 * @param date of the version
 * @param country ISO 3166 code in small letters; empty when not known
 * @param reader who reads the date in the head as people write it; the text's language may be another
 * @param unshown what is said where signs have no shape in the file; null where nobody is to be told
 */
public record Edition(
        String institution,
        String number,
        @Nullable LocalDate date,
        String country,
        Locale reader,
        @Nullable Remark unshown) {

    public static final Edition UNKNOWN = new Edition("", "", null, "");

    public Edition(String institution, String number, @Nullable LocalDate date, String country) {
        this(institution, number, date, country, Locale.ENGLISH, null);
    }

    /** Institution, number and date, as far as they are known. */
    String about() {
        return Stream.of(institution, number, date == null ? "" : Times.date(date, reader))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A sentence of ours, in the language of the reader, which need not be the text's. */
    public record Remark(String words, String language) {

        /** That signs have no shape in the file, and what else there is. */
        public static Remark unshown(Words words, Locale reader) {
            return new Remark(words.of(reader, "legaltext.export.unshown"), reader.getLanguage());
        }
    }
}
