package org.counterpart.journey;

import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
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

/** Words typed in the last moment before one leaves, in a real browser. */
@ProductTest
class TypingJourneyTest {

    private static final String WORDS = "Gardens would open until ten.";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    private Browser browser;
    private Desk officer;
    private ConsultationId draft;

    @BeforeEach
    void a_draft_is_open() {
        browser = new Browser("http://localhost:" + port);
        officer = new Desk(browser.as("Mina Okar", Browser.DESK));
        officer.open("consultations")
                .open("consultations/new")
                .write("Title", TestWorld.unique("Typed"))
                .press("Begin the draft");
        officer.page.waitForURL(url -> url.matches(".*/consultations/[0-9a-f-]{36}"));
        draft = new ConsultationId(UUID.fromString(officer.page.url().replaceAll(".*/", "")));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void words_are_kept_when_a_link_is_clicked_at_once() {
        type();
        officer.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Commitments"))
                .first()
                .click();
        officer.page.waitForURL("**/workspace/commitments");
        assertKept();
        officer.open("consultations/" + draft.value());
        assertThat(summary()).isEqualTo(WORDS);
    }

    @Test
    void lines_that_are_pasted_at_once_are_kept_when_the_field_is_left_at_once() {
        var lines = "First line.\n\n- second\n- third";
        officer.page.getByLabel("Summary").first().click();
        officer.page.keyboard().insertText(lines);
        officer.page.keyboard().press("Tab");
        officer.page.waitForCondition(
                () -> db.fetchExists(CONSULTATION, CONSULTATION.ID.eq(draft), CONSULTATION.SUMMARY.eq(lines)));
    }

    @Test
    void words_are_kept_when_the_way_back_is_taken_at_once() {
        type();
        officer.page.evaluate("() => history.back()");
        officer.page.waitForURL(url -> !url.contains(draft.value().toString()));
        assertKept();
    }

    @Test
    void closing_in_the_middle_of_a_word_asks_back_and_keeps_it() {
        var asked = new ArrayList<String>();
        officer.page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        type();
        officer.page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        officer.page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertKept();
    }

    private void type() {
        var field = officer.page.getByLabel("Summary").first();
        field.click();
        officer.page.keyboard().type(WORDS);
    }

    private String summary() {
        return officer.page.getByLabel("Summary").first().inputValue();
    }

    private void assertKept() {
        officer.page.waitForCondition(
                () -> db.fetchExists(CONSULTATION, CONSULTATION.ID.eq(draft), CONSULTATION.SUMMARY.eq(WORDS)));
    }
}
