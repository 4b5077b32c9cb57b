package org.counterpart.site.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.NotFound;
import org.counterpart.base.Refused;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is not there, or not public, is answered alike everywhere outside the workspace. */
@ControllerAdvice
class PublicErrors {

    /** A form of a document that cannot be had, such as a PDF of a thousand pages, or not at this moment. */
    @ExceptionHandler(Refused.class)
    void refused(Refused refused, HttpServletResponse response) throws IOException {
        response.reset();
        var later =
                refused.problems().stream().anyMatch(problem -> problem.key().endsWith(".busy"));
        response.sendError(later ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_NOT_ACCEPTABLE);
    }

    /** For now: a text may grow. */
    @ExceptionHandler(Elsewhere.class)
    void elsewhere(Elsewhere elsewhere, HttpServletResponse response) {
        response.reset();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", elsewhere.address());
    }

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.reset();
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
