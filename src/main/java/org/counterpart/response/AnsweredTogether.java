package org.counterpart.response;

import static counterpart.schema.Tables.POINT;

import java.util.List;
import org.counterpart.base.PointId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * That a published answer was given once to points that say the same.
 *
 * @param points that have it, this one included
 * @param wordings different texts among them
 */
public record AnsweredTogether(int points, int wordings) {

    private static final counterpart.schema.tables.Point SAME = POINT.as("same");

    private static final Field<PointId> LETTER =
            DSL.when(POINT.ALIKE_CONFIRMED_AT.isNotNull(), POINT.ALIKE_TO).otherwise(POINT.ID);

    private static final Condition COPY = SAME.ALIKE_TO
            .eq(LETTER)
            .and(SAME.ALIKE_CONFIRMED_AT.isNotNull())
            .and(SAME.STATUS.eq(PointStatus.PUBLISHED));

    private static final Field<Integer> COPIES =
            DSL.field(DSL.selectCount().from(SAME).where(COPY)).as("answered_together");

    /** Beside the letter's own. */
    private static final Field<Integer> OTHER_WORDINGS = DSL.field(
                    DSL.select(DSL.countDistinct(DSL.when(SAME.WORDING_ID.ne(LETTER), SAME.WORDING_ID)))
                            .from(SAME)
                            .where(COPY))
            .as("together_worded");

    /** To be selected where a published point is read. */
    public static final List<Field<?>> FIELDS = List.of(COPIES, OTHER_WORDINGS);

    /** Null where the answer was given to one point alone. */
    public static @Nullable AnsweredTogether of(Record row) {
        var copies = row.get(COPIES);
        return copies == 0 ? null : new AnsweredTogether(copies + 1, row.get(OTHER_WORDINGS) + 1);
    }
}
