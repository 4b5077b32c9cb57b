package org.counterpart.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.Letter;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Slugs;
import org.counterpart.base.Stale;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
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

    private final OrganisationRepository organisations;
    private final Memberships memberships;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Organisations(
            OrganisationRepository organisations,
            Memberships memberships,
            Actors actors,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.actors = actors;
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

    @May(Verb.USE_WORKSPACE)
    public List<FormerName> formerNames(OrganisationId id) {
        return organisations.formerNames(byId(id).id());
    }

    /** Whether the person may change what this organisation says about itself. */
    @May(Verb.USE_WORKSPACE)
    public boolean mayEdit(OrganisationId id) {
        return mayEdit(actors.current(), id);
    }

    /** Admits an application, or lets an organisation that was suspended, refused or withdrawn take part again. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void admit(OrganisationId id, int version) {
        move(id, version, OrganisationStatus.ADMITTED, ActKind.ORGANISATION_ADMITTED, null);
    }

    /** Refuses an application, with the reason its contact person will read. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void refuse(OrganisationId id, int version, String reason) {
        move(id, version, OrganisationStatus.REFUSED, ActKind.ORGANISATION_REFUSED, reason(reason));
    }

    /** Nobody acts for a suspended organisation; what it said stays. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void suspend(OrganisationId id, int version, String reason) {
        move(id, version, OrganisationStatus.SUSPENDED, ActKind.ORGANISATION_SUSPENDED, reason(reason));
    }

    /** It left or was dissolved. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public void withdraw(OrganisationId id, int version, String reason) {
        move(id, version, OrganisationStatus.WITHDRAWN, ActKind.ORGANISATION_WITHDRAWN, reason(reason));
    }

    /** Creates an institution, a moderating body or an NGO that is admitted from the start. Refuses at the fields of the details. */
    @May(Verb.ADMIT_ORGANISATIONS)
    @Transactional
    public OrganisationId create(OrganisationKind kind, OrganisationDetails details) {
        var clean = details.stripped();
        Refused.ifAny(DetailChecks.problems(clean));
        if (kind == OrganisationKind.MODERATING_BODY && !actors.current().administrator()) {
            throw new Refused(Problem.at("kind", "organisation.kind.administrator"));
        }
        var id = OrganisationId.next();
        organisations.insert(id, kind, freeSlug(clean.name()), clean, true);
        publish(ActKind.ORGANISATION_ADMITTED, id, clean.name(), null);
        return id;
    }

    /**
     * Changes what an organisation says about itself; under another name its former one is kept. Refuses at the fields of the details.
     *
     * @throws Stale when somebody else saved since this version was read
     */
    @May(Verb.EDIT_ORGANISATION)
    @Transactional
    public void change(OrganisationId id, OrganisationDetails details, int version) {
        var actor = actors.current();
        if (!mayEdit(actor, id)) {
            actor.require(Verb.EDIT_ORGANISATION, id);
        }
        var before = organisations.locked(id).orElseThrow(NotFound::new);
        var clean = details.stripped();
        Refused.ifAny(DetailChecks.problems(clean));
        // Whose rules bind it is no question of taste: the moderator decides.
        var decided = actor.may(Verb.MANAGE_RULES) ? clean : withJurisdiction(clean, before);
        Stale.unless(organisations.change(id, decided, version));
        if (!before.name().equals(clean.name())) {
            organisations.keepName(id, before.name());
            publish(ActKind.ORGANISATION_RENAMED, id, clean.name(), before.name());
        } else {
            publish(ActKind.ORGANISATION_CHANGED, id, clean.name(), null);
        }
    }

    /** An address for a new organisation of this name. */
    String freeSlug(String name) {
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
        if (reason.isBlank()) {
            throw new Refused(Problem.at("reason", "base.required"));
        }
        if (reason.strip().length() > 1000) {
            throw new Refused(Problem.at("reason", "organisation.tooLong", 1000));
        }
        return reason.strip();
    }
}
