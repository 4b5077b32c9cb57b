package org.counterpart;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.BallotId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Refused;
import org.counterpart.base.RuleId;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.ui.Follows;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.FollowUpClock;
import org.counterpart.commitment.FollowUpKind;
import org.counterpart.commitment.FollowUps;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.NewCommitment;
import org.counterpart.commitment.NewFollowUp;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.Placement;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.placing.Placements;
import org.counterpart.contribution.position.Positions;
import org.counterpart.identity.AccountStatus;
import org.counterpart.identity.Actors;
import org.counterpart.identity.Role;
import org.counterpart.organisation.Counting;
import org.counterpart.organisation.Members;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.Organisations;
import org.counterpart.organisation.ProcedureRule;
import org.counterpart.organisation.RuleExample;
import org.counterpart.organisation.Rules;
import org.counterpart.response.Article;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.counterpart.vote.BallotStatus;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Electorate;
import org.counterpart.vote.Majority;
import org.counterpart.vote.NewBallot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every sentence of a question before something is done, compared with what then happens: read it, do it, look. */
@ProductTest
class FollowsTest extends SignedInView {

    private static final String FOR_GOOD = "This cannot be undone.";

    @Autowired
    WebApplicationContext web;

    @Autowired
    TestWorld world;

    @Autowired
    Letters letters;

    @Autowired
    Actors actors;

    @Autowired
    Members members;

    @Autowired
    Positions positions;

    @Autowired
    Contributions contributions;

    @Autowired
    Commitments commitments;

    @Autowired
    FollowUps followUps;

    @Autowired
    Organisations organisations;

    @Autowired
    Rules rules;

    @Autowired
    FollowUpClock reminders;

    @Autowired
    Ballots ballots;

    @Autowired
    Placements placements;

    @Autowired
    Points points;

    @Autowired
    DatabaseClock clock;

    @Autowired
    ApplicationEventPublisher events;

    private OrganisationId ministry;
    private OrganisationId ngo;
    private AccountId representative;
    private AccountId contributor;
    private AccountId moderator;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void an_open_consultation() {
        ministry = world.institution();
        ngo = world.ngo();
        representative = world.representative(ngo);
        contributor = world.member(ngo, Role.CONTRIBUTOR);
        world.officer(ministry);
        moderator = world.moderator();
        consultation = world.consultation(ministry, Phase.OPEN);
        text = world.text(consultation, 2);
    }

    @Test
    void a_signature_makes_the_position_public_bound_and_replaceable() throws Exception {
        sign("First reasons.");
        assertThat(said())
                .containsExactly(
                        "It is the formal position of " + name(ngo) + " from then on, and public at once.",
                        "Its words stay as they are.",
                        "While contributions are taken, another can be put in its place; until the answers are out, it can be withdrawn. Both stay visible.",
                        told(ContributionAct.POSITION_SIGNED),
                        "You get a receipt by mail.");
        assertTold(ContributionAct.POSITION_SIGNED);
        var first = positions.current(consultation, ngo).orElseThrow();
        assertThat(page("/contributions/" + first.number())).contains("First reasons.");
        assertThat(world.db.fetchExists(
                        RECEIPT, RECEIPT.SUBJECT_ID.eq(first.id().value())))
                .isTrue();
        assertThat(letters.to(email(representative)))
                .anySatisfy(letter -> assertThat(letter.template()).startsWith("receipt."));

        world.db
                .deleteFrom(NOTICE)
                .where(NOTICE.CONSULTATION_ID.eq(consultation))
                .execute();
        sign("Second reasons.");
        assertThat(said())
                .hasSize(6)
                .contains("It takes the place of the position that stands, which stays readable, marked as replaced.");
        var second = positions.current(consultation, ngo).orElseThrow();
        assertThat(page("/contributions/" + second.number())).contains("Second reasons.");
        assertThat(page("/contributions/" + first.number())).contains("First reasons.", "Replaced by a later one.");
        open(representative, "consultations/" + consultation + "/position");
        assertThat(find(Button.class).withText("Withdraw").exists()).isTrue();
    }

    @Test
    void a_position_that_waits_for_its_signature_asks_the_same() {
        world.as(contributor, () -> {
            var saved = positions.save(
                    positions.draft(consultation, ngo).saying(Stance.SUPPORT, "Waiting.", List.of(), List.of()));
            positions.sendToSign(saved.id(), saved.version());
        });
        open(representative, "consultations/" + consultation + "/position");
        press("Sign for " + name(ngo));
        assertThat(said()).hasSize(5).contains("You get a receipt by mail.");
        assertThat(positions.current(consultation, ngo))
                .as("nothing before the answer")
                .isEmpty();
        confirm();
        assertThat(positions.current(consultation, ngo)).isPresent();
    }

