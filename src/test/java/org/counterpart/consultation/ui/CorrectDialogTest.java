package org.counterpart.consultation.ui;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ui.Follows;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Corrections;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.Points;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Putting published words right, at the screen. */
@ProductTest
class CorrectDialogTest extends SignedInView {

    @Autowired
    WebApplicationContext web;

    @Autowired
    TestWorld world;

    @Autowired
    Corrections corrections;

    @Autowired
    Points points;

    @Autowired
    ApplicationEventPublisher events;

    private ConsultationId consultation;
    private AccountId officer;
    private AccountId colleague;
    private PointId point;

    @BeforeEach
    void a_consultation_with_a_typo() {
        var ministry = world.institution();
        officer = world.officer(ministry);
        colleague = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.questions(consultation, "Are ninty days enough?");
        var text = world.text(consultation, 1);
        var ngo = world.ngo();
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, world.representative(ngo), ContributionKind.COMMENT);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1"));
        point = new PointId(comment.value());
    }

    @Test
    void every_sentence_before_a_correction_is_what_happens() throws Exception {
        open("consultations/" + consultation);
        correct("Correct: Question 1");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Correct: Question 1");
        var said = follows();
        assertThat(said)
                .startsWith(
                        "The new words stand there at once.",
                        "What stood there stays readable beside them for everybody, with the day and your reason.",
                        "It is written to the public record.")
                .endsWith("This cannot be undone.")
                .hasSize(5);
        assertThat(words().getValue()).as("to be corrected, not typed anew").isEqualTo("Are ninty days enough?");
        press("Correct");
        assertThat(words().isInvalid()).isTrue();
        assertThat(reason().isInvalid()).isTrue();
        words().setValue("Are ninety days enough?");
        reason().setValue("A typing error.");
        press("Correct");
        assertThat(find(Dialog.class).exists()).isFalse();

        assertThat(page("/consultations/" + slug()))
                .contains(
                        "Are ninety days enough?",
                        "ninty",
                        "<b>Reason</b> <span dir=\"auto\">A typing error.",
                        "Question corrected on");
        assertThat(page("/record?consultation=" + slug()) + page("/record")).contains("A typing error.");
        var told = world.db.fetchCount(
                NOTICE,
                NOTICE.KIND.eq(ConsultationAct.CONSULTATION_CORRECTED),
                NOTICE.CONSULTATION_ID.eq(consultation));
        assertThat(told).isEqualTo(2);
        assertThat(said).contains("2 people are told by mail.");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Are ninety days enough?", "Reason: A typing error.");
    }

    @Test
    void whoever_comes_too_late_loses_no_word_and_sees_what_stands_there_when_the_form_is_closed() {
        open("consultations/" + consultation);
        correct("Correct: Question 1");
        words().setValue("Would ninety days do?");
        reason().setValue("Plainer.");
        world.as(colleague, () -> {
            var printed = corrections.opening(consultation).stream()
                    .filter(one -> one.part() == Correction.Part.QUESTION)
                    .findFirst()
                    .orElseThrow();
            corrections.correct(consultation, printed, "Are ninety days enough?", "A typing error.");
        });
        signIn(officer);
        press("Correct");
        assertThat(notices()).contains("so nothing was done", "stands in the form still");
        assertThat(words().getValue()).isEqualTo("Would ninety days do?");
        assertThat(reason().getValue()).isEqualTo("Plainer.");
        press("Cancel");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Are ninety days enough?")
                .doesNotContain("Would ninety days do?");
    }

    @Test
    void the_reason_of_an_answer_is_put_right_where_it_stands() {
        world.as(officer, () -> points.save(point, 0, new Answer(Outcome.NOTED, "See Artcle 2.", null)));
        world.as(officer, () -> points.publish(consultation, ""));
        open("consultations/" + consultation + "/answers?point=" + point);
        press("Correct the reason");
        assertThat(follows()).contains("One person is told by mail.", "This cannot be undone.");
        words().setValue("See Article 2.");
        reason().setValue("A typing error.");
        press("Correct");
        assertThat(world.as(officer, () -> points.get(point)).answer().reason()).isEqualTo("See Article 2.");
        assertThat(getCurrentView().getElement().getOuterHTML())
                .contains("See Article 2.", "A typing error.", "Answer corrected on");
    }

    private TextArea words() {
        return find(TextArea.class).withLabel("Words").single();
    }

    private TextArea reason() {
        return find(TextArea.class).withLabel("Why").single();
    }

    private void correct(String name) {
        test(find(Button.class).withAriaLabel(name).single()).click();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).last()).click();
    }

    private List<String> follows() {
        return find(Follows.class)
                .single()
                .getChildren()
                .flatMap(Component::getChildren)
                .map(one -> ((ListItem) one).getText())
                .toList();
    }

    private String notices() {
        return find(Notification.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private void open(String path) {
        signIn(officer);
        var parts = path.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private String slug() {
        return world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation));
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
