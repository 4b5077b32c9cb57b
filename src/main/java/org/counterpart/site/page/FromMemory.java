package org.counterpart.site.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.web.SecurityHeaders;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with a page that is kept and stands, before anything that only people with a session need: such a page is public, and for everybody the
 * same. Only what is asked for by its one address as we write it is found here; whatever else is asked goes the long way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FromMemory extends OncePerRequestFilter {

    private final PageCache cache;
    private final Map<String, String> headers;

    FromMemory(PageCache cache, CounterpartProperties properties) {
        this.cache = cache;
        this.headers = SecurityHeaders.of(SecurityHeaders.PLAIN, properties.isHttps());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = isReading(request.getMethod()) ? cache.standing(address(request)) : null;
        if (page == null) {
            chain.doFilter(request, response);
            return;
        }
        headers.forEach(response::setHeader);
        PageDoor.send(request, response, page);
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
