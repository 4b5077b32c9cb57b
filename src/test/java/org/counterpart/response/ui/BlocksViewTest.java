package org.counterpart.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.identity.SignedIn;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.Points;
import org.counterpart.response.TextBlock;
import org.counterpart.response.TextBlocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.JsonNodeFactory;

@ProductTest
class BlocksViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private TextBlocks blocks;

    @Autowired
    private Points points;

    @Autowired
    private ApplicationEventPublisher events;

    private OrganisationId ministry;
    private AccountId officer;
    private ConsultationId consultation;
    private PointId point;

    @BeforeEach
    void one_comment_under_review() {
        ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        var text = world.text(consultation, 2);
        var ngo = world.ngo();
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, world.representative(ngo), ContributionKind.COMMENT);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1 · Heading 1"));
        point = new PointId(comment.value());
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_officer_adds_changes_and_retires_a_block() {
        settings(officer);
        test(find(Button.class).withText("Add a text block").single()).click();
        test(find(TextField.class).withLabel("Name").single()).setValue("Thanks");
        test(find(TextArea.class).withLabel("Words").single()).setValue("Thank you, {date}.");
        test(find(Button.class).withText("Add a text block").all().getLast()).click();
        assertThat(find(TextArea.class).withLabel("Words").single().getErrorMessage())
                .contains("{date}");
        test(find(TextArea.class).withLabel("Words").single()).setValue("Thank you, {organisation}.");
        test(find(Button.class).withText("Add a text block").all().getLast()).click();
        assertThat(find(H2.class).withText("Thanks").exists()).isTrue();
        assertThat(find(Button.class).withText("Used nowhere").exists()).isTrue();

        test(find(Button.class).withText("Retire").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(block().retired()).isTrue();
        test(find(Button.class).withText("Offer again").single()).click();
        assertThat(block().retired()).isFalse();
    }

    @Test
    void a_block_says_which_answers_took_it() {
        world.as(officer, () -> blocks.add(ministry, "Thanks", "Thank you."));
        var block = block();
        world.as(officer, () -> blocks.take(block.id(), point));
        settings(officer);
        test(find(Button.class).withText("Used in one answer").single()).click();
        assertThat(find(Anchor.class).withText("Article 1 · Heading 1").single().getHref())
                .isEqualTo("consultations/" + consultation + "/answers?point=" + point);
    }

    @Test
    void a_block_goes_where_the_caret_was_and_no_typed_word_is_lost() {
        world.as(officer, () -> blocks.add(ministry, "Keep", "We keep {article}."));
        world.as(officer, () -> points.save(point, 0, new Answer(null, "Before after", null)));
        answers();
        var reason = find(TextArea.class).withLabelContaining("Reason").single();
        leave(reason, 7);
        choose("Keep");
        assertThat(reason.getValue()).isEqualTo("Before We keep Article 1.after");
        assertThat(world.as(officer, () -> points.get(point)).answer().reason()).isEqualTo(reason.getValue());
    }

    @Test
    void before_the_caret_was_anywhere_a_block_goes_to_the_end() {
        world.as(officer, () -> blocks.add(ministry, "Keep", "We keep {article}."));
        world.as(officer, () -> points.save(point, 0, new Answer(null, "Before ", null)));
        answers();
        choose("Keep");
        assertThat(find(TextArea.class).withLabelContaining("Reason").single().getValue())
                .isEqualTo("Before We keep Article 1.");
    }

    @Test
    void a_block_goes_into_one_answer_for_many_and_is_filled_at_each() {
        world.as(officer, () -> blocks.add(ministry, "Keep", "We keep {article}."));
        answers();
        test(find(Button.class).withText("Select all waiting").single()).click();
        test(find(Button.class).withText("Answer all with one reason").single()).click();
        var dialog = find(AnswerManyDialog.class).single();
        @SuppressWarnings("unchecked")
        ComboBox<TextBlock> box =
                find(ComboBox.class, dialog).withLabel("Insert a text block").single();
        test(box).selectItem("Keep");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Outcome> outcome = find(RadioButtonGroup.class, dialog).single();
        test(outcome).selectItem("Noted");
        assertThat(find(TextArea.class, dialog).single().getValue()).isEqualTo("We keep {article}.");
        test(find(Button.class).withText("Answer all with one reason").all().getLast())
                .click();
        assertThat(world.as(officer, () -> points.get(point)).answer().reason()).isEqualTo("We keep Article 1.");
        assertThat(block().uses()).isEqualTo(1);
    }

    @Test
    void nobody_outside_finds_the_page() {
        world.as(officer, () -> blocks.add(ministry, "A secret block", "Thank you."));
        for (var stranger : List.of(world.officer(world.institution()), world.representative(world.ngo()))) {
            settings(stranger);
            assertThat(find(H1.class).withText("Text blocks").exists()).isFalse();
            assertThat(find(H2.class).withText("A secret block").exists()).isFalse();
        }
    }

    private TextBlock block() {
        return world.as(officer, () -> blocks.of(ministry)).getFirst();
    }

    private void choose(String name) {
        @SuppressWarnings("unchecked")
        ComboBox<TextBlock> box =
                find(ComboBox.class).withLabel("Insert a text block").single();
        test(box).selectItem(name);
        assertThat(box.isEmpty()).isTrue();
    }

    /** As the browser tells that the field is left with its caret there. */
    private static void leave(TextArea field, int caret) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("element.inputElement.selectionEnd", caret);
        data.put("element.value", field.getValue());
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), "blur", data));
    }

    private void settings(AccountId who) {
        signIn(who);
        UI.getCurrent().navigate("organisations/" + ministry + "/blocks");
    }

    private void answers() {
        signIn(officer);
        UI.getCurrent()
                .navigate("consultations/" + consultation + "/answers", QueryParameters.fromString("point=" + point));
    }

    private static void signIn(AccountId who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
