package org.counterpart.consultation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Files;
import org.counterpart.base.Files.StoredFile;
import org.counterpart.base.NotFound;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.Rules;
import org.counterpart.organisation.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading consultations: published ones for everybody who is signed in, a draft only for members of its institution. */
@Service
public class Consultations {

    private final Actors actors;
    private final ConsultationRepository repository;
    private final ObjectProvider<Answering> answering;
    private final Files files;
    private final Rules rules;

    Consultations(
            Actors actors,
            ConsultationRepository repository,
            ObjectProvider<Answering> answering,
            Files files,
            Rules rules) {
        this.actors = actors;
        this.repository = repository;
        this.answering = answering;
        this.files = files;
        this.rules = rules;
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

    /** One page of a selection: what ends next comes first, of the past ones the newest. */
    @May(Verb.USE_WORKSPACE)
    public List<ConsultationSummary> page(Selection selection, int offset, int limit) {
        return repository.page(selection, actors.current().roles().keySet(), offset, limit);
    }

    @May(Verb.USE_WORKSPACE)
    public int count(Selection selection) {
        return repository.count(selection, actors.current().roles().keySet());
    }

    /** The institutions whose officer the reader is. */
    @May(Verb.USE_WORKSPACE)
    public List<OwnInstitution> ownInstitutions() {
        return repository.institutions(actors.current().organisationsWith(Role.OFFICER));
    }

    @May(Verb.USE_WORKSPACE)
    public List<Document> documents(ConsultationId id) {
        return repository.documents(get(id).id());
    }

    /** The content of a document, for download. */
    @May(Verb.USE_WORKSPACE)
    public StoredFile read(ConsultationId id, UUID document) {
        return files.read(documents(id).stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow(NotFound::new)
                .file());
    }

    /** Who was asked, by name, and what became of it: coverage and silence. */
    @May(Verb.USE_WORKSPACE)
    public List<Invited> invited(ConsultationId id) {
        var consultation = get(id);
        var answered = answering
                .orderedStream()
                .flatMap(one -> one.organisations(consultation.id()).stream())
                .collect(Collectors.toSet());
        return repository.invited(consultation.id(), answered);
    }

    @May(Verb.USE_WORKSPACE)
    public List<Extension> extensions(ConsultationId id) {
        return repository.extensions(get(id).id());
    }

    /** The days on which offices work where the institution is, to say of a deadline that it falls on another. */
    @May(Verb.USE_WORKSPACE)
    public WorkingDays calendar(ConsultationId id) {
        return rules.calendar(get(id).institution());
    }

    /** Notes for the coverage that the reader's organisations, where they are invited, have looked at it; the first time counts. */
    @May(Verb.USE_WORKSPACE)
    @Transactional
    public void opened(ConsultationId id) {
        var organisations = actors.current().roles().keySet();
        if (!organisations.isEmpty()) {
            repository.opened(id, organisations);
        }
    }
}
