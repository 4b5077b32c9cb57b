package org.counterpart.legaltext.reading.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its document besides the title; drafting placeholders are no number and no date.
 *
 * @param number as printed, empty when the file names none
 * @param date of the document itself, not of a later version of it
 */
public record Origin(String number, @Nullable LocalDate date) {

    public static final Origin UNKNOWN = new Origin("", null);
}
