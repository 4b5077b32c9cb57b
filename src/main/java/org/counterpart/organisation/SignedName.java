package org.counterpart.organisation;

import static counterpart.schema.Tables.FORMER_NAME;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Who signed, said or did something: the name the organisation bore then, and behind an arrow the one it bears since. What was done under an
 * old name keeps it, and is found under the new one. Whatever lists the acts of organisations names them by this.
 */
public final class SignedName {

    /**
     * In statements that join the organisation, or none. Names of before it was admitted are nobody's business and are not said.
     *
     * @param when it was done; null for the present name
     */
    public static Field<String> of(counterpart.schema.tables.Organisation organisation, Field<Instant> when) {
        // Another name by its bytes: to the collation of the column capitals and accents are the same.
        var another = DSL.when(FORMER_NAME.NAME.collate("utf8mb4_bin").ne(organisation.NAME), FORMER_NAME.NAME);
        var then = DSL.field(DSL.select(another)
                .from(FORMER_NAME)
                .where(FORMER_NAME.ORGANISATION_ID.eq(organisation.ID))
                .and(FORMER_NAME.UNTIL.gt(when))
                .and(FORMER_NAME.UNTIL.gt(DSL.coalesce(organisation.ADMITTED_AT, organisation.APPLIED_AT)))
                .orderBy(FORMER_NAME.UNTIL)
                .limit(1));
        return DSL.coalesce(DSL.concat(then, DSL.inline(" → "), organisation.NAME), organisation.NAME);
    }

    private SignedName() {}
}
