package org.counterpart.consultation;

import java.time.Duration;
import java.util.Map;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DueWork;
import org.counterpart.base.OneByOne;
import org.counterpart.base.Reminders;
import org.counterpart.consultation.PhaseRepository.Closing;
import org.counterpart.consultation.PhaseRepository.Due;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Phases begin by themselves at their exact time, by the database's clock, each once. Every node may run it: the conditional update and the
 * key of the phase change let one win, and the act belongs to the winner's transaction.
 */
@Component
public class PhaseClock {

    /** New and extended timetables are seen at least this often. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(PhaseClock.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Map<Phase, ActKind> ACTS = Map.of(
            Phase.OPEN, ConsultationAct.CONSULTATION_OPENED,
            Phase.DELIBERATION, ConsultationAct.DELIBERATION_STARTED,
            Phase.REVIEW, ConsultationAct.REVIEW_STARTED);

    private final PhaseRepository repository;
    private final ApplicationEventPublisher events;
    private final Reminders reminders;
    private final OneByOne oneByOne;

    PhaseClock(PhaseRepository repository, ApplicationEventPublisher events, Reminders reminders, OneByOne oneByOne) {
        this.repository = repository;
        this.events = events;
        this.reminders = reminders;
        this.oneByOne = oneByOne;
    }

    @Bean
    static DueWork beginningPhases(PhaseClock clock) {
        return DueWork.after(clock::sleep, "beginning phases", clock::tick);
    }

    /** Moves on whatever is due and sends the reminders that are due. */
    public void tick() {
        while (oneByOne.each("Entering the next phase", repository.due(), this::begin)) {
            // A node that was away may owe several phases.
        }
        remind(ConsultationAct.CLOSING_IN_SEVEN_DAYS, Phase.OPEN, DAY, WEEK);
        remind(ConsultationAct.CLOSING_TOMORROW, Phase.OPEN, Duration.ZERO, DAY);
        remind(ConsultationAct.ANSWERS_DUE, Phase.REVIEW, Duration.ZERO, WEEK);
        remind(ConsultationAct.ANSWERS_OVERDUE, Phase.REVIEW, null, Duration.ZERO);
    }

    /**
     * The same for one consultation inside the surrounding transaction: one that opens with its publication, or an act that ends a phase
     * which nobody has noted yet.
     */
    void advance(ConsultationId id) {
        var due = repository.due(id);
        while (!due.isEmpty()) {
            due.forEach(this::begin);
            due = repository.due(id);
        }
    }

    private boolean begin(Due due) {
        var won = repository.move(due);
        if (won) {
            var kind = ACTS.get(due.next());
            if (kind == null) {
                throw new IllegalStateException("not a phase of the clock: " + due.next());
            }
            events.publishEvent(Act.of(kind, due.id(), due.title())
                    .by(null, due.institution())
                    .in(due.id()));
        }
        return won;
    }

    private void remind(ActKind kind, Phase phase, @Nullable Duration from, Duration to) {
        oneByOne.each("Reminding", repository.closing(kind, phase, from, to), closing -> remind(kind, closing));
    }

    private boolean remind(ActKind kind, Closing closing) {
        var first = reminders.note(closing.id().value(), kind, closing.term().at());
        if (first) {
            events.publishEvent(Act.of(kind, closing.id(), closing.title())
                    .by(null, closing.institution())
                    .in(closing.id())
                    .on(closing.term()));
        }
        return first;
    }

    private Duration sleep() {
        try {
            var next = repository.untilNextEnd();
            if (next == null || next.compareTo(LONGEST_SLEEP) > 0) {
                return LONGEST_SLEEP;
            }
            // What is due already and did not move waits like everything else.
            return next.isNegative() ? LONGEST_SLEEP : next.plusMillis(1);
        } catch (RuntimeException e) {
            // The tick itself says what fails.
            LOG.debug("The next phase is not known", e);
            return LONGEST_SLEEP;
        }
    }
}
