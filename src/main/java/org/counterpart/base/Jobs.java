package org.counterpart.base;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BooleanSupplier;
import org.counterpart.base.database.Pulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Work by the clock. Each job is safe on several nodes by itself; tests switch the schedule off and call the jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "counterpart.jobs", matchIfMissing = true)
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** More than there are jobs: one that waits, such as for a mail server, holds up no other. */
    private static final int THREADS = 16;

    @Bean
    Clocks taskScheduler(Pulse pulse) {
        return new Clocks(pulse::isBeating);
    }

    /** Jobs rest while the database does not answer; that it does not is said once, by its {@link Pulse}, and by no job. */
    static final class Clocks extends ThreadPoolTaskScheduler {

        private static final long serialVersionUID = 1L;

        private final transient BooleanSupplier databaseAnswers;

        Clocks(BooleanSupplier databaseAnswers) {
            this.databaseAnswers = databaseAnswers;
            setPoolSize(THREADS);
            setThreadNamePrefix("job-");
            setErrorHandler(Clocks::failed);
        }

        private static void failed(Throwable failure) {
            if (Pulse.isOfLostConnection(failure)) {
                LOG.debug("A job lost its connection and begins anew at its next hour", failure);
            } else {
                LOG.error("A job failed and begins anew at its next hour", failure);
            }
        }

        private Runnable resting(Runnable job) {
            return () -> {
                if (databaseAnswers.getAsBoolean()) {
                    job.run();
                }
            };
        }

        @Override
        public @Nullable ScheduledFuture<?> schedule(Runnable job, Trigger trigger) {
            return super.schedule(resting(job), trigger);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable job, Instant first, Duration delay) {
            return super.scheduleWithFixedDelay(resting(job), first, delay);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable job, Duration delay) {
            return super.scheduleWithFixedDelay(resting(job), delay);
        }
    }
}
