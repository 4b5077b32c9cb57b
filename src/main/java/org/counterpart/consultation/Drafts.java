package org.counterpart.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Counters;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Files;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Reference;
import org.counterpart.base.Refused;
import org.counterpart.base.Slugs;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.base.Unseen;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftStates;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.RuleInForce;
import org.counterpart.organisation.Rules;
import org.counterpart.organisation.TextKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an institution prepares before it opens: the opening package, whom it asks, its documents and timetable; and the publication. */
@Service
public class Drafts {

    private final Turns turns;
    private final Actors actors;
    private final Consultations consultations;
    private final DraftRepository repository;
    private final DepartureRepository departures;
    private final PhaseRepository phases;
    private final PhaseClock phaseClock;
    private final Rules rules;
    private final ObjectProvider<OpeningRequirement> requirements;
    private final Files files;
    private final Counters counters;
    private final DatabaseClock clock;
    private final DraftStates states;
    private final ApplicationEventPublisher events;

    Drafts(
            Turns turns,
            Actors actors,
            Consultations consultations,
            DraftRepository repository,
            DepartureRepository departures,
            PhaseRepository phases,
            PhaseClock phaseClock,
            Rules rules,
            ObjectProvider<OpeningRequirement> requirements,
            Files files,
            Counters counters,
            DatabaseClock clock,
            DraftStates states,
            ApplicationEventPublisher events) {
        this.turns = turns;
        this.actors = actors;
        this.consultations = consultations;
        this.repository = repository;
        this.departures = departures;
        this.phases = phases;
        this.phaseClock = phaseClock;
        this.rules = rules;
        this.requirements = requirements;
        this.files = files;
        this.counters = counters;
        this.clock = clock;
        this.states = states;
        this.events = events;
    }

    /**
     * Begins a draft. The caller makes the identity: asked twice, the same draft stands. Refuses at "title" and "language".
     */
    @May(Verb.PREPARE_CONSULTATION)
    @Transactional
    public void create(ConsultationId id, OrganisationId institution, String title, String language) {
        var actor = actors.current();
        actor.require(Verb.PREPARE_CONSULTATION, institution);
        var words = OpeningPackage.titled(title, language);
        var problems = new ArrayList<>(acceptable(words));
        if (words.title().isEmpty()) {
            problems.add(Problem.at("title", "consultation.missing.title"));
        }
        Refused.ifAny(problems);
        if (repository.exists(id)) {
            return;
        }
        var seat = repository.seat(institution);
        var number = counters.next("consultation");
        var year = clock.today(seat.zone()).getYear();
        var reference = Reference.consultation(seat.code(), year, number);
        repository.insert(id, number, reference, institution, words, seat.zone(), actor.account());
    }

    /**
     * Saves a draft as it is typed, complete or not; returns the new version. An exception from the rule holds for the dates it was ordered for:
     * what moves further from the rule needs another. {@link Stale} when somebody else saved since {@code version}.
     */
    @May(Verb.PREPARE_CONSULTATION)
    @Transactional
    public int save(ConsultationId id, int version, OpeningPackage words, Timetable timetable) {
        turns.take(id);
        var draft = draft(Verb.PREPARE_CONSULTATION, id);
        Refused.ifAny(acceptable(words));
        Stale.unless(repository.save(id, version, words, timetable));
        departures.remove(id, Publication.outgrown(draft.timetable(), timetable));
        if (!draft.words().questions().equals(words.questions())) {
            repository.putQuestions(id, words.questions());
        }
        states.keep(DraftKind.OPENING, id.value(), version + 1, OpeningFields.of(words, timetable));
        return version + 1;
    }

    private static List<Problem> acceptable(OpeningPackage words) {
        var problems = words.tooLong();
        if (Locale.forLanguageTag(words.language()).getLanguage().isEmpty()) {
            problems.add(Problem.at("language", "consultation.language.unknown"));
        }
        return problems;
    }

    /** Gives a draft up: it is nowhere to be seen any more, and was never public. What was written stays in the database. */
    @May(Verb.PREPARE_CONSULTATION)
    @Transactional
    public void discard(ConsultationId id) {
        turns.take(id);
        var draft = draft(Verb.PREPARE_CONSULTATION, id);
        if (!repository.discard(id)) {
            throw new Refused(Problem.of("consultation.draft.published"));
        }
        states.forget(DraftKind.OPENING, id.value());
        events.publishEvent(Act.of(ConsultationAct.CONSULTATION_DISCARDED, id, draft.title())
                .by(actors.current().account(), draft.institution())
                .in(id));
    }

