package org.counterpart.legaltext.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a text, in document order. What belongs to what follows from the depths.
 *
 * @param number as printed: "Article 7", "(2)"; empty when unnumbered
 * @param body its own words without those of its children; each line a paragraph
 * @param marks in the order of their beginnings
 * @param eid identifier within the text after Akoma Ntoso's naming convention, unique in the text
 * @param handle short address of an article, unique in the text; null for whatever is not an article
 */
public record Unit(
        int depth,
        ProvisionKind kind,
        String number,
        String heading,
        String body,
        List<Mark> marks,
        String eid,
        @Nullable String handle) {

    /** Characters of a number and of a heading. */
    public static final int NUMBER_LIMIT = 80;

    public static final int HEADING_LIMIT = 1000;

    public Unit {
        marks = List.copyOf(marks);
    }

    public boolean isArticle() {
        return kind == ProvisionKind.ARTICLE;
    }

    /** Number, heading and words as one reads them, for plain text. */
    public String words() {
        var called = (number + " " + heading).strip();
        if (called.isEmpty() || body.isEmpty()) {
            return called + body;
        }
        return called + (heading.isEmpty() ? " " : "\n") + body;
    }

    public static long articles(List<Unit> units) {
        return units.stream().filter(Unit::isArticle).count();
    }

    public Unit at(int newDepth) {
        return new Unit(newDepth, kind, number, heading, body, marks, eid, handle);
    }

    public Unit as(ProvisionKind newKind) {
        return new Unit(depth, newKind, number, heading, body, marks, eid, handle);
    }

    public Unit called(String newNumber, String newHeading) {
        return new Unit(depth, kind, newNumber, newHeading, body, marks, eid, handle);
    }

    public Unit identified(String newEid) {
        return new Unit(depth, kind, number, heading, body, marks, newEid, handle);
    }

    public Unit saying(String newBody, List<Mark> newMarks) {
        return new Unit(depth, kind, number, heading, newBody, newMarks, eid, handle);
    }

    public Unit reachedBy(@Nullable String newHandle) {
        return new Unit(depth, kind, number, heading, body, marks, eid, newHandle);
    }
}
