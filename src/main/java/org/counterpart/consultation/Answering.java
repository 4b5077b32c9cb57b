package org.counterpart.consultation;

import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;

/** Tells which organisations have put anything to the institution; the modules that take contributions know. */
public interface Answering {

    Set<OrganisationId> organisations(ConsultationId id);
}
