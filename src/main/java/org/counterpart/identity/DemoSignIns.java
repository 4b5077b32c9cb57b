package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.MEMBERSHIP;

import java.util.List;
import org.counterpart.base.CounterpartProperties;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** The people of the demo world, for one-click sign-in. Empty outside of demo mode. */
@Component
class DemoSignIns {

    private final DSLContext db;
    private final OrganisationRegister register;
    private final CounterpartProperties properties;

    DemoSignIns(DSLContext db, OrganisationRegister register, CounterpartProperties properties) {
        this.db = db;
        this.register = register;
        this.properties = properties;
    }

    List<DemoPerson> all() {
        if (!properties.demo()) {
            return List.of();
        }
        return db.select(
                        ACCOUNT.EMAIL,
                        ACCOUNT.NAME,
                        MEMBERSHIP.ROLE,
                        register.name(MEMBERSHIP.ORGANISATION_ID),
                        ACCOUNT.ADMINISTRATOR)
                .from(ACCOUNT)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.EMAIL.endsWith("@valdor.example"))
                .and(ACCOUNT.STATUS.eq(AccountStatus.ACTIVE))
                .orderBy(ACCOUNT.CREATED_AT, ACCOUNT.ID)
                .limit(20)
                .fetch(Records.mapping(DemoPerson::new));
    }
}
