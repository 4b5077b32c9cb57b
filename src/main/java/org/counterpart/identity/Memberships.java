package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.MEMBERSHIP;

import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to which organisation. Asks nobody: the service of the organisations decides who may. */
@Component
public class Memberships {

    private final DSLContext db;

    Memberships(DSLContext db) {
        this.db = db;
    }

    public List<Member> of(OrganisationId organisation) {
        return db.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.LOCALE, MEMBERSHIP.ROLE, MEMBERSHIP.SINCE)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(MEMBERSHIP.ORGANISATION_ID.eq(organisation))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .fetch(Records.mapping(Member::new));
    }

    /** Gives the role, instead of the one the person had there before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(AccountId account, OrganisationId organisation, Role role) {
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, account)
                .set(MEMBERSHIP.ORGANISATION_ID, organisation)
                .set(MEMBERSHIP.ROLE, role)
                .set(MEMBERSHIP.SINCE, DatabaseClock.NOW)
                .onDuplicateKeyUpdate()
                .set(MEMBERSHIP.ROLE, role)
                .execute();
    }

    /** False when the person was no member. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(AccountId account, OrganisationId organisation) {
        return db.deleteFrom(MEMBERSHIP)
                        .where(MEMBERSHIP.ACCOUNT_ID.eq(account), MEMBERSHIP.ORGANISATION_ID.eq(organisation))
                        .execute()
                == 1;
    }
}
