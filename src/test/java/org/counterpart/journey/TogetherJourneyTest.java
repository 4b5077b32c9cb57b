package org.counterpart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people of one organisation at one position, in two real browsers at once. */
@ProductTest
class TogetherJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    private Browser browser;
    private Desk representative;
    private Desk contributor;
    private String position;

    @BeforeEach
    void both_have_the_page_open() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 2);
        position = "consultations/" + consultation + "/position";
        browser = new Browser("http://localhost:" + port);
        representative = new Desk(browser.as("Vera Lindt", Browser.DESK)).open(position);
        contributor = new Desk(browser.as("Davo Merrin", Browser.DESK)).open(position);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void nothing_is_lost_when_two_write_at_once_and_one_of_them_signs() {
        representative.mark("Support").write("Reasons", "Better than before.").see("Last changed");
        contributor
                .choose("Stance on Article 2 · Heading 2", "− Oppose")
                .see("Somebody else saved this draft while you were writing")
                .see("Vera Lindt");
        assertThat(reasons(contributor)).isEqualTo("Better than before.");
        contributor.isSound();

        representative
                .press("Sign for Open Assembly Network")
                .see("A colleague changed this draft a moment ago")
                .press("Sign for Open Assembly Network")
                .confirm("Sign for Open Assembly Network")
                .see("The position that stands");

        contributor
                .write("Reasons", "Better than before.\nAnd an appeal.")
                .see("The position was signed while you were writing")
                .see("Draft of a new position");
        assertThat(reasons(contributor)).isEqualTo("Better than before.\nAnd an appeal.");
        contributor.isSound();
        assertThat(contributor.page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('typed '))"))
                .as("what is stored as the next draft is not kept as if it were not")
                .isEqualTo(List.of());

        representative.open(position);
        assertThat(reasons(representative)).isEqualTo("Better than before.\nAnd an appeal.");
        representative
                .write("Reasons", "Better than before.\nAnd an appeal, in time.")
                .see("Last changed: You")
                .page
                .getByText("Earlier states")
                .click();
        representative.see("Bring back: 1. Davo Merrin").see("2 saved states").isSound();
    }

    @Test
    void what_is_missing_comes_before_the_eyes_of_whoever_signs_far_below_it() {
        representative.page.setViewportSize(Browser.PHONE, 500);
        representative.mark("Support on conditions").press("Sign for Open Assembly Network");
        PlaywrightAssertions.assertThat(
                        representative.page.getByText("Support on conditions needs at least one condition"))
                .isInViewport();
        representative.isSound();
    }

    private static String reasons(Desk desk) {
        return desk.page.getByLabel("Reasons").first().inputValue();
    }
}
