package org.counterpart.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.counterpart.bench.Product;

/** {@code ./counterpart screenshots}: the pictures of the README, taken from the delivered jar with its demo world. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("docs", "pictures");

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        try (var product = new Product(Files.createTempDirectory("counterpart-pictures"));
                var browser = new Browser("http://localhost:" + product.port)) {
            var reader = browser.window(Browser.DESK, false);
            reader.navigate("/consultations");
            reader.locator("main a[href^='/consultations/']").first().click();
            shoot(reader, "consultation");
            reader.locator("main a[href$='/articles/7']").first().click();
            shoot(reader, "article");
            reader.navigate("/commitments");
            reader.locator("main a[href^='/commitments/']").first().click();
            shoot(reader, "commitment");
            var officer = browser.as("Mina Okar", Browser.DESK);
            officer.navigate("/workspace/consultations");
            officer.getByText("A new Freedom of Association Act").first().click();
            officer.getByText("Answers", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            officer.waitForURL("**/answers");
            officer.getByText("Silence").first().click();
            officer.getByLabel("Reason, as the public will read it").first().waitFor();
            shoot(officer, "answers");
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        System.out.println(FOLDER.resolve(name + ".png"));
    }

    private Screenshots() {}
}
