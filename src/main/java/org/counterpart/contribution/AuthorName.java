package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.ORGANISATION;

import counterpart.schema.tables.Organisation;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Who did something: the name the organisation bore then, and behind an arrow the one it bears since. What was signed, voted or rated stays
 * so under the old name, and is found under the new one.
 */
public final class AuthorName {

    /** For statements that join the organisation of the contribution, or none. */
    public static final Field<String> FIELD = of(ORGANISATION).as("author");

    public static Field<String> of(Organisation organisation) {
        return DSL.when(organisation.NAME.isNull(), CONTRIBUTION.AUTHOR_NAME)
                .otherwise(at(organisation, CONTRIBUTION.SUBMITTED_AT));
    }

    /** Of whoever acted at this moment; null where no organisation is joined. */
    public static Field<String> at(Organisation organisation, Field<Instant> moment) {
        var then = DSL.field(DSL.select(FORMER_NAME.NAME)
                .from(FORMER_NAME)
                .where(FORMER_NAME.ORGANISATION_ID.eq(organisation.ID))
                .and(FORMER_NAME.UNTIL.gt(moment))
                .orderBy(FORMER_NAME.UNTIL)
                .limit(1));
        return DSL.coalesce(
                DSL.concat(DSL.nullif(then, organisation.NAME), DSL.inline(" → "), organisation.NAME),
                organisation.NAME);
    }

    private AuthorName() {}
}
