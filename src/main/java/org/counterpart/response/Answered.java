package org.counterpart.response;

import static counterpart.schema.Tables.POINT;

import org.jooq.Condition;

/** Which points are answered for everybody outside the institution: those whose answer was published. Drafts of answers never leave it. */
public final class Answered {

    public static final Condition PUBLIC = POINT.STATUS
            .eq(PointStatus.PUBLISHED)
            .and(POINT.PUBLISHED_AT.isNotNull())
            .and(POINT.OUTCOME.isNotNull());

    private Answered() {}
}
