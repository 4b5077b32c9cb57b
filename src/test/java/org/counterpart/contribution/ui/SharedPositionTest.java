package org.counterpart.contribution.ui;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.position.PositionDraft;
import org.counterpart.contribution.position.Positions;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Saying;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Role;
import org.counterpart.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two members at one position: one has the page open while the other saves, sends or signs. */
@ProductTest
class SharedPositionTest extends SpringBrowserlessTest {

    @Autowired
    TestWorld world;

    @Autowired
    Positions positions;

    @Autowired
    ContributionDrafts own;

    @Autowired
    SharedDrafts drafts;

    private OrganisationId ngo;
    private AccountId contributor;
    private AccountId representative;
    private ConsultationId consultation;
    private LineageId article;

    @BeforeEach
    void an_open_consultation() {
        ngo = world.ngo();
        contributor = world.member(ngo, Role.CONTRIBUTOR);
        representative = world.representative(ngo);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        article = world.article(world.text(consultation, 3), "2");
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_two_members_write_in_different_fields_is_all_kept_and_the_page_names_the_colleague() {
        open(contributor);
        saveAs(representative, Stance.SUPPORT, "Better than before.", List.of());
        stanceOnArticleTwo().setValue(Stance.OPPOSE);
        var stored = draft();
        assertThat(stored.stance()).isEqualTo(Stance.SUPPORT);
        assertThat(stored.reasons()).isEqualTo("Better than before.");
        assertThat(stored.articles()).containsExactly(new ArticleStance(article, Stance.OPPOSE, ""));
        assertThat(reasons().getValue()).isEqualTo("Better than before.");
        assertThat(words()).contains(name(representative)).doesNotContain("Keep mine");
    }

    @Test
    void beside_a_position_that_stands_there_is_no_draft_until_somebody_begins_one() {
        saveAs(representative, Stance.SUPPORT, "Good.", List.of());
        world.as(representative, () -> positions.sign(draft().id(), draft().version()));
        open(representative);
        assertThat(find(TextArea.class).all()).isEmpty();
        press("Put something else in its place");
        reasons().setValue("Better still.");
        open(contributor);
        assertThat(reasons().getValue()).as("begun, so there for everybody").isEqualTo("Better still.");
    }

    @Test
    void conditions_of_two_members_stand_beside_each_other() {
        open(contributor);
        saveAs(representative, Stance.CONDITIONS, "", List.of(Condition.on(null, "Ten days.")));
        press("Add a condition");
        find(TextField.class).withLabel("Condition 1").single().setValue("An appeal.");
        assertThat(draft().conditions())
                .extracting(Condition::body)
                .containsExactlyInAnyOrder("Ten days.", "An appeal.");
        assertThat(find(TextField.class).withLabel("Condition 2").single().getValue())
                .isIn("Ten days.", "An appeal.");
    }

    @Test
    void what_is_said_of_an_article_that_the_newest_text_lacks_stays_in_sight_and_on_that_article() {
        world.as(
                contributor,
                () -> positions.save(positions
                        .draft(consultation, ngo)
                        .saying(
                                Stance.SUPPORT,
                                "",
                                List.of(Condition.on(article, "The period is ten days.")),
                                List.of(new ArticleStance(article, Stance.CONDITIONS, "Too long.")))));
        world.text(consultation, 3);
        open(representative);
        reasons().setValue("As before.");
        assertThat(draft().reasons()).isEqualTo("As before.");
        assertThat(draft().conditions()).extracting(Condition::article).containsExactly(article);
        assertThat(stanceInLine(3).getAriaLabel()).hasValue("Stance on Article 2 · Heading 2 (version 1)");
        stanceInLine(3).setValue(null);
        assertThat(draft().articles()).isEmpty();
        stanceInLine(3).setValue(Stance.CONDITIONS);
        var draft = draft();
        world.as(contributor, () -> positions.sendToSign(draft.id(), draft.version()));
        open(representative);
        assertThat(words()).contains("Article 2 · Heading 2 (version 1)", "(Article 2 · Heading 2 (version 1))");
    }

    @Test
    void where_two_wrote_in_one_field_both_texts_are_shown_with_who_and_the_writer_chooses_for_that_field() {
        open(contributor);
        saveAs(representative, Stance.OPPOSE, "Theirs.", List.of());
        reasons().setValue("Mine.");
        assertThat(draft().reasons()).isEqualTo("Theirs.");
        assertThat(draft().stance()).isEqualTo(Stance.OPPOSE);
        assertThat(reasons().getValue()).isEqualTo("Mine.");
        assertThat(words()).contains("Theirs.", name(representative));
        assertThat(reasons().getErrorMessage()).isEqualTo("Two wrote here. Choose below which words stand.");
        assertThat(history())
                .anyMatch(state ->
                        state.state().aside() && state.fields().get("reasons").equals("Mine."));

        stanceOnArticleTwo().setValue(Stance.SUPPORT);
        assertThat(draft().articles()).hasSize(1);
        assertThat(draft().reasons()).as("an open question").isEqualTo("Theirs.");
        assertThat(reasons().isInvalid()).as("the field still says so").isTrue();

        press("Keep mine");
        assertThat(reasons().isInvalid()).isFalse();
        assertThat(draft().reasons()).isEqualTo("Mine.");
        assertThat(draft().stance()).isEqualTo(Stance.OPPOSE);
        assertThat(draft().articles()).hasSize(1);
        assertThat(words()).doesNotContain("Keep mine");
    }

    @Test
    void taking_the_colleagues_words_keeps_ones_own_among_the_earlier_states() {
        open(contributor);
        saveAs(representative, null, "Theirs.", List.of());
        reasons().setValue("Mine.");
        press("Take theirs");
        assertThat(draft().reasons()).isEqualTo("Theirs.");
        assertThat(reasons().getValue()).isEqualTo("Theirs.");
        assertThat(history()).anyMatch(state -> state.fields().get("reasons").equals("Mine."));
    }

    @Test
    void what_is_typed_while_the_representative_signs_is_the_draft_of_the_next_position_and_the_page_says_so() {
        saveAs(contributor, Stance.SUPPORT, "Good.", List.of());
        open(contributor);
        world.as(representative, () -> positions.sign(draft().id(), draft().version()));
        reasons().setValue("Good.\nAnd an appeal.");

        assertThat(positions.current(consultation, ngo).orElseThrow().body()).isEqualTo("Good.");
        assertThat(draft().reasons()).isEqualTo("Good.\nAnd an appeal.");
        assertThat(draft().version()).isPositive();
        assertThat(draft().replaces())
                .isEqualTo(positions.current(consultation, ngo).orElseThrow().id());
        assertThat(reasons().getValue()).isEqualTo("Good.\nAnd an appeal.");
        assertThat(words()).contains("was signed while you were writing");
    }

    @Test
    void what_is_typed_while_it_is_sent_to_be_signed_is_kept_shown_and_can_be_put_in() {
        saveAs(contributor, Stance.SUPPORT, "Good.", List.of());
        open(contributor);
        world.as(representative, () -> positions.sendToSign(draft().id(), draft().version()));
        reasons().setValue("Good.\nAnd an appeal.");
        assertThat(draft().status()).isEqualTo(ContributionStatus.TO_SIGN);
        assertThat(draft().reasons()).isEqualTo("Good.");
        assertThat(words()).contains("was sent to be signed while you were writing", "And an appeal.");
        press("Back to the draft, with what I typed");
        assertThat(draft().status()).isEqualTo(ContributionStatus.DRAFT);
        assertThat(draft().reasons()).isEqualTo("Good.\nAnd an appeal.");
    }

    @Test
    void nobody_signs_what_a_colleague_changed_in_the_last_moment_without_having_read_it() {
        saveAs(contributor, Stance.SUPPORT, "Good.", List.of());
        open(representative);
        saveAs(contributor, Stance.SUPPORT, "Good. But late.", List.of());
        signIn(representative);
        test(find(Button.class)
                        .withCondition(b -> b.getText().startsWith("Sign for"))
                        .single())
                .click();
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(reasons().getValue()).isEqualTo("Good. But late.");
        assertThat(words()).contains(name(contributor));
        test(find(Button.class)
                        .withCondition(b -> b.getText().startsWith("Sign for"))
                        .single())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(positions.current(consultation, ngo).orElseThrow().body()).isEqualTo("Good. But late.");
    }

    @Test
    void every_saved_state_is_kept_with_who_and_can_be_compared_and_brought_back() {
        saveAs(contributor, Stance.SUPPORT, "One.", List.of());
        saveAs(representative, Stance.OPPOSE, "Two.", List.of());
        saveAs(representative, Stance.OPPOSE, "Three.", List.of());
        assertThat(history())
                .extracting(state -> state.fields().get("reasons"))
                .containsExactly("Three.", "Two.", "One.");
        assertThat(history())
                .extracting(state -> state.state().hand().name())
                .containsExactly(name(representative), name(representative), name(contributor));

        open(contributor);
        assertThat(words()).contains("Last changed: " + name(representative), "Earlier states");
        ContributionRoutes.go("drafts/position/" + draft().id() + "?from="
                + history().getLast().state().id());
        assertThat(words()).contains("<del>One</del>", "<ins>Three</ins>", "Reasons");
        test(find(Button.class)
                        .withCondition(b -> b.getText().startsWith("Bring back"))
                        .first())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(draft().reasons()).isEqualTo("One.");
        assertThat(draft().stance()).isEqualTo(Stance.SUPPORT);
        assertThat(history())
                .hasSize(4)
                .first()
                .satisfies(state -> assertThat(state.state().hand().name()).isEqualTo(name(contributor)));
    }

    @Test
    void the_list_of_drafts_names_who_wrote_last_and_a_draft_nobody_signed_is_read_after_the_end() {
        saveAs(contributor, Stance.SUPPORT, "One.", List.of());
        saveAs(representative, Stance.SUPPORT, "Two.", List.of());
        assertThat(world.as(contributor, () -> own.of(consultation, null)))
                .singleElement()
                .satisfies(draft -> assertThat(draft.writtenBy()).isEqualTo(name(representative)));
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.REVIEW)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        open(contributor);
        assertThat(words()).contains("written and not submitted", "Two.");
    }

