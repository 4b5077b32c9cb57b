package org.counterpart.base;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.counterpart.base.database.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that comes due again and again, done by one node at a time on any number of them: a bean beside the work it does. What fails says why
 * and is due again as if it had not; what a node was doing when it died is done by another.
 */
public final class DueWork extends RecurringTask<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    private final Runnable work;

    private DueWork(String name, Schedule schedule, Runnable work) {
        super(name, schedule, Void.class);
        this.work = work;
    }

    /**
     * @param pause from the end of one time to the beginning of the next
     * @param name what is done; by this name all nodes know it, so it stays from release to release
     */
    public static DueWork every(Duration pause, String name, Runnable work) {
        return new DueWork(name, FixedDelay.of(pause), work);
    }

    /** The same for work that says itself, each time, how long it may rest. */
    public static DueWork after(Supplier<Duration> pause, String name, Runnable work) {
        return new DueWork(name, new AsItSays(pause), work);
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            if (Pulse.isOfLostConnection(e)) {
                LOG.debug("{}: the connection was lost", getName(), e);
            } else {
                LOG.error("{}: failed and is done again at its next hour", getName(), e);
            }
            throw e;
        }
    }

    private record AsItSays(Supplier<Duration> pause) implements Schedule {

        @Override
        public Instant getNextExecutionTime(ExecutionComplete last) {
            return last.getTimeDone().plus(pause.get());
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now;
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
