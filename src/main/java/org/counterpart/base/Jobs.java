package org.counterpart.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.counterpart.base.database.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Whether {@link DueWork} is done by itself. Tests, imports and rehearsals switch it off; tests call the work. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "counterpart.jobs", matchIfMissing = true)
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Whoever looks at the first page is served first. */
    private static final int AFTER_SECONDS = 5;

    /** Fewer than there are connections: what follows from many acts waits for its turn and not for the pool. */
    private static final int LISTENERS = 16;

    @Bean
    DbSchedulerStarter beginning(Scheduler scheduler, List<DueWork> work) {
        return new Beginning(scheduler, work);
    }

    @Bean
    DbSchedulerCustomizer working(@Value("${db-scheduler.threads}") int threads) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(threads(threads));
            }
        };
    }

    /**
     * Where work is done. One that ends with a failure could not even be begun: whoever looks for the dead finds it. Whichever thread begins
     * it, libraries find the files of the product, which in the jar only its own loader does.
     */
    static ExecutorService threads(int number) {
        var named = Thread.ofPlatform()
                .name("job-", 1)
                .uncaughtExceptionHandler((thread, failure) -> {
                    if (Pulse.isOfLostConnection(failure)) {
                        LOG.debug("The connection was lost before it began", failure);
                    } else {
                        LOG.error("Due work could not be begun", failure);
                    }
                })
                .factory();
        return Executors.newFixedThreadPool(number, work -> {
            var thread = named.newThread(work);
            thread.setContextClassLoader(Jobs.class.getClassLoader());
            return thread;
        });
    }

    /** What listens to acts after they are done. */
    @Bean
    ThreadPoolTaskExecutor taskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(LISTENERS);
        executor.setThreadNamePrefix("listener-");
        return executor;
    }

    /** Begins when all work has its row: one that found no connection for it would never be due on this node, and none else would know. */
    record Beginning(Scheduler scheduler, List<DueWork> work) implements DbSchedulerStarter {

        @EventListener(ApplicationReadyEvent.class)
        void soon() {
            CompletableFuture.delayedExecutor(AFTER_SECONDS, TimeUnit.SECONDS).execute(this::doStart);
        }

        @Override
        public void doStart() {
            var state = scheduler.getSchedulerState();
            if (state.isShuttingDown() || state.isStarted()) {
                return;
            }
            try {
                work.forEach(one -> one.onStartup(scheduler, new SystemClock()));
            } catch (RuntimeException e) {
                if (!Pulse.isOfLostConnection(e)) {
                    LOG.error("Due work has no place yet and is given one soon", e);
                }
                soon();
                return;
            }
            scheduler.start();
        }
    }
}
