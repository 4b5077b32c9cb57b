package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.counterpart.ProductTest;
import org.counterpart.base.database.Pulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** How the clocks of the product get on with each other, and without a database. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class JobsRestTest {

    private static final Duration OFTEN = Duration.ofMillis(1);

    @Autowired
    private OneByOne oneByOne;

    private final AtomicBoolean databaseAnswers = new AtomicBoolean(true);
    private Jobs.Clocks clocks;

    @BeforeEach
    void begin() {
        clocks = new Jobs.Clocks(databaseAnswers::get);
        clocks.initialize();
    }

    @AfterEach
    void end() {
        clocks.shutdown();
    }

    @Test
    void without_a_database_no_job_begins_and_when_it_is_back_they_go_on_by_themselves() throws Exception {
        databaseAnswers.set(false);
        var more = new CountDownLatch(3);
        var asked = new CountDownLatch(50);
        clocks.shutdown();
        clocks = new Jobs.Clocks(() -> {
            asked.countDown();
            return databaseAnswers.get();
        });
        clocks.initialize();
        clocks.scheduleWithFixedDelay(more::countDown, OFTEN);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(more.getCount()).isEqualTo(3);

        databaseAnswers.set(true);
        assertThat(more.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_job_that_loses_its_connection_says_nothing_and_one_that_fails_says_so_and_both_go_on(CapturedOutput said)
            throws Exception {
        var tries = new CountDownLatch(6);
        clocks.scheduleWithFixedDelay(
                () -> {
                    tries.countDown();
                    throw lost();
                },
                OFTEN);
        clocks.scheduleWithFixedDelay(
                () -> {
                    tries.countDown();
                    throw new IllegalStateException("a defect of a job");
                },
                Duration.ofSeconds(1));
        assertThat(tries.await(30, TimeUnit.SECONDS)).isTrue();
        clocks.shutdown();
        assertThat(said.getAll()).contains("a defect of a job").doesNotContain("connection is gone");
    }

    @Test
    void a_job_that_waits_for_something_else_holds_up_no_other() throws Exception {
        var mailServerAnswers = new CountDownLatch(1);
        var ballots = new CountDownLatch(3);
        try {
            for (var job = 0; job < 8; job++) {
                clocks.scheduleWithFixedDelay(
                        () -> {
                            try {
                                mailServerAnswers.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        OFTEN);
            }
            clocks.scheduleWithFixedDelay(ballots::countDown, OFTEN);
            assertThat(ballots.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            mailServerAnswers.countDown();
        }
    }

    @Test
    void things_are_left_as_they_are_when_the_database_goes_and_not_blamed_one_by_one(CapturedOutput said) {
        var tried = new ArrayList<String>();
        assertThatThrownBy(() -> oneByOne.each("Counting", List.of("first", "second", "third"), thing -> {
                    tried.add(thing);
                    throw lost();
                }))
                .satisfies(
                        failure -> assertThat(Pulse.isOfLostConnection(failure)).isTrue());
        assertThat(tried).containsExactly("first");
        assertThat(said.getAll()).doesNotContain("stays due");
    }

    @Test
    void a_thing_that_fails_is_named_and_the_next_is_done(CapturedOutput said) {
        var done = new ArrayList<String>();
        oneByOne.each("Counting", List.of("first", "poisoned", "third"), thing -> {
            if (thing.equals("poisoned")) {
                throw new IllegalStateException("a defect of this one");
            }
            return done.add(thing);
        });
        assertThat(done).containsExactly("first", "third");
        assertThat(said.getAll()).contains("poisoned failed and stays due");
    }

    private static RuntimeException lost() {
        return new DataAccessResourceFailureException(
                "connection is gone", new SQLTransientConnectionException("connection is gone", "08S01"));
    }
}
