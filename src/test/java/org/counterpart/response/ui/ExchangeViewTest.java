package org.counterpart.response.ui;

import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.REJOINDER_WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.ui.Screen;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.identity.Role;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.counterpart.response.rejoinder.Finding;
import org.counterpart.response.rejoinder.Rejoinders;
import org.counterpart.today.Desk;
import org.counterpart.today.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** An NGO contests, the institution replies, the moderator finds: each on the page of the point, and each finds there by what waits. */
@ProductTest
class ExchangeViewTest extends SignedInView {

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private Rejoinders rejoinders;

    @Autowired
    private Desk desk;

    @Autowired
    private ApplicationEventPublisher events;

    private AccountId officer;
    private AccountId representative;
    private AccountId contributor;
    private AccountId moderator;
    private OrganisationId ngo;
    private ConsultationId consultation;
    private TextVersionId text;
    private PointId point;

    @BeforeEach
    void an_answer_that_was_published() {
        var ministry = world.institution();
        ngo = world.ngo();
        officer = world.officer(ministry);
        representative = world.representative(ngo);
        contributor = world.member(ngo, Role.CONTRIBUTOR);
        moderator = world.moderator();
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 2);
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1"));
        point = new PointId(comment.value());
        world.as(officer, () -> points.save(point, 0, new Answer(Outcome.NOT_ACCEPTED, "Too short a time.", null)));
        world.as(officer, () -> points.publish(consultation, ""));
        world.db
                .insertInto(REJOINDER_WINDOW)
                .set(REJOINDER_WINDOW.CONSULTATION_ID, consultation)
                .set(REJOINDER_WINDOW.CLOSES_AT, DatabaseClock.in(Duration.ofDays(5)))
                .set(REJOINDER_WINDOW.REPLIES_DUE_AT, DatabaseClock.in(Duration.ofDays(9)))
                .execute();
    }

    @Test
    void contested_replied_to_and_found_on_by_each_in_turn() {
        assertThat(waits(contributor)).contains("today.waits.contestable");
        open(representative);
        click("Contest this answer");
        test(words("Why you contest the answer")).setValue("It says nothing of the deadline.");
        click("Submit the rejoinder");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(waits(contributor)).doesNotContain("today.waits.contestable");

        assertThat(waits(officer)).contains("today.waits.rejoinders");
        assertThat(waits(moderator)).doesNotContain("today.waits.findings");
        open(officer);
        assertThat(shown()).contains("It says nothing of the deadline.");
        click("Keep the answer");
        test(words("Reason")).setValue("The register needs it.");
        confirm("Keep the answer");
        assertThat(waits(officer)).doesNotContain("today.waits.rejoinders");

        assertThat(waits(moderator)).contains("today.waits.findings");
        open(moderator);
        click("Record a finding");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Finding> finding =
                find(RadioButtonGroup.class).withLabel("Finding").single();
        test(finding).selectItem("Insufficiently answered");
        test(words("Reason")).setValue("The deadline is not spoken of.");
        confirm("Record a finding");
        assertThat(waits(moderator)).doesNotContain("today.waits.findings");

        open(world.representative(world.ngo()));
        assertThat(shown())
                .contains(
                        "It says nothing of the deadline.",
                        "The register needs it.",
                        "Insufficiently answered",
                        "The deadline is not spoken of.")
                .doesNotContain("Contest this answer");
    }

    @Test
    void a_contributor_writes_and_leaves_it_to_a_representative_to_submit() {
        open(contributor);
        click("Contest this answer");
        test(words("Why you contest the answer")).setValue("It says nothing of the deadline.");
        assertThat(find(Button.class).withText("Submit the rejoinder").all()).isEmpty();
        assertThat(shown()).contains("A representative of your organisation submits it.");
        open(representative);
        assertThat(words("Why you contest the answer").getValue()).isEqualTo("It says nothing of the deadline.");
    }

    @Test
    void the_institution_changes_its_answer_and_the_old_one_stays_to_be_read() {
        world.as(representative, () -> rejoinders.save(point, 0, "It says nothing of the deadline."));
        world.as(representative, () -> rejoinders.submit(point, 1));
        open(officer);
        click("Change the answer");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Outcome> outcome =
                find(RadioButtonGroup.class).withLabel("Outcome").single();
        test(outcome).selectItem("Noted");
        test(words("Reason")).setValue("We will look at the deadline again.");
        confirm("Change the answer");
        open(representative);
        assertThat(shown()).contains("Too short a time.", "We will look at the deadline again.");
    }

    @Test
    void an_answer_that_is_changed_goes_on_to_name_its_article() {
        var article = world.as(officer, () -> points.articles(consultation, "Article 1", 0, 1))
                .getFirst()
                .id();
        world.db
                .update(POINT)
                .set(POINT.OUTCOME, Outcome.PARTLY_ACCEPTED)
                .set(POINT.CHANGED_PROVISION_ID, article)
                .where(POINT.ID.eq(point))
                .execute();
        world.as(representative, () -> rejoinders.save(point, 0, "It says nothing of the deadline."));
        world.as(representative, () -> rejoinders.submit(point, 1));
        open(officer);
        click("Change the answer");
        test(words("Reason")).setValue("Of the deadline, too.");
        confirm("Change the answer");
        var changed = world.as(officer, () -> points.get(point)).answer();
        assertThat(changed.reason()).isEqualTo("Of the deadline, too.");
        assertThat(changed.changedProvision()).isEqualTo(article);
    }

    @Test
    void the_list_leads_to_what_can_be_contested_and_to_what_was() {
        signIn(representative);
        UI.getCurrent().navigate("consultations/" + consultation + "/rejoinders");
        assertThat(shown()).containsOnlyOnce("No answer").contains("Answers to your points");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).anyMatch(to -> to.endsWith("=" + point));
        world.as(representative, () -> rejoinders.save(point, 0, "It says nothing of the deadline."));
        world.as(representative, () -> rejoinders.submit(point, 1));
        signIn(moderator);
        UI.getCurrent().navigate("consultations/" + consultation + "/rejoinders");
        assertThat(shown()).contains("One answer was contested.").doesNotContain("Answers to your points");
    }

    @Test
    void before_the_answers_are_published_none_can_be_contested_and_the_list_says_so() {
        var early = world.consultation(world.institution(), Phase.REVIEW);
        signIn(representative);
        UI.getCurrent().navigate("consultations/" + early + "/rejoinders");
        assertThat(shown()).contains("these are not yet").doesNotContain("Answers to your points");
    }

    @Test
    void of_many_answers_that_can_be_contested_the_list_says_how_many_are_left() {
        world.answersDrafted(consultation, text, List.of(ngo), 60);
        world.db
                .update(POINT)
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.PUBLISHED_AT, DatabaseClock.NOW)
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .execute();
        signIn(representative);
        UI.getCurrent().navigate("consultations/" + consultation + "/rejoinders");
        assertThat(shown()).contains("Show more (46 left)");
    }

    private List<String> waits(AccountId who) {
        return world.as(who, () -> desk.today()).waiting().stream()
                .filter(one -> one.path().contains(consultation.toString()))
                .map(Waiting::key)
                .toList();
    }

    private void open(AccountId who) {
        signIn(who);
        UI.getCurrent()
                .navigate("consultations/" + consultation + "/answers", QueryParameters.of("point", point.toString()));
    }

    private void click(String button) {
        test(find(Button.class).withText(button).all().getFirst()).click();
    }

    /** The button of the dialog, which stands after that of the page. */
    private void confirm(String button) {
        test(find(Button.class).withText(button).all().getLast()).click();
    }

    private TextArea words(String label) {
        return find(TextArea.class).withLabelContaining(label).all().getLast();
    }

    private String shown() {
        return find(Screen.class).single().getElement().getTextRecursively()
                + find(com.vaadin.flow.component.Html.class).all().stream()
                        .map(html -> html.getElement().getOuterHTML())
                        .reduce("", String::concat);
    }
}
