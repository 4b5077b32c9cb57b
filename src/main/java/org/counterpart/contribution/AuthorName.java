package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.ORGANISATION;

import counterpart.schema.tables.Organisation;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Whose a contribution is: the name its organisation bore when it was submitted, and behind an arrow the one it bears since. What was signed
 * stays signed under the old name, and is found under the new one.
 */
public final class AuthorName {

    /** For statements that join the organisation of the contribution, or none. */
    public static final Field<String> FIELD = of(ORGANISATION).as("author");

    public static Field<String> of(Organisation organisation) {
        var then = DSL.field(DSL.select(FORMER_NAME.NAME)
                .from(FORMER_NAME)
                .where(FORMER_NAME.ORGANISATION_ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .and(FORMER_NAME.UNTIL.gt(CONTRIBUTION.SUBMITTED_AT))
                .orderBy(FORMER_NAME.UNTIL)
                .limit(1));
        return DSL.when(organisation.NAME.isNull(), CONTRIBUTION.AUTHOR_NAME)
                .otherwise(DSL.coalesce(
                        DSL.concat(DSL.nullif(then, organisation.NAME), DSL.inline(" → "), organisation.NAME),
                        organisation.NAME));
    }

    private AuthorName() {}
}
