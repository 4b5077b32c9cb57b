package org.counterpart;

import static counterpart.schema.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import org.springframework.security.crypto.password.PasswordEncoder;

/** We do not record who somebody is: neither the network address nor the browser stays anywhere. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class TraceTest {

    private static final String ADDRESS = "127.77.77.77";
    private static final String GOOD = "violet turbine over gravel";
    private static final String BROWSER = "CanaryBrowser";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    TestWorld world;

    @Autowired
    PasswordEncoder passwords;

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

    @Test
    void requests_that_are_broken_or_crafted_leave_no_trace_and_one_quiet_line_at_most(CapturedOutput output)
            throws Exception {
        var person = world.representative(world.ngo());
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(GOOD))
                .where(ACCOUNT.ID.eq(person))
                .execute();
        var email = world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(person))
                .fetchSingle()
                .value1();
        var visitor = new Visitor(port, "User-Agent", BROWSER, "X-Forwarded-For", ADDRESS);
        visitor.signIn(email, GOOD);
        var init = visitor.get("/workspace/?v-r=init&location=").body();
        var key = Pattern.compile("Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)").matcher(init);
        assertThat(key.find()).as(init).isTrue();
        var before = output.getAll().length();
        var call = "{\"type\":\"event\",\"node\":987654,\"event\":\"click\",\"data\":{}}";
        var calls = String.join(",", java.util.Collections.nCopies(91, call));
        for (var body : List.of(
                "{\"csrfToken\":\"" + key.group(1) + "\",\"rpc\":[" + calls + "],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"wrong\",\"rpc\":[],\"syncId\":0,\"clientId\":1}",
                "{\"csrfToken\":\"" + key.group(1)
                        + "\",\"rpc\":[{\"type\":\"nonsense\"}],\"syncId\":0,\"clientId\":1}",
                "{no json at all",
                "")) {
            visitor.send("/workspace/?v-r=uidl&v-uiId=0", "application/json; charset=UTF-8", body);
        }
        for (var raw : List.of(
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a\\b?q=%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
                "DELETE /consultations HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nBroken header\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /consultations/nothing/like/it HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /workspace/nothing/like/it HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /consultations?page=minus HTTP/1.1\r\nHost: x\r\nAccept: nothing\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=\r\nContent-Length: 3\r\n\r\nabc",
                "POST /enter/apply HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5\r\n\r\n--b--",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: minus\r\n\r\n",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")) {
            send(raw);
        }
        var written = output.getAll().substring(before);
        assertThat(written).doesNotContain(ADDRESS, BROWSER).doesNotContain(email);
        assertThat(written.lines().filter(line -> line.startsWith("\tat ") || line.startsWith("Caused by")))
                .isEmpty();
        assertThat(written.lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .isEmpty();
        assertThat(written.lines()).hasSizeLessThan(10);
        assertThat(rowsWith(ADDRESS)).isEmpty();
        assertThat(rowsWith(BROWSER)).isEmpty();
    }

    /** As it stands, from the canary's address; whatever comes back. */
    private void send(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(ADDRESS), 0)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.getInputStream().read();
        } catch (SocketException | SocketTimeoutException closed) {
            // Refused without a word.
        }
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
