package org.counterpart.journey;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.response.PointStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** An officer works through the points of one article without touching the mouse. */
@ProductTest
class AnswersJourneyTest {

    private static final int POINTS = 60;

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    ApplicationEventPublisher events;

    private final List<PointId> ofTheArticle = new ArrayList<>();
    private Browser browser;
    private ConsultationId consultation;
    private LineageId article;

    @BeforeEach
    void many_points_on_two_articles() {
        var ministry = world.db
                .select(MEMBERSHIP.ORGANISATION_ID)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(ACCOUNT.NAME.eq("Mina Okar"))
                .fetchSingle()
                .value1();
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.db
                .update(CONSULTATION)
                .set(
                        CONSULTATION.TITLE,
                        TestWorld.unique("Bill on the register of associations and the transparency of their funds"))
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var text = world.text(consultation, 2);
        article = world.article(text, "2");
        var ngo = world.ngo();
        var author = world.representative(ngo);
        for (var i = 0; i < POINTS; i++) {
            var place = i % 2 == 0 ? article : world.article(text, "1");
            var comment = world.contribution(consultation, text, place, ngo, author, ContributionKind.COMMENT);
            events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article " + (2 - i % 2)));
            if (i % 2 == 0) {
                ofTheArticle.add(new PointId(comment.value()));
            }
        }
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void three_points_of_one_article_are_answered_in_a_row_by_keyboard_alone(int width) {
        var officer = new Desk(browser.as("Mina Okar", width));
        // In the middle: neither the beginning nor the end of the list shows them.
        var chosen = ofTheArticle.subList(10, 13);
        officer.open(answers() + "&point=" + chosen.getFirst());
        isInSight(officer, width);
        // On its way through the list the focus shows the row it stands on.
        tabToTheOutcomes(officer);
        for (var point : chosen) {
            isShown(officer, point);
            officer.page.waitForFunction("() => document.activeElement.matches('input[type=radio]')");
            if (!point.equals(chosen.getFirst())) {
                isInSight(officer, width);
            }
            officer.page.keyboard().press("4");
            officer.page.waitForFunction("() => document.activeElement.localName === 'textarea'");
            officer.page.keyboard().insertText("We have read it.");
            officer.page.keyboard().press("Control+Enter");
        }
        isShown(officer, ofTheArticle.get(13));
        assertThat(world.db
                        .select(POINT.ID)
                        .from(POINT)
                        .where(POINT.CONSULTATION_ID.eq(consultation), POINT.STATUS.eq(PointStatus.DRAFTED))
                        .orderBy(POINT.ID)
                        .fetch(POINT.ID))
                .containsExactlyInAnyOrderElementsOf(chosen);
        officer.isSound();
    }

    /** Half of them together, the other half each by itself; every key that is pressed counts, and a sentence as one. */
    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void sixty_points_are_answered_with_fewer_than_five_interactions_each(int width) {
        var officer = new Desk(browser.as("Mina Okar", width));
        officer.open(answers());
        officer.press("Select all waiting");
        officer.see("30 points are selected.");
        officer.press("Answer all with one reason");
        officer.mark("Not accepted");
        officer.write("Reason, as the public will read it", "The register is public by the law in force.");
        officer.confirm("Answer all with one reason");
        officer.see("30 answers are drafted");
        var interactions = 7;

        officer.open("consultations/" + consultation + "/answers?state=open");
        officer.page.locator("vaadin-grid .point").first().click();
        interactions += 2;
        for (var left = POINTS - ofTheArticle.size(); left > 0; left--) {
            officer.page.waitForFunction("() => location.search.includes('point=')");
            var here = officer.page.url();
            if (left == POINTS - ofTheArticle.size()) {
                interactions += tabToTheOutcomes(officer);
            }
            officer.page.waitForFunction("() => document.activeElement.matches('input[type=radio]')");
            officer.page.keyboard().press("4");
            officer.page.waitForFunction("() => document.activeElement.localName === 'textarea'");
            officer.page.keyboard().insertText("We have read it.");
            officer.page.keyboard().press("Control+Enter");
            interactions += 3;
            if (left > 1) {
                officer.page.waitForFunction("here => location.href !== here", here);
            }
        }
        officer.see("Nothing else waits here");
        assertThat(world.db.fetchCount(
                        POINT, POINT.CONSULTATION_ID.eq(consultation), POINT.STATUS.eq(PointStatus.DRAFTED)))
                .isEqualTo(POINTS);
        assertThat((double) interactions / POINTS).isLessThan(5);
        officer.isSound();
    }

    @Test
    void the_points_begin_in_the_first_quarter_of_the_screen() {
        var officer = new Desk(browser.as("Mina Okar", Browser.DESK)).open(answers());
        officer.page.locator("vaadin-grid .point").first().waitFor();
        assertThat(officer.page.locator("vaadin-grid").boundingBox().y).isLessThan(225);
    }

    /** Beside the point, where there is room for the list. */
    private static void isInSight(Desk desk, int width) {
        if (width == Browser.DESK) {
            desk.page.waitForFunction(CHOSEN_IN_SIGHT);
        }
    }

    private static final String CHOSEN_IN_SIGHT = """
            () => {
              const grid = document.querySelector('vaadin-grid.point-list');
              const row = [...grid.shadowRoot.querySelectorAll('tbody tr')]
                  .find(row => row.getAttribute('aria-selected') === 'true' && !row.hidden);
              if (!row) return false;
              const at = row.getBoundingClientRect(), seen = grid.getBoundingClientRect();
              return at.top >= seen.top - 1 && at.bottom <= seen.bottom + 1;
            }""";

    private String answers() {
        return "consultations/" + consultation + "/answers?article=" + article;
    }

    /** This point, and still within the filter. */
    private void isShown(Desk desk, PointId point) {
        desk.page.waitForFunction(
                "words => words.every(word => location.search.includes(word))",
                List.of("point=" + point, "article=" + article));
    }

    /** @return how many keys it took */
    private static int tabToTheOutcomes(Desk desk) {
        for (var i = 0; i < 80; i++) {
            if ((Boolean) desk.page.evaluate("() => document.activeElement.matches('input[type=radio]')")) {
                return i;
            }
            desk.page.keyboard().press("Tab");
        }
        throw new AssertionError("The outcomes cannot be reached by keyboard");
    }
}
