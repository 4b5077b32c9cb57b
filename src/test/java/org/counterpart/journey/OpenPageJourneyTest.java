package org.counterpart.journey;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of the workspace shows what its address names, and goes on showing what is. */
@ProductTest
class OpenPageJourneyTest {

    private static final String CHOSEN_IN_SIGHT = """
            () => {
              const grid = document.querySelector('vaadin-grid.contributions');
              const row = grid && [...grid.shadowRoot.querySelectorAll('tbody tr')]
                  .find(row => row.getAttribute('aria-selected') === 'true' && !row.hidden);
              if (!row) return false;
              const at = row.getBoundingClientRect(), seen = grid.getBoundingClientRect();
              return at.top >= seen.top - 1 && at.bottom <= seen.bottom + 1;
            }""";

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    private Browser browser;
    private ConsultationId consultation;

    @BeforeEach
    void an_open_consultation() {
        var ministry = world.db
                .select(MEMBERSHIP.ORGANISATION_ID)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(ACCOUNT.NAME.eq("Mina Okar"))
                .fetchSingle()
                .value1();
        consultation = world.consultation(ministry, Phase.OPEN);
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** The answer of the server to a changed address builds the page anew; what the browser had scrolled to may be out of sight by then. */
    @Test
    void what_can_be_done_now_leads_to_where_it_is_done() {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.ANSWERED)
                .set(CONSULTATION.PURPOSE, "Gardens are closed when people leave work.\n\n".repeat(40))
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var officer = new Desk(browser.as("Mina Okar", Browser.DESK));
        officer.open("consultations/" + consultation);
        officer.page.evaluate("() => { window.builtBefore = document.getElementById('decide'); }");
        officer.page.getByText("Decide and say why").click();
        officer.page.waitForFunction("() => (document.getElementById('decide') ?? builtBefore) !== builtBefore");
        officer.isSound();
        assertThat(officer.page.evaluate("""
                () => {
                  const at = document.getElementById('decide').getBoundingClientRect();
                  return at.top >= 0 && at.top < window.innerHeight;
                }""")).isEqualTo(true);
    }

    @Test
    void its_head_follows_the_timetable_across_the_closing_without_being_loaded_anew() {
        closes(Instant.now().plusSeconds(3_600));
        var officer = new Desk(browser.as("Mina Okar", Browser.DESK));
        officer.page.clock().install();
        officer.open("consultations/" + consultation);
        var head = officer.page.locator(".consultation-head [role=status]");
        assertThat(head.innerText()).contains("Open for contributions");
        closes(Instant.now().minusSeconds(1));
        officer.page.clock().fastForward(3_601_000L);
        officer.page.waitForFunction("() => !document.querySelector('.consultation-head [role=status]')"
                + ".innerText.includes('Open for contributions')");
        assertThat(head.innerText()).containsAnyOf("Deliberation", "Answers");
        officer.isSound();
    }

    @Test
    void the_list_of_contributions_shows_the_chosen_one_also_in_its_middle() {
        var text = world.text(consultation, 2);
        var ngo = world.ngo();
        var author = world.representative(ngo);
        var all = new ArrayList<ContributionId>();
        for (var i = 0; i < 60; i++) {
            all.add(world.contribution(
                    consultation, text, world.article(text, "1"), ngo, author, ContributionKind.COMMENT));
        }
        var chosen = world.db
                .select(CONTRIBUTION.NUMBER)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(all.get(30)))
                .fetchSingle()
                .value1();
        var officer = new Desk(browser.as("Mina Okar", Browser.DESK));
        officer.open("consultations/" + consultation + "/contributions?c=" + chosen);
        officer.page.waitForFunction(CHOSEN_IN_SIGHT);
        officer.isSound();
    }

    private void closes(Instant at) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, at)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }
}
