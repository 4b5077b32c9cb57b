package org.counterpart.consultation;

import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;

/** Reading consultations: published ones for everybody who is signed in, a draft only for members of its institution. */
@Service
public class Consultations {

    private final Actors actors;
    private final ConsultationRepository repository;

    Consultations(Actors actors, ConsultationRepository repository) {
        this.actors = actors;
        this.repository = repository;
    }

    @May(Verb.USE_WORKSPACE)
    public Consultation get(ConsultationId id) {
        return overview(id).consultation();
    }

    /** The same with what the head of a view shows beside it. */
    @May(Verb.USE_WORKSPACE)
    public ConsultationOverview overview(ConsultationId id) {
        var actor = actors.current();
        var found = repository.overview(id).orElseThrow(NotFound::new);
        var institution = found.consultation().institution();
        if (!found.consultation().phase().isPublic() && !actor.isMemberOf(institution)) {
            throw new NotFound();
        }
        return new ConsultationOverview(
                found.consultation(),
                found.institutionName(),
                found.ruleTitle(),
                actor.may(Verb.PREPARE_CONSULTATION, institution),
                found.now());
    }

    /** A consultation of the own institution, for something that its officers alone may do; a stranger is told it does not exist. */
    @May(Verb.USE_WORKSPACE)
    public Consultation require(Verb verb, ConsultationId id) {
        var consultation = get(id);
        actors.current().require(verb, consultation.institution());
        return consultation;
    }
}
