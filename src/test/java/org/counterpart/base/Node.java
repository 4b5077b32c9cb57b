package org.counterpart.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A copy of the product, as far as due work goes: looks for it all the time and takes another for dead soon. */
public final class Node implements AutoCloseable {

    private static final int THREADS = 16;

    private final AtomicInteger rounds = new AtomicInteger();
    private final Scheduler scheduler;

    private Node(DataSource database, DueWork... work) {
        scheduler = builder(database, work)
                .addSchedulerListener(new AbstractSchedulerListener() {
                    @Override
                    public void onSchedulerEvent(SchedulerEventType type) {
                        if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
                            rounds.incrementAndGet();
                        }
                    }
                })
                .build();
        scheduler.start();
    }

    private static SchedulerBuilder builder(DataSource database, DueWork... work) {
        return Scheduler.create(database)
                .startTasks(List.of(work))
                .alwaysPersistTimestampInUTC()
                .pollingInterval(Duration.ofMillis(5))
                .heartbeatInterval(Duration.ofMillis(100))
                .missedHeartbeatsLimit(4)
                .threads(THREADS)
                .executorService(Jobs.threads(THREADS))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .failureLogging(LogLevel.OFF, false);
    }

    /** One that does not look for anything yet. */
    static Scheduler resting(DataSource database, DueWork... work) {
        return builder(database, work).build();
    }

    public static Node doing(DataSource database, DueWork... work) {
        return new Node(database, work);
    }

    /** How often it has looked for due work. */
    public int rounds() {
        return rounds.get();
    }

    /** Lets what it does come to its end. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
