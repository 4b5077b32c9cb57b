package org.counterpart.legaltext.reading.manuscript;

/**
 * A line as it stands on paper.
 *
 * @param start where it begins and
 * @param end where it ends, in columns or points
 * @param gap empty lines above it, also in parts of one; 0 for the next line of the same paragraph
 */
public record Line(String text, int page, double start, double end, double gap, boolean bold, double size) {

    public Line between(double from, double to) {
        return new Line(text, page, from, to, gap, bold, size);
    }

    Line below(double above) {
        return new Line(text, page, start, end, above, bold, size);
    }

    public Line saying(String other) {
        return new Line(other, page, start, end, gap, bold, size);
    }
}
