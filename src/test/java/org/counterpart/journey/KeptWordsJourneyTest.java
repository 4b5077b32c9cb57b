package org.counterpart.journey;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words typed while the connection or the session breaks off, in a real browser. */
@ProductTest
class KeptWordsJourneyTest {

    private static final String WORDS = "Gardens would open until ten.";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    private Browser browser;
    private Desk officer;
    private Page page;

    @BeforeEach
    void an_officer_is_at_work() {
        browser = new Browser("http://localhost:" + port);
        page = browser.as("Mina Okar", Browser.DESK);
        officer = new Desk(page);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void without_network_the_page_says_since_when_nothing_is_saved_and_saves_when_it_is_back() {
        var draft = draft();
        page.context().setOffline(true);
        officer.see("There is no connection.");
        type("Summary");
        officer.see("Not saved since");
        var strip = page.locator("vaadin-connection-indicator .v-status-message");
        assertThat(strip.innerText()).contains("it will be when the connection is back");
        assertThat(strip.boundingBox().height).isGreaterThan(30);
        assertThat(page.getByText("Saved at").isVisible()).isFalse();
        page.context().setOffline(false);
        assertSaved(draft);
        officer.see("Saved at");
        strip.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(kept()).isZero();
    }

    @Test
    void what_is_saved_is_said_in_the_readers_own_time() {
        var zone = new JsonObject();
        zone.addProperty("timezoneId", "Asia/Kathmandu");
        page.context().newCDPSession(page).send("Emulation.setTimezoneOverride", zone);
        page.reload();
        draft();
        var before = timeOfTheReader();
        type("Summary");
        officer.see("Saved at");
        assertThat(page.locator("[saved-note]").first().innerText())
                .containsAnyOf("Saved at " + before, "Saved at " + timeOfTheReader());
    }

    private String timeOfTheReader() {
        return (String) page.evaluate("() => new Date().toTimeString().slice(0, 5)");
    }

    @Test
    void a_session_that_ended_in_another_tab_costs_no_word_and_leads_back_to_the_page() {
        var draft = draft();
        signOutElsewhere();
        type("Summary");
        signInAgain("Mina Okar", "/workspace/consultations/" + draft.value(), "could not be saved is back");
        assertThat(field("Summary").inputValue()).isEqualTo(WORDS);
        assertSaved(draft);
        officer.isSound();
    }

    @Test
    void a_lost_cookie_costs_no_word() {
        var draft = draft();
        page.context().clearCookies();
        type("Summary");
        signInAgain("Mina Okar", "/workspace/consultations/" + draft.value(), "could not be saved is back");
        assertThat(field("Summary").inputValue()).isEqualTo(WORDS);
        assertSaved(draft);
    }

    @Test
    void nobody_else_who_signs_in_at_the_same_screen_sees_what_was_typed() {
        draft();
        signOutElsewhere();
        type("Summary");
        page.waitForURL("**/sign-in?to=**");
        page.locator("form:has-text('Vera Lindt') button").first().click();
        page.waitForURL("**/workspace/**");
        page.waitForFunction("() => document.querySelector('kept-words')");
        assertThat(kept()).isZero();
    }

    @Test
    void a_form_over_the_page_asks_before_it_gives_up_words_and_has_them_again_after_signing_in() {
        page.navigate("/workspace/commitments?show=ours");
        page.locator("vaadin-grid a").first().click();
        var report = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Report").setExact(true))
                .first();
        report.click();
        field("Account").waitFor();
        page.keyboard().press("Escape");
        var dialogs = page.locator("vaadin-dialog[opened]");
        dialogs.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

        report.click();
        type("Account");
        page.keyboard().press("Escape");
        officer.see("Give up what you entered?");
        page.waitForFunction("() => document.activeElement.innerText === 'Go on writing'");
        page.keyboard().press("Enter");
        page.locator("vaadin-confirm-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(field("Account").inputValue()).isEqualTo(WORDS);

        var address = page.url().replaceAll("^https?://[^/]+", "");
        signOutElsewhere();
        officer.press("Add a link");
        signInAgain("Mina Okar", address, "and not saved yet");
        report.click();
        field("Account").waitFor();
        officer.see("could not be saved is back");
        assertThat(field("Account").inputValue()).isEqualTo(WORDS);

        page.keyboard().press("Escape");
        page.locator("vaadin-confirm-dialog[opened]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give it up"))
                .click();
        dialogs.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        report.click();
        field("Account").waitFor();
        assertThat(field("Account").inputValue()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void signing_out_leaves_nothing_typed_in_the_tab() {
        page.navigate("/workspace/commitments?show=ours");
        page.locator("vaadin-grid a").first().click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Report").setExact(true))
                .first()
                .click();
        type("Account");
        page.waitForFunction("() => sessionStorage.length > 0");
        page.reload();
        officer.see("and not saved yet");
        officer.press("Sign out");
        page.waitForURL(url -> !url.contains("/workspace"));
        assertThat(kept()).isZero();
    }

    @Test
    void a_page_that_is_loaded_anew_has_the_words_of_its_form_again() {
        page.navigate("/workspace/commitments?show=ours");
        page.locator("vaadin-grid a").first().click();
        var report = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Report").setExact(true))
                .first();
        report.click();
        type("Account");
        page.waitForFunction("() => Object.keys(sessionStorage).some(key => key.startsWith('typed '))");
        page.reload();
        officer.see("and not saved yet");
        report.click();
        field("Account").waitFor();
        officer.see("could not be saved is back");
        assertThat(field("Account").inputValue()).isEqualTo(WORDS);
    }

    @Test
    void the_same_is_said_in_french() {
        var french = db.update(ACCOUNT).set(ACCOUNT.LOCALE, "fr").where(ACCOUNT.NAME.eq("Jorin Hald"));
        assertThat(french.execute()).isOne();
        try {
            page = browser.as("Jorin Hald", "fr-FR");
            officer = new Desk(page);
            officer.open("consultations/new")
                    .write("Titre", TestWorld.unique("Gardé"))
                    .press("Commencer le brouillon");
            page.waitForURL(url -> url.matches(".*/consultations/[0-9a-f-]{36}"));
            field("Résumé").waitFor();
            var draft = new ConsultationId(UUID.fromString(page.url().replaceAll(".*/", "")));
            page.context().setOffline(true);
            officer.see("Pas de connexion.");
            type("Résumé");
            officer.see("Non enregistré depuis");
            page.context().setOffline(false);
            assertSaved(draft);
            officer.see("Enregistré à");

            signOutElsewhere("Se déconnecter");
            field("Résumé").fill("Encore plus tard.");
            page.waitForURL("**/sign-in?to=**");
            officer.see("reviennent dans leurs champs");
            page.locator("form:has-text('Jorin Hald') button").first().click();
            page.waitForURL("**/workspace/consultations/" + draft.value());
            officer.see("n’avait pas pu être enregistré est de retour");
            assertThat(field("Résumé").inputValue()).isEqualTo("Encore plus tard.");
            officer.isSound();
        } finally {
            db.update(ACCOUNT)
                    .set(ACCOUNT.LOCALE, "en")
                    .where(ACCOUNT.NAME.eq("Jorin Hald"))
                    .execute();
        }
    }

    private ConsultationId draft() {
        officer.open("consultations/new")
                .write("Title", TestWorld.unique("Kept"))
                .press("Begin the draft");
        page.waitForURL(url -> url.matches(".*/consultations/[0-9a-f-]{36}"));
        field("Summary").waitFor();
        return new ConsultationId(UUID.fromString(page.url().replaceAll(".*/", "")));
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private void type(String label) {
        field(label).click();
        page.keyboard().type(WORDS);
    }

    private void signOutElsewhere() {
        signOutElsewhere("Sign out");
    }

    private void signOutElsewhere(String button) {
        var other = new Desk(page.context().newPage());
        other.open("");
        other.press(button);
        other.page.waitForURL(url -> !url.contains("/workspace"));
        other.page.close();
    }

    private void signInAgain(String name, String address, String said) {
        page.waitForURL("**/sign-in?to=**");
        officer.see("come back to their fields");
        page.locator("form:has-text('" + name + "') button").first().click();
        page.waitForURL("**" + address);
        officer.see(said);
    }

    private void assertSaved(ConsultationId draft) {
        page.waitForCondition(
                () -> db.fetchExists(CONSULTATION, CONSULTATION.ID.eq(draft), CONSULTATION.SUMMARY.eq(WORDS)));
    }

    private int kept() {
        return ((Number) page.evaluate(
                        "() => Object.keys(sessionStorage).filter(key => key.startsWith('typed ')).length"))
                .intValue();
    }
}
