package org.counterpart.journey;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.MEMBERSHIP;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The structure of a text, corrected without a mouse in a real browser. */
@ProductTest
class StructureJourneyTest {

    private static final String LAW =
            "# Act\n\n## Article 1\n\n1. One.\n\n2. Two.\n\n3. Three.\n\n## Article 2\n\nFour.\n";

    @Autowired
    TestWorld world;

    @LocalServerPort
    int port;

    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
        page = browser.as("Mina Okar", Browser.DESK);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void units_are_chosen_corrected_and_renamed_by_keys_and_the_focus_stays_with_them() {
        var ministry = world.db
                .select(MEMBERSHIP.ORGANISATION_ID)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(ACCOUNT.NAME.eq("Mina Okar"))
                .fetchSingle()
                .value1();
        page.navigate("/workspace/consultations/" + world.consultation(ministry, Phase.DRAFT) + "/text");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("act.md", "text/markdown", LAW.getBytes(US_ASCII)));
        page.locator("vaadin-grid.outline").getByText("Two.").click();

        press("Alt+ArrowDown", "An article begins here: 2.");
        press("Control+z", "The last correction was undone. 2.");
        press("Alt+ArrowRight", "One level down: 2.");
        press("Alt+ArrowLeft", "One level up: 2.");
        press("Alt+ArrowUp", "Merged. You are now at: 1.");
        page.keyboard().press("ArrowDown");
        PlaywrightAssertions.assertThat(number()).hasValue("3.");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(number()).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type("2.");
        press("Enter", "Changed: 2.");
        page.keyboard().press("Escape");
        page.waitForFunction("() => document.activeElement.tagName === 'VAADIN-GRID'");
    }

    private Locator number() {
        return page.getByLabel("Number");
    }

    private void press(String key, String said) {
        page.keyboard().press(key);
        PlaywrightAssertions.assertThat(page.locator(".said")).hasText(said);
    }
}
