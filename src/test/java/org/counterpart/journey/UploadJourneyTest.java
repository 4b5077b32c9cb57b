package org.counterpart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files through a real browser. */
@ProductTest
class UploadJourneyTest {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void five_megabytes_of_evidence_arrive_and_more_than_twenty_are_refused_also_past_the_page() {
        var page = browser.as("Mina Okar", Browser.DESK);
        page.navigate("/workspace/commitments?show=ours");
        page.locator("vaadin-grid a").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Report"))
                .first()
                .click();
        var upload = page.locator("vaadin-upload");
        upload.waitFor();
        upload.locator("input[type=file]").setInputFiles(pdf(5 * 1024 * 1024));
        var file = page.locator(".files li");
        file.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        assertThat(file.count()).isEqualTo(1);
        assertThat(sent(page, 21 * 1024 * 1024)).isEqualTo(413);
    }

    @Test
    void a_refused_file_leaves_the_field_as_ready_as_before_and_the_next_one_is_taken() {
        var page = browser.as("Mina Okar", Browser.DESK);
        new Desk(page)
                .open("consultations/new")
                .write("Title", TestWorld.unique("Upload"))
                .press("Begin the draft");
        page.waitForURL(url -> url.matches(".*/consultations/[0-9a-f-]{36}"));
        var field =
                page.locator("vaadin-custom-field").filter(new Locator.FilterOptions().setHasText("Add a document"));
        var input = field.last().locator("input[type=file]");
        var error = field.last().locator(".refused");
        input.setInputFiles(
                new FilePayload("minutes.pdf", "application/pdf", "no PDF".getBytes(StandardCharsets.UTF_8)));
        error.getByText("minutes.pdf: The name says PDF").waitFor();
        assertThat(page.locator("vaadin-upload-file").count()).isZero();
        input.setInputFiles(new FilePayload("empty.exe", "application/x-msdownload", new byte[] {1}));
        error.getByText("empty.exe: Only these kinds").waitFor();
        assertThat(page.getByText("The name says PDF").count()).isZero();
        // Of what the framework knows it leaves a copy for screen readers at the end of the page, and nothing takes
        // that away.
        assertThat(field.last().evaluate("field => field.errorMessage || ''"))
                .as("said in one place")
                .isEqualTo("");
        input.setInputFiles(pdf(1_000));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove evidence"))
                .waitFor();
        for (var former : List.of("The name says PDF", "Only these kinds", "larger than")) {
            assertThat(page.getByText(former).count()).as(former).isZero();
        }
    }

    private static FilePayload pdf(int size) {
        var content = new byte[size];
        Arrays.fill(content, (byte) ' ');
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return new FilePayload("evidence.pdf", "application/pdf", content);
    }

    /** What is answered to a file that is sent to the upload's own address by hand. */
    private static int sent(Page page, int size) {
        return ((Number) page.evaluate(
                        "async size => (await fetch(document.querySelector('vaadin-upload').target, "
                                + "{method: 'POST', headers: {'X-Filename': 'a.pdf'}, body: new Uint8Array(size)})).status",
                        size))
                .intValue();
    }
}
