package org.counterpart.commitment;

import org.counterpart.base.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of follow-ups a week before and of milestones two weeks before. Each reminder is sent once on any number of nodes: rows another
 * node works on are skipped, and the mark that it was sent is a key.
 */
@Component
public class FollowUpClock {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpClock.class);
    private static final String EVERY = "PT5M";

    private final ReminderRepository reminders;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    FollowUpClock(ReminderRepository reminders, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.reminders = reminders;
        this.transaction = transaction;
        this.events = events;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = "PT20S")
    public void tick() {
        transaction.executeWithoutResult(status -> reminders.dueFollowUps().forEach(this::publish));
        try {
            transaction.executeWithoutResult(status -> reminders.dueMilestones().forEach(this::publish));
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node was faster; what is left follows at the next tick", e);
        }
    }

    private void publish(Act act) {
        events.publishEvent(act);
    }
}
