package org.counterpart.base.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Headers that every answer carries; the policy for content differs by door. */
public final class SecurityHeaders {

    /** Plain pages: our own styles, images and forms, nothing else. No script at all. */
    public static final String PLAIN =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The workspace: Vaadin before 25.4 evaluates script it sends itself; still nothing from elsewhere. */
    public static final String WORKSPACE =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'";

    /**
     * Names and values of all of them.
     *
     * @param https whether people reach the product over HTTPS; the proxy in front may speak plain HTTP to us, so the request does not tell
     */
    public static Map<String, String> of(String contentPolicy, boolean https) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", contentPolicy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-XSS-Protection", "0");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        return headers;
    }

    /** These, and no others but what a page says itself. */
    public static void apply(HttpSecurity http, String contentPolicy, boolean https) throws Exception {
        http.headers(headers -> {
            headers.defaultsDisabled();
            of(contentPolicy, https)
                    .forEach((name, value) -> headers.addHeaderWriter(new StaticHeadersWriter(name, value)));
        });
    }

    private SecurityHeaders() {}
}
