package org.counterpart.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.counterpart.base.database.Pulse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database does not answer, both doors say so at once and ask to come back, instead of letting everybody wait for it. An open tab
 * of the workspace tries again by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WithoutDatabase extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    /** Files that lie in the jar. */
    private static final Set<String> FILES =
            Set.of("/static/", "/workspace/VAADIN/build/", "/workspace/VAADIN/static/");

    private final Pulse pulse;

    WithoutDatabase(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!pulse.isBeating()) {
            comeBack(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            // It went away while the request was under way.
            if (response.isCommitted() || !Pulse.isOfLostConnection(e)) {
                throw e;
            }
            response.reset();
            comeBack(response);
        }
    }

    private static void comeBack(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
