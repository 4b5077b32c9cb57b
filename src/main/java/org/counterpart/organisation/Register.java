package org.counterpart.organisation;

import static counterpart.schema.Tables.ORGANISATION;

import org.counterpart.base.OrganisationId;
import org.counterpart.identity.OrganisationRegister;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tells the module below, which asks about people, what it needs of their organisations. */
@Component
class Register implements OrganisationRegister {

    private final DSLContext db;

    Register(DSLContext db) {
        this.db = db;
    }

    @Override
    public Field<String> name(Field<OrganisationId> organisation) {
        return DSL.field(DSL.select(ORGANISATION.NAME).from(ORGANISATION).where(ORGANISATION.ID.eq(organisation)));
    }

    @Override
    public Condition isAdmitted(Field<OrganisationId> organisation) {
        return DSL.exists(DSL.selectOne()
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation), ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED)));
    }

    @Override
    public void lock(OrganisationId organisation) {
        db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation))
                .forUpdate()
                .fetch();
    }
}
