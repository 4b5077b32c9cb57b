package org.counterpart.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterpart.base.Problem;
import org.counterpart.base.Words;
import org.counterpart.base.web.Page;
import org.counterpart.base.web.SecurityHeaders;
import org.counterpart.base.web.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Forms for people who are not signed in: plain HTML without script, in the language of the browser or of {@code ?lang}. */
@Component
public class EnterPages {

    private final Templates templates;
    private final Words words;

    EnterPages(Templates templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    public Locale locale(HttpServletRequest request) {
        var chosen = request.getParameter("lang");
        return Words.nearest(chosen == null ? request.getLocale() : Locale.forLanguageTag(chosen));
    }

    /** A form; the template also gets "page" and "csrf". */
    public ResponseEntity<byte[]> show(
            HttpServletRequest request, HttpStatus status, String template, String titleKey, Map<String, ?> model) {
        var locale = locale(request);
        var secret = request.getParameter("t");
        var path = WayBack.along(
                request.getRequestURI() + (secret == null ? "" : "?t=" + encoded(secret)), WayBack.of(request));
        var all = new HashMap<String, Object>(model);
        all.put("page", new Page(words, locale, words.of(locale, titleKey), "", path));
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            all.put("csrf", token.getToken());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", SecurityHeaders.PLAIN)
                .body(templates.render(template, all));
    }

    /** A page that only says something, under keys {@code <key>.title} and {@code <key>.body}. */
    public ResponseEntity<byte[]> say(HttpServletRequest request, HttpStatus status, String key) {
        var locale = locale(request);
        return show(
                request,
                status,
                "identity/message",
                key + ".title",
                Map.of("title", words.of(locale, key + ".title"), "body", words.of(locale, key + ".body")));
    }

    /** What is wrong, by field; what concerns the whole under the empty name. */
    public Map<String, String> sentences(HttpServletRequest request, List<Problem> problems) {
        var locale = locale(request);
        var sentences = new LinkedHashMap<String, String>();
        problems.forEach(problem -> sentences.putIfAbsent(problem.field(), words.of(locale, problem)));
        return sentences;
    }

    private static String encoded(String secret) {
        return java.net.URLEncoder.encode(secret, java.nio.charset.StandardCharsets.UTF_8);
    }
}
