package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.counterpart.ProductTest;
import org.counterpart.Visitor;
import org.counterpart.base.web.SecurityHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class SecurityHeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/sign-in, PLAIN",
        "/enter/forgotten, PLAIN",
        "/static/tokens.css, PLAIN",
        "/workspace, WORKSPACE",
        "/no-such-page, PLAIN"
    })
    void every_answer_is_guarded(String path, String zone) {
        var headers = new Visitor(port).get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains(zone.equals("PLAIN") ? SecurityHeaders.PLAIN : SecurityHeaders.WORKSPACE);
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void whoever_came_over_https_is_told_to_stay_there() {
        assertThat(SecurityHeaders.of(SecurityHeaders.PLAIN, true))
                .containsEntry("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        assertThat(SecurityHeaders.of(SecurityHeaders.PLAIN, false)).doesNotContainKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/consultations", "/static/public.css", "/no-such-page"})
    void reading_sets_no_cookie(String path) {
        assertThat(new Visitor(port).get(path).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/enter/forgotten",
                "/enter/apply",
                "/enter/invitation?t=x",
                "/workspace",
                "/workspace/nowhere"
            })
    void nobody_gets_a_session_before_signing_in(String path) {
        var visitor = new Visitor(port);
        visitor.get(path);
        visitor.post(path, java.util.Map.of("username", "a"));
        assertThat(visitor.session()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN",
                "/VAADIN/",
                "/workspace/VAADIN",
                "/workspace/VAADIN/",
                "/workspace/VAADIN/dynamic/resource/0/a/b",
                "/workspace/?v-r=init&location=",
                "/workspace/?v-r=uidl",
                "/workspace/?v-r=push",
                "/workspace/sw.js",
                "/workspace/images/x",
                "/workspace/icons/x",
                "/workspace/HILLA/push",
                "/HILLA/push",
                "/connect/x",
                "/actuator",
                "/actuator/env",
                "/error"
            })
    void what_is_reserved_for_machines_gives_a_stranger_neither_a_page_nor_a_session(String path) {
        var visitor = new Visitor(port);
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isIn(200, 302, 403, 404);
        assertThat(answer.body()).doesNotContain("Vaadin.").doesNotContain("xception");
        assertThat(visitor.session()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /consultations, 405",
        "PUT, /consultations, 405",
        "DELETE, /, 405",
        "OPTIONS, /, 405",
        "TRACE, /, 405",
        "PROPFIND, /, 400",
        "POST, /files/x, 405",
        "TRACE, /workspace, 405"
    })
    void the_public_side_is_only_read(String method, String path, int status) throws Exception {
        var answer = raw(method + " " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("Set-Cookie")
                .doesNotContain("xception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../application.properties",
                "/static/..%2fapplication.properties",
                "/static/%2e%2e/application.properties",
                "/static/..%5c..%5cdata",
                "/static/%252e%252e/application.properties",
                "/files/../../connection",
                "/files/%00",
                "/consultations/x;jsessionid=1",
                "//consultations",
                "/%"
            })
    void no_way_leads_out_of_a_folder(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Apache")
                .doesNotContain("xception");
    }

    @Test
    void nobody_is_led_to_the_host_that_the_request_names() throws Exception {
        assertThat(raw("GET /workspace HTTP/1.1\r\nHost: evil.example\r\n"))
                .contains("Location: /sign-in")
                .doesNotContain("evil");
        assertThat(raw("GET /sitemap.xml HTTP/1.1\r\nHost: evil.example\r\n")).doesNotContain("evil");
        assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\n")).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, Content-Length: 1048577, 413",
        "/enter/apply, Content-Length: 5368709120, 413",
        "/workspace/?v-r=uidl, Content-Length: 1048577, 413",
        "/workspace/VAADIN/dynamic/resource/0/a/b, Content-Length: 21037057, 413",
        "/workspace/VAADIN/dynamic/resource/0/a/b, Transfer-Encoding: chunked, 411"
    })
    void what_is_too_large_or_does_not_say_how_large_it_is_is_refused_before_it_is_read(
            String path, String length, int status) throws Exception {
        assertThat(raw("POST " + path + " HTTP/1.1\r\nHost: a\r\n" + length + "\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .contains("frame-ancestors");
    }

    /** What comes back for a request that no client library would send. */
    private String raw(String head) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/enter/forgotten"})
    void forms_are_not_kept_by_the_browser(String path) {
        assertThat(new Visitor(port)
                        .get(path)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }
}
