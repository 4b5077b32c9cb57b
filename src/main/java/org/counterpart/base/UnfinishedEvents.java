package org.counterpart.base;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a listener could not finish, such as a search entry that met a deadlock. Listeners bear being called twice.
 * What cannot be read any more is left and holds up no other.
 */
@Component
class UnfinishedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedEvents.class);

    /** Until then the first delivery may still be under way. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private final IncompleteEventPublications unfinished;
    private final DatabaseClock clock;

    /** Of which it was said already that they cannot be read; a new start says it once more. */
    private final Set<UUID> said = ConcurrentHashMap.newKeySet();

    UnfinishedEvents(IncompleteEventPublications unfinished, DatabaseClock clock) {
        this.unfinished = unfinished;
        this.clock = clock;
    }

    @Bean
    static DueWork deliveringAgain(UnfinishedEvents events) {
        return DueWork.every(Duration.ofMinutes(1), "delivering events again", events::deliverAgain);
    }

    void deliverAgain() {
        var before = clock.now().minus(UNDER_WAY);
        unfinished.resubmitIncompletePublications(
                event -> event.getPublicationDate().isBefore(before) && isReadable(event));
    }

    private boolean isReadable(EventPublication event) {
        try {
            event.getEvent();
            return true;
        } catch (RuntimeException e) {
            if (said.add(event.getIdentifier())) {
                LOG.warn("An event of {} cannot be read and is left: {}", event.getPublicationDate(), e.toString());
            }
            return false;
        }
    }
}
