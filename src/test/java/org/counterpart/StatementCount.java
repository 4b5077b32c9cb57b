package org.counterpart;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Counts the statements of the current thread, so that a page whose cost grows with its data is noticed, and lets something happen between two
 * of them.
 */
@Configuration(proxyBeanMethods = false)
public class StatementCount {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    private static final ThreadLocal<Next> NEXT = new ThreadLocal<>();

    /** Those of the server's threads, which answer requests. */
    private static final AtomicInteger OF_REQUESTS = new AtomicInteger();

    @Bean
    DefaultExecuteListenerProvider countStatements() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                COUNT.set(COUNT.get() + 1);
                if (Thread.currentThread().getName().startsWith("http-nio-")) {
                    OF_REQUESTS.incrementAndGet();
                }
                if (SENT.get() != null) {
                    SENT.get().add(String.valueOf(context.sql()));
                }
            }

            @Override
            public void executeEnd(ExecuteContext context) {
                var next = NEXT.get();
                if (next != null && String.valueOf(context.sql()).startsWith(next.statement())) {
                    NEXT.remove();
                    next.act().run();
                }
            }
        });
    }

    /** How many statements this thread sends while it does the work. */
    public static int of(ThrowingRunnable work) throws Exception {
        var before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    /** How many statements the requests send that this work makes. */
    public static int ofRequests(ThrowingRunnable work) throws Exception {
        var before = OF_REQUESTS.get();
        work.run();
        return OF_REQUESTS.get() - before;
    }

    /** The statements that this thread sends while it does the work. */
    public static List<String> sent(ThrowingRunnable work) throws Exception {
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    /** Does something once, right behind the next statement of this thread that begins so. */
    public static void behind(String statement, Runnable act) {
        NEXT.set(new Next(statement, act));
    }

    private record Next(String statement, Runnable act) {}

    /** Work that may fail. */
    public interface ThrowingRunnable {
        void run() throws Exception;
    }
}