    @Test
    void what_is_withdrawn_stays_readable_counts_no_more_and_needs_no_answer() throws Exception {
        var comment = comment();
        open(contributor, "consultations/" + consultation + "/contributions?c=" + number(comment));
        press("Withdraw");
        assertThat(said())
                .containsExactly(
                        "It stays readable for everybody, marked as withdrawn, with your reason.",
                        "It does not count any more.",
                        "The institution need not answer it any more.",
                        told(ContributionAct.CONTRIBUTION_WITHDRAWN),
                        FOR_GOOD);
        write("Reason", "We misread it.");
        press("Withdraw");
        assertTold(ContributionAct.CONTRIBUTION_WITHDRAWN);
        assertThat(page("/contributions/" + number(comment)))
                .contains("Ninety days are too many.", "Withdrawn by its author.", "We misread it.");
        assertThat(contributions.find(comment).status()).isEqualTo(ContributionStatus.WITHDRAWN);
        assertThat(world.db.fetchCount(CONTRIBUTION, CONTRIBUTION.CONSULTATION_ID.eq(consultation), Counted.STANDING))
                .isZero();
        assertThat(world.db
                        .select(POINT.STATUS)
                        .from(POINT)
                        .where(POINT.CONTRIBUTION_ID.eq(comment))
                        .fetch(POINT.STATUS))
                .extracting(Enum::name)
                .containsExactly("CLOSED");
        assertThatThrownBy(() -> world.as(contributor, () -> contributions.withdraw(comment, "Again.")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_suspended_organisation_keeps_what_it_said_and_nobody_acts_for_it() throws Exception {
        var comment = comment();
        open(moderator, "organisations/" + ngo);
        press("Suspend");
        assertThat(said())
                .containsExactly(
                        "The 2 people who belong to it no longer act for it from this moment.",
                        "What it said stays.",
                        "One person gets a letter with your reason.",
                        "You can admit it again.");
        write("Reason", "Unreachable since May.");
        press("Suspend");
        for (var person : List.of(representative, contributor)) {
            world.as(person, () -> assertThat(actors.current().roles()).isEmpty());
        }
        assertThat(page("/contributions/" + number(comment))).contains("Ninety days are too many.");
        assertThat(letters.to(email(representative)).getLast().words())
                .containsEntry("reason", "Unreachable since May.");
        assertThat(letters.to(email(contributor))).isEmpty();
        open(moderator, "organisations/" + ngo);
        assertThat(find(Button.class).withText("Admit").exists()).isTrue();
    }

    @Test
    void an_organisation_that_left_is_marked_and_keeps_what_it_said() throws Exception {
        var comment = comment();
        open(moderator, "organisations/" + ngo);
        press("Record withdrawal");
        assertThat(said()).hasSize(4).contains("What it said stays, and it is marked as not active at present.");
        write("Reason", "It dissolved.");
        press("Record withdrawal");
        world.as(representative, () -> assertThat(actors.current().roles()).isEmpty());
        assertThat(page("/contributions/" + number(comment))).contains("Ninety days are too many.");
        assertThat(page("/organisations/" + slug(ngo))).contains("not active at present");
        open(moderator, "organisations/" + ngo);
        assertThat(find(Button.class).withText("Admit").exists()).isTrue();
    }

    @Test
    void a_membership_that_ends_takes_access_and_invitations_and_leaves_the_words() throws Exception {
        var comment = comment();
        // An invitation that was on its way when the person came by another road.
        world.db
                .deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(contributor))
                .execute();
        world.as(representative, () -> members.invite(ngo, email(contributor), Role.CONTRIBUTOR));
        world.db
                .insertInto(
                        MEMBERSHIP,
                        MEMBERSHIP.ACCOUNT_ID,
                        MEMBERSHIP.ORGANISATION_ID,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.SINCE)
                .values(contributor, ngo, Role.CONTRIBUTOR, Instant.now())
                .execute();
        open(representative, "organisations/" + ngo);
        remove(contributor);
        assertThat(said())
                .containsExactly(
                        "The person loses access to " + name(ngo) + " at the next click.",
                        "Invitations to this address are taken back.",
                        "What was written stays.");
        confirm();
        world.as(contributor, () -> assertThat(actors.current().roles()).isEmpty());
        world.as(representative, () -> assertThat(members.invitations(ngo)).isEmpty());
        assertThat(page("/contributions/" + number(comment))).contains("Ninety days are too many.");
    }

    private void remove(AccountId person) {
        var at = world.as(representative, () -> members.of(ngo)).stream()
                .map(member -> member.account())
                .toList()
                .indexOf(person);
        var grid = find(Grid.class).single();
        var cell = test(grid).getCellComponent(at, 0);
        test(button(cell, "Remove")).click();
    }

    @Test
    void a_disabled_account_signs_in_nowhere_until_it_is_enabled() {
        var administrator = world.administrator();
        open(administrator, "people");
        test(find(TextField.class).withLabel("Search by name or e-mail").single())
                .setValue(email(representative));
        var grid = find(Grid.class).single();
        var row = test(grid).getCellComponent(0, 0);
        test(button(row, "Disable")).click();
        assertThat(said())
                .containsExactly(
                        "Every session of the account ends at once, and no sign-in works.",
                        "It no longer acts for the one organisation it belongs to.",
                        "You can enable it again.");
        confirm();
        assertThat(world.db.fetchValue(ACCOUNT.STATUS, ACCOUNT.ID.eq(representative)))
                .isEqualTo(AccountStatus.DISABLED);
        assertThatThrownBy(() -> world.as(representative, () -> actors.current().roles()))
                .as("neither session nor organisation")
                .isInstanceOf(Exception.class);
        assertThat(button(test(grid).getCellComponent(0, 0), "Enable").isEnabled())
                .isTrue();
    }

    @Test
    void a_report_a_rating_and_a_finding_are_public_at_once_and_stay() throws Exception {
        var promise = promise();
        var address = "/commitments/" + commitments.get(promise).reference();
        var officer = world.officer(ministry);
        open(officer, "commitments/" + promise);
        press("Report");
        assertThat(said())
                .containsExactly(
                        "The report is public at once, in the name of the owner, and stays; a later one is added above it.",
                        "Milestones you tick are said to be done as of today, and their dates cannot be moved any more.",
                        told(CommitmentAct.REPORT_RECEIVED),
                        FOR_GOOD);
        choose("Implementation", "Substantial");
        write("Account", "Most are decided in time.");
        tick();
        press("Publish the report");
        assertTold(CommitmentAct.REPORT_RECEIVED);
        assertThat(page(address)).contains("Most are decided in time.");
        var milestone = commitments.get(promise).milestones().getFirst();
        assertThat(milestone.claimedOn()).isEqualTo(commitments.get(promise).today());
        assertThatThrownBy(() -> world.as(
                        officer,
                        () -> commitments.move(
                                milestone.id(), milestone.version(), LocalDate.parse("2999-01-01"), "Later.")))
                .isInstanceOf(Refused.class);

        open(representative, "commitments/" + promise);
        press("Rate");
        assertThat(said())
                .containsExactly(
                        "The rating is public at once, in the name of the organisation you rate for, and stays.",
                        "Of each organisation the latest rating counts; you can rate again.",
                        told(CommitmentAct.COMMITMENT_ASSESSED),
                        FOR_GOOD);
        for (var status : List.of("Limited", "Complete")) {
            choose("Implementation", status);
            write("Why", "Seen as " + status);
            press("Publish the rating");
            if (status.equals("Limited")) {
                assertTold(CommitmentAct.COMMITMENT_ASSESSED);
                assertThat(page(address)).contains("Seen as Limited", name(ngo));
                press("Rate");
            }
        }
        assertThat(commitments.get(promise).voices().ratings()).hasSize(1).containsKey(ImplementationStatus.COMPLETE);

        open(moderator, "commitments/" + promise);
        press("Record a finding");
        assertThat(said())
                .containsExactly(
                        "Your finding is public at once and stays; a later one is added above it.",
                        "Milestones you tick count as confirmed from today, and their dates cannot be moved any more.",
                        told(CommitmentAct.COMMITMENT_FOUND),
                        FOR_GOOD);
        choose("Implementation", "Complete");
        write("Why", "We saw the register.");
        tick();
        press("Publish the finding");
        assertTold(CommitmentAct.COMMITMENT_FOUND);
        assertThat(page(address)).contains("We saw the register.", "Most are decided in time.");
        assertThat(commitments.get(promise).milestones().getFirst().confirmedOn())
                .isEqualTo(commitments.get(promise).today());
    }

    @Test
    void a_moved_date_keeps_the_first_one_and_the_lateness() throws Exception {
        var promise = promise();
        open(moderator, "commitments/" + promise);
        press("Move the date");
        assertThat(said())
                .containsExactly(
                        "The new date is public at once, with your reason.",
                        "The first date stays, and lateness is counted from it.",
                        told(CommitmentAct.MILESTONE_MOVED),
                        FOR_GOOD);
        var before = commitments.get(promise).milestones().getFirst();
        test(find(DatePicker.class).withLabel("New date").single())
                .setValue(before.dueOn().plusYears(1));
        write("Reason", "The tender failed.");
        press("Move the date");
        assertTold(CommitmentAct.MILESTONE_MOVED);
        var after = commitments.get(promise).milestones().getFirst();
        assertThat(after.firstDueOn()).isEqualTo(before.firstDueOn());
        assertThat(after.daysLate(before.firstDueOn().plusDays(3))).isEqualTo(3);
        assertThat(page("/commitments/" + commitments.get(promise).reference())).contains("The tender failed.");
    }

    @Test
    void minutes_and_tasks_are_public_and_a_task_is_done_for_good() throws Exception {
        var promise = promise();
        var address = "/commitments/" + commitments.get(promise).reference();
        world.as(
                moderator,
                () -> followUps.schedule(
                        promise,
                        new NewFollowUp(
                                FollowUpId.next(),
                                FollowUpKind.MEETING,
                                "Half a year on",
                                LocalDateTime.parse("2030-01-01T10:00"),
                                "Town hall",
                                "Everybody")));
        assertThat(page(address)).contains("Half a year on");
        open(moderator, "commitments/" + promise);
        press("Write the minutes");
        assertThat(said())
                .containsExactly(
                        "The minutes and the tasks are public at once and stay as they are.",
                        "Whoever a task is given to is named beside it.",
                        told(CommitmentAct.FOLLOW_UP_HELD),
                        FOR_GOOD);
        write("Minutes", "The register works.");
        test(find(TextField.class).withLabel("Task").single()).setValue("Publish the figures");
        press("Publish the minutes");
        assertTold(CommitmentAct.FOLLOW_UP_HELD);
        assertThat(page(address)).contains("The register works.", "Publish the figures");
        press("Mark as done");
        assertThat(said())
                .containsExactly("“Publish the figures” stands as done today, for everybody to read.", FOR_GOOD);
        assertThat(page(address)).doesNotContain("✓ <span dir=\"auto\">Publish the figures");
        confirm();
        assertThat(page(address)).contains("✓ <span dir=\"auto\">Publish the figures");
    }

    @Test
    void a_ballot_that_is_taken_back_never_opens_and_stays_readable() throws Exception {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.DELIBERATION_CLOSES_AT, Instant.parse("2999-06-01T00:00:00Z"))
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var ballot = BallotId.next();
        world.as(
                moderator,
                () -> ballots.fix(new NewBallot(
                        ballot,
                        consultation,
                        null,
                        "Shall it go forward?",
                        Electorate.ADMITTED_NGOS,
                        Majority.SIMPLE,
                        50,
                        true)));
        open(moderator, "consultations/" + consultation + "/ballots");
        press("Revoke this ballot");
        assertThat(said())
                .containsExactly(
                        "The ballot never opens.",
                        "It stays to be read by everybody, with your reason.",
                        "Another can be fixed in its place.",
                        FOR_GOOD);
        write("Reason, as everybody will read it", "The wrong question.");
        press("Revoke this ballot");
        assertThat(world.as(moderator, () -> ballots.find(ballot)).status()).isEqualTo(BallotStatus.REVOKED);
        assertThat(page("/consultations/" + consultationSlug() + "/ballots"))
                .contains("Shall it go forward?", "The wrong question.");
        assertThat(find(Button.class).withText("Fix this ballot").exists()).isTrue();
    }

    @Test
    void a_refused_application_stays_between_few_and_can_still_be_admitted() throws Exception {
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.APPLIED)
                .setNull(ORGANISATION.ADMITTED_AT)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        open(moderator, "organisations/" + ngo);
        press("Refuse");
        assertThat(said())
                .containsExactly(
                        "The application is refused.",
                        "Nobody learns of it but the applicant and those who decide on applications.",
                        "One person gets a letter with your reason.",
                        "The organisation can still be admitted later.");
        write("Reason", "A company of " + name(ngo));
        press("Refuse");
        assertThat(letters.to(email(representative)).getLast().words())
                .containsEntry("reason", "A company of " + name(ngo));
        assertThat(page("/organisations/" + slug(ngo)) + page("/record") + page("/organisations"))
                .doesNotContain(name(ngo));
        var stranger = world.representative(world.ngo());
        assertThatThrownBy(() -> world.as(stranger, () -> organisations.byId(ngo)))
                .isInstanceOf(NotFound.class);
        open(moderator, "organisations/" + ngo);
        assertThat(find(Button.class).withText("Admit").exists()).isTrue();
    }

