package org.counterpart.response;

import java.util.List;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.jspecify.annotations.Nullable;

/** A row of a table that came back, beside its point as it stands. */
public final class ReturnedRow {

    /** What becomes of it. */
    public enum Kind {
        /** It changes what stands. */
        CHANGED,
        /** It would write over what somebody changed since the table went out: only where that is chosen. */
        OVERTAKEN,
        SAME,
        UNUSABLE
    }

    /** What stands in a column, and what would. */
    public record Difference(TableColumn column, String before, String after) {}

    /** What is wrong with a cell, such as "F12". */
    public record Trouble(String cell, Problem problem) {}

    /**
     * All that whoever decides is shown.
     *
     * @param number as the program counts it
     * @param point null where the row belongs to none of this consultation
     * @param about the reference and the provision of the point, and who says it; empty without one
     * @param troubles why it cannot be taken
     */
    public record Shown(
            int number,
            Kind kind,
            @Nullable PointId point,
            String about,
            List<Difference> differences,
            List<Trouble> troubles) {}

    /** What would be written: of an answer nothing where it is null. */
    record Meant(TablePoint point, @Nullable Answer answer, TablePoint.Share share) {

        boolean shares() {
            return !share.equals(point.share());
        }
    }

    private final TableRow file;
    private final Shown shown;
    private final @Nullable Meant meant;

    ReturnedRow(TableRow file, Shown shown, @Nullable Meant meant) {
        this.file = file;
        this.shown = shown;
        this.meant = meant;
    }

    public Shown shown() {
        return shown;
    }

    TableRow file() {
        return file;
    }

    @Nullable
    Meant meant() {
        return meant;
    }

    /** Whether it would do now what was shown. */
    boolean isAs(ReturnedRow other) {
        return shown.equals(other.shown) && meant != null && meant.equals(other.meant);
    }
}
