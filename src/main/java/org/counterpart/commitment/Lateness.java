package org.counterpart.commitment;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.MILESTONE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * When a promise is late: a milestone is past the day for which it was promised first, and not even its owner says that it is done. Both doors
 * ask here, so that nothing is late on one and in time on the other.
 */
public final class Lateness {

    /** Days of the milestone that is most overdue; 0 when none is. */
    public static int days(List<Milestone> milestones, LocalDate today) {
        return milestones.stream()
                .filter(m -> !m.isDone())
                .mapToInt(m -> m.daysLate(today))
                .max()
                .orElse(0);
    }

    /**
     * The same, of a commitment in a statement.
     *
     * @param today as the commitment has it: {@link CommitmentDays#today}
     */
    public static Condition on(Field<LocalDate> today) {
        return DSL.exists(DSL.selectOne()
                .from(MILESTONE)
                .where(MILESTONE.COMMITMENT_ID.eq(COMMITMENT.ID))
                .and(of(today)));
    }

    /** The same, of a milestone. */
    public static Condition of(Field<LocalDate> today) {
        return MILESTONE
                .FIRST_DUE_ON
                .lt(today)
                .and(MILESTONE.CLAIMED_ON.isNull())
                .and(MILESTONE.CONFIRMED_ON.isNull());
    }

    private Lateness() {}
}
