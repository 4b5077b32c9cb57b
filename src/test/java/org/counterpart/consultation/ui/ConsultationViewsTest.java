package org.counterpart.consultation.ui;

import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.RuleId;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.Invited;
import org.counterpart.consultation.OpeningPackage;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Selection;
import org.counterpart.consultation.Timetable;
import org.counterpart.identity.SignedIn;
import org.counterpart.organisation.Counting;
import org.counterpart.organisation.ProcedureRule;
import org.counterpart.organisation.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class ConsultationViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestWorld world;

    @Autowired
    Rules rules;

    @Autowired
    Drafts drafts;

    @Autowired
    Consultations consultations;

    private OrganisationId institution;
    private AccountId officer;

    @BeforeEach
    void an_officer() {
        institution = world.institution();
        officer = world.officer(institution);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_officer_writes_a_draft_that_is_saved_as_typed_and_publishes_it() {
        signIn(officer);
        UI.getCurrent().navigate("consultations/new");
        test(find(TextField.class).withLabel("Title").single()).setValue("A new register");
        click("Begin the draft");
        var id = world.as(officer, () -> consultations.page(Selection.MINE, 0, 1))
                .getFirst()
                .id();
        world.text(id, 3);
        assertThat(sentences()).contains("The summary is missing: two sentences in plain words.");

        area("Summary", "Ten days instead of ninety.");
        area("Purpose", "The register is slow.");
        area("Question 1", "Is it enough?");
        area("Who is asked", "Associations");
        area("Contact", "The directorate");
        when("Contributions close", 60);
        when("Answers are due", 90);
        assertThat(world.as(officer, () -> consultations.get(id)).words())
                .isEqualTo(new OpeningPackage(
                        "A new register",
                        "en",
                        "Ten days instead of ninety.",
                        "The register is slow.",
                        List.of("Is it enough?"),
                        "Associations",
                        "The directorate"));
        click("Publish");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(world.as(officer, () -> consultations.get(id)).phase()).isEqualTo(Phase.OPEN);
        assertThat(find(TextField.class).withLabel("Title").exists()).isFalse();
    }

    @Test
    void what_is_missing_is_said_at_its_fields_before_anybody_is_asked_whether_to_publish() {
        var id = draft();
        signIn(officer);
        open(id);
        click("Publish");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(Notification.class).exists()).isFalse();
        var summary = find(TextArea.class).withLabel("Summary").single();
        assertThat(summary.isInvalid()).isTrue();
        var close = find(DateTimePicker.class).withLabel("Contributions close").single();
        assertThat(close.getErrorMessage()).isEqualTo("The date on which contributions close is missing.");
        when("Contributions close", 60);
        assertThat(close.isInvalid()).isFalse();
        assertThat(close.getErrorMessage()).isEmpty();
        assertThat(sentences()).contains("The summary is missing: two sentences in plain words.");
    }

    @Test
    void a_period_below_the_least_opens_a_card_in_which_the_exception_is_recorded_and_taken_back() {
        var code = TestWorld.unique("K").replace(' ', '-');
        var place = world.as(world.moderator(), () -> rules.addJurisdiction(code, "Place", "Europe/Ljubljana"));
        world.as(
                world.moderator(),
                () -> rules.enact(new ProcedureRule(
                        RuleId.next(),
                        place,
                        null,
                        "A year",
                        "section 1",
                        365,
                        null,
                        60,
                        Counting.DAYS,
                        LocalTime.of(18, 0),
                        null,
                        List.of(),
                        15,
                        null,
                        LocalDate.of(2020, 1, 1),
                        null,
                        0)));
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.JURISDICTION_ID, place)
                .where(ORGANISATION.ID.eq(institution))
                .execute();
        var id = draft();
        signIn(officer);
        open(id);
        assertThat(find(H2.class).withText("Departures from the rule").exists()).isFalse();
        when("Contributions close", 60);
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("at least 365 days (A year)"));
        click("Record it");
        var ground =
                find(TextArea.class).withLabel("Legal ground of the exception").single();
        assertThat(ground.isInvalid()).isTrue();
        test(ground).setValue("Emergency Act, section 3");
        test(find(TextField.class).withLabel("Ordered by (name and office)").single())
                .setValue("Ana Kos, Minister");
        click("Record it");
        assertThat(sentences()).noneMatch(sentence -> sentence.contains("at least 365 days"));
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Ordered by Ana Kos, Minister");
        click("Take it back");
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("at least 365 days"));
    }

    @Test
    void of_a_deadline_on_a_week_end_the_next_working_day_is_said_beside_it() {
        var id = draft();
        signIn(officer);
        open(id);
        test(find(DateTimePicker.class).withLabel("Contributions close").single())
                .setValue(LocalDateTime.of(2099, 1, 10, 18, 0));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("This is Saturday 10 January 2099", "The next working day is Monday 12 January 2099.");
    }

    @Test
    void who_loses_a_race_sees_both_texts_and_loses_none() {
        var id = draft();
        signIn(officer);
        open(id);
        world.as(world.officer(institution), () -> drafts.save(id, 0, words("Theirs"), timetable()));
        test(find(TextField.class).withLabel("Title").single()).setValue("Mine");
        assertThat(find(Paragraph.class)
                        .withCondition(p -> p.hasClassName("verbatim"))
                        .all())
                .extracting(Paragraph::getText)
                .contains("Mine", "Theirs");
        assertThat(title(id)).isEqualTo("Theirs");
        click("Keep mine");
        assertThat(title(id)).isEqualTo("Mine");
    }

    @Test
    void each_thing_that_is_missing_leads_to_where_it_is_entered() {
        var id = draft();
        signIn(officer);
        open(id);
        click("Publish");
        click("The summary is missing: two sentences in plain words.");
        assertThat(find(Anchor.class)
                        .withText("There is no text yet. Import the proposal.")
                        .single()
                        .getHref())
                .isEqualTo("consultations/" + id + "/text");
    }

    @Test
    void after_contributions_have_closed_it_is_said_who_was_silent() {
        var id = world.consultation(institution, Phase.REVIEW);
        world.db
                .insertInto(INVITATION)
                .set(INVITATION.CONSULTATION_ID, id)
                .set(INVITATION.ORGANISATION_ID, world.ngo())
                .set(INVITATION.INVITED_AT, DatabaseClock.NOW)
                .execute();
        signIn(officer);
        open(id);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Who was asked", "0 answered · 1 was silent")
                .doesNotContain("so far");
    }

    @Test
    void everybody_sees_what_can_be_done_now_and_only_the_officer_extends() {
        var id = world.consultation(institution, Phase.OPEN);
        signIn(world.representative(world.ngo()));
        open(id);
        assertThat(links())
                .contains("Comment on the text or propose other words", "State your organisation’s position");
        assertThat(find(Button.class).withText("Extend").exists()).isFalse();
        click("Follow");
        assertThat(find(Button.class).withText("Stop following").exists()).isTrue();
        signIn(officer);
        open(id);
        when("New end", 1);
        area("Reason, for everybody to read", "The site was down.");
        click("Extend");
        assertThat(find(ConfirmDialog.class).exists())
                .as("what is refused is not asked")
                .isFalse();
        assertThat(find(DateTimePicker.class).withLabel("New end").single().getErrorMessage())
                .startsWith("A running period is never shortened");
        when("New end", 100);
        click("Extend");
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains(
                        "Contributions close on", "Deliberation and vote close on", "Answers are due by", "instead of");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(world.as(officer, () -> consultations.extensions(id))).hasSize(3);
    }

    @Test
    void what_can_be_done_now_is_read_before_the_words() {
        var id = world.consultation(institution, Phase.ANSWERED);
        signIn(world.representative(world.ngo()));
        open(id);
        assertThat(find(DoingsAside.class).single().getElement().getTextRecursively())
                .contains("Read the answers", "Follow")
                .doesNotContain("Decide");
        var columns = find(DoingsAside.class).single().getParent().orElseThrow();
        assertThat(columns.getChildren().<Class<?>>map(Object::getClass).toList())
                .isEqualTo(List.of(DoingsAside.class, PhaseLine.class, OverviewBody.class, OverviewAside.class));
    }

    @Test
    void what_is_bound_to_be_refused_is_not_asked_first() {
        var open = world.consultation(institution, Phase.OPEN);
        signIn(officer);
        open(open);
        area("Reason, for everybody to read", "The site was down.");
        click("Extend");
        assertThat(find(ConfirmDialog.class).exists()).as("it ends then anyhow").isFalse();
        var answered = world.consultation(institution, Phase.ANSWERED);
        open(answered);
        click("Publish the decision");
        assertThat(find(ConfirmDialog.class).exists()).as("no decision").isFalse();
        assertThat(find(Anchor.class).withText("Earlier states").exists())
                .as("nothing was written, nothing is kept")
                .isFalse();
    }

    @Test
    void the_institution_decides_after_its_answers() {
        var id = world.consultation(institution, Phase.ANSWERED);
        signIn(officer);
        open(id);
        var decide = find(Anchor.class).withText("Decide and say why").single();
        assertThat(decide.getHref()).isEqualTo("consultations/" + id + "#decide");
        assertThat(find(ProceedingsPanel.class).single().getId()).contains("decide");
        area("Decision", "We adopt it.");
        click("Publish the decision");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(world.as(officer, () -> consultations.get(id)).decision()).isEqualTo("We adopt it.");
        click("Start the follow-up");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(world.as(officer, () -> consultations.get(id)).phase()).isEqualTo(Phase.FOLLOW_UP);
    }

    @Test
    void a_decision_is_saved_as_it_is_typed_and_found_again() {
        var id = world.consultation(institution, Phase.ANSWERED);
        signIn(officer);
        open(id);
        area("Decision", "We adopt half of it.");
        UI.getCurrent().navigate("consultations");
        open(id);
        assertThat(find(TextArea.class).withLabel("Decision").single().getValue())
                .isEqualTo("We adopt half of it.");
    }

    @Test
    void a_draft_is_discarded_after_asking_back() {
        var id = draft();
        signIn(officer);
        open(id);
        click("Discard this draft");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(H1.class).single().getText()).isEqualTo("Consultations");
        open(id);
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
    }

    @Test
    void one_more_organisation_is_invited_while_it_is_open() {
        var id = world.consultation(institution, Phase.OPEN);
        signIn(officer);
        open(id);
        click("Invite");
        var organisation = organisation();
        assertThat(organisation.isInvalid()).isTrue();
        var ngo = world.ngo();
        organisation.setValue(new Invited(ngo, "An NGO", null, false));
        click("Invite");
        assertThat(world.as(officer, () -> consultations.invited(id))).hasSize(1);
    }

    @Test
    void questions_are_moved_up_and_down() {
        var id = draft();
        var two = new OpeningPackage("Two", "en", "", "", List.of("First?", "Second?"), "", "");
        world.as(officer, () -> drafts.save(id, 0, two, timetable()));
        signIn(officer);
        open(id);
        var down = find(Button.class).withText("↓").all();
        assertThat(down).extracting(Button::isEnabled).containsExactly(true, false);
        test(down.getFirst()).click();
        assertThat(questions(id)).containsExactly("Second?", "First?");
        test(find(Button.class).withText("↑").last()).click();
        assertThat(questions(id)).containsExactly("First?", "Second?");
    }

    private List<String> questions(ConsultationId id) {
        return world.as(officer, () -> consultations.get(id)).words().questions();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Invited> organisation() {
        return find(ComboBox.class).withLabel("Invite one more organisation").single();
    }

    @Test
    void a_draft_of_others_and_a_wrong_address_lead_nowhere() {
        var id = ConsultationId.next();
        var title = TestWorld.unique("A draft of theirs");
        world.as(officer, () -> drafts.create(id, institution, title, "en"));
        signIn(world.officer(world.institution()));
        for (var wrong : List.of(id.toString(), ConsultationId.next().toString(), "nonsense")) {
            UI.getCurrent().navigate("consultations/" + wrong);
            assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
        }
        UI.getCurrent().navigate("consultations");
        assertThat(links()).doesNotContain(title);
    }

    private ConsultationId draft() {
        var id = ConsultationId.next();
        world.as(officer, () -> drafts.create(id, institution, "A draft", "en"));
        return id;
    }

    private String title(ConsultationId id) {
        return world.as(officer, () -> consultations.get(id)).title();
    }

    private static OpeningPackage words(String title) {
        return OpeningPackage.titled(title, "en");
    }

    private static Timetable timetable() {
        return TestWorld.undated(ZoneId.of("UTC"));
    }

    private void open(ConsultationId id) {
        UI.getCurrent().navigate("consultations/" + id);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void area(String label, String words) {
        test(find(TextArea.class).withLabel(label).single()).setValue(words);
    }

    private void when(String label, int daysFromNow) {
        test(find(DateTimePicker.class).withLabel(label).single())
                .setValue(LocalDateTime.now(ZoneId.of("UTC")).plusDays(daysFromNow));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private List<String> sentences() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private static void signIn(AccountId who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
