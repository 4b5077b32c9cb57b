package org.counterpart.contribution.ui;

import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.QuestionAnswer;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.contribution.position.Positions;
import org.counterpart.receipt.Receipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts submitted together, questions answered by themselves, and the receipt of either. */
@ProductTest
class TogetherViewsTest extends SignedInView {

    @Autowired
    TestWorld world;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Contributions contributions;

    @Autowired
    Submissions submissions;

    @Autowired
    Proposals proposals;

    @Autowired
    Positions positions;

    @Autowired
    Receipts receipts;

    OrganisationId ngo;
    AccountId author;
    ConsultationId consultation;

    @BeforeEach
    void an_open_consultation_that_asks() {
        ngo = world.ngo();
        author = world.representative(ngo);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 2);
        world.questions(consultation, "Is it too long?", "Who keeps the register?");
        signIn(author);
    }

    private void draft(String words) {
        world.as(
                author,
                () -> drafts.save(
                        Draft.comment(proposals.of(consultation), null, ngo).saying("", words, "")));
    }

    private String words() {
        return getCurrentView().getElement().getOuterHTML();
    }

    @Test
    void what_is_complete_is_ticked_and_submitted_by_one_click_and_what_is_not_says_why() {
        draft("First remark.");
        draft("Second remark.");
        draft("");
        navigate("consultations/" + consultation + "/drafts", DraftsView.class);
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getValue).containsExactly(true, true, false);
        assertThat(words()).contains("First remark.", "Write your comment");
        test(find(Button.class).withText("Submit 2 drafts").single()).click();
        assertThat(contributions.count(ContributionFilter.all(consultation))).isEqualTo(2);
        assertThat(words()).contains("2 drafts were submitted together.");
        assertThat(find(Checkbox.class).all()).as("what still waits").hasSize(1);
        assertThat(contributions.list(ContributionFilter.all(consultation), 0, 10))
                .allSatisfy(one -> assertThat(words()).contains("/contributions?c=" + one.number() + "\""));
    }

    @Test
    void what_changed_elsewhere_is_shown_before_anything_is_submitted_and_can_be_submitted_then() {
        draft("First remark.");
        draft("Second remark.");
        navigate("consultations/" + consultation + "/drafts", DraftsView.class);
        world.as(author, () -> {
            var first = drafts.review(consultation).getFirst().draft();
            drafts.save(first.saying("", "First remark, better.", ""));
        });
        test(find(Button.class).withText("Submit 2 drafts").single()).click();
        assertThat(contributions.count(ContributionFilter.all(consultation))).isZero();
        assertThat(words()).contains("First remark, better.");
        test(find(Button.class).withText("Submit 2 drafts").single()).click();
        assertThat(contributions.count(ContributionFilter.all(consultation))).isEqualTo(2);
    }

    @Test
    void a_question_is_answered_on_its_page_and_the_answer_stands_below_it() {
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=2");
        assertThat(words()).contains("2. Who keeps the register?");
        find(TextArea.class).withLabel("Your answer").single().setValue("A court keeps it.");
        test(find(Button.class).withText("Submit the answer").single()).click();
        assertThat(contributions.list(ContributionFilter.all(consultation), 0, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.question()).isNotNull());
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=2");
        assertThat(words()).contains("A court keeps it.");
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=1");
        assertThat(words()).doesNotContain("A court keeps it.");
    }

    @Test
    void an_answer_that_was_not_submitted_in_time_is_read_where_it_was_written() {
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=2");
        find(TextArea.class).withLabel("Your answer").single().setValue("A court keeps it.");
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Instant.now().minusSeconds(60))
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=2");
        assertThat(words()).contains("not submitted", "A court keeps it.");
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=1");
        assertThat(words()).doesNotContain("A court keeps it.");
    }

    @Test
    void a_position_that_was_replaced_is_not_shown_as_one_that_stands_below_a_question() {
        var first = position("Yes, by a month.");
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=1");
        assertThat(words()).contains("Yes, by a month.").doesNotContain("Replaced");
        position("No, it is fine.");
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=1");
        assertThat(words()).contains("Yes, by a month.", "No, it is fine.", "Replaced", Contribution.reference(first));
    }

    private int position(String answer) {
        var question =
                proposals.questions(proposals.of(consultation)).getFirst().id();
        return world.as(author, () -> {
            var saved = positions.save(positions
                    .draft(consultation, ngo)
                    .saying(Stance.SUPPORT, "Good.", List.of(), List.of())
                    .answering(List.of(new QuestionAnswer(question, answer))));
            return positions.sign(saved.id(), saved.version());
        });
    }

    @Test
    void of_many_drafts_the_one_begun_at_a_place_is_found_again_there() {
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=2");
        find(TextArea.class).withLabel("Your answer").single().setValue("A court keeps it.");
        for (var i = 0; i < 201; i++) {
            draft("Remark " + i);
        }
        ContributionRoutes.go("consultations/" + consultation + "/questions?q=2");
        assertThat(find(TextArea.class).withLabel("Your answer").single().getValue())
                .isEqualTo("A court keeps it.");
    }

    @Test
    void the_page_of_a_receipt_shows_what_was_received_and_its_hash() {
        draft("First remark.");
        world.as(author, () -> {
            var own = drafts.review(consultation).getFirst().ready();
            submissions.submit(own.id(), own.version());
        });
        var receipt = world.as(author, () -> receipts.own(0, 1)).getFirst();
        navigate(receipt.address(), com.vaadin.flow.component.Component.class);
        assertThat(words()).contains(receipt.sha256(), receipt.name());
        assertThat(find(Pre.class).single().getText()).isEqualTo(receipt.words());
    }
}
