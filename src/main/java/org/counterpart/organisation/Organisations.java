package org.counterpart.organisation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Letter;
import org.counterpart.base.Names;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Slugs;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.base.Unseen;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Member;
import org.counterpart.identity.Memberships;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations: who is here, what they say about themselves, and the moderator's word on whether they take part. */
@Service
public class Organisations {

    /** Longest question to an applicant, in characters. */
    public static final int QUESTION = 2_000;

    /** Of those whose names are nearly the same, so many are shown. */
    private static final int NEAR = 5;

    private final OrganisationRepository organisations;
    private final Memberships memberships;
    private final Actors actors;
    private final Turns turns;
    private final ApplicationEventPublisher events;

    Organisations(
            OrganisationRepository organisations,
            Memberships memberships,
            Actors actors,
            Turns turns,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.actors = actors;
        this.turns = turns;
        this.events = events;
    }

    /** What waits for admission first, then by name. Applications are shown to those who decide them only. */
    @May(Verb.USE_WORKSPACE)
    public List<Organisation> page(OrganisationFilter filter, int offset, int limit) {
        return organisations.page(filter, seesAll(), offset, limit);
    }

    @May(Verb.USE_WORKSPACE)
    public int count(OrganisationFilter filter) {
        return organisations.count(filter, seesAll());
    }

    /** One organisation; an application does not exist for those who do not decide it. */
    @May(Verb.USE_WORKSPACE)
    public Organisation byId(OrganisationId id) {
        return organisations
                .byId(id)
                .filter(found -> found.status().isPublic() || seesAll())
                .orElseThrow(NotFound::new);
    }

    /** The person's own organisations as they stand, also those that are not admitted; by name. */
    @May(Verb.OWN_ACCOUNT)
    public List<Organisation> own() {
        return organisations.of(actors.current().account());
    }

    /** How it was called since it was admitted; before, for those who decide on applications. */
    @May(Verb.USE_WORKSPACE)
    public List<FormerName> formerNames(OrganisationId id) {
        var organisation = byId(id);
        var known = Objects.requireNonNullElse(organisation.admittedAt(), organisation.appliedAt());
        return organisations.formerNames(id).stream()
                .filter(former -> seesAll() || former.until().isAfter(known))
                .toList();
    }

    /** Whether the person may change what this organisation says about itself. */
    @May(Verb.USE_WORKSPACE)
    public boolean mayEdit(OrganisationId id) {
        return mayEdit(actors.current(), id);
    }

    /**
     * Whom a reader can take for an organisation of this name and short name, by what they are called or were; by name. Refused applications
     * do not count.
     *
     * @param of the organisation itself, which is not its own twin; null for a new one
     */
    @May(Verb.ADMIT_ORGANISATIONS)
    public List<Organisation> twins(@Nullable OrganisationId of, OrganisationDetails details) {
        return alike(of, details);
    }

    /** Admitted organisations that are, or were, called nearly so and are no twins; by name, and no more than are looked at one by one. */
    @May(Verb.ADMIT_ORGANISATIONS)
    public List<Organisation> near(OrganisationId of, OrganisationDetails details) {
        var near = organisations.names().stream()
                .filter(called -> !called.organisation().equals(of))
                .filter(called -> NearNames.areNear(called.name(), details.name()))
                .map(OrganisationRepository.Called::organisation)
                .collect(Collectors.toSet());
        alike(of, details).forEach(twin -> near.remove(twin.id()));
        return near.isEmpty()
                ? List.of()
                : organisations.byIds(near).stream()
                        .filter(one -> one.status() == OrganisationStatus.ADMITTED)
                        .limit(NEAR)
                        .toList();
    }

    /** Who belongs to it, with the addresses they are written to: for those who decide on admission. */
    @May(Verb.ADMIT_ORGANISATIONS)
    public List<Member> people(OrganisationId id) {
        return memberships.of(byId(id).id());
    }

    /** Where an answer to the moderator goes: the moderating body's address; empty when it has none. */
    @May(Verb.ADMIT_ORGANISATIONS)
    public Optional<String> replyAddress() {
        return organisations.moderatorsAddress(actors.current().organisationsWith(Role.MODERATOR));
    }

    /** What was asked of it when it applied, the first first. */
    @May(Verb.ADMIT_ORGANISATIONS)
    public List<AskedBack> askedBack(OrganisationId id) {
        return organisations.askedBack(byId(id).id());
    }

