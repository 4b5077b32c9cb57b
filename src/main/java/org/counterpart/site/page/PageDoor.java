package org.counterpart.site.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends public pages: from memory while they stand, "not modified" to whoever has them, compressed to whoever can read that. */
@Component
public class PageDoor {

    private final PageCache cache;
    private final PageRevisions revisions;

    PageDoor(PageCache cache, PageRevisions revisions) {
        this.cache = cache;
        this.revisions = revisions;
    }

    /** Answers with a kept page that shows more than one process. */
    public void ofSite(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<PageRequest, RenderedPage.Body> make,
            PageRequest.Number... numbers)
            throws IOException {
        open(request, response, () -> revisions.find(Scopes.SITE), make, numbers);
    }

    /** Answers with a kept page of the consultation at this address. */
    public void ofConsultation(
            String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<PageRequest, RenderedPage.Body> make,
            PageRequest.Number... numbers)
            throws IOException {
        open(request, response, () -> revisions.consultation(slug), make, numbers);
    }

    /** Answers with a kept list of a consultation that takes choices. */
    public void ofChoices(
            String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<PageRequest, RenderedPage.Body> make,
            PageRequest.Number... numbers)
            throws IOException {
        open(request, response, PageRequest.filtered(request, numbers), () -> revisions.consultation(slug), make);
    }

    /** Answers with what is found by the words that somebody asks for. */
    public void ofSearch(
            HttpServletRequest request, HttpServletResponse response, Function<PageRequest, RenderedPage.Body> make)
            throws IOException {
        open(request, response, PageRequest.searched(request), () -> revisions.find(Scopes.SITE), make);
    }

    /** Answers with a page that is kept, and that knows these numbers of a query. */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<PageRevisions.Reading> find,
            Function<PageRequest, RenderedPage.Body> make,
            PageRequest.Number... numbers)
            throws IOException {
        open(request, response, PageRequest.of(request, numbers), find, make);
    }

    private void open(
            HttpServletRequest request,
            HttpServletResponse response,
            PageRequest wanted,
            Supplier<PageRevisions.Reading> find,
            Function<PageRequest, RenderedPage.Body> make)
            throws IOException {
        send(request, response, cache.get(wanted, find, make));
    }

    /** Answers with a page that is made for this request only. */
    public void pass(HttpServletRequest request, HttpServletResponse response, RenderedPage.Body body)
            throws IOException {
        send(request, response, RenderedPage.of("", 0, body));
    }

    static void send(HttpServletRequest request, HttpServletResponse response, RenderedPage page) throws IOException {
        var compressed = takesGzip(request.getHeader("Accept-Encoding"));
        var tag = "\"" + page.tag() + (compressed ? "-gz\"" : "\"");
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        if (page.disposition() != null) {
            response.setHeader("Content-Disposition", page.disposition());
        }
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var bytes = compressed ? page.gzip() : page.plain();
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(page.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether gzip is named and not refused by a weight of zero (RFC 9110, 12.5.3). */
    static boolean takesGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (var part : accepted.split(",", -1)) {
            var coding = part.strip();
            if (coding.equals("gzip") || coding.startsWith("gzip;")) {
                return !coding.matches(".*;\\s*q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** Weak comparison, as a conditional GET asks for (RFC 9110, 13.1.2). */
    static boolean matches(@Nullable String wanted, String tag) {
        if (wanted == null) {
            return false;
        }
        for (var candidate : wanted.split(",", -1)) {
            var bare = candidate.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
