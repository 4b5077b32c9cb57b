package org.counterpart.contribution;

import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Answering;
import org.springframework.stereotype.Component;

/** Coverage: the organisations that put anything to the institution, also if they withdrew it. */
@Component
class Contributors implements Answering {

    private final ContributionRepository contributions;

    Contributors(ContributionRepository contributions) {
        this.contributions = contributions;
    }

    @Override
    public Set<OrganisationId> organisations(ConsultationId consultation) {
        return contributions.organisations(consultation);
    }
}
