package org.counterpart.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a mail that could not be delivered is tried again. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    /** @param failures so far, from 1; nothing when it is time to give up */
    static Optional<Duration> after(int failures) {
        return failures > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(failures - 1));
    }

    private Backoff() {}
}
