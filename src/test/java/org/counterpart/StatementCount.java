package org.counterpart;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts the statements of the current thread, so that a page whose cost grows with its data is noticed. */
@Configuration(proxyBeanMethods = false)
public class StatementCount {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    @Bean
    DefaultExecuteListenerProvider countStatements() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                COUNT.set(COUNT.get() + 1);
            }
        });
    }

    /** How many statements this thread sends while it does the work. */
    public static int of(ThrowingRunnable work) throws Exception {
        var before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    /** Work that may fail. */
    public interface ThrowingRunnable {
        void run() throws Exception;
    }
}
