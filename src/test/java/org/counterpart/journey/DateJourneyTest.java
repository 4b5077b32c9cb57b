package org.counterpart.journey;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.MILESTONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.DatabaseClock;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Days and times as people type them, in browsers of several countries. */
@ProductTest
class DateJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
        reads("Mina Okar", "en");
    }

    private void reads(String person, String language) {
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.LOCALE, language)
                .where(ACCOUNT.NAME.eq(person))
                .execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "fr-FR"})
    void a_day_is_read_day_first_or_as_iso_and_said_in_words_whatever_the_browser_is_set_to(String locale) {
        var page = newCommitment(locale);
        var french = locale.startsWith("fr");
        var due = field(page, french ? "Échéance" : "Due on");
        type(due, "01/03/2027");
        assertThat(under(due, french ? "lundi 1er mars 2027" : "Monday 1 March 2027"))
                .isTrue();
        type(due, "2027-01-03");
        assertThat(under(due, french ? "dimanche 3 janvier 2027" : "Sunday 3 January 2027"))
                .isTrue();
        assertThat(due.locator("input").inputValue()).isEqualTo("03/01/2027");
        type(due, "3.1.2027");
        assertThat(under(due, french ? "dimanche 3 janvier 2027" : "Sunday 3 January 2027"))
                .isTrue();
        type(due, french ? "6 février 2027" : "6 february 2027");
        assertThat(under(due, french ? "samedi 6 février 2027" : "Saturday 6 February 2027"))
                .isTrue();
        assertThat(due.locator("input").inputValue()).isEqualTo("06/02/2027");
        for (var none : new String[] {"13/25/2027", "2027-02-30", "soon"}) {
            type(due, none);
            assertThat(under(due, french ? "pas lisible" : "cannot be read"))
                    .as(none)
                    .isTrue();
            assertThat(due.locator("input").inputValue()).isEqualTo(none);
        }
        type(due, "01/03/1027");
        assertThat(under(due, french ? "trop tôt" : "too early")).isTrue();
        type(due, "01/03/9027");
        assertThat(under(due, french ? "trop tard" : "too late")).isTrue();
    }

    @Test
    void what_is_typed_day_first_is_stored_and_what_cannot_be_read_or_comes_too_early_keeps_the_form_open() {
        var page = newCommitment("en-US");
        var title = TestWorld.unique("Registered within ten days");
        page.getByLabel("The promise", new Page.GetByLabelOptions().setExact(true))
                .fill(title);
        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("The Act is in force");
        var due = field(page, "Due on");
        var save = page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Record"))
                .last();
        type(due, "31/31/2099");
        save.click();
        assertThat(under(due, "cannot be read")).isTrue();
        type(due, "01/03/2001");
        save.click();
        assertThat(under(due, "before")).as("at its own field").isTrue();
        assertThat(world.db.fetchExists(COMMITMENT, COMMITMENT.TITLE.eq(title))).isFalse();
        new Desk(page).isSound();
        page.setViewportSize(Browser.PHONE, 844);
        new Desk(page).isSound();
        page.setViewportSize(Browser.DESK, 900);
        type(due, "01/03/2099");
        save.click();
        new Desk(page).confirm("Record");
        page.waitForCondition(() -> world.db.fetchExists(COMMITMENT, COMMITMENT.TITLE.eq(title)));
        assertThat(world.db
                        .select(MILESTONE.DUE_ON)
                        .from(MILESTONE)
                        .join(COMMITMENT)
                        .on(COMMITMENT.ID.eq(MILESTONE.COMMITMENT_ID))
                        .where(COMMITMENT.TITLE.eq(title))
                        .fetch(MILESTONE.DUE_ON))
                .containsExactly(LocalDate.of(2099, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "fr-FR"})
    void a_deadline_is_read_the_same_way_and_one_that_comes_too_early_says_so_at_its_field(String locale) {
        var french = locale.startsWith("fr");
        reads("Mina Okar", locale.substring(0, 2));
        var page = browser.as("Mina Okar", locale);
        page.navigate("/workspace/consultations/new");
        page.getByLabel(french ? "Titre" : "Title", new Page.GetByLabelOptions().setExact(true))
                .fill(TestWorld.unique("Dated"));
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(french ? "Commencer le brouillon" : "Begin the draft"))
                .click();
        var close = page.locator("vaadin-date-time-picker")
                .filter(new Locator.FilterOptions()
                        .setHasText(french ? "Clôture des contributions" : "Contributions close"))
                .first();
        var day = close.locator("vaadin-date-time-picker-date-picker, vaadin-date-picker")
                .first();
        var time = close.locator("vaadin-date-time-picker-time-picker, vaadin-time-picker")
                .first();
        type(day, "2099-03-04");
        type(time, "18:00");
        assertThat(under(close, french ? "mercredi 4 mars 2099" : "Wednesday 4 March 2099, 18:00"))
                .isTrue();
        for (var written : french
                ? new String[] {"6 février 2099", "6 fevrier 2099", "6 févr. 2099", "6 february 2099"}
                : new String[] {"6 february 2099", "6 Feb 2099", "February 6, 2099", "6 février 2099"}) {
            type(day, "07/02/2099");
            assertThat(under(close, french ? "samedi 7 février 2099" : "Saturday 7 February 2099"))
                    .isTrue();
            type(day, written);
            assertThat(under(close, french ? "vendredi 6 février 2099" : "Friday 6 February 2099, 18:00"))
                    .as(written)
                    .isTrue();
            assertThat(day.locator("input").inputValue()).isEqualTo("06/02/2099");
        }
        for (var none : new String[] {"31 february 2099", "6 brumaire 2099"}) {
            type(day, none);
            assertThat(under(close, french ? "pas lisible" : "cannot be read"))
                    .as(none)
                    .isTrue();
        }
        type(day, "03/04/2001");
        assertThat(under(close, french ? "mardi 3 avril 2001" : "Tuesday 3 April 2001, 18:00"))
                .isTrue();
        assertThat(under(close, french ? "doivent rester ouvertes" : "Contributions must stay open for at least"))
                .as("at its own field, before anybody publishes")
                .isTrue();
    }

    private Page newCommitment(String locale) {
        var consultation = world.consultation(world.institution(), Phase.DECIDED);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECISION, "The Act is adopted.")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var page = browser.as(locale.startsWith("fr") ? "Ilse Marand" : "Tomas Vell", locale);
        page.navigate("/workspace/commitments/new?consultation=" + consultation.value());
        page.locator("vaadin-date-picker").first().waitFor();
        return page;
    }

    private static Locator field(Page page, String label) {
        return page.locator("vaadin-date-picker")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    private static void type(Locator field, String words) {
        var input = field.locator("input");
        input.fill(words);
        input.press("Enter");
        input.press("Tab");
    }

    /** Whether the field comes to say this; waits for the server's answer. */
    private static boolean under(Locator field, String sentence) {
        field.filter(new Locator.FilterOptions().setHasText(sentence))
                .waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        return true;
    }
}
