package org.counterpart.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person who has to sign in wanted to be. It travels in the address of the sign-in page and in its form: each tab has its own, and
 * nobody gets a session for it. Only pages of the workspace are gone to, whatever the address says.
 */
final class WayBack {

    static final String PARAMETER = "to";

    private static final String HOME = "/workspace";

    /** Plain signs only, and no empty or upward step: this can be no other site, scheme or header. */
    private static final Pattern OWN =
            Pattern.compile("/workspace(/(?!\\.{1,2}(/|\\?|$))[A-Za-z0-9._~-]+)*/?(\\?[A-Za-z0-9._~%=&+,:-]*)?");

    /** The page a person came for; empty where that is the first one, or no page. */
    static String from(HttpServletRequest request) {
        var query = request.getQueryString();
        var framework = request.getParameter("v-r") != null;
        return "GET".equals(request.getMethod()) && !framework
                ? own(request.getRequestURI() + (query == null ? "" : "?" + query))
                : "";
    }

    /** The page a form was sent with; empty where there is none, or it is not ours. */
    static String of(HttpServletRequest form) {
        return own(form.getParameter(PARAMETER));
    }

    /** The page to show after signing in. */
    static String page(HttpServletRequest form) {
        var own = of(form);
        return own.isEmpty() ? HOME : own;
    }

    /** An address of the sign-in page that keeps the way back. */
    static String along(String address, String wayBack) {
        return wayBack.isEmpty()
                ? address
                : address
                        + (address.contains("?") ? '&' : '?')
                        + PARAMETER
                        + '='
                        + URLEncoder.encode(wayBack, StandardCharsets.UTF_8);
    }

    private static String own(@Nullable String address) {
        if (address == null
                || address.length() >= 2_000
                || !OWN.matcher(address).matches()) {
            return "";
        }
        return HOME.equals(address) || (HOME + "/").equals(address) ? "" : address;
    }

    private WayBack() {}
}
