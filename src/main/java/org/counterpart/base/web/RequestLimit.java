package org.counterpart.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.counterpart.base.Files;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anything reads it: uploads are taken into memory, and the browser's own limit binds honest browsers only.
 * A body must say how long it is; the container then reads no further.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLimit extends OncePerRequestFilter {

    /** Of forms and of what the workspace's pages send. */
    static final int USUAL = 1024 * 1024;

    /** Of a file, with what surrounds it. */
    static final int UPLOAD = Files.LIMIT + 64 * 1024;

    private static final String UPLOADS = "/workspace/VAADIN/dynamic/resource/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > limit(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static int limit(HttpServletRequest request) {
        return request.getRequestURI().startsWith(UPLOADS) ? UPLOAD : USUAL;
    }
}
