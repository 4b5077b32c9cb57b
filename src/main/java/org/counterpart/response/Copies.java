package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Contribution;
import counterpart.schema.tables.TextVersion;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a statement that reads a point asks of those that are answered with it. */
final class Copies {

    private static final counterpart.schema.tables.Point COPY = POINT.as("copy");
    private static final Contribution SENT = CONTRIBUTION.as("sent");
    private static final TextVersion THEN = TEXT_VERSION.as("then");

    private static final Condition OF_THIS =
            COPY.ALIKE_TO.eq(POINT.ID).and(COPY.ALIKE_CONFIRMED_AT.isNotNull()).and(COPY.STATUS.ne(PointStatus.CLOSED));

    /** How many there are. */
    static final Field<Integer> COUNT =
            DSL.field(DSL.selectCount().from(COPY).where(OF_THIS)).as("copies");

    /** Number of the earliest version of the text that one of them was written on; null without any. */
    static final Field<@Nullable Integer> EARLIEST = DSL.field(DSL.select(DSL.min(THEN.NUMBER))
            .from(COPY)
            .join(SENT)
            .on(SENT.ID.eq(COPY.CONTRIBUTION_ID))
            .join(THEN)
            .on(THEN.ID.eq(SENT.TEXT_VERSION_ID))
            .where(OF_THIS));

    /** Copies wait with the point that is answered for them; once published, each is read by itself again. */
    static final Condition BY_ITSELF =
            POINT.ALIKE_CONFIRMED_AT.isNull().or(POINT.STATUS.notIn(PointStatus.OPEN, PointStatus.DRAFTED));

    private Copies() {}
}
