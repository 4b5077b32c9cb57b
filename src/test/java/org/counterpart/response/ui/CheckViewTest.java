package org.counterpart.response.ui;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.identity.SignedIn;
import org.counterpart.response.Answer;
import org.counterpart.response.BeforePublishing;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.counterpart.response.Previewed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class CheckViewTest extends SpringBrowserlessTest {

    private static final String CANARY = "A secret so far";

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private BeforePublishing before;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private WebApplicationContext context;

    private OrganisationId ministry;
    private AccountId officer;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review() {
        ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 3);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_open_point_blocks_and_its_link_leads_to_it() {
        var open = point("2");
        open(officer, "");
        assertThat(said()).contains("One point is still open.", "No answer is begun.", "No answer is ready yet.");
        assertThat(find(Anchor.class).withText("Article 2").single().getHref())
                .isEqualTo("consultations/" + consultation + "/answers?point=" + open);
        assertThat(find(Anchor.class).withText("All open points").single().getHref())
                .endsWith("/answers?state=open");
        assertThat(publish().isEnabled()).isFalse();
    }

    @Test
    void what_should_be_looked_at_names_the_rule_the_words_and_the_point() {
        var id = answered("1", Outcome.NOTED, "Ask mina@example.org about Article 412.");
        open(officer, "");
        assertThat(said())
                .contains(
                        "Nothing: all answers can be published.",
                        "This looks like personal data.",
                        "mina@example.org",
                        "The newest version has no such article.",
                        "Article 412",
                        "There is no summary of the answers.");
        assertThat(find(Anchor.class).withText("Article 1").all())
                .extracting(Anchor::getHref)
                .hasSize(2)
                .containsOnly("consultations/" + consultation + "/answers?point=" + id);
    }

    @Test
    void doubts_do_not_keep_the_answers_from_being_published_in_one_act() {
        var id = answered("1", Outcome.NOTED, "Ask mina@example.org.");
        open(officer, "");
        test(publish()).click();
        assertThat(find(Anchor.class)
                        .withText("2 things should be looked at first. Read them")
                        .single()
                        .getHref())
                .isEqualTo("consultations/" + consultation + "/answers/check");
        test(find(Button.class).withText("Publish now").single()).click();
        assertThat(world.as(officer, () -> points.get(id)).status()).isEqualTo(PointStatus.PUBLISHED);
        assertThat(said()).contains("The answers are published. There is nothing left to check.");
    }

    @Test
    void the_preview_has_the_words_and_the_order_of_the_public_page_and_pages_like_it() throws Exception {
        var whole = answered("3", Outcome.NOT_ACCEPTED, "On the whole, no.");
        world.db
                .update(POINT)
                .setNull(POINT.LINEAGE_ID)
                .where(POINT.ID.eq(whole))
                .execute();
        for (var i = 1; i <= 15; i++) {
            answered("2", Outcome.NOTED, "Second " + i + ".");
            answered("1", Outcome.PARTLY_ACCEPTED, "First " + i + ".");
        }
        var shown = new ArrayList<Previewed>(world.as(officer, () -> before.preview(consultation, 1)));
        assertThat(shown).hasSize(30);
        shown.addAll(world.as(officer, () -> before.preview(consultation, 2)));
        assertThat(shown).hasSize(31).extracting(Previewed::point).doesNotHaveDuplicates();
        open(officer, "");
        assertThat(find(PreviewCard.class).all()).hasSize(30);
        assertThat(find(Anchor.class).withText("Next page\u00a0›").single().getHref())
                .endsWith("/answers/check?page=2");
        open(officer, "page=2");
        assertThat(find(PreviewCard.class).all()).hasSize(1);
        assertThat(find(Nav.class).all()).isNotEmpty();

        world.as(officer, () -> points.publish(consultation, "All in all."));
        var first = page("/answers");
        assertThat(first)
                .containsSubsequence(shown.subList(0, 30).stream()
                        .map(answer -> "id=\"answer-" + answer.point() + "\"")
                        .toList())
                .containsSubsequence(
                        shown.subList(0, 30).stream().map(Previewed::reason).toList())
                .contains(
                        shown.getFirst().author(),
                        shown.getFirst().by(),
                        shown.getFirst().words());
        assertThat(page("/answers?page=2"))
                .contains("id=\"answer-" + shown.getLast().point() + "\"");
    }

    @Test
    void nothing_of_it_is_public_before_the_act_and_nobody_else_comes_here() throws Exception {
        answered("1", Outcome.NOTED, CANARY);
        open(officer, "");
        assertThat(said()).contains(CANARY);
        for (var outsider :
                List.of(world.representative(world.ngo()), world.moderator(), world.officer(world.institution()))) {
            open(outsider, "");
            assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("Before publishing");
            assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain(CANARY);
        }
        assertThat(page("/answers")).doesNotContain(CANARY);
        assertThat(get("/answers/check").getResponse().getContentAsString()).doesNotContain(CANARY);
        assertThat(get("/answers/check").getResponse().getStatus()).isEqualTo(404);
        assertThat(page("/answers.json")).doesNotContain(CANARY);
    }

    @Test
    void before_contributions_come_in_there_is_nothing_to_check() {
        consultation = world.consultation(ministry, Phase.ANNOUNCED);
        open(officer, "");
        assertThat(said()).contains("There is nothing to check before contributions come in.");
        assertThat(find(Button.class).withText("Publish all answers").exists()).isFalse();
    }

    private Button publish() {
        return find(Button.class).withText("Publish all answers").single();
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively() + html();
    }

    /** Words of people are HTML, which is no text of an element. */
    private String html() {
        return find(Html.class).all().stream().map(Html::getInnerHtml).reduce("", String::concat);
    }

    private PointId answered(String article, Outcome outcome, String reason) {
        var id = point(article);
        world.as(officer, () -> points.save(id, 0, new Answer(outcome, reason, null)));
        return id;
    }

    private PointId point(String article) {
        var ngo = world.ngo();
        var comment = world.contribution(
                consultation,
                text,
                world.article(text, article),
                ngo,
                world.representative(ngo),
                ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.PLACE_ID, CONTRIBUTION.LINEAGE_ID)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article " + article)
                .in(consultation));
        return new PointId(comment.value());
    }

    private String page(String path) throws Exception {
        return get(path).getResponse().getContentAsString();
    }

    private MvcResult get(String path) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        var slug = world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation));
        return web.perform(MockMvcRequestBuilders.get("/consultations/" + slug + path))
                .andReturn();
    }

    private void open(AccountId who, String query) {
        var signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(signedIn);
        UI.getCurrent().navigate("consultations/" + consultation + "/answers/check", QueryParameters.fromString(query));
    }
}
