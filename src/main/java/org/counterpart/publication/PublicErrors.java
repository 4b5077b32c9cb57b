package org.counterpart.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.NotFound;
import org.counterpart.base.Refused;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is not there, or not public, is answered alike everywhere outside the workspace. */
@ControllerAdvice
class PublicErrors {

    /** A form of a document that cannot be had, such as a PDF in a script our fonts do not know. */
    @ExceptionHandler(Refused.class)
    void refused(HttpServletResponse response) throws IOException {
        response.reset();
        response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
    }

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.reset();
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
