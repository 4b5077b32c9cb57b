package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Contribution;
import counterpart.schema.tables.TextVersion;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

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

    /** One was sent before the newest version of the text was published: then the answer must show it the words that changed. */
    static final Condition SENT_EARLIER = DSL.exists(DSL.selectOne()
            .from(COPY)
            .join(SENT)
            .on(SENT.ID.eq(COPY.CONTRIBUTION_ID))
            .join(THEN)
            .on(THEN.ID.eq(SENT.TEXT_VERSION_ID))
            .where(OF_THIS)
            .andExists(laterVersions(THEN)));

    /** Copies wait with the point that is answered for them; once published, each is read by itself again. */
    static final Condition BY_ITSELF =
            POINT.ALIKE_CONFIRMED_AT.isNull().or(POINT.STATUS.notIn(PointStatus.OPEN, PointStatus.DRAFTED));

    /** Published versions of a text after one of them. */
    static Select<?> laterVersions(TextVersion seen) {
        return DSL.selectOne()
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.CONSULTATION_ID.eq(seen.CONSULTATION_ID))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(TEXT_VERSION.NUMBER.gt(seen.NUMBER));
    }

    private Copies() {}
}
