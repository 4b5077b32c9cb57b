package org.counterpart.response.ui;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Closing;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Saying;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.SignedIn;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.Points;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two officers at one answer: one has the page open while the other saves or publishes. */
@ProductTest
class SharedAnswerTest extends SpringBrowserlessTest {

    @Autowired
    TestWorld world;

    @Autowired
    Points points;

    @Autowired
    Proceedings proceedings;

    @Autowired
    SharedDrafts drafts;

    @Autowired
    ApplicationEventPublisher events;

    private AccountId officer;
    private AccountId colleague;
    private AccountId representative;
    private ConsultationId consultation;
    private PointId point;

    @BeforeEach
    void one_comment_under_review() {
        var ministry = world.institution();
        var ngo = world.ngo();
        officer = world.officer(ministry);
        colleague = world.officer(ministry);
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
    void an_outcome_of_one_and_a_reason_of_another_make_one_answer() {
        open();
        save(colleague, Outcome.NOTED, "");
        test(reason()).setValue("We have read it.");
        assertThat(answer()).isEqualTo(new Answer(Outcome.NOTED, "We have read it.", null));
        assertThat(find(RadioButtonGroup.class).withLabel("Outcome").single().getValue())
                .isEqualTo(Outcome.NOTED);
        assertThat(words()).contains(name(colleague)).doesNotContain("Keep mine");
    }

    @Test
    void two_reasons_are_both_shown_with_who_and_the_writer_chooses() {
        open();
        save(colleague, Outcome.NOTED, "Theirs.");
        test(reason()).setValue("Mine.");
        assertThat(answer()).isEqualTo(new Answer(Outcome.NOTED, "Theirs.", null));
        assertThat(words()).contains("Theirs.", "Mine.", name(colleague));
        press("Keep mine");
        assertThat(answer()).isEqualTo(new Answer(Outcome.NOTED, "Mine.", null));
        assertThat(history()).extracting(state -> state.fields().get("reason")).contains("Theirs.", "Mine.");
    }

    @Test
    void what_is_typed_while_the_answers_are_published_stays_to_be_copied_and_the_page_says_why() {
        save(officer, Outcome.NOTED, "We have read it.");
        open();
        world.as(colleague, () -> points.publish(consultation, ""));
        test(reason()).setValue("We have read it.\nAnd thank you.");
        assertThat(answer().reason()).isEqualTo("We have read it.");
        assertThat(words()).contains("The answers were published while you were writing", "And thank you.");
        assertThat(history())
                .anyMatch(state ->
                        state.state().aside() && state.fields().get("reason").endsWith("And thank you."));
    }

    @Test
    void the_history_of_an_answer_is_for_its_institution_alone_also_once_it_is_published() {
        save(officer, Outcome.NOTED, "A first thought.");
        save(officer, Outcome.NOTED, "We have read it.");
        world.as(colleague, () -> points.publish(consultation, ""));
        assertThat(world.as(colleague, () -> drafts.history(DraftKind.ANSWER, point.value(), 0, 50)))
                .hasSize(2);
        for (var stranger : List.of(representative, world.officer(world.institution()), world.moderator())) {
            assertThatThrownBy(() -> world.as(stranger, () -> drafts.history(DraftKind.ANSWER, point.value(), 0, 50)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void two_summaries_are_both_shown_and_nothing_is_published_that_was_not_read() {
        save(officer, Outcome.NOTED, "We have read it.");
        open();
        press("Publish all answers");
        summarise(colleague, "Theirs.");
        test(summary()).setValue("Mine.");
        assertThat(draft()).isEqualTo("Theirs.");
        assertThat(dialog()).contains("Theirs.", "Mine.", name(colleague));
        press("Publish now");
        assertThat(phase()).as("two texts, nobody chose").isEqualTo(Phase.REVIEW);
        press("Keep mine");
        assertThat(draft()).isEqualTo("Mine.");
        assertThat(summaries())
                .extracting(state -> state.fields().get("summary"))
                .contains("Theirs.", "Mine.");
        summarise(colleague, "Mine.\nAnd theirs.");
        signIn();
        press("Publish now");
        assertThat(phase()).as("a colleague added a paragraph").isEqualTo(Phase.REVIEW);
        assertThat(summary().getValue()).isEqualTo("Mine.\nAnd theirs.");
        press("Publish now");
        assertThat(phase()).isEqualTo(Phase.ANSWERED);
        assertThat(world.db.fetchValue(CONSULTATION.ANSWER_SUMMARY, CONSULTATION.ID.eq(consultation)))
                .isEqualTo("Mine.\nAnd theirs.");
    }

    @Test
    void a_summary_is_kept_as_it_is_typed_and_its_form_closes_without_a_question() {
        save(officer, Outcome.NOTED, "We have read it.");
        open();
        press("Publish all answers");
        test(summary()).setValue("Two came in.");
        press("Cancel");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        press("Publish all answers");
        assertThat(summary().getValue()).isEqualTo("Two came in.");
    }

    @Test
    void what_is_typed_into_the_summary_while_a_colleague_publishes_is_not_lost() {
        save(officer, Outcome.NOTED, "We have read it.");
        open();
        press("Publish all answers");
        test(summary()).setValue("Two came in.");
        world.as(colleague, () -> points.publish(consultation, "Two came in."));
        signIn();
        test(summary()).setValue("Two came in.\nOne was accepted.");
        assertThat(dialog()).contains("A colleague published the answers", "One was accepted.");
        assertThat(summaries())
                .anyMatch(state ->
                        state.state().aside() && state.fields().get("summary").endsWith("One was accepted."));
    }

    @Test
    void the_summary_and_its_history_are_for_the_institution_alone() {
        summarise(officer, "A first thought.");
        for (var stranger : List.of(representative, world.officer(world.institution()), world.moderator())) {
            assertThatThrownBy(() ->
                            world.as(stranger, () -> drafts.history(DraftKind.SUMMARY, consultation.value(), 0, 50)))
                    .isInstanceOf(NotFound.class);
        }
    }

    private void summarise(AccountId who, String words) {
        world.as(
                who,
                () -> proceedings.saveDraft(
                        consultation,
                        Closing.SUMMARY,
                        proceedings.draft(consultation, Closing.SUMMARY).version(),
                        words));
    }

    private String draft() {
        return world.as(colleague, () -> proceedings.draft(consultation, Closing.SUMMARY))
                .words();
    }

    private Phase phase() {
        return world.db.fetchValue(CONSULTATION.PHASE, CONSULTATION.ID.eq(consultation));
    }

    private TextArea summary() {
        return find(TextArea.class).withLabel("Summary").single();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private void save(AccountId who, Outcome outcome, String reason) {
        world.as(who, () -> points.save(point, points.get(point).version(), new Answer(outcome, reason, null)));
    }

    private Answer answer() {
        return world.as(colleague, () -> points.get(point)).answer();
    }

    private List<Saying> summaries() {
        return world.as(
                colleague,
                () -> drafts.history(DraftKind.SUMMARY, consultation.value(), 0, 50).stream()
                        .map(state -> drafts.find(DraftKind.SUMMARY, consultation.value(), state.id()))
                        .toList());
    }

    private List<Saying> history() {
        return world.as(
                colleague,
                () -> drafts.history(DraftKind.ANSWER, point.value(), 0, 50).stream()
                        .map(state -> drafts.find(DraftKind.ANSWER, point.value(), state.id()))
                        .toList());
    }

    private TextArea reason() {
        return find(TextArea.class).withLabelContaining("Reason").single();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).first()).click();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String name(AccountId who) {
        return world.db
                .select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(who))
                .fetchSingle(ACCOUNT.NAME);
    }

    private void open() {
        signIn();
        UI.getCurrent()
                .navigate("consultations/" + consultation + "/answers", QueryParameters.fromString("point=" + point));
    }

    private void signIn() {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(officer.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
