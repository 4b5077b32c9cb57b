package org.counterpart.base;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a listener could not finish, such as a search entry that met a deadlock. Listeners bear being called twice, so several
 * nodes may do this at once.
 */
@Component
class UnfinishedEvents {

    private final IncompleteEventPublications unfinished;

    UnfinishedEvents(IncompleteEventPublications unfinished) {
        this.unfinished = unfinished;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void deliverAgain() {
        unfinished.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(2));
    }
}
