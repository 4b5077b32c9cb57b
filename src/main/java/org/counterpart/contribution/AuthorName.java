package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;

import counterpart.schema.tables.Organisation;
import java.time.Instant;
import org.counterpart.organisation.SignedName;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Whose a contribution is: its organisation by the name it was signed under, or the person who spoke for none. */
public final class AuthorName {

    /** For statements that join the organisation of the contribution, or none. */
    public static final Field<String> FIELD = of(ORGANISATION).as("author");

    public static Field<String> of(Organisation organisation) {
        return DSL.coalesce(at(organisation, CONTRIBUTION.SUBMITTED_AT), CONTRIBUTION.AUTHOR_NAME);
    }

    /** Of whoever acted at this moment; null where no organisation is joined. */
    public static Field<String> at(Organisation organisation, Field<Instant> moment) {
        return SignedName.of(organisation, moment);
    }

    private AuthorName() {}
}
