package org.counterpart.legaltext.reading.report;

/**
 * Something unlikely of a text, and where.
 *
 * @param unit index of the unit that it is about
 * @param label how the unit is called: "Article 7"
 * @param detail what the sentence adds, such as the numbers that are missing; may be empty
 */
public record Doubt(Implausible what, int unit, String label, String detail) {}
