package org.counterpart.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.drafting.ui.NotInIt;
import org.counterpart.identity.SignedIn;
import org.counterpart.response.AlikePoints;
import org.counterpart.response.Points;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class AlikeViewTest extends SpringBrowserlessTest {

    private static final String LETTER =
            "We ask the Ministry to keep the thirty days that associations have to answer.";

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private AlikePoints alike;

    private AccountId officer;
    private ConsultationId consultation;
    private TextVersionId text;
    private PointId letter;
    private PointId copy;

    @BeforeEach
    void a_letter_and_a_copy_with_words_before_it() {
        var ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 2);
        letter = point(LETTER);
        copy = point("Dear Minister! " + LETTER);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_officer_finds_what_is_alike_sees_what_differs_and_answers_all_with_one_answer() {
        open(officer, "alike");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(said -> said.startsWith("No alike"));

        test(find(Button.class).withText("Find alike points").single()).click();
        assertThat(find(NativeDetails.class).all())
                .extracting(NativeDetails::getSummaryText)
                .contains("One other text, with what differs");
        assertThat(said()).contains("2 points by 2 organisations, 2 different texts");
        test(find(Button.class).withText("Answer the copy with its letter").single())
                .click();

        assertThat(said()).contains("1 answered together");
        assertThat(world.as(officer, () -> points.get(copy)).alikeTo()).isEqualTo(letter);
        assertThat(find(Button.class)
                        .withText("Answer the copy with its letter")
                        .all())
                .isEmpty();
    }

    @Test
    void the_answer_says_how_many_it_reaches_and_a_copy_leads_to_it() {
        open(officer, "alike");
        test(find(Button.class).withText("Find alike points").single()).click();
        test(find(Button.class).withText("Answer the copy with its letter").single())
                .click();

        open(officer, "answers?point=" + letter);
        assertThat(find(Anchor.class)
                        .withText("This answer is given to one alike point too.")
                        .all())
                .hasSize(1);
        open(officer, "answers?point=" + copy);
        assertThat(find(Anchor.class)
                        .withText("This point says the same as another one and has its answer. Go to that point")
                        .single()
                        .getHref())
                .endsWith("point=" + letter);
    }

    @Test
    void whoever_writes_the_answer_to_a_point_that_becomes_a_copy_is_told_and_loses_nothing() {
        open(officer, "answers?point=" + copy);
        var reason = find(TextArea.class).withLabelContaining("Reason").single();
        world.as(officer, () -> {
            alike.find(consultation);
            alike.confirm(letter, 1);
        });

        signIn(officer);
        test(reason).setValue("What I had in mind.");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(said -> said.startsWith("A colleague has confirmed that this point says the same"));
        assertThat(world.as(officer, () -> points.get(copy)).answer().reason()).isEmpty();
        assertThat(find(NotInIt.class).single().getElement().getTextRecursively())
                .contains("What I had in mind.");
    }

    @Test
    void nobody_else_comes_here() {
        open(world.representative(world.ngo()), "alike");
        assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("Alike points");
    }

    private List<String> said() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private static void signIn(AccountId who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private void open(AccountId who, String page) {
        signIn(who);
        var parts = page.split("[?]");
        UI.getCurrent()
                .navigate(
                        "consultations/" + consultation + "/" + parts[0],
                        QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private PointId point(String words) {
        return world.point(consultation, text, words);
    }
}