    /** Asks the contact of an application something, which stays on the application; the answer comes to the moderator by mail. Refuses at "question". */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void ask(OrganisationId id, String question) {
        var applicant = byId(id);
        if (applicant.status() != OrganisationStatus.APPLIED) {
            throw new Refused(Problem.of("organisation.ask.decided"));
        }
        if (Unseen.all(question)) {
            throw new Refused(Problem.at("question", "base.required"));
        }
        if (question.strip().length() > QUESTION) {
            throw new Refused(Problem.at("question", "organisation.tooLong", QUESTION));
        }
        var reply = replyAddress().orElseThrow(() -> new Refused(Problem.of("organisation.ask.noAddress")));
        organisations.keepQuestion(id, question.strip(), actors.current().account());
        memberships.of(id).stream()
                .filter(member -> member.role() == applicant.kind().actingRole())
                .forEach(member -> events.publishEvent(new Letter(
                        member.email(),
                        Locale.forLanguageTag(member.locale()),
                        "organisation.letter.question",
                        Map.of(
                                "name", member.name(),
                                "organisation", applicant.name(),
                                "question", question.strip(),
                                "reply", reply),
                        reply)));
    }

    /** The same as {@link #admit(OrganisationId, int, Set)} for an organisation that nobody can take for another. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void admit(OrganisationId id, int version) {
        admit(id, version, Set.of());
    }

    /**
     * Admits an application, or lets an organisation that was suspended, refused or withdrawn take part again.
     *
     * @param others from whom the person told it apart
     * @throws Refused at "name" when it can be taken for yet another
     */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void admit(OrganisationId id, int version, Set<OrganisationId> others) {
        requireToldApart(id, organisations.locked(id).orElseThrow(NotFound::new).details(), others);
        move(id, version, OrganisationStatus.ADMITTED, OrganisationAct.ORGANISATION_ADMITTED, null);
    }

    /** Refuses an application, with the reason its contact person will read. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void refuse(OrganisationId id, int version, String reason) {
        move(id, version, OrganisationStatus.REFUSED, OrganisationAct.ORGANISATION_REFUSED, reason(reason));
    }

    /** Nobody acts for a suspended organisation; what it said stays. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void suspend(OrganisationId id, int version, String reason) {
        move(id, version, OrganisationStatus.SUSPENDED, OrganisationAct.ORGANISATION_SUSPENDED, reason(reason));
    }

    /** It left or was dissolved. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void withdraw(OrganisationId id, int version, String reason) {
        move(id, version, OrganisationStatus.WITHDRAWN, OrganisationAct.ORGANISATION_WITHDRAWN, reason(reason));
    }

    /** The same as {@link #create(OrganisationKind, OrganisationDetails, Set)} where nobody can take it for another. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public OrganisationId create(OrganisationKind kind, OrganisationDetails details) {
        return create(kind, details, Set.of());
    }

    /**
     * Creates an institution, a moderating body or an NGO that is admitted from the start. Refuses at the fields of the details.
     *
     * @param others from whom the person told it apart
     */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public OrganisationId create(OrganisationKind kind, OrganisationDetails details, Set<OrganisationId> others) {
        var clean = details.stripped();
        Refused.ifAny(DetailChecks.problems(clean));
        requireToldApart(null, clean, others);
        if (kind == OrganisationKind.MODERATING_BODY && !actors.current().administrator()) {
            throw new Refused(Problem.at("kind", "organisation.kind.administrator"));
        }
        var id = OrganisationId.next();
        organisations.insert(id, kind, freeSlug(clean.name()), clean, true);
        publish(OrganisationAct.ORGANISATION_ADMITTED, id, clean.name(), null);
        return id;
    }

    /** The same as {@link #change(OrganisationId, OrganisationDetails, int, Set)} under a name that nobody can take for another's. */
    @May(Verb.EDIT_ORGANISATION)
    @Transactional
    public void change(OrganisationId id, OrganisationDetails details, int version) {
        change(id, details, version, Set.of());
    }

    /**
     * Changes what an organisation says about itself; under another name its former one is kept. Refuses at the fields of the details.
     *
     * @param others from whom the person told it apart; counts only of those who decide on applications
     * @throws Stale when somebody else saved since this version was read
     */
    @May(Verb.EDIT_ORGANISATION)
    @Transactional
    public void change(OrganisationId id, OrganisationDetails details, int version, Set<OrganisationId> others) {
        var actor = actors.current();
        if (!mayEdit(actor, id)) {
            actor.require(Verb.EDIT_ORGANISATION, id);
        }
        var before = organisations.locked(id).orElseThrow(NotFound::new);
        var clean = details.stripped();
        Refused.ifAny(DetailChecks.problems(clean));
        if (!looks(before.details()).containsAll(looks(clean))) {
            requireToldApart(id, clean, others);
        }
        // Whose rules bind it is no question of taste: the moderator decides.
        var decided = actor.may(Verb.MANAGE_RULES) ? clean : withJurisdiction(clean, before);
        Stale.unless(organisations.change(id, decided, version));
        if (!before.name().equals(clean.name())) {
            organisations.keepName(id, before.name());
            publish(OrganisationAct.ORGANISATION_RENAMED, id, clean.name(), before.name());
        } else {
            publish(OrganisationAct.ORGANISATION_CHANGED, id, clean.name(), null);
        }
    }