    /** Says what kind of text it is on, which may decide the rule that binds it; what was allowed under the rule for another kind is not allowed any more. */
    @May(Verb.PREPARE_CONSULTATION)
    @Transactional
    public void ofKind(ConsultationId id, @Nullable TextKind kind) {
        turns.take(id);
        if (draft(Verb.PREPARE_CONSULTATION, id).kind() != kind) {
            repository.ofKind(id, kind);
            departures.remove(id, EnumSet.allOf(Departing.class));
        }
    }

    /** Asks exactly these NGOs; others may contribute all the same. */
    @May(Verb.PREPARE_CONSULTATION)
    @Transactional
    public void invite(ConsultationId id, Collection<OrganisationId> organisations) {
        turns.take(id);
        draft(Verb.PREPARE_CONSULTATION, id);
        repository.putInvited(id, organisations);
    }

    /** Asks one more NGO of a published consultation, as long as contributions can be made; it is told. Refuses at "organisation". */
    @May(Verb.PREPARE_CONSULTATION)
    @Transactional
    public void inviteAlso(ConsultationId id, @Nullable OrganisationId organisation) {
        turns.take(id);
        var consultation = consultations.require(Verb.PREPARE_CONSULTATION, id);
        if (!consultation.phase().isInviting()) {
            throw new Refused(Problem.at("organisation", "consultation.invite.closed"));
        }
        if (organisation == null) {
            throw new Refused(Problem.at("organisation", "base.required"));
        }
        if (repository.addInvited(id, List.of(organisation)) == 0) {
            throw new Refused(Problem.at("organisation", "consultation.invite.already"));
        }
        events.publishEvent(Act.of(ConsultationAct.ORGANISATION_INVITED, organisation, repository.name(organisation))
                .by(actors.current().account(), consultation.institution())
                .in(id));
    }

    /** Admitted NGOs whose name contains the words. */
    @May(Verb.PREPARE_CONSULTATION)
    public List<Invited> invitable(String words, int offset, int limit) {
        return repository.invitable(words, offset, limit);
    }

    /** Puts a document beside the proposal; once it is published, visibly. Refuses at "file" and "title". */
    @May(Verb.PREPARE_CONSULTATION)
    @Transactional
    public void addDocument(ConsultationId id, String title, String fileName, byte[] content) {
        turns.take(id);
        var consultation = consultations.require(Verb.PREPARE_CONSULTATION, id);
        if (Unseen.all(title)) {
            throw new Refused(Problem.at("title", "base.required"));
        }
        if (title.length() > OpeningPackage.TITLE) {
            throw new Refused(Problem.at("title", "consultation.tooLong", OpeningPackage.TITLE));
        }
        var by = actors.current().account();
        repository.addDocument(id, files.store(fileName, content, by), title.strip());
        if (consultation.phase().isPublic()) {
            events.publishEvent(Act.of(ConsultationAct.CONSULTATION_CHANGED, id, consultation.title())
                    .by(by, consultation.institution())
                    .in(id)
                    .saying(title.strip()));
        }
    }

    /** Takes a document away from a draft; what was published stays. */
    @May(Verb.PREPARE_CONSULTATION)
    @Transactional
    public void removeDocument(ConsultationId id, UUID document) {
        turns.take(id);
        draft(Verb.PREPARE_CONSULTATION, id);
        if (repository.removeDocument(id, document) == 0) {
            throw new NotFound();
        }
    }

    /** The rule that would bind a publication at this moment. */
    @May(Verb.PREPARE_CONSULTATION)
    public Optional<RuleInForce> rule(ConsultationId id) {
        var draft = consultations.require(Verb.PREPARE_CONSULTATION, id);
        return rules.bindingOn(draft.institution(), draft.kind(), clock.now());
    }

    /** Everything that stands in the way of a publication at this moment; empty when nothing does. */
    @May(Verb.PREPARE_CONSULTATION)
    public List<Problem> missing(ConsultationId id) {
        var draft = draft(Verb.PREPARE_CONSULTATION, id);
        return missing(draft, rule(id));
    }

