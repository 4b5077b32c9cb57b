package org.counterpart.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next request when the account was disabled, its password changed or its sessions ended elsewhere, after half an hour
 * in which nobody did anything, and after twelve hours in any case. The container's own limit does not do: an open tab sends heartbeats.
 */
@Component
class SessionGuard extends OncePerRequestFilter {

    static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

    static final Duration IDLE_LIMIT = Duration.ofMinutes(30);
    private static final String USED = SessionGuard.class.getName();

    private final Actors actors;
    private final SecurityContextHolderStrategy holder;
    private final Clock clock;

    /** @param holder the one its chain puts the person into; another application in this JVM may have put its own into the static place */
    SessionGuard(Actors actors, SecurityContextHolderStrategy holder, Clock clock) {
        this.actors = actors;
        this.holder = holder;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = holder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var session = request.getSession(false);
            var tooOld = signedIn.since().plus(ABSOLUTE_LIMIT).isBefore(clock.instant());
            if (tooOld
                    || (session != null && isIdle(session))
                    || actors.find(signedIn).isEmpty()) {
                holder.clearContext();
                if (session != null) {
                    session.invalidate();
                }
            } else if (session != null && !"heartbeat".equals(request.getParameter("v-r"))) {
                session.setAttribute(USED, clock.instant());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isIdle(HttpSession session) {
        return session.getAttribute(USED) instanceof Instant used
                && used.plus(IDLE_LIMIT).isBefore(clock.instant());
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
