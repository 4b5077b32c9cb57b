package org.counterpart.contribution.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One author in two windows, and an author when the period ends. */
@ProductTest
class TwoWindowsTest extends SpringBrowserlessTest {

    @Autowired
    TestWorld world;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Contributions contributions;

    @Autowired
    Submissions submissions;

    private AccountId author;
    private ConsultationId consultation;

    @BeforeEach
    void an_open_consultation() {
        author = world.representative(world.ngo());
        consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 3);
        open();
        body().setValue("Too long.");
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void quotation_and_words_from_two_windows_make_one_comment() {
        var draft = draft();
        var quote = "The register decides within ninety days, case 2.";
        world.as(author, () -> drafts.save(draft.saying(quote, "Too long.", "")));
        body().setValue("Too long. Ten are enough.");
        assertThat(draft().quote()).isEqualTo(quote);
        assertThat(draft().body()).isEqualTo("Too long. Ten are enough.");
        assertThat(find(TextArea.class).withLabel("Quoted passage").single().getValue())
                .isEqualTo(quote);
    }

    @Test
    void what_is_typed_while_the_comment_is_submitted_elsewhere_is_a_draft_in_its_place_and_the_page_says_so() {
        var draft = draft();
        world.as(author, () -> submissions.submit(draft.id(), draft.version()));
        body().setValue("Too long. Ten are enough.");
        assertThat(submitted()).extracting(Contribution::body).containsExactly("Too long.");
        assertThat(draft().body()).isEqualTo("Too long. Ten are enough.");
        assertThat(draft().replaces()).isEqualTo(draft.id());
        assertThat(body().getValue()).isEqualTo("Too long. Ten are enough.");
        assertThat(words()).contains("in another window while you were writing");
    }

    @Test
    void what_is_typed_when_the_period_ends_is_kept_and_can_be_read_afterwards() {
        world.db
                .update(counterpart.schema.Tables.CONSULTATION)
                .set(
                        counterpart.schema.Tables.CONSULTATION.CONTRIBUTIONS_CLOSE_AT,
                        Instant.now().minusSeconds(60))
                .where(counterpart.schema.Tables.CONSULTATION.ID.eq(consultation))
                .execute();
        body().setValue("Too long. Ten are enough.");
        test(find(Button.class).withText("Submit the comment").first()).click();
        assertThat(submitted()).isEmpty();
        assertThat(body().getValue()).isEqualTo("Too long. Ten are enough.");
        open();
        assertThat(words()).contains("not submitted", "Too long. Ten are enough.");
    }

    private Draft draft() {
        return world.as(author, () -> {
            var own = drafts.of(consultation, null);
            return drafts.find(own.getFirst().id());
        });
    }

    private List<Contribution> submitted() {
        return contributions.read(ContributionFilter.all(consultation), null, 10);
    }

    private TextArea body() {
        return find(TextArea.class).withLabel("Your comment").single();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open() {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(author.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
        ContributionRoutes.go("consultations/" + consultation + "/articles/2");
    }
}