    @Test
    void the_history_of_a_draft_is_for_those_alone_who_may_read_the_draft() {
        saveAs(contributor, Stance.SUPPORT, "One.", List.of());
        var id = draft().id().value();
        var state = history().getFirst();
        for (var stranger : List.of(world.representative(world.ngo()), world.moderator())) {
            assertThatThrownBy(() -> world.as(stranger, () -> drafts.history(DraftKind.POSITION, id, 0, 50)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(stranger, () -> drafts.last(DraftKind.POSITION, id)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(stranger, () -> drafts.changedSince(DraftKind.POSITION, id, 0)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(stranger, () -> drafts.setAside(DraftKind.POSITION, id, 1, Fields.NONE)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(
                            stranger,
                            () -> drafts.bringBack(
                                    DraftKind.POSITION, id, state.state().id())))
                    .isInstanceOf(NotFound.class);
        }
        var reader = world.member(ngo, Role.READER);
        assertThat(world.as(reader, () -> drafts.history(DraftKind.POSITION, id, 0, 50)))
                .hasSize(1);
        open(world.representative(world.ngo()));
        ContributionRoutes.go("drafts/position/" + id);
        assertThat(words()).contains("There is nothing here").doesNotContain("One.");
    }

    private void saveAs(AccountId who, Stance stance, String reasons, List<Condition> conditions) {
        world.as(
                who,
                () -> positions.save(
                        positions.draft(consultation, ngo).saying(stance, reasons, conditions, List.of())));
    }

    private PositionDraft draft() {
        return world.as(representative, () -> positions.draft(consultation, ngo));
    }

    private List<Saying> history() {
        var id = draft().id().value();
        return world.as(
                representative,
                () -> drafts.history(DraftKind.POSITION, id, 0, 50).stream()
                        .map(state -> drafts.find(DraftKind.POSITION, id, state.id()))
                        .toList());
    }

    private TextArea reasons() {
        return find(TextArea.class).withLabel("Reasons").single();
    }

    private Select<Stance> stanceOnArticleTwo() {
        return stanceInLine(1);
    }

    @SuppressWarnings("unchecked")
    private Select<Stance> stanceInLine(int line) {
        var cells = (Component) test(find(Grid.class).single()).getCellComponent(line, 0);
        return (Select<Stance>) cells.getChildren()
                .flatMap(Component::getChildren)
                .filter(Select.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private String name(AccountId who) {
        return world.db
                .select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(who))
                .fetchSingle(ACCOUNT.NAME);
    }

    private void press(String button) {
        test(find(Button.class).withText(button).first()).click();
    }

    private String words() {
        return getCurrentView().getElement().getOuterHTML();
    }

    private void open(AccountId who) {
        signIn(who);
        ContributionRoutes.go("consultations/" + consultation + "/position");
    }

    private void signIn(AccountId who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
