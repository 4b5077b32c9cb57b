package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.counterpart.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

@ProductTest
class JobsTest {

    @Autowired
    ApplicationContext product;

    @Test
    void without_the_jobs_nothing_runs_by_the_clock() {
        assertThat(product.getBeansOfType(Scheduler.class)).isEmpty();
    }

    @Test
    void nothing_runs_by_the_clock_but_due_work() {
        assertThat(product.getBeansOfType(ScheduledAnnotationBeanPostProcessor.class))
                .isEmpty();
    }
}
