package org.counterpart.journey;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** The workbench of the answers, in a real browser. */
@ProductTest
class AnswersJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    ApplicationEventPublisher events;

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
        for (var i = 0; i < 48; i++) {
            var place = i % 2 == 0 ? article : world.article(text, "1");
            var comment = world.contribution(consultation, text, place, ngo, author, ContributionKind.COMMENT);
            events.publishEvent(Act.of(ActKind.COMMENT_SUBMITTED, comment, "Article " + (2 - i % 2)));
        }
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_points_begin_in_the_first_quarter_of_the_screen() {
        var officer = new Desk(browser.as("Mina Okar", Browser.DESK)).open(answers());
        officer.page.locator("vaadin-grid .point").first().waitFor();
        assertThat(officer.page.locator("vaadin-grid").boundingBox().y).isLessThan(225);
    }

    private String answers() {
        return "consultations/" + consultation + "/answers?article=" + article;
    }
}
