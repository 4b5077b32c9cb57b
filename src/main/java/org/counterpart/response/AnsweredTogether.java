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

    /** The point whose answer this one was given. */
    static final Field<PointId> LETTER =
            DSL.when(POINT.ALIKE_CONFIRMED_AT.isNotNull(), POINT.ALIKE_TO).otherwise(POINT.ID);

    private static final Condition COPY = SAME.ALIKE_TO
            .eq(LETTER)
            .and(SAME.ALIKE_CONFIRMED_AT.isNotNull())
            .and(SAME.STATUS.eq(PointStatus.PUBLISHED))
            .andNot(Answered.changed(SAME.ID));

    private static final Field<Integer> ITSELF =
            DSL.when(Answered.changed(LETTER), 0).otherwise(1);

    private static final Field<Integer> POINTS = DSL.when(Answered.changed(POINT.ID), 0)
            .otherwise(DSL.field(DSL.selectCount().from(SAME).where(COPY)).plus(ITSELF))
            .as("answered_together");

    private static final Field<Integer> WORDINGS = DSL.field(DSL.select(DSL.countDistinct(
                            DSL.when(SAME.WORDING_ID.ne(LETTER).or(ITSELF.eq(0)), SAME.WORDING_ID)))
                    .from(SAME)
                    .where(COPY))
            .plus(ITSELF)
            .as("together_worded");

    /** To be selected where a published point is read. */
    public static final List<Field<?>> FIELDS = List.of(POINTS, WORDINGS);

    /** Null where the answer was given to one point alone. */
    public static @Nullable AnsweredTogether of(Record row) {
        var points = row.get(POINTS);
        return points < 2 ? null : new AnsweredTogether(points, row.get(WORDINGS));
    }
}
