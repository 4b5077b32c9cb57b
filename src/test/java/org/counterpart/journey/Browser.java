package org.counterpart.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium. Its absence is a failure, never a skip. */
public final class Browser implements AutoCloseable {

    public static final int DESK = 1280;
    public static final int PHONE = 390;

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;

    public Browser(String base) {
        this.base = base;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking")));
    }

    /** A window of its own: its cookies are nobody else's. */
    public Page window(int width, boolean dark) {
        return context(width, dark, true, "en-GB").newPage();
    }

    /** A reader whose browser runs no script. */
    public Page withoutScript(int width) {
        return context(width, false, false, "en-GB").newPage();
    }

    private BrowserContext context(int width, boolean dark, boolean script, String locale) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(locale)
                .setJavaScriptEnabled(script)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(width, width == PHONE ? 844 : 900));
        context.setDefaultTimeout(20_000);
        return context;
    }

    /** Signs in as a person of the demo world. */
    public Page as(String name, int width) {
        return as(name, window(width, false));
    }

    /** The same in a browser of another country. */
    public Page as(String name, String locale) {
        return as(name, context(DESK, false, true, locale).newPage());
    }

    private static Page as(String name, Page page) {
        page.navigate("/sign-in");
        page.locator("form:has-text('" + name + "') button").first().click();
        page.waitForURL(url -> url.contains("/workspace"));
        return page;
    }

    /** Serious and critical accessibility violations of what the page shows now, one line each. */
    public static List<String> violations(Page page) {
        var found = new ArrayList<String>();
        for (var rule : new AxeBuilder(page).analyze().getViolations()) {
            if (Stream.of("serious", "critical").anyMatch(rule.getImpact()::equals)) {
                rule.getNodes()
                        .forEach(node -> found.add(page.url() + " " + rule.getId() + ": " + node.getTarget() + " "
                                + node.getHtml() + " " + node.getFailureSummary()));
            }
        }
        return found;
    }

    private static Path executable() {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser journeys need Chromium (Debian: apt install chromium); none was found at "
                                + PLACES));
    }

    /** Leaves a picture of every window in {@code target/journey}: what a failed journey saw last. */
    @Override
    public void close() {
        var number = 0;
        for (var context : chromium.contexts()) {
            for (var page : context.pages()) {
                var file = Path.of("target", "journey", System.identityHashCode(this) + "-" + number++ + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file));
            }
        }
        chromium.close();
        playwright.close();
    }
}
