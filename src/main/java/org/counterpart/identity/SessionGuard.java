package org.counterpart.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next request when the account was disabled, its password changed or its sessions ended elsewhere, and after twelve
 * hours in any case.
 */
@Component
class SessionGuard extends OncePerRequestFilter {

    static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

    private final Actors actors;
    private final Clock clock;

    SessionGuard(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var tooOld = signedIn.since().plus(ABSOLUTE_LIMIT).isBefore(clock.instant());
            if (tooOld || actors.find().isEmpty()) {
                SecurityContextHolder.clearContext();
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** It belongs to the workspace's chain only, not to every request of the container. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInItsChain {

        @Bean
        FilterRegistrationBean<SessionGuard> sessionGuardRegistration(SessionGuard guard) {
            var registration = new FilterRegistrationBean<>(guard);
            registration.setEnabled(false);
            return registration;
        }
    }
}
