package org.counterpart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.counterpart.CounterpartApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product killed and started again while somebody writes. */
class RestartJourneyTest {

    private static final String WORDS = "Gardens would open until ten.";

    @TempDir
    Path home;

    private final int port = freePort();

    @Test
    void words_typed_while_the_product_is_killed_are_back_after_signing_in_again() throws Exception {
        var product = start();
        try (var browser = new Browser("http://localhost:" + port)) {
            var page = browser.as("Mina Okar", Browser.DESK);
            var officer = new Desk(page);
            officer.open("consultations/new").write("Title", "Opening hours").press("Begin the draft");
            page.waitForURL(url -> url.matches(".*/consultations/[0-9a-f-]{36}"));
            var address = page.url();
            officer.write("Summary", "Gardens.").see("Saved at");

            product.destroyForcibly().waitFor();
            summary(page).fill(WORDS);
            officer.see("Not saved since");
            product = start();
            page.waitForURL("**/sign-in?to=**");
            officer.see("come back to their fields");
            page.locator("form:has-text('Mina Okar') button").first().click();
            page.waitForURL(address);
            officer.see("could not be saved is back");
            assertThat(summary(page).inputValue()).isEqualTo(WORDS);
            officer.see("Saved at");
            page.reload();
            assertThat(summary(page).inputValue()).isEqualTo(WORDS);
        } finally {
            product.destroy();
            product.waitFor();
        }
    }

    private static com.microsoft.playwright.Locator summary(Page page) {
        return page.getByLabel("Summary").first();
    }

    private Process start() throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "-cp",
                System.getProperty("java.class.path"),
                CounterpartApplication.class.getName(),
                "--counterpart.demo=true");
        builder.environment().put("COUNTERPART_HOME", home.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        var process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "restart.log").toFile()))
                .start();
        while (!answers()) {
            assertThat(process.isAlive())
                    .as("the product runs; see target/restart.log")
                    .isTrue();
            process.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        return process;
    }

    private boolean answers() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
