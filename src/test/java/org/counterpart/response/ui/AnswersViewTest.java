package org.counterpart.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.identity.SignedIn;
import org.counterpart.response.Answer;
import org.counterpart.response.Colleague;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.counterpart.response.Triage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class AnswersViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private Triage triage;

    @Autowired
    private ApplicationEventPublisher events;

    private AccountId officer;
    private AccountId representative;
    private ConsultationId consultation;
    private PointId point;

    @BeforeEach
    void one_comment_under_review() {
        var ministry = world.institution();
        var ngo = world.ngo();
        officer = world.officer(ministry);
        representative = world.representative(ngo);
        consultation = world.consultation(ministry, Phase.REVIEW);
        var text = world.text(consultation, 2);
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1 · Heading 1"));
        point = new PointId(comment.value());
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_officer_answers_the_point_and_publishes() {
        open(officer, "point=" + point);
        assertThat(find(Button.class).withText("Publish all answers").single().isEnabled())
                .isFalse();

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Outcome> outcome =
                find(RadioButtonGroup.class).withLabel("Outcome").single();
        test(outcome).selectItem("Noted");
        test(find(TextArea.class).withLabelContaining("Reason").single()).setValue("We have read it.");

        var saved = world.as(officer, () -> points.get(point));
        assertThat(saved.status()).isEqualTo(PointStatus.DRAFTED);
        var publish = find(Button.class).withText("Publish all answers").single();
        assertThat(publish.isEnabled()).isTrue();
        test(publish).click();
        test(find(Button.class).withText("Publish now").single()).click();
        assertThat(world.as(representative, () -> points.get(point)).status()).isEqualTo(PointStatus.PUBLISHED);
    }

    @Test
    void an_answer_without_its_reason_is_left_only_after_it_was_said() {
        open(officer, "point=" + point);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Outcome> outcome =
                find(RadioButtonGroup.class).withLabel("Outcome").single();
        test(outcome).selectItem("Noted");
        var reason = find(TextArea.class).withLabelContaining("Reason").single();
        test(find(Button.class).withText("Next open").single()).click();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Give the reason.");
        assertThat(world.as(officer, () -> points.get(point)).answer().outcome())
                .isEqualTo(Outcome.NOTED);
        test(reason).setValue("We have read it.");
        assertThat(reason.isInvalid()).isFalse();
    }

    @Test
    void on_to_the_next_leads_where_one_waits_and_is_no_first_choice_where_none_does() {
        open(officer, "point=" + point);
        assertThat(next().hasThemeName("primary")).as("it is the only one").isFalse();
        var text = world.text(consultation, 1);
        var ngo = world.ngo();
        events.publishEvent(Act.of(
                ContributionAct.COMMENT_SUBMITTED,
                world.contribution(
                        consultation,
                        text,
                        world.article(text, "1"),
                        ngo,
                        world.representative(ngo),
                        ContributionKind.COMMENT),
                "Article 1"));
        open(officer, "");
        open(officer, "point=" + point);
        assertThat(next().hasThemeName("primary")).isTrue();
    }

    private Button next() {
        return find(Button.class).withText("Next open").single();
    }

    @Test
    void a_representative_reads_that_there_is_no_answer_yet() {
        world.as(officer, () -> points.save(point, 0, new Answer(Outcome.NOTED, "A secret so far.", null)));
        open(representative, "point=" + point);
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Publish all answers").exists()).isFalse();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Not answered yet")
                .doesNotContain("A secret so far.");
    }

    @Test
    void the_list_follows_the_address() {
        open(officer, "state=published");
        assertThat(test(find(Grid.class).single()).size()).isZero();
        open(officer, "state=open");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        assertThat(find(Anchor.class)
                        .withAttribute("aria-current", "true")
                        .single()
                        .getText())
                .isEqualTo("Open 1");
    }

    @Test
    void an_officer_gives_the_point_to_a_colleague_under_a_new_theme_with_a_note() {
        open(officer, "point=" + point);
        @SuppressWarnings("unchecked")
        ComboBox<Colleague> assignee =
                find(ComboBox.class).withLabel("Assignee").single();
        test(assignee)
                .selectItem(world.as(officer, () -> triage.shares(consultation))
                        .colleagues()
                        .getFirst()
                        .colleague()
                        .name());
        @SuppressWarnings("unchecked")
        ComboBox<String> theme = find(ComboBox.class).withLabel("Theme").single();
        ComponentUtil.fireEvent(theme, new ComboBoxBase.CustomValueSetEvent<>(theme, true, "Time limits"));
        test(find(TextArea.class).withLabel("New note").single()).setValue("Ask the registry.");
        test(find(Button.class).withText("Add note").single()).click();

        var triaged = world.as(officer, () -> triage.of(point));
        assertThat(triaged.assignee().account()).isEqualTo(officer);
        assertThat(triaged.theme()).isEqualTo("Time limits");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Ask the registry.");
        assertThat(find(NativeDetails.class).all())
                .extracting(NativeDetails::getSummaryText)
                .contains("Internal notes: one");
    }

    @Test
    void a_filter_stands_in_the_address_and_is_kept_under_a_name() {
        world.as(officer, () -> triage.theme(consultation, List.of(point), "Time limits"));
        open(officer, "theme=Other%20words");
        assertThat(test(find(Grid.class).single()).size()).isZero();
        open(officer, "theme=Time%20limits&assignee=nobody");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        assertThat(find(Anchor.class)
                        .withAttribute("aria-label", "Show also what is not “Time limits”")
                        .single()
                        .getHref())
                .endsWith("?assignee=nobody");
        assertThat(find(Button.class).withText("Save this view").exists()).isFalse();
        test(find(Button.class).withText("Filter").single()).click();
        test(find(Button.class).withText("Save this view").single()).click();
        test(find(TextField.class).withLabel("Name of the view").single()).setValue("Limits, unassigned");
        find(Button.class).withText("Save this view").all().forEach(button -> {
            if (button.hasThemeName("primary")) {
                test(button).click();
            }
        });
        var view = find(Anchor.class).withText("Limits, unassigned 1").single();
        assertThat(view.getElement().getAttribute("aria-current")).isEqualTo("true");
        assertThat(view.getHref()).contains("theme=Time").contains("assignee=nobody");
        test(find(Button.class).withText("Delete the view “Limits, unassigned”").single())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Anchor.class).withText("Limits, unassigned 1").exists()).isFalse();
    }

    @Test
    void what_is_selected_is_answered_together_and_stays_selected() {
        open(officer, "");
        test(find(Button.class).withText("Select all waiting").single()).click();
        assertThat(said()).contains("One point is selected.");
        test(find(Button.class).withText("Answer all with one reason").single()).click();
        assertThat(find(Checkbox.class).withLabelContaining("Write over").exists())
                .isFalse();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Outcome> outcome =
                find(RadioButtonGroup.class).withLabel("Outcome").single();
        test(outcome).selectItem("Noted");
        test(find(TextArea.class).withLabelContaining("Reason").single()).setValue("We have read it.");
        test(inDialog("Answer all with one reason")).click();
        assertThat(world.as(officer, () -> points.get(point)).status()).isEqualTo(PointStatus.DRAFTED);
        assertThat(said()).contains("One point is selected.");

        test(find(Button.class).withText("Answer all with one reason").single()).click();
        assertThat(find(Checkbox.class).withLabelContaining("Write over").exists())
                .isTrue();
    }

    @Test
    void what_is_selected_is_assigned_whatever_the_list_shows_meanwhile() {
        open(officer, "");
        test(find(Button.class).withText("Select all waiting").single()).click();
        open(officer, "state=published");
        assertThat(said()).contains("One point is selected.");
        test(find(Button.class).withText("Put under a theme").single()).click();
        @SuppressWarnings("unchecked")
        ComboBox<String> theme = find(ComboBox.class).withLabel("Theme").single();
        ComponentUtil.fireEvent(theme, new ComboBoxBase.CustomValueSetEvent<>(theme, true, "Time limits"));
        test(inDialog("Put under a theme")).click();
        assertThat(world.as(officer, () -> triage.of(point)).theme()).isEqualTo("Time limits");
        test(find(Button.class).withText("Clear the selection").single()).click();
        assertThat(said()).contains("Nothing is selected.");
    }

    @Test
    void the_keys_are_listed() {
        open(officer, "");
        test(find(Button.class).withText("Keys (?)").single()).click();
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("X selects", "A assigns", "T puts", "1 to 4", "J goes on", "Alt and B", "Ctrl and Enter");
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Button inDialog(String name) {
        return find(Button.class).withText(name).all().stream()
                .filter(button -> button.hasThemeName("primary"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_earlier_answer_is_looked_for_when_it_is_asked_for_and_its_reason_comes_after_what_is_typed() {
        var ministry = world.as(officer, () -> points.get(point)).institution();
        var last = world.consultation(ministry, Phase.REVIEW);
        var comment = world.comment(last, world.text(last, 1), commentOf(point));
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1"));
        world.as(
                officer,
                () -> points.save(
                        new PointId(comment.value()), 0, new Answer(Outcome.NOTED, "It was read before.", null)));
        world.as(officer, () -> points.publish(last, ""));
        open(officer, "point=" + point);
        assertThat(find(Button.class).withText("Take over its reason").exists()).isFalse();
        test(find(TextArea.class).withLabelContaining("Reason").single()).setValue("We thank you.");

        var details = find(NativeDetails.class).all().stream()
                .filter(one -> one.getSummaryText().equals("Earlier answers to points like this"))
                .findFirst()
                .orElseThrow();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
        assertThat(world.as(officer, () -> points.get(point)).answer().reason()).isEqualTo("We thank you.");
        test(find(Button.class).withText("Take over its reason").single()).click();

        assertThat(world.as(officer, () -> points.get(point)).answer().reason())
                .isEqualTo("We thank you.\n\nIt was read before.");
    }

    private String commentOf(PointId id) {
        return world.as(officer, () -> points.get(id)).words().body();
    }

    @Test
    void nobody_outside_is_shown_who_answers_it() {
        for (var stranger : List.of(representative, world.moderator())) {
            open(stranger, "point=" + point);
            assertThat(find(ComboBox.class).withLabel("Assignee").exists()).isFalse();
            assertThat(find(TextArea.class).withLabel("New note").exists()).isFalse();
            for (var name : List.of("Save this view", "Select all waiting", "Keys (?)")) {
                assertThat(find(Button.class).withText(name).exists()).as(name).isFalse();
            }
        }
    }

    @Test
    void a_moderator_is_offered_to_record_a_commitment_from_a_published_answer() {
        world.as(officer, () -> points.save(point, 0, new Answer(Outcome.ACCEPTED, "It will come.", null)));
        world.as(officer, () -> points.publish(consultation, ""));
        open(world.moderator(), "point=" + point);
        assertThat(find(Anchor.class)
                        .withText("Record a commitment from this answer")
                        .single()
                        .getHref())
                .isEqualTo("commitments/new?point=" + point);
    }

    private void open(AccountId who, String query) {
        signIn(who);
        UI.getCurrent().navigate("consultations/" + consultation + "/answers", QueryParameters.fromString(query));
    }

    private void signIn(AccountId who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
