package org.counterpart.site.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.counterpart.base.Language;
import org.counterpart.base.Times;
import org.counterpart.base.web.SecurityHeaders;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said where there is nothing, or where something broke: plain words, no detail of the inside. */
@Controller
class ErrorPages implements ErrorController {

    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var locale = Language.ofAddress(path).locale();
        var key = key(status);
        var wanted = new PageRequest(locale, "/", false, 1, 0, 0, Filter.NONE, "", Instant.EPOCH);
        var body = frames.body(
                wanted,
                new Frames.Frame(
                        "page/error",
                        frames.words().of(locale, key + ".title"),
                        "",
                        "/workspace",
                        null,
                        Times.SITE,
                        wanted.now(),
                        new ErrorPage(status, key)));
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(Frames.HTML))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", SecurityHeaders.PLAIN)
                .body(body.bytes());
    }

    private static String key(int status) {
        return switch (status) {
            case 403 -> "base.denied";
            case 405 -> "base.onlyRead";
            case 406 -> "base.noSuchForm";
            case 404, 410 -> "base.notFound";
            case 413 -> "base.tooLarge";
            case 503 -> "base.notNow";
            default -> status >= 500 ? "base.error" : "base.misunderstood";
        };
    }
}
