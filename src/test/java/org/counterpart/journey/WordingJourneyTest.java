package org.counterpart.journey;

import static counterpart.schema.Tables.CONTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wording is proposed by typing over the article, in a real browser and without a mouse. */
@ProductTest
class WordingJourneyTest {

    @Autowired
    TestWorld world;

    @LocalServerPort
    int port;

    private Browser browser;
    private ConsultationId consultation;
    private Desk author;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 2);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest(name = "on a screen of {0} pixels")
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void an_author_types_over_the_article_goes_back_at_once_and_finds_it_again(int width) {
        author = new Desk(browser.as("Davo Merrin", width));
        author.open("consultations/" + consultation.value() + "/articles/1");
        button("Propose wording").focus();
        author.page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(paragraph()).isFocused();
        var words = paragraph().inputValue();
        author.page.keyboard().press("Control+End");
        author.page.keyboard().type(" Silence is consent.");
        PlaywrightAssertions.assertThat(author.page.locator(".marked ins")).containsText("Silence is consent.");
        PlaywrightAssertions.assertThat(author.page.locator(".drafting")).containsText("insert “Silence is consent.”");
        author.isSound();

        author.page.keyboard().press("Enter");
        author.page.keyboard().type("Refusals say why.");
        author.page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(button("Continue your wording")).isFocused();
        author.see(words).isSound();
        assertThat(proposed()).isEqualTo(words + " Silence is consent.\nRefusals say why.");

        author.page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(paragraph()).hasValue(words + " Silence is consent.\nRefusals say why.");
        PlaywrightAssertions.assertThat(paragraph()).isFocused();
        author.page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(author.page.getByLabel("Why")).isFocused();
        button("Discard this draft").click();
        PlaywrightAssertions.assertThat(paragraph()).hasValue(words);
    }

    private Locator paragraph() {
        return author.page.getByLabel("Article 1, paragraph 1 of 1");
    }

    private Locator button(String name) {
        return author.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String proposed() {
        return world.db
                .select(CONTRIBUTION.PROPOSED_TEXT)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .and(CONTRIBUTION.KIND.eq(ContributionKind.AMENDMENT))
                .fetchSingle()
                .value1();
    }
}