    /** Nobody comes in beside a twin without a decision; that is for those who admit. Others do not learn of applications by it. */
    private void requireToldApart(
            @Nullable OrganisationId of, OrganisationDetails details, Set<OrganisationId> others) {
        inTurn();
        var decides = seesAll();
        var alike = alike(of, details).stream()
                .filter(one ->
                        decides ? !others.contains(one.id()) : one.status().isPublic())
                .map(Organisation::name)
                .collect(Collectors.joining(" · "));
        if (!alike.isEmpty()) {
            throw new Refused(Problem.at("name", decides ? "organisation.other" : "organisation.other.choose", alike));
        }
    }

    /** Whoever brings a name at the same moment waits here, so that each sees the other. */
    private void inTurn() {
        turns.take(Turns.Of.ORGANISATION_NAMES);
    }

    private List<Organisation> alike(@Nullable OrganisationId of, OrganisationDetails details) {
        var looks = looks(details);
        var twins = organisations.names().stream()
                .filter(called -> !called.organisation().equals(of))
                .filter(called -> !Collections.disjoint(Names.looks(called.name()), looks))
                .map(OrganisationRepository.Called::organisation)
                .collect(Collectors.toSet());
        return twins.isEmpty() ? List.of() : organisations.byIds(twins);
    }

    private static Set<String> looks(OrganisationDetails details) {
        var looks = new HashSet<>(Names.looks(details.name()));
        looks.addAll(Names.looks(details.shortName()));
        return looks;
    }

    /** An address for a new organisation of this name, which nobody else takes until the transaction ends. */
    String freeSlug(String name) {
        inTurn();
        var slug = Slugs.of(name, 70);
        var free = slug;
        for (var i = 2; organisations.isSlugTaken(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    private void move(OrganisationId id, int version, OrganisationStatus next, ActKind act, @Nullable String reason) {
        var before = organisations.locked(id).orElseThrow(NotFound::new);
        if (before.version() != version) {
            throw new Stale();
        }
        if (!before.status().mayBecome(next)) {
            throw new Refused(Problem.of("organisation.status.cannot"));
        }
        Stale.unless(organisations.setStatus(id, next, reason, version));
        publish(act, id, before.name(), reason);
        tell(before, next, reason == null ? "" : reason);
    }

    /**
     * The one letter to everybody who acts for it, whatever notices they want: they cannot see it in the workspace before it is admitted. An
     * answer goes to the moderator.
     */
    private void tell(Organisation organisation, OrganisationStatus next, String reason) {
        var template = switch (next) {
            case ADMITTED -> "organisation.letter.admitted";
            case REFUSED -> "organisation.letter.refused";
            case SUSPENDED, WITHDRAWN -> "organisation.letter.ended";
            case APPLIED -> throw new IllegalArgumentException(next.name());
        };
        var moderator = organisations
                .moderatorsAddress(actors.current().organisationsWith(Role.MODERATOR))
                .orElse(null);
        memberships.of(organisation.id()).stream()
                .filter(member -> member.role() == organisation.kind().actingRole())
                .forEach(member -> events.publishEvent(new Letter(
                        member.email(),
                        Locale.forLanguageTag(member.locale()),
                        template,
                        Map.of("name", member.name(), "organisation", organisation.name(), "reason", reason),
                        moderator)));
    }

    private void publish(ActKind kind, OrganisationId id, String title, @Nullable String detail) {
        events.publishEvent(
                Act.of(kind, id, title).by(actors.current().account(), id).saying(detail));
    }

    private boolean seesAll() {
        return actors.current().may(Verb.ADMIT_ORGANISATIONS);
    }

    private static boolean mayEdit(Actor actor, OrganisationId id) {
        return actor.administrator() || actor.may(Verb.EDIT_ORGANISATION, id);
    }

    private static OrganisationDetails withJurisdiction(OrganisationDetails details, Organisation before) {
        return new OrganisationDetails(
                details.name(),
                details.shortName(),
                details.description(),
                details.website(),
                details.contactEmail(),
                before.jurisdiction());
    }

    private static String reason(String reason) {
        if (Unseen.all(reason)) {
            throw new Refused(Problem.at("reason", "base.required"));
        }
        if (reason.strip().length() > 1000) {
            throw new Refused(Problem.at("reason", "organisation.tooLong", 1000));
        }
        return reason.strip();
    }
}
