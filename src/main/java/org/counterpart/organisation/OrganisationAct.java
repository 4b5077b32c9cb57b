package org.counterpart.organisation;

import static org.counterpart.base.ActSubject.ORGANISATION;
import static org.counterpart.base.ActSubject.RULE;
import static org.counterpart.base.Nature.confidential;
import static org.counterpart.base.Nature.recorded;
import static org.counterpart.base.Whom.MODERATORS;

import org.counterpart.base.ActKind;
import org.counterpart.base.Nature;

/** The official acts about organisations and the rules of their jurisdictions. Who is admitted, refused, suspended or gone gets a letter, and only that. */
public enum OrganisationAct implements ActKind {
    ORGANISATION_APPLIED(confidential(ORGANISATION)
            .to(MODERATORS)
            .at("/workspace/organisations/{subject}")
            .asLongAs(OrganisationStanding::applies)),
    ORGANISATION_ADMITTED(recorded(ORGANISATION)),
    ORGANISATION_REFUSED(confidential(ORGANISATION)),
    ORGANISATION_SUSPENDED(recorded(ORGANISATION)),
    ORGANISATION_WITHDRAWN(recorded(ORGANISATION)),
    ORGANISATION_RENAMED(recorded(ORGANISATION)),
    ORGANISATION_CHANGED(recorded(ORGANISATION)),
    RULE_ENACTED(recorded(RULE));

    private final Nature nature;

    OrganisationAct(Nature nature) {
        this.nature = nature;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
