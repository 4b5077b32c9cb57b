package org.counterpart.organisation;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.LINK;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterpart.Letters;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Letter;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Invitation;
import org.counterpart.identity.LinkPurpose;
import org.counterpart.identity.MailLinks;
import org.counterpart.identity.Member;
import org.counterpart.identity.OpenLink;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class OrganisationsTest {

    private static final String GOOD = "violet turbine over gravel";

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    Admissions admissions;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    Letters letters;

    @Autowired
    TestWorld world;

    @Autowired
    MailLinks links;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_ngo_applies_proves_its_address_is_admitted_and_acts() {
        var email = address();
        var name = TestWorld.unique("River Watch");
        admissions.apply(new Application(name, "RW", "We watch rivers.", "", "Ana Kos", email), Locale.FRENCH);
        var secret = letters.secret(email);
        assertThat(admissions.pending(secret)).isPresent();
        assertThat(world.db.fetchExists(ORGANISATION, ORGANISATION.NAME.eq(name)))
                .isFalse();

        var id = admissions.confirm(secret, GOOD, Locale.FRENCH);
        var person = account(email);
        world.as(person, () -> assertThat(actors.current().roles()).isEmpty());
        world.as(
                world.representative(world.ngo()),
                () -> assertThatThrownBy(() -> organisations.byId(id)).isInstanceOf(NotFound.class));
        var moderator = world.moderator();
        world.as(moderator, () -> {
            var waiting = new OrganisationFilter(name, null, OrganisationStatus.APPLIED);
            assertThat(organisations.page(waiting, 0, 10))
                    .extracting(Organisation::id)
                    .containsExactly(id);
            organisations.admit(id, organisations.byId(id).version());
        });
        world.as(person, () -> assertThat(actors.current().roles()).isEqualTo(Map.of(id, Role.REPRESENTATIVE)));
        assertThat(letters.to(email)).last().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("organisation.letter.admitted");
            assertThat(letter.locale()).isEqualTo(Locale.FRENCH);
        });
        assertThatThrownBy(() -> admissions.confirm(secret, GOOD, Locale.FRENCH))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_application_says_who_and_what_for() {
        assertThatThrownBy(() -> admissions.apply(new Application(" ", "", "", "ftp://x", "", "x"), Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .contains("name", "description", "website", "contactName", "contactEmail"));
    }

    @Test
    void a_refusal_gives_its_reason_and_reaches_the_contact() {
        var email = address();
        admissions.apply(
                new Application(TestWorld.unique("Shop"), "", "We sell.", "", "Ana Kos", email), Locale.ENGLISH);
        var id = admissions.confirm(letters.secret(email), GOOD, Locale.ENGLISH);
        world.as(world.moderator(), () -> {
            assertThatThrownBy(() -> organisations.refuse(id, 0, " ")).isInstanceOf(Refused.class);
            organisations.refuse(id, 0, "A company, no NGO.");
        });
        assertThat(letters.to(email))
                .last()
                .extracting(Letter::words)
                .satisfies(words -> assertThat(words).containsEntry("reason", "A company, no NGO."));
    }

    @Test
    void whoever_decided_on_an_older_state_is_told() {
        var ngo = world.ngo();
        world.as(world.moderator(), () -> {
            organisations.suspend(ngo, 0, "Unreachable");
            assertThatThrownBy(() -> organisations.withdraw(ngo, 0, "Left")).isInstanceOf(Stale.class);
            assertThatThrownBy(() -> organisations.refuse(ngo, 1, "No")).isInstanceOf(Refused.class);
        });
    }

    @Test
    void a_suspended_organisation_loses_its_people_at_once() {
        var ngo = world.ngo();
        var person = world.representative(ngo);
        world.as(world.moderator(), () -> organisations.suspend(ngo, 0, "Unreachable"));
        world.as(person, () -> assertThat(actors.current().isMemberOf(ngo)).isFalse());
    }

    @Test
    void a_renamed_organisation_keeps_its_address_and_its_former_name() {
        var ngo = world.ngo();
        world.as(world.representative(ngo), () -> {
            var before = organisations.byId(ngo);
            var renamed = TestWorld.unique("Rivers United");
            organisations.change(ngo, new OrganisationDetails(renamed, "", "", "", "", null), before.version());
            assertThat(organisations.byId(ngo).slug()).isEqualTo(before.slug());
            assertThat(organisations.formerNames(ngo))
                    .extracting(FormerName::name)
                    .containsExactly(before.name());
            assertThatThrownBy(() -> organisations.change(ngo, before.details(), before.version()))
                    .isInstanceOf(Stale.class);
        });
    }

    @Test
    void moderators_create_institutions_and_invite_the_first_officer_only() {
        var email = address();
        var moderator = world.moderator();
        var institution = world.as(
                moderator,
                () -> organisations.create(
                        OrganisationKind.INSTITUTION,
                        new OrganisationDetails(TestWorld.unique("Ministry"), "", "", "", "", null)));
        world.as(moderator, () -> members.invite(institution, email, Role.OFFICER));
        accounts.accept(letters.secret(email), "", "Ana Kos", GOOD, Locale.ENGLISH);
        world.as(
                moderator,
                () -> assertThatThrownBy(() -> members.invite(institution, address(), Role.OFFICER))
                        .isInstanceOf(NotFound.class));
        world.as(account(email), () -> members.invite(institution, address(), Role.READER));
    }

    @Test
    void somebody_who_can_act_always_stays() {
        var ngo = world.ngo();
        var only = world.representative(ngo);
        world.as(only, () -> {
            assertThatThrownBy(() -> members.remove(ngo, only)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> members.changeRole(ngo, only, Role.READER)).isInstanceOf(Refused.class);
        });
        var other = world.member(ngo, Role.CONTRIBUTOR);
        world.as(only, () -> {
            members.changeRole(ngo, other, Role.REPRESENTATIVE);
            members.remove(ngo, only);
        });
        world.as(
                other,
                () -> assertThat(members.of(ngo)).extracting(Member::account).containsExactly(other));
    }

    @Test
    void roles_fit_the_kind_of_organisation() {
        var ngo = world.ngo();
        world.as(world.representative(ngo), () -> {
            assertThatThrownBy(() -> members.invite(ngo, address(), Role.OFFICER))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> members.invite(ngo, address(), Role.MODERATOR))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> members.invite(ngo, "ana@@", Role.READER)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void an_invitation_is_taken_back() {
        var ngo = world.ngo();
        var email = address();
        world.as(world.representative(ngo), () -> {
            members.invite(ngo, email, Role.READER);
            var open = members.invitations(ngo);
            assertThat(open).hasSize(1);
            members.takeBack(ngo, open.getFirst().id());
            assertThat(members.invitations(ngo)).isEmpty();
        });
        assertThat(accounts.invitation(letters.secret(email))).isEmpty();
        assertThat(world.db.fetchCount(LINK, LINK.EMAIL.eq(email))).isEqualTo(1);
    }

    @Test
    void a_strangers_organisation_does_not_exist_for_those_who_would_change_it() {
        var ngo = world.ngo();
        var member = world.member(ngo, Role.READER);
        var stranger = world.representative(world.ngo());
        var details = new OrganisationDetails("Taken over", "", "", "", "", null);
        world.as(stranger, () -> {
            assertThatThrownBy(() -> organisations.change(ngo, details, 0)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.of(ngo)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.invite(ngo, address(), Role.REPRESENTATIVE))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.invitations(ngo)).isInstanceOf(NotFound.class);
            for (var any : List.of(ngo, OrganisationId.next())) {
                assertThatThrownBy(() -> members.rolesToOffer(any)).isInstanceOf(NotFound.class);
            }
            assertThatThrownBy(() -> members.changeRole(ngo, member, Role.REPRESENTATIVE))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.remove(ngo, member)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void members_of_a_lower_role_are_denied() {
        var ngo = world.ngo();
        var contributor = world.member(ngo, Role.CONTRIBUTOR);
        world.as(contributor, () -> {
            assertThatThrownBy(() -> members.invite(ngo, address(), Role.READER))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> organisations.admit(ngo, 0)).isInstanceOf(AccessDeniedException.class);
            assertThat(members.of(ngo)).hasSize(1);
        });
    }

    @Test
    void whoever_runs_the_product_gets_no_voice_in_an_organisation() {
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        var administrator = world.administrator();
        world.as(administrator, () -> {
            assertThatThrownBy(() -> members.invite(ngo, address(), Role.REPRESENTATIVE))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.invite(ngo, email(administrator), Role.READER))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.changeRole(ngo, representative, Role.READER))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.remove(ngo, representative)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> members.invitations(ngo)).isInstanceOf(NotFound.class);
        });
        var fresh = world.institution();
        world.as(administrator, () -> {
            assertThatThrownBy(() -> members.invite(fresh, email(administrator), Role.OFFICER))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> members.invite(fresh, address(), Role.READER))
                    .isInstanceOf(Refused.class);
            members.invite(fresh, address(), Role.OFFICER);
        });
    }

    @Test
    void requests_for_one_purpose_neither_show_in_another_nor_stand_in_its_way() {
        var ngo = world.ngo();
        var known = email(world.member(ngo, Role.READER));
        var unknown = address();
        for (var address : new String[] {known, unknown}) {
            for (var i = 0; i < 4; i++) {
                accounts.forgotten(address);
            }
            for (var i = 0; i < 4; i++) {
                // The fourth gets no letter, and the same answer.
                admissions.apply(
                        new Application(TestWorld.unique("Shop"), "", "We say.", "", "Ana Kos", address),
                        Locale.ENGLISH);
            }
            assertThat(letters.to(address))
                    .filteredOn(letter -> letter.template().equals("organisation.letter.confirm"))
                    .hasSize(3);
            var other = world.ngo();
            world.as(world.representative(other), () -> members.invite(other, address, Role.READER));
        }
    }

    @Test
    void the_end_of_a_membership_ends_every_road_back() {
        var ngo = world.ngo();
        var head = world.representative(ngo);
        var email = address();
        world.as(head, () -> members.invite(ngo, email, Role.REPRESENTATIVE));
        var first = letters.secret(email);
        world.as(head, () -> members.invite(ngo, email, Role.CONTRIBUTOR));
        var second = letters.secret(email);
        world.as(
                head,
                () -> assertThat(members.invitations(ngo))
                        .as("an invitation replaces the one before")
                        .extracting(Invitation::role)
                        .containsExactly(Role.CONTRIBUTOR));
        assertThatThrownBy(() -> accounts.accept(first, "", "Bo Li", GOOD, Locale.ENGLISH))
                .isInstanceOf(Refused.class);
        var left = anInvitationOfEarlierTimes(email, ngo, Role.REPRESENTATIVE);
        accounts.accept(second, "", "Bo Li", GOOD, Locale.ENGLISH);
        assertThat(accounts.invitation(left)).as("taken is taken").isEmpty();

        var person = account(email);
        var beforeTheRole = anInvitationOfEarlierTimes(email, ngo, Role.REPRESENTATIVE);
        world.as(head, () -> members.changeRole(ngo, person, Role.READER));
        assertThat(accounts.invitation(beforeTheRole))
                .as("nobody takes a role again that was taken away")
                .isEmpty();
        var beforeTheEnd = anInvitationOfEarlierTimes(email, ngo, Role.REPRESENTATIVE);
        var elsewhere = world.ngo();
        world.as(world.representative(elsewhere), () -> members.invite(elsewhere, email, Role.READER));
        var ofAnother = letters.secret(email);
        world.as(head, () -> members.remove(ngo, person));
        for (var secret : new String[] {first, second, left, beforeTheRole, beforeTheEnd}) {
            assertThatThrownBy(() -> accounts.accept(secret, "", "", "", Locale.ENGLISH))
                    .isInstanceOf(Refused.class);
        }
        world.as(
                head,
                () -> assertThat(members.of(ngo)).extracting(Member::account).doesNotContain(person));
        assertThat(accounts.invitation(ofAnother)).as("of another organisation").isPresent();
    }

    /** Two were open for one address, as it was possible once; the secret of the second. */
    private String anInvitationOfEarlierTimes(String email, OrganisationId ngo, Role role) {
        var path = transaction.execute(status -> links.make(
                new OpenLink(LinkPurpose.INVITATION, email, null, ngo, role), Duration.ofDays(7), "/enter/invitation"));
        world.db
                .update(LINK)
                .set(LINK.CREATED_AT, Instant.EPOCH)
                .where(LINK.EMAIL.eq(email))
                .execute();
        return path.substring(path.indexOf("t=") + 2);
    }

    private String email(AccountId account) {
        return world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle()
                .value1();
    }

    private AccountId account(String email) {
        return world.db
                .select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle()
                .value1();
    }

    private static String address() {
        return TestWorld.unique("ana").replace(' ', '-') + "@test.example";
    }
}
