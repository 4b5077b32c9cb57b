package org.counterpart.journey;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.MEMBERSHIP;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.text.Texts;
import org.counterpart.text.imports.TextImports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What came from what, corrected in a real browser: with a mouse, by keys, and on a phone. */
@ProductTest
class MatchingJourneyTest {

    private static final String LAW =
            "# Act\n\n## Article 1 - Heading 1\n\nThe register decides within ninety days, case 1.\n\n"
                    + "## Article 2 - Founders\n\nAt least three persons of age found it.\n\n"
                    + "## Article 3 - Seat\n\nThe seat is in the country.\n";

    @Autowired
    TestWorld world;

    @Autowired
    TextImports imports;

    @Autowired
    Texts texts;

    @LocalServerPort
    int port;

    private Browser browser;
    private AccountId mina;
    private ConsultationId consultation;
    private TextVersionId draft;
    private Desk officer;

    @BeforeEach
    void a_draft_follows_a_version_of_which_the_second_article_is_gone() {
        var membership = world.db
                .select(MEMBERSHIP.ORGANISATION_ID, ACCOUNT.ID)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(ACCOUNT.NAME.eq("Mina Okar"))
                .fetchSingle();
        mina = membership.value2();
        consultation = world.consultation(membership.value1(), Phase.REVIEW);
        world.text(consultation, 2);
        draft = world.as(mina, () -> imports.importText(consultation, "law.md", LAW.getBytes(US_ASCII)));
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void open(int width) {
        officer = new Desk(browser.as("Mina Okar", width));
        officer.open("consultations/" + consultation.value() + "/text/matching?show=all")
                .isSound();
        PlaywrightAssertions.assertThat(row("Article 2 · Founders")).containsText("New");
        PlaywrightAssertions.assertThat(row("Article 2 · Heading 2")).containsText("Deleted");
    }

    @Test
    void a_row_dragged_onto_another_gives_it_its_origin() {
        open(Browser.DESK);
        row("Article 2 · Heading 2").dragTo(row("Article 2 · Founders"));
        isCorrected();
        officer.press("Confirm all").see("What came from what is confirmed.");
        assertThat(world.as(mina, () -> texts.version(draft).matchingConfirmed()))
                .isTrue();
    }

    @Test
    void the_same_is_done_by_keys_alone() {
        open(Browser.DESK);
        row("Article 1 · Heading 1").click();
        press("ArrowDown");
        press("ArrowDown");
        PlaywrightAssertions.assertThat(officer.page.locator(".pair h2")).containsText("Founders");
        press("Enter");
        PlaywrightAssertions.assertThat(
                        officer.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Came from")))
                .isFocused();
        officer.page.keyboard().type("Heading 2");
        officer.page.getByRole(AriaRole.OPTION).first().waitFor();
        press("ArrowDown");
        press("Enter");
        isCorrected();
        // The first takes back what was typed, the second closes the list of origins, the third leads to the row.
        press("Escape");
        press("Escape");
        press("Escape");
        officer.page.waitForFunction("() => document.activeElement.tagName === 'VAADIN-GRID'");
        press("Delete");
        PlaywrightAssertions.assertThat(row("Article 2 · Founders")).containsText("New");
        button("Confirm all").focus();
        press("Enter");
        officer.see("What came from what is confirmed.");
    }

    @Test
    void on_a_phone_what_became_of_it_is_chosen_from_a_list() {
        open(Browser.PHONE);
        row("Article 2 · Heading 2").click();
        officer.choose("Became", "Article 2 · Founders");
        isCorrected();
        officer.isSound();
    }

    private void isCorrected() {
        PlaywrightAssertions.assertThat(row("Article 2 · Founders")).containsText("Your choice");
        PlaywrightAssertions.assertThat(row("Article 2 · Founders")).containsText("Article 2 · Heading 2");
        PlaywrightAssertions.assertThat(officer.page
                        .locator(".pairs")
                        .getByText("Deleted", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    private Locator row(String words) {
        return officer.page
                .locator("vaadin-grid.pairs .pair-cells")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private Locator button(String name) {
        return officer.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void press(String key) {
        officer.page.keyboard().press(key);
    }
}
