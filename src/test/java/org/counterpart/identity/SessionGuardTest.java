package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionGuardTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    private final AccountId person = AccountId.next();
    private final Actors actors = mock();
    private final Hands clock = new Hands();
    private final SessionGuard guard =
            new SessionGuard(actors, SecurityContextHolder.getContextHolderStrategy(), clock);
    private final MockHttpSession session = new MockHttpSession();

    /** A clock whose hands are moved. */
    private static final class Hands extends Clock {
        private Instant now = MORNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void heartbeats_of_an_open_tab_do_not_keep_a_session_in_which_nobody_does_anything() throws Exception {
        request("uidl");
        for (var minute = 0; minute < 30; minute += 2) {
            after(Duration.ofMinutes(2));
            request("heartbeat");
            assertThat(session.isInvalid()).isFalse();
        }
        after(Duration.ofMinutes(1));
        request("heartbeat");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoever_does_something_stays_until_twelve_hours_have_passed() throws Exception {
        for (var minute = 0; minute < 12 * 60; minute += 20) {
            request("uidl");
            assertThat(session.isInvalid()).as("minute %s", minute).isFalse();
            after(Duration.ofMinutes(20));
        }
        after(Duration.ofSeconds(1));
        request("uidl");
        assertThat(session.isInvalid()).isTrue();
    }

    private void after(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private void request(String kind) throws Exception {
        when(actors.find(any())).thenReturn(Optional.of(new Actor(person, "A", false, Map.of())));
        SecurityContextHolder.getContext()
                .setAuthentication(PasswordSignIn.authenticated(new SignedIn(person.value(), 0, MORNING)));
        var request = new MockHttpServletRequest("POST", "/workspace/");
        request.setSession(session);
        request.setParameter("v-r", kind);
        guard.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
