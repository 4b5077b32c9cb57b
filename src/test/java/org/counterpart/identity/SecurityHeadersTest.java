package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.ProductTest;
import org.counterpart.Visitor;
import org.counterpart.base.web.SecurityHeaders;
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

    @ParameterizedTest
    @ValueSource(strings = {"/", "/consultations", "/static/public.css", "/no-such-page"})
    void reading_sets_no_cookie(String path) {
        assertThat(new Visitor(port).get(path).headers().firstValue("Set-Cookie"))
                .isEmpty();
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
