package org.counterpart.contribution.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import org.counterpart.base.OrganisationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionListing;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.ContributionSummary;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.position.Positions;
import org.counterpart.identity.Role;
import org.counterpart.identity.SignedIn;
import org.counterpart.organisation.Members;
import org.counterpart.text.ui.Marked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class ContributionViewsTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private Contributions contributions;

    @Autowired
    private ContributionDrafts drafts;

    @Autowired
    private Positions positions;

    @Autowired
    private Members members;

    private OrganisationId ngo;
    private AccountId contributor;
    private AccountId representative;
    private ConsultationId consultation;
    private TextVersionId version;

    @BeforeEach
    void an_open_consultation() {
        ngo = world.ngo();
        contributor = world.member(ngo, Role.CONTRIBUTOR);
        representative = world.representative(ngo);
        consultation = consultation(Phase.OPEN);
    }

    private ConsultationId consultation(Phase phase) {
        var id = world.consultation(world.institution(), phase);
        version = world.text(id, 3);
        return id;
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_comment_with_its_quote_is_saved_as_typed_and_submitted() {
        open(contributor, "articles/2");
        test(find(Button.class).withText("❝").first()).click();
        var quote = find(TextArea.class).withLabel("Quoted passage").single();
        assertThat(quote.getValue()).isEqualTo("The register decides within ninety days, case 2.");
        test(find(TextArea.class).withLabel("Your comment").single()).setValue("Too long.");
        assertThat(world.as(contributor, () -> drafts.of(consultation, null)))
                .singleElement()
                .satisfies(draft -> assertThat(draft.beginning()).isEqualTo("Too long."));

        test(find(Button.class).withText("Submit the comment").first()).click();
        var submitted = contributions.read(ContributionFilter.all(consultation), null, 10);
        assertThat(submitted).singleElement().satisfies(comment -> {
            assertThat(comment.quote()).startsWith("The register decides");
            assertThat(comment.body()).isEqualTo("Too long.");
        });
        assertThat(words()).contains(submitted.getFirst().reference());
        assertThat(words()).as("it counts beside the list").contains("1 comment, no amendment");
    }

    @Test
    void what_was_not_written_is_refused_at_its_field_and_leaves_no_draft() {
        open(contributor, "articles/2");
        test(find(Button.class).withText("Submit the comment").first()).click();
        var comment = find(TextArea.class).withLabel("Your comment").single();
        assertThat(comment.getErrorMessage()).isEqualTo("Write your comment first.");
        test(find(Button.class).withText("Propose wording").first()).click();
        test(find(Button.class).withText("Submit the wording").first()).click();
        assertThat(find(TextArea.class).withLabel("Why").single().getErrorMessage())
                .startsWith("Say why you propose this");
        assertThat(world.as(contributor, () -> drafts.of(consultation, null))).isEmpty();
        test(comment).setValue("Too long.");
        test(find(Button.class).withText("Submit the comment").first()).click();
        assertThat(contributions.count(ContributionFilter.all(consultation))).isOne();
    }

    @Test
    void words_that_cannot_be_stored_are_not_called_saved() {
        open(contributor, "articles/2");
        var comment = find(TextArea.class).withLabel("Your comment").single();
        test(comment).setValue("Too long.");
        assertThat(words()).contains("Saved at").doesNotContain("Not saved since");
        world.as(representative, () -> members.remove(ngo, contributor));
        assertThatThrownBy(() -> test(comment).setValue("Too long by far."))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThat(words()).contains("Not saved since").doesNotContain("Saved at");
    }

    @Test
    void a_draft_is_found_again_and_a_refusal_is_said_at_its_field() {
        open(contributor, "articles/2");
        test(find(TextArea.class).withLabel("Quoted passage").single()).setValue("Words that are nowhere");
        open(contributor, "articles/2");
        var quote = find(TextArea.class).withLabel("Quoted passage").single();
        assertThat(quote.getValue()).isEqualTo("Words that are nowhere");
        test(find(Button.class).withText("Submit the comment").first()).click();
        assertThat(quote.isInvalid()).isTrue();
        assertThat(quote.getErrorMessage()).contains("not in the article");
        assertThat(contributions.count(ContributionFilter.all(consultation))).isZero();
    }

    @Test
    void what_a_position_lacks_is_said_at_its_fields_before_anybody_is_asked_whether_to_sign() {
        open(representative, "position");
        test(find(TextArea.class).withLabel("Reasons").single()).setValue("Because.");
        test(find(Button.class)
                        .withCondition(b -> b.getText().startsWith("Sign for"))
                        .single())
                .click();
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        var stance = find(RadioButtonGroup.class).first();
        assertThat(stance.isInvalid()).isTrue();
        stance.setValue(Stance.CONDITIONS);
        test(find(Button.class)
                        .withCondition(b -> b.getText().startsWith("Sign for"))
                        .single())
                .click();
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(ConditionsField.class).single().isInvalid()).isTrue();
        stance.setValue(Stance.SUPPORT);
        test(find(Button.class)
                        .withCondition(b -> b.getText().startsWith("Sign for"))
                        .single())
                .click();
        assertThat(find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void wording_is_typed_over_the_article_and_its_difference_stands_under_the_paragraph() {
        open(contributor, "articles/1");
        press("Propose wording");
        assertThat(find(ArticleText.class).exists()).isFalse();
        var paragraph = paragraph();
        test(paragraph).setValue(paragraph.getValue().replace("ninety", "ten"));
        var marked = find(Marked.class).first().getElement();
        assertThat(marked.getOuterHTML()).contains("<del>ninety</del>").contains("<ins>ten</ins>");
        assertThat(words()).contains("In Article 1, replace “ninety” by “ten”.");
        test(find(TextArea.class).withLabel("Why").single()).setValue("Ten are enough.");
        press("Submit the wording");
        assertThat(contributions.read(ContributionFilter.all(consultation), null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(ContributionKind.AMENDMENT));
        assertThat(find(ArticleText.class).exists()).isTrue();
    }

    @Test
    void the_way_back_to_the_article_keeps_what_was_typed() {
        open(contributor, "articles/1");
        press("Propose wording");
        test(paragraph()).setValue("The register decides at once.\nSilence is consent.");
        press("Back to the article");
        assertThat(words()).contains("The register decides within ninety days, case 1.");
        assertThat(find(WordingField.class).exists()).isFalse();

        open(contributor, "articles/1?write=wording");
        assertThat(paragraph().getValue()).isEqualTo("The register decides at once.\nSilence is consent.");
        press("Discard this draft");
        assertThat(paragraph().getValue()).isEqualTo("The register decides within ninety days, case 1.");
        press("Back to the article");
        assertThat(find(Button.class).withText("Propose wording").exists()).isTrue();
    }

    @Test
    void an_article_that_reads_as_before_is_refused_where_it_is_typed() {
        open(contributor, "articles/1?write=wording");
        test(find(TextArea.class).withLabel("Why").single()).setValue("Ten are enough.");
        press("Submit the wording");
        assertThat(find(WordingField.class).single().getErrorMessage()).startsWith("The wording is still that");
        test(paragraph()).setValue("");
        press("Submit the wording");
        assertThat(find(WordingField.class).single().getErrorMessage()).startsWith("Write the article");
    }

    @Test
    void an_article_is_found_by_its_identity_and_one_that_is_gone_is_told_so() {
        var second = world.article(version, "2");
        open(contributor, "articles/2?write=wording");
        test(find(TextArea.class).withLabel("Why").single()).setValue("Ten are enough.");
        open(contributor, "articles/1?of=" + second);
        assertThat(words()).contains("Article 2 · Heading 2");
        open(contributor, "articles/1?of=" + LineageId.next() + "&write=wording");
        assertThat(words()).contains("This article is gone").doesNotContain("Propose wording");

        world.text(consultation, 1);
        open(contributor, "articles/2?of=" + second);
        assertThat(words()).contains("This article is gone", "Ten are enough.");
    }

    private TextArea paragraph() {
        return find(TextArea.class).withAriaLabel("Article 1, paragraph 1 of 1").single();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).first()).click();
    }

    @Test
    void who_cannot_write_and_when_is_told_why() {
        open(world.moderator(), "articles/1");
        assertThat(words()).contains("written by contributors and representatives");
        consultation = consultation(Phase.REVIEW);
        open(contributor, "articles/1");
        assertThat(words()).contains("Contributions closed on");
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(find(Button.class).withText("❝").exists())
                .as("nothing to quote into")
                .isFalse();
        consultation = consultation(Phase.ANNOUNCED);
        open(contributor, "articles/1");
        assertThat(words()).contains("You can write already");
        assertThat(find(Button.class).withText("Submit the comment").first().isEnabled())
                .isFalse();
    }

    @Test
    void the_address_of_the_list_says_which_contribution_is_shown_and_it_can_be_withdrawn() {
        open(contributor, "articles/2");
        test(find(TextArea.class).withLabel("Your comment").single()).setValue("Too long.");
        test(find(Button.class).withText("Submit the comment").first()).click();
        var number = contributions
                .list(ContributionFilter.all(consultation), 0, 1)
                .getFirst()
                .number();

        open(contributor, "contributions?c=" + number);
        @SuppressWarnings("unchecked")
        Grid<ContributionSummary> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        test(find(Button.class).withText("Withdraw").single()).click();
        test(find(TextArea.class).withLabel("Reason").single()).setValue("We misread it.");
        test(find(Button.class).withText("Withdraw").last()).click();
        assertThat(contributions.find(number).status()).isEqualTo(ContributionStatus.WITHDRAWN);
        assertThat(words()).contains("We misread it.");
    }

    @Test
    void the_list_takes_the_choices_of_the_public_page_from_its_address_and_counts_by_the_same_rule() {
        open(contributor, "articles/2");
        test(find(TextArea.class).withLabel("Your comment").single()).setValue("Too long.");
        test(find(Button.class).withText("Submit the comment").first()).click();

        open(contributor, "contributions?article=2&kind=comment&answered=no");
        assertThat(rows()).isEqualTo(1);
        open(contributor, "contributions?article=2&answered=yes");
        assertThat(words()).contains("No contribution fits this choice.", "Show everything");
        open(contributor, "contributions?outcome=accepted");
        assertThat(words()).contains("No contribution fits this choice.");
        open(contributor, "contributions?article=whole_text");
        assertThat(words()).contains("No contribution fits this choice.");
        open(contributor, "contributions");
        assertThat(rows()).isEqualTo(1);
        @SuppressWarnings("unchecked")
        Select<ContributionListing.Option> answered =
                find(Select.class).withLabel("Answer").single();
        assertThat(test(answered).getSuggestions()).containsExactly("Not answered · 1");
        test(answered).selectItem("Not answered · 1");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .endsWith("/contributions?answered=no");
        assertThat(rows()).isEqualTo(1);
    }

    private int rows() {
        @SuppressWarnings("unchecked")
        Grid<ContributionSummary> grid = find(Grid.class).single();
        return test(grid).size();
    }

    @Test
    void a_position_is_drafted_sent_and_signed_by_two_people() {
        open(contributor, "position");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Stance> stance = find(RadioButtonGroup.class).single();
        test(stance).selectItem("± Support on conditions");
        test(find(Button.class).withText("Send to be signed").single()).click();
        assertThat(world.as(contributor, () -> positions.draft(consultation, ngo))
                        .status())
                .isEqualTo(ContributionStatus.DRAFT);
        test(find(Button.class).withText("Add a condition").single()).click();
        test(find(TextField.class).withLabel("Condition 1").single()).setValue("The period is ten days.");
        test(find(Button.class).withText("Send to be signed").single()).click();

        open(representative, "position");
        assertThat(words()).contains("waits for your signature").contains("The period is ten days.");
        test(find(Button.class)
                        .withCondition(b -> b.getText().startsWith("Sign for"))
                        .single())
                .click();
        assertThat(positions.current(consultation, ngo))
                .as("nothing before the answer")
                .isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(positions.current(consultation, ngo)).isPresent().get().satisfies(position -> {
            assertThat(position.stance()).isEqualTo(Stance.CONDITIONS);
            assertThat(position.conditions()).hasSize(1);
        });
        assertThat(words()).contains("The position that stands");
    }

    @Test
    void a_signed_position_shows_what_it_says_of_single_articles() {
        var article = world.article(version, "2");
        var begun = world.as(contributor, () -> positions.draft(consultation, ngo));
        var draft = world.as(
                contributor,
                () -> positions.save(begun.saying(
                        Stance.OPPOSE,
                        "Not so.",
                        List.of(),
                        List.of(new ArticleStance(article, Stance.SUPPORT, "This one is right.")))));
        world.as(representative, () -> positions.sign(draft.id(), draft.version()));
        bothPlacesSay("Article 2 · Heading 2: This one is right.");
        world.text(consultation, 1);
        bothPlacesSay("Article 2 · Heading 2 (version 1): This one is right.");
    }

    private void bothPlacesSay(String said) {
        open(contributor, "position");
        assertThat(words()).contains(said);
        open(
                contributor,
                "contributions?c="
                        + positions.current(consultation, ngo).orElseThrow().number());
        assertThat(words()).contains(said);
    }

    @Test
    void a_condition_names_its_article_before_and_after_it_is_signed() {
        var begun = world.as(contributor, () -> positions.draft(consultation, ngo));
        var draft = world.as(
                contributor,
                () -> positions.save(begun.saying(
                        Stance.CONDITIONS,
                        "If so.",
                        List.of(
                                Condition.on(world.article(version, "2"), "Sixty days."),
                                Condition.on(null, "A court decides.")),
                        List.of())));
        world.as(representative, () -> positions.sign(draft.id(), draft.version()));
        bothPlacesSay("Sixty days. (Article 2 · Heading 2)");
        bothPlacesSay("A court decides.<");
        world.text(consultation, 1);
        bothPlacesSay("Sixty days. (Article 2 · Heading 2 (version 1))");
    }

    @Test
    void articles_follow_each_other() {
        open(contributor, "articles/2");
        assertThat(find(Anchor.class).withText("‹\u00a0Article 1 · Heading 1").exists())
                .isTrue();
        assertThat(find(Anchor.class).withText("Article 3 · Heading 3\u00a0›").exists())
                .isTrue();
    }

    private String words() {
        return getCurrentView().getElement().getOuterHTML();
    }

    private void open(AccountId who, String path) {
        signIn(who);
        ContributionRoutes.go("consultations/" + consultation + "/" + path);
    }

    private void signIn(AccountId who) {
        var signedIn = new SignedIn(who.value(), 0, Instant.now());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, java.util.List.of()));
        SecurityContextHolder.setContext(context);
    }
}