    @Test
    void an_admitted_organisation_is_public_and_takes_part_at_once() throws Exception {
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.APPLIED)
                .setNull(ORGANISATION.ADMITTED_AT)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        open(moderator, "organisations/" + ngo);
        press("Admit");
        assertThat(said())
                .containsExactly(
                        "It is public at once, with its name and what it says of itself, and takes part from this moment.",
                        "One person gets a letter.",
                        "You can suspend it later; its admission stays in the public record.");
        assertThat(page("/organisations/" + slug(ngo)))
                .as("not before it is said")
                .doesNotContain(name(ngo));
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page("/organisations/" + slug(ngo))).contains(name(ngo));
        assertThat(page("/record")).contains(name(ngo));
        assertThat(letters.to(email(representative))).isNotEmpty();
        assertThat(find(Button.class).withText("Suspend").exists()).isTrue();
    }

    @Test
    void an_organisation_that_is_created_is_admitted_and_public_at_once() throws Exception {
        var name = TestWorld.unique("Agency");
        open(moderator, "organisations");
        press("New organisation");
        assertThat(said()).containsExactly("It is admitted from the start and public at once, without an application.");
        test(find(TextField.class).withLabel("Name").last()).setValue(name);
        press("Create");
        var created = world.db.fetchSingle(ORGANISATION, ORGANISATION.NAME.eq(name));
        assertThat(created.getStatus()).isEqualTo(OrganisationStatus.ADMITTED);
        assertThat(page("/organisations/" + created.getSlug())).contains(name);
    }

    @Test
    void an_example_fills_in_the_rule_in_the_unit_of_its_source() {
        var code = TestWorld.unique("X").replace(' ', '-');
        var place = world.as(moderator, () -> rules.addJurisdiction(code, "Place " + code, "Europe/Ljubljana"));
        open(moderator, "rules");
        var card = find(H2.class).withText("Place " + code).single().getParent().orElseThrow();
        test(button(card, "Enact a rule")).click();
        @SuppressWarnings("unchecked")
        Select<RuleExample> examples =
                find(Select.class).withLabel("Begin from an example").single();
        examples.setValue(RuleExample.TWELVE_WEEKS);
        assertThat(find(IntegerField.class).withLabel("Open at least").single().getValue())
                .isEqualTo(12);
        press("Enact a rule");
        assertThat(rules.of(place)).singleElement().satisfies(rule -> {
            assertThat(rule.minimumDays()).isEqualTo(84);
            assertThat(rule.counting()).isEqualTo(Counting.WEEKS);
            assertThat(rule.openingDocuments()).containsExactly("Impact assessment");
            assertThat(rule.legalBasis()).contains("Code of Practice on Consultation");
        });
    }

    @Test
    void a_rule_ends_the_one_before_and_binds_nothing_that_is_published() throws Exception {
        var code = TestWorld.unique("W").replace(' ', '-');
        var place = world.as(moderator, () -> rules.addJurisdiction(code, "Place " + code, "Europe/Ljubljana"));
        var today = clock.today(ZoneId.of("Europe/Ljubljana"));
        var before = world.as(
                moderator,
                () -> rules.enact(new ProcedureRule(
                        RuleId.next(),
                        place,
                        null,
                        "Twenty days",
                        "Rules, art. 1",
                        20,
                        null,
                        20,
                        Counting.DAYS,
                        LocalTime.of(18, 0),
                        null,
                        List.of(),
                        15,
                        null,
                        today.minusDays(30),
                        null,
                        0)));
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.RULE_ID, before)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        open(moderator, "rules");
        var card = find(H2.class).withText("Place " + code).single().getParent().orElseThrow();
        test(button(card, "Enact a rule")).click();
        assertThat(said())
                .containsExactly(
                        "The rule in force ends the day before this one begins.",
                        "Consultations that are published stay under the rule they began with.",
                        "The rule is in the public record at once.",
                        FOR_GOOD);
        var title = TestWorld.unique("Thirty days");
        test(find(TextField.class).withLabel("Rule").single()).setValue(title);
        test(find(TextField.class).withLabel("Where it is written").single()).setValue("Rules, art. 12");
        test(find(IntegerField.class).withLabel("Open at least").single()).setValue(30);
        test(find(IntegerField.class).withLabel("Answers within").single()).setValue(20);
        press("Enact a rule");
        assertThat(rules.byId(before).rule().effectiveUntil()).isEqualTo(today.minusDays(1));
        assertThat(world.db.fetchValue(CONSULTATION.RULE_ID, CONSULTATION.ID.eq(consultation)))
                .isEqualTo(before);
        assertThat(page("/record")).contains(title);
    }

    @Test
    void a_date_to_come_back_to_a_promise_is_public_and_reminded_of_in_the_week_before() throws Exception {
        var promise = promise();
        open(moderator, "commitments/" + promise);
        press("Schedule a follow-up");
        assertThat(said())
                .containsExactly(
                        "The date is public at once.",
                        "A reminder goes out in the week before it.",
                        told(CommitmentAct.FOLLOW_UP_SCHEDULED),
                        FOR_GOOD);
        test(find(TextField.class).withLabel("What it is about").single()).setValue("Half a year on");
        var at = find(DateTimePicker.class).single();
        test(at).setValue(
                        clock.today(ZoneId.of("Europe/Ljubljana")).minusDays(1).atTime(10, 0));
        press("Schedule a follow-up");
        assertThat(at.isInvalid()).as("nobody can be told of it").isTrue();
        assertThat(at.getErrorMessage()).startsWith("This moment has passed").contains("Choose a later one");
        assertThat(commitments.get(promise).followUps()).isEmpty();
        test(at).setValue(clock.today(ZoneId.of("Europe/Ljubljana")).plusDays(3).atTime(10, 0));
        press("Schedule a follow-up");
        assertTold(CommitmentAct.FOLLOW_UP_SCHEDULED);
        assertThat(page("/commitments/" + commitments.get(promise).reference())).contains("Half a year on");
        reminders.tick();
        assertThat(world.db.fetchExists(
                        NOTICE,
                        NOTICE.KIND.eq(CommitmentAct.FOLLOW_UP_REMINDER),
                        NOTICE.CONSULTATION_ID.eq(consultation)))
                .isTrue();
    }

    @Test
    void as_many_as_were_said_are_told_of_a_promise_that_is_recorded() {
        decided();
        open(moderator, "commitments/new?consultation=" + consultation);
        test(find(TextField.class).withLabel("The promise").single()).setValue("Registered within ten days");
        test(find(TextField.class).withLabel("What").first()).setValue("The Act is in force");
        test(find(DatePicker.class).withLabel("Due on").first())
                .setValue(clock.today(ZoneId.of("Europe/Ljubljana")).plusDays(60));
        press("Record");
        assertThat(said()).hasSize(3).contains(FOR_GOOD);
        confirm();
        assertTold(CommitmentAct.COMMITMENT_RECORDED);
    }

    @Test
    void a_position_that_is_confirmed_stands_for_the_newer_version_and_stays_bound_to_its_own() throws Exception {
        sign("First reasons.");
        var position = positions.current(consultation, ngo).orElseThrow();
        var second = world.text(consultation, 2);
        open(representative, "consultations/" + consultation + "/position");
        press("Confirm for version 2");
        assertThat(said())
                .containsExactly(
                        "Your position then stands for version 2 too, for everybody to read. It stays bound to version 1, on which it was given.",
                        told(ContributionAct.POSITION_CONFIRMED),
                        FOR_GOOD);
        assertThat(positions.confirmed(position.id(), second)).isEmpty();
        confirm();
        assertThat(positions.confirmed(position.id(), second)).isPresent();
        assertTold(ContributionAct.POSITION_CONFIRMED);
        assertThat(page("/record")).contains("Draft Act");
        assertThat(contributions.find(position.id()).textNumber()).isEqualTo(1);
        assertThat(page("/contributions/" + position.number())).contains("on version 1");
    }

    @Test
    void what_is_closed_without_a_place_stays_readable_and_keeps_its_point() throws Exception {
        var orphan = orphan();
        open(moderator, "consultations/" + consultation + "/placing");
        press("Close without a place");
        assertThat(find(ConfirmDialog.class).exists()).as("the word is missing").isFalse();
        write("Word to the author", "Its article is gone.");
        press("Close without a place");
        assertThat(said())
                .containsExactly(
                        "It stands at no article of the newest version. It stays readable and keeps its point to be answered, with your word.",
                        told(ContributionAct.CONTRIBUTION_UNPLACED),
                        FOR_GOOD);
        confirm();
        assertTold(ContributionAct.CONTRIBUTION_UNPLACED);
        assertThat(page("/contributions/" + number(orphan)))
                .contains("Ninety days are too many.", "Its article is gone.");
        assertThat(world.db
                        .select(POINT.STATUS)
                        .from(POINT)
                        .where(POINT.CONTRIBUTION_ID.eq(orphan))
                        .fetch(POINT.STATUS))
                .extracting(Enum::name)
                .containsExactly("OPEN");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_placed_stands_at_its_article_with_the_word() throws Exception {
        var orphan = orphan();
        var article = world.article(text, "2");
        var address = "/consultations/" + consultationSlug() + "/articles/2";
        open(moderator, "consultations/" + consultation + "/placing");
        ((ComboBox<ArticleName>) find(ComboBox.class)
                        .withLabel("Article it belongs to now")
                        .single())
                .setValue(new ArticleName(article, "2", "Article 2", "Heading 2"));
        press("Put it there");
        assertThat(said()).startsWith("It stands at Article 2 · Heading 2 from now on, for everybody to read.");
        test(find(ConfirmDialog.class).single()).cancel();
        write("Word to the author", "It reads on here.");
        press("Put it there");
        assertThat(said())
                .containsExactly(
                        "It stands at Article 2 · Heading 2 from now on, for everybody to read, with your word.",
                        told(ContributionAct.CONTRIBUTION_PLACED),
                        FOR_GOOD);
        assertThat(page(address)).doesNotContain("Ninety days are too many.");
        confirm();
        assertTold(ContributionAct.CONTRIBUTION_PLACED);
        assertThat(page(address)).contains("Ninety days are too many.");
        assertThat(page("/contributions/" + number(orphan))).contains("It reads on here.");
        assertThatThrownBy(() -> world.as(moderator, () -> placements.place(orphan, article, "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void changed_words_that_are_linked_can_be_gone_to_from_the_answer_for_good() throws Exception {
        var officer = world.officer(ministry);
        var comment = comment();
        var point = new PointId(comment.value());
        world.db
                .update(POINT)
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.OUTCOME, Outcome.ACCEPTED)
                .set(POINT.REASON, "So be it.")
                .set(POINT.PUBLISHED_AT, DatabaseClock.NOW)
                .where(POINT.ID.eq(point))
                .execute();
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.ANSWERED)
                .set(CONSULTATION.ANSWERED_AT, DatabaseClock.NOW)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        world.text(consultation, 2);
        var changed = world.as(officer, () -> points.articles(consultation, "", 0, 10))
                .getLast();
        open(officer, "consultations/" + consultation + "/answers?point=" + point);
        ((ComboBox<Article>) find(ComboBox.class).withLabel("Changed words").single()).setValue(changed);
        press("Link the changed words");
        assertThat(said())
                .containsExactly(
                        "Everybody can go from the answer to Article 2 · Heading 2 at once, as it reads now.",
                        FOR_GOOD);
        var address = "/contributions/" + number(comment);
        var words = "/consultations/" + consultationSlug() + "/articles/2";
        assertThat(page(address)).contains("So be it.").doesNotContain(words);
        confirm();
        assertThat(page(address)).contains(words);
        assertThatThrownBy(() -> world.as(
                        officer, () -> points.reflect(point, points.get(point).version() - 1, changed.id())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whoever_comes_second_with_a_click_is_told_that_nothing_was_done() {
        var promise = promise();
        world.as(
                moderator,
                () -> followUps.schedule(
                        promise,
                        new NewFollowUp(
                                FollowUpId.next(),
                                FollowUpKind.MEETING,
                                "Half a year on",
                                LocalDateTime.parse("2030-01-01T10:00"),
                                "Town hall",
                                "Everybody")));
        open(moderator, "commitments/" + promise);
        press("Write the minutes");
        write("Minutes", "The register works.");
        test(find(TextField.class).withLabel("Task").single()).setValue("Keep the minutes");
        press("Publish the minutes");
        press("Mark as done");
        var first = LocalDate.parse("2026-01-01");
        world.db
                .update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.DONE_ON, first)
                .where(FOLLOW_UP_TASK.BODY.eq("Keep the minutes"))
                .execute();
        var error = catchThrowable(this::confirm);
        UI.getCurrent().getSession().getErrorHandler().error(new ErrorEvent(error));
        assertThat(find(Notification.class).all().stream()
                        .map(notice -> notice.getElement().getTextRecursively())
                        .collect(Collectors.joining(" ")))
                .contains(
                        "Somebody else changed this in the meantime, so nothing was done. Open the page again to see what stands there now.");
        assertThat(world.db.fetchValue(FOLLOW_UP_TASK.DONE_ON, FOLLOW_UP_TASK.BODY.eq("Keep the minutes")))
                .isEqualTo(first);
    }

    private ContributionId orphan() {
        var id = comment();
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.PLACEMENT, Placement.ORPHANED)
                .setNull(CONTRIBUTION.PLACE_ID)
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
        return id;
    }

    private void decided() {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.DECIDED)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECISION, "The Act is adopted.")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }

    private CommitmentId promise() {
        decided();
        var today = clock.today(world.as(moderator, () -> commitments.promise(null, consultation))
                .zone());
        return world.as(
                moderator,
                () -> commitments.record(new NewCommitment(
                        CommitmentId.next(),
                        "Registered within ten days",
                        "Every association.",
                        ministry,
                        consultation,
                        null,
                        today,
                        List.of(new NewCommitment.Step("The Act is in force", 1, today.plusDays(60))))));
    }

    private ContributionId comment() {
        var id = world.contribution(
                consultation, text, world.article(text, "1"), ngo, contributor, ContributionKind.COMMENT);
        events.publishEvent(
                Act.of(ContributionAct.COMMENT_SUBMITTED, id, "Article 1").in(consultation));
        return id;
    }

    private void sign(String reasons) {
        world.as(
                representative,
                () -> positions.save(
                        positions.draft(consultation, ngo).saying(Stance.SUPPORT, reasons, List.of(), List.of())));
        open(representative, "consultations/" + consultation + "/position");
        press("Sign for " + name(ngo));
        said = sentences();
        confirm();
    }

    private List<String> said = List.of();

    /** What the question that is open says. */
    private List<String> said() {
        if (find(Follows.class).exists()) {
            said = sentences();
        }
        return said;
    }

    private List<String> sentences() {
        return find(Follows.class)
                .all()
                .getLast()
                .getChildren()
                .flatMap(Component::getChildren)
                .map(one -> ((ListItem) one).getText())
                .toList();
    }

    /** How many the last question said would be told. */
    private String told(ActKind kind) {
        return said().stream()
                .filter(one -> one.endsWith("told by mail."))
                .findFirst()
                .orElse("nobody said who is told of " + kind);
    }

    /** As many as were said to be told are told. */
    private void assertTold(ActKind kind) {
        var count = world.db.fetchCount(NOTICE, NOTICE.KIND.eq(kind), NOTICE.CONSULTATION_ID.eq(consultation));
        assertThat(told(kind))
                .isEqualTo(
                        count == 0
                                ? "Nobody is told by mail."
                                : count == 1 ? "One person is told by mail." : count + " people are told by mail.");
        assertThat(count).as("somebody").isPositive();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).last()).click();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).all().getLast()).confirm();
    }

    private void write(String label, String words) {
        test(find(TextArea.class).withLabel(label).last()).setValue(words);
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String item) {
        test((Select<Object>) find(Select.class).withLabel(label).last()).selectItem(item);
    }

    @SuppressWarnings("unchecked")
    private void tick() {
        var group = (CheckboxGroup<Object>) find(CheckboxGroup.class).last();
        group.setValue(Set.copyOf(group.getListDataView().getItems().toList()));
    }

    private static Button button(Component within, String text) {
        return all(within)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component one) {
        return Stream.concat(Stream.of(one), one.getChildren().flatMap(FollowsTest::all));
    }

    private void open(AccountId who, String path) {
        signIn(who);
        var parts = path.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private int number(ContributionId id) {
        return world.db.fetchValue(CONTRIBUTION.NUMBER, CONTRIBUTION.ID.eq(id));
    }

    private String name(OrganisationId id) {
        return world.db.fetchValue(ORGANISATION.NAME, ORGANISATION.ID.eq(id));
    }

    private String slug(OrganisationId id) {
        return world.db.fetchValue(ORGANISATION.SLUG, ORGANISATION.ID.eq(id));
    }

    private String consultationSlug() {
        return world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation));
    }

    private String email(AccountId id) {
        return world.db.fetchValue(ACCOUNT.EMAIL, ACCOUNT.ID.eq(id));
    }

    private String page(String address) throws Exception {
        return new String(
                MockMvcBuilders.webAppContextSetup(web)
                        .build()
                        .perform(get(address))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
