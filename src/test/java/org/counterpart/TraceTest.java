package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** We do not record who somebody is: neither the network address nor the browser stays anywhere. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class TraceTest {

    private static final String ADDRESS = "127.77.77.77";
    private static final String BROWSER = "CanaryBrowser";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Test
    void neither_address_nor_browser_of_a_visitor_is_in_any_log_or_table(CapturedOutput output) throws Exception {
        var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(ADDRESS))
                .cookieHandler(new CookieManager())
                .build();
        for (var path : List.of(
                "/",
                "/consultations",
                "/search?q=law",
                "/nowhere",
                "/workspace",
                "/sign-in",
                "/enter/apply",
                "/enter/forgotten")) {
            get(client, path);
        }
        var form = get(client, "/sign-in");
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        assertThat(csrf.find()).isTrue();
        post(client, "/sign-in", "_csrf=" + csrf.group(1) + "&username=nobody@test.example&password=wrong");
        post(client, "/sign-in", "without=token");

        assertThat(output.getAll()).doesNotContain(ADDRESS, BROWSER);
        assertThat(rowsWith(ADDRESS)).isEmpty();
        assertThat(rowsWith(BROWSER)).isEmpty();
    }

    private String get(HttpClient client, String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private void post(HttpClient client, String path, String body) throws Exception {
        client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("User-Agent", BROWSER)
                .header("X-Forwarded-For", ADDRESS);
    }

    /** Tables with a text column that holds the words. */
    private List<String> rowsWith(String words) {
        var found = new ArrayList<String>();
        var columns = db.fetch(
                "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE() "
                        + "AND data_type IN ('varchar', 'text', 'mediumtext', 'longtext', 'char')");
        for (var column : columns) {
            var count = db.fetchValue(
                    "SELECT COUNT(*) FROM `" + column.get(0) + "` WHERE `" + column.get(1) + "` LIKE ?",
                    "%" + words + "%");
            if (((Number) count).longValue() > 0) {
                found.add(column.get(0) + "." + column.get(1));
            }
        }
        return found;
    }
}
