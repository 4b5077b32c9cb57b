package org.counterpart;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Nobody asks for a second connection while holding one: as many people as there are connections would wait for each other. A test during which
 * anybody does so fails.
 */
public final class OneConnectionEach implements TestExecutionListener {

    private static final Queue<Exception> SECOND = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeTestMethod(TestContext test) {
        for (var source :
                test.getApplicationContext().getBeansOfType(DataSource.class).values()) {
            if (source instanceof HikariDataSource pool && pool.getMetricsTrackerFactory() == null) {
                pool.setMetricsTrackerFactory((name, stats) -> new Held());
            }
        }
        SECOND.clear();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        List<Exception> seen = new ArrayList<>();
        for (var one = SECOND.poll(); one != null; one = SECOND.poll()) {
            seen.add(one);
        }
        if (!seen.isEmpty() && test.getTestException() == null) {
            var failure = new AssertionError(seen.size() + " times somebody who held a connection took another");
            seen.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    /** How many connections each thread holds. */
    private static final class Held implements IMetricsTracker {

        private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

        @Override
        public void recordConnectionAcquiredNanos(long nanos) {
            if (held.get() > 0) {
                SECOND.add(new IllegalStateException(Thread.currentThread() + " holds one already"));
            }
            held.set(held.get() + 1);
        }

        @Override
        public void recordConnectionUsageMillis(long millis) {
            held.set(Math.max(0, held.get() - 1));
        }
    }
}
