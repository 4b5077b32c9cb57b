package org.counterpart.identity;

import org.counterpart.base.OrganisationId;
import org.jooq.Condition;
import org.jooq.Field;

/** What has to be known of organisations to say who somebody is: told by the module that keeps them, as parts of the statements that ask. */
public interface OrganisationRegister {

    /** What it is called; null where there is none. */
    Field<String> name(Field<OrganisationId> organisation);

    /** Whether its members may act for it. */
    Condition isAdmitted(Field<OrganisationId> organisation);

    /** Others who change it wait until the transaction ends. None is locked where there is none yet. */
    void lock(OrganisationId organisation);
}