    private List<Problem> missing(Consultation draft, Optional<RuleInForce> rule) {
        var missing = new ArrayList<>(Publication.problems(
                draft.words(), draft.timetable(), rule.orElse(null), granted(draft.id()), clock.now()));
        if (draft.kind() == null && rules.areToldByKind(draft.institution(), clock.now())) {
            missing.add(Problem.at("kind", "consultation.missing.kind"));
        }
        rule.ifPresent(binding -> missing.addAll(Publication.documents(binding, consultations.documents(draft.id()))));
        requirements.orderedStream().forEach(requirement -> missing.addAll(requirement.missing(draft.id())));
        return missing;
    }

    /** In what the timetable departs from the rule that would bind it now: none of it opens unless it was granted. */
    @May(Verb.PREPARE_CONSULTATION)
    public Set<Departing> departing(ConsultationId id) {
        return departing(draft(Verb.PREPARE_CONSULTATION, id), rule(id));
    }

    private Set<Departing> departing(Consultation draft, Optional<RuleInForce> rule) {
        return rule.map(binding -> Publication.departing(draft.timetable(), binding, clock.now())
                        .keySet())
                .orElse(Set.of());
    }

    /** What was granted so far, whether or not the timetable needs it as it stands. */
    @May(Verb.PREPARE_CONSULTATION)
    public List<Departure> departures(ConsultationId id) {
        return departures.of(draft(Verb.PREPARE_CONSULTATION, id).id());
    }

    private Set<Departing> granted(ConsultationId id) {
        return departures.of(id).stream().map(Departure::kind).collect(Collectors.toSet());
    }

    /** Records by whose order and on which ground it departs from the rule; public with the consultation. Refuses at "reason" and "orderedBy". */
    @May(Verb.PUBLISH_CONSULTATION)
    @Transactional
    public void depart(ConsultationId id, Departure departure) {
        turns.take(id);
        draft(Verb.PUBLISH_CONSULTATION, id);
        Refused.ifAny(departure.problems());
        departures.put(id, departure, actors.current().account());
    }

    /** Takes a departure of a draft back. */
    @May(Verb.PUBLISH_CONSULTATION)
    @Transactional
    public void keepToTheRule(ConsultationId id, Departing kind) {
        turns.take(id);
        draft(Verb.PUBLISH_CONSULTATION, id);
        departures.remove(id, Set.of(kind));
    }

    /** What was granted and is not needed was never used: nothing of it is said. The rest is in the record. */
    private void publishDepartures(Consultation draft, Optional<RuleInForce> rule) {
        var needed = departing(draft, rule);
        departures.remove(
                draft.id(),
                Stream.of(Departing.values())
                        .filter(kind -> !needed.contains(kind))
                        .toList());
        departures
                .of(draft.id())
                .forEach(departure ->
                        events.publishEvent(Act.of(ConsultationAct.RULE_DEPARTED_FROM, draft.id(), draft.title())
                                .by(actors.current().account(), draft.institution())
                                .in(draft.id())
                                .saying(
                                        departure.orderedBy() == null
                                                ? departure.reason()
                                                : departure.orderedBy() + ": " + departure.reason())));
    }

    /** Opens the process to everybody, under the rule of this day. Refuses what is incomplete, naming each missing thing. */
    @May(Verb.PUBLISH_CONSULTATION)
    @Transactional
    public void publish(ConsultationId id, int version) {
        turns.take(id);
        var draft = draft(Verb.PUBLISH_CONSULTATION, id);
        if (draft.version() != version) {
            throw new Stale();
        }
        var rule = rule(id);
        Refused.ifAny(missing(draft, rule));
        Stale.unless(repository.publish(
                draft, slug(draft), rule.map(r -> r.rule().id()).orElse(null)));
        var by = actors.current().account();
        phases.entered(id, Phase.ANNOUNCED, null, by);
        events.publishEvent(Act.of(ConsultationAct.CONSULTATION_PUBLISHED, id, draft.title())
                .by(by, draft.institution())
                .in(id));
        publishDepartures(draft, rule);
        phaseClock.advance(id);
    }

    private String slug(Consultation draft) {
        var slug = Slugs.of(draft.title(), 80);
        return slug.equals("x") || repository.isSlugTaken(slug) ? slug + "-" + draft.number() : slug;
    }

    private Consultation draft(Verb verb, ConsultationId id) {
        var consultation = consultations.require(verb, id);
        if (consultation.phase() != Phase.DRAFT) {
            throw new Refused(Problem.of("consultation.draft.published"));
        }
        return consultation;
    }
}
