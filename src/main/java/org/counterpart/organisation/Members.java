package org.counterpart.organisation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Words;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Actors;
import org.counterpart.identity.EmailAddress;
import org.counterpart.identity.Invitation;
import org.counterpart.identity.LinkPurpose;
import org.counterpart.identity.MailLinks;
import org.counterpart.identity.May;
import org.counterpart.identity.Member;
import org.counterpart.identity.Memberships;
import org.counterpart.identity.OpenLink;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to an organisation. Its own people decide, and nobody else: whoever runs the product gains no voice in it. Whoever admits
 * organisations invites the first person who acts for one that has none, and never themself. Somebody who can act for it always stays. To one
 * address leads one open invitation at the most, the last; whoever gets another role or leaves has none.
 */
@Service
public class Members {

    private static final Duration VALIDITY = Duration.ofDays(7);

    private final OrganisationRepository organisations;
    private final Memberships memberships;
    private final MailLinks links;
    private final Accounts accounts;
    private final Actors actors;
    private final Words words;

    Members(
            OrganisationRepository organisations,
            Memberships memberships,
            MailLinks links,
            Accounts accounts,
            Actors actors,
            Words words) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.links = links;
        this.accounts = accounts;
        this.actors = actors;
        this.words = words;
    }

    /** By name; for members, administrators and those who admit organisations. Nobody else learns who belongs to it. */
    @May(Verb.USE_WORKSPACE)
    public List<Member> of(OrganisationId organisation) {
        if (!maySee(organisation)) {
            throw new NotFound();
        }
        return memberships.of(organisation);
    }

    @May(Verb.USE_WORKSPACE)
    public boolean maySee(OrganisationId organisation) {
        var actor = actors.current();
        return actor.isMemberOf(organisation) || actor.may(Verb.ADMIT_ORGANISATIONS);
    }

    /** Whether the person may change roles and end memberships. */
    @May(Verb.USE_WORKSPACE)
    public boolean mayManage(OrganisationId organisation) {
        return mayManage(actors.current(), organisation);
    }

    /** The only one who can act for it, whose role stays as long as nobody else has it; none where there are several, or none. */
    @May(Verb.MANAGE_MEMBERS)
    public Optional<AccountId> last(OrganisationId id) {
        requireManage(id);
        var acting = actingMembers(found(id));
        return acting.size() == 1 ? Optional.of(acting.getFirst().account()) : Optional.empty();
    }

    /**
     * What the person may invite somebody as: those who manage, as everything; whoever admits organisations, as the one who acts for it, where
     * nobody does yet.
     */
    @May(Verb.USE_WORKSPACE)
    public List<Role> rolesToOffer(OrganisationId id) {
        if (!maySee(id)) {
            throw new NotFound();
        }
        var organisation = found(id);
        if (mayManage(id)) {
            return organisation.kind().roles();
        }
        return mayInvite(organisation) ? List.of(organisation.kind().actingRole()) : List.of();
    }

    /** Invitations that wait; for those who may invite. */
    @May(Verb.MANAGE_MEMBERS)
    public List<Invitation> invitations(OrganisationId organisation) {
        requireInvite(found(organisation));
        return links.invitations(organisation);
    }

    /** Sends a link that works once, for seven days. Refuses at "email" and "role". */
    @May(Verb.MANAGE_MEMBERS)
    @Transactional
    public void invite(OrganisationId id, String email, Role role) {
        var organisation = organisations.locked(id).orElseThrow(NotFound::new);
        requireInvite(organisation);
        requireFit(organisation, role);
        var address =
                EmailAddress.of(email).orElseThrow(() -> new Refused(Problem.at("email", "identity.email.wrong")));
        if (!mayManage(id)) {
            requireFirst(organisation, address, role);
            // One road in from outside: a second one would still stand open when the first person has come.
            links.takeBackAll(id);
        }
        if (memberships.of(id).stream().anyMatch(member -> member.email().equals(address))) {
            throw new Refused(Problem.at("email", "organisation.members.already"));
        }
        links.takeBackAll(id, address);
        var locale = accounts.own().locale();
        var link = new OpenLink(LinkPurpose.INVITATION, address, null, id, role);
        var sent = links.send(
                link,
                VALIDITY,
                locale,
                "identity.letter.invitation",
                "/enter/invitation",
                Map.of(
                        "organisation", organisation.name(),
                        "inviter", actors.current().name(),
                        "role", words.of(Words.nearest(locale), role).toLowerCase(Locale.ROOT)));
        if (!sent) {
            throw new Refused(Problem.at("email", "organisation.members.tooMuchMail"));
        }
    }

    @May(Verb.MANAGE_MEMBERS)
    @Transactional
    public void takeBack(OrganisationId organisation, UUID invitation) {
        requireInvite(found(organisation));
        if (!links.takeBack(invitation, organisation)) {
            throw new NotFound();
        }
    }

    /** Refuses at "role"; also when nobody would be left who can act for it. */
    @May(Verb.MANAGE_MEMBERS)
    @Transactional
    public void changeRole(OrganisationId id, AccountId member, Role role) {
        var organisation = organisations.locked(id).orElseThrow(NotFound::new);
        requireManage(id);
        requireFit(organisation, role);
        var address = requireMember(id, member).email();
        if (role != organisation.kind().actingRole()) {
            requireAnotherBeside(organisation, member);
        }
        links.takeBackAll(id, address);
        memberships.put(member, id, role);
    }

    /** Ends the membership; it works at the person's next click. Refuses when nobody would be left who can act for it. */
    @May(Verb.MANAGE_MEMBERS)
    @Transactional
    public void remove(OrganisationId id, AccountId member) {
        var organisation = organisations.locked(id).orElseThrow(NotFound::new);
        requireManage(id);
        var address = requireMember(id, member).email();
        requireAnotherBeside(organisation, member);
        links.takeBackAll(id, address);
        memberships.remove(member, id);
    }

    private Organisation found(OrganisationId id) {
        return organisations.byId(id).orElseThrow(NotFound::new);
    }

    private boolean mayInvite(Organisation organisation) {
        var actor = actors.current();
        return mayManage(actor, organisation.id())
                || (actor.may(Verb.ADMIT_ORGANISATIONS)
                        && actingMembers(organisation).isEmpty());
    }

    private void requireInvite(Organisation organisation) {
        if (!mayInvite(organisation)) {
            actors.current().require(Verb.MANAGE_MEMBERS, organisation.id());
        }
    }

    private void requireFirst(Organisation organisation, String address, Role role) {
        if (role != organisation.kind().actingRole()) {
            throw new Refused(Problem.at("role", "organisation.members.first"));
        }
        if (accounts.own().email().equals(address)) {
            throw new Refused(Problem.at("email", "organisation.members.notYourself"));
        }
    }

    private void requireManage(OrganisationId organisation) {
        actors.current().require(Verb.MANAGE_MEMBERS, organisation);
    }

    private Member requireMember(OrganisationId organisation, AccountId member) {
        return memberships.of(organisation).stream()
                .filter(other -> other.account().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void requireAnotherBeside(Organisation organisation, AccountId member) {
        if (actingMembers(organisation).stream()
                .allMatch(other -> other.account().equals(member))) {
            throw new Refused(Problem.at("role", "organisation.members.last"));
        }
    }

    private List<Member> actingMembers(Organisation organisation) {
        return memberships.of(organisation.id()).stream()
                .filter(member -> member.role() == organisation.kind().actingRole())
                .toList();
    }

    private static void requireFit(Organisation organisation, Role role) {
        if (!organisation.kind().roles().contains(role)) {
            throw new Refused(Problem.at("role", "organisation.members.role"));
        }
    }

    private static boolean mayManage(Actor actor, OrganisationId organisation) {
        return actor.may(Verb.MANAGE_MEMBERS, organisation);
    }
}
