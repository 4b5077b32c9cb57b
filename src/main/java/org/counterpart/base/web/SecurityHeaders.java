package org.counterpart.base.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
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
     * @param https whether people reach the product over HTTPS; the proxy in front may speak plain HTTP to us, so the request does not tell
     */
    public static void apply(HttpSecurity http, String contentPolicy, boolean https) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.deny())
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> https)
                        .includeSubDomains(true)
                        .maxAgeInSeconds(31_536_000))
                .addHeaderWriter(new StaticHeadersWriter(
                        "Permissions-Policy",
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin")));
    }

    private SecurityHeaders() {}
}
