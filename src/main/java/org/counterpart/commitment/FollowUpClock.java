package org.counterpart.commitment;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.Act;
import org.counterpart.base.DueWork;
import org.counterpart.base.OneByOne;
import org.counterpart.base.Reminders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Reminds of follow-ups and their tasks a week before and of milestones two weeks before, and once more when a report, a milestone or a task is
 * overdue. Each date is reminded of once on any number of nodes.
 */
@Component
public class FollowUpClock {

    private final ReminderRepository repository;
    private final Reminders reminders;
    private final OneByOne oneByOne;
    private final ApplicationEventPublisher events;

    FollowUpClock(
            ReminderRepository repository, Reminders reminders, OneByOne oneByOne, ApplicationEventPublisher events) {
        this.repository = repository;
        this.reminders = reminders;
        this.oneByOne = oneByOne;
        this.events = events;
    }

    @Bean
    static DueWork remindingOfCommitments(FollowUpClock clock) {
        return DueWork.every(Duration.ofMinutes(5), "reminding of commitments", clock::tick);
    }

    public void tick() {
        remind(repository.nearFollowUps());
        remind(repository.missingReports());
        remind(repository.nearMilestones());
        remind(repository.lateMilestones());
        remind(repository.nearTasks());
        remind(repository.lateTasks());
    }

    private void remind(List<Act> due) {
        oneByOne.each("Reminding of a commitment", due, this::remind);
    }

    private boolean remind(Act due) {
        var first = reminders.note(Objects.requireNonNull(due.thing()), due.kind(), Objects.requireNonNull(due.date()));
        if (first) {
            events.publishEvent(due);
        }
        return first;
    }
}
