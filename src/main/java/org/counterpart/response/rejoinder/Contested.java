package org.counterpart.response.rejoinder;

import static counterpart.schema.Tables.REJOINDER;

import org.jooq.Condition;

/** Which rejoinders are read by everybody: those that were submitted. A draft never leaves its organisation. */
public final class Contested {

    public static final Condition PUBLIC = REJOINDER.SUBMITTED_AT.isNotNull();

    private Contested() {}
}
