package org.counterpart.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.NotFound;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is not there, or not public, is answered alike everywhere outside the workspace. */
@ControllerAdvice
class PublicErrors {

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
