package org.counterpart.base;

import static counterpart.schema.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.counterpart.ProductTest;
import org.counterpart.base.database.Pulse;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** How due work gets on with each other, on several nodes and without a database. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class DueWorkTest {

    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final Duration SELDOM = Duration.ofHours(1);

    @Autowired
    private OneByOne oneByOne;

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext db;

    @Autowired
    private List<DueWork> ofTheProduct;

    private final String name = "test " + UUID.randomUUID();

    @AfterEach
    void forget() {
        db.deleteFrom(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.TASK_NAME.startsWith(name))
                .execute();
    }

    @Test
    void what_is_due_is_done_once_on_several_nodes() {
        var done = new AtomicInteger();
        try (var one = Node.doing(database, DueWork.every(SELDOM, name, done::incrementAndGet));
                var other = Node.doing(database, DueWork.every(SELDOM, name, done::incrementAndGet))) {
            await(() -> done.get() > 0 && one.rounds() > 20 && other.rounds() > 20);
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void no_node_does_what_another_is_doing() {
        var done = new AtomicInteger();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        Runnable work = () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            done.incrementAndGet();
            Thread.yield();
            atOnce.decrementAndGet();
        };
        try (var one = Node.doing(database, DueWork.every(OFTEN, name, work));
                var other = Node.doing(database, DueWork.every(OFTEN, name, work))) {
            await(() -> done.get() > 40 && one.rounds() > 20 && other.rounds() > 20);
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void what_a_node_was_doing_when_it_died_is_done_by_another() {
        db.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, name)
                .set(SCHEDULED_TASKS.TASK_INSTANCE, "recurring")
                .set(SCHEDULED_TASKS.PICKED, true)
                .set(SCHEDULED_TASKS.PICKED_BY, "the one that died")
                .set(SCHEDULED_TASKS.VERSION, 7L)
                .set(SCHEDULED_TASKS.EXECUTION_TIME, DatabaseClock.NOW)
                .set(SCHEDULED_TASKS.LAST_HEARTBEAT, DatabaseClock.NOW)
                .execute();
        var done = new AtomicInteger();
        try (var node = Node.doing(database, DueWork.every(SELDOM, name, done::incrementAndGet))) {
            await(() -> done.get() == 1);
            assertThat(node.rounds()).isPositive();
        }
        assertThat(row().getPicked()).isFalse();
    }

    @Test
    void what_takes_long_is_not_taken_for_dead() throws Exception {
        var begun = new AtomicInteger();
        var end = new CountDownLatch(1);
        Runnable work = () -> {
            begun.incrementAndGet();
            waitFor(end);
        };
        try (var one = Node.doing(database, DueWork.every(SELDOM, name, work));
                var other = Node.doing(database, DueWork.every(SELDOM, name, work))) {
            await(() -> begun.get() > 0);
            var first = row().getLastHeartbeat();
            // Four of its heartbeats are the time after which a node is dead.
            await(() -> row().getLastHeartbeat().isAfter(first.plusMillis(600)));
            assertThat(one.rounds() + other.rounds()).isPositive();
            end.countDown();
        }
        assertThat(begun).hasValue(1);
    }

    @Test
    void without_a_database_nothing_begins_or_is_said_and_when_it_is_back_all_goes_on_by_itself(CapturedOutput said)
            throws Exception {
        var answers = new AtomicBoolean(true);
        var refused = new AtomicInteger();
        var comesAndGoes = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (!answers.get()) {
                    refused.incrementAndGet();
                    throw new SQLTransientConnectionException("connection is gone", "08S01");
                }
                return super.getConnection();
            }
        };
        var done = new AtomicInteger();
        try (var node = Node.doing(comesAndGoes, DueWork.every(OFTEN, name, done::incrementAndGet))) {
            await(() -> done.get() > 0);
            answers.set(false);
            await(() -> refused.get() > 3);
            var before = done.get();
            var asked = refused.get();
            await(() -> refused.get() > asked + 20);
            assertThat(done.get()).isBetween(before, before + 1);

            answers.set(true);
            await(() -> done.get() > before + 3);
            assertThat(node.rounds()).isPositive();
        }
        assertThat(said.getAll()).doesNotContain("connection is gone");
    }

    @Test
    void a_node_whose_database_is_away_as_it_begins_begins_when_it_is_back(CapturedOutput said) {
        var answers = new AtomicBoolean(true);
        var comesLate = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (!answers.get()) {
                    throw new SQLTransientConnectionException("connection is gone", "08S01");
                }
                return super.getConnection();
            }
        };
        var done = new AtomicInteger();
        var work = DueWork.every(SELDOM, name, done::incrementAndGet);
        var scheduler = Node.resting(comesLate, work);
        var beginning = new Jobs.Beginning(scheduler, List.of(work));
        try {
            answers.set(false);
            beginning.doStart();
            assertThat(scheduler.getSchedulerState().isStarted()).isFalse();
            answers.set(true);
            beginning.doStart();
            await(() -> done.get() == 1);
        } finally {
            scheduler.stop();
        }
        assertThat(said.getAll()).doesNotContain("connection is gone");
    }

    /** In the jar only the loader that began the product finds what it is made of; a thread of the machine has another. */
    @Test
    void work_finds_what_the_product_is_made_of_whichever_thread_begins_it() throws Exception {
        var loader = new AtomicReference<ClassLoader>();
        var begun = new CountDownLatch(1);
        var work = DueWork.every(SELDOM, name, () -> {
            loader.set(Thread.currentThread().getContextClassLoader());
            begun.countDown();
        });
        var own = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (var node = Node.doing(database, work)) {
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(node.rounds()).isNotNegative();
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
        assertThat(loader).hasValue(DueWork.class.getClassLoader());
    }

    @Test
    void work_that_loses_its_connection_says_nothing_and_work_that_fails_says_why_and_both_go_on(CapturedOutput said)
            throws Exception {
        var lost = new CountDownLatch(3);
        var failed = new CountDownLatch(3);
        var others = new CountDownLatch(3);
        try (var node = Node.doing(
                database,
                DueWork.every(OFTEN, name + " lost", () -> {
                    lost.countDown();
                    throw lost();
                }),
                DueWork.every(OFTEN, name, () -> {
                    failed.countDown();
                    throw new IllegalStateException("a defect of a job");
                }),
                DueWork.every(OFTEN, name + " other", others::countDown))) {
            assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(node.rounds()).isPositive();
        }
        assertThat(row().getConsecutiveFailures()).isGreaterThanOrEqualTo(3);
        assertThat(said.getAll())
                .contains(name + ": failed and is done again at its next hour", "a defect of a job")
                .doesNotContain("connection is gone");
    }

    @Test
    void work_that_waits_for_something_else_holds_up_no_other() throws Exception {
        var mailServerAnswers = new CountDownLatch(1);
        var ballots = new CountDownLatch(3);
        var work = new ArrayList<DueWork>();
        for (var job = 0; job < 8; job++) {
            work.add(DueWork.every(OFTEN, name + job, () -> waitFor(mailServerAnswers)));
        }
        work.add(DueWork.every(OFTEN, name, ballots::countDown));
        try (var node = Node.doing(database, work.toArray(DueWork[]::new))) {
            assertThat(ballots.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(node.rounds()).isPositive();
            mailServerAnswers.countDown();
        }
    }

    @Test
    void a_node_that_is_stopped_ends_what_it_does_and_leaves_the_rest_to_others(CapturedOutput said) throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var node = Node.doing(database, DueWork.every(SELDOM, name, () -> {
            begun.countDown();
            await(() -> Thread.currentThread().isInterrupted() || row().getPicked());
            ended.set(true);
        }));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        node.close();
        assertThat(ended).isTrue();
        assertThat(row().getPicked()).isFalse();
        assertThat(said.getAll()).doesNotContain("Exception");
    }

    @Test
    void the_work_of_the_product_has_names_of_its_own_and_none_waits_for_a_thread(
            @Value("${db-scheduler.threads}") int threads) {
        assertThat(ofTheProduct)
                .extracting(DueWork::getName)
                .contains("composing mail", "delivering mail", "beginning phases", "opening and closing ballots")
                .contains("reminding of commitments", "reading texts", "delivering events again")
                .contains("forgetting attempts", "forgetting known places")
                .doesNotHaveDuplicates()
                .hasSizeLessThan(threads);
    }

    @Test
    void a_lost_connection_is_known_also_where_giving_it_up_fails() {
        var failed = new IllegalStateException("Failed to rollback", new SQLException("Connection is closed"));
        assertThat(Pulse.isOfLostConnection(failed)).isFalse();
        failed.addSuppressed(lost());
        assertThat(Pulse.isOfLostConnection(failed)).isTrue();
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

    private counterpart.schema.tables.records.ScheduledTasksRecord row() {
        return db.fetchSingle(SCHEDULED_TASKS, SCHEDULED_TASKS.TASK_NAME.eq(name));
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException lost() {
        return new DataAccessResourceFailureException(
                "connection is gone", new SQLTransientConnectionException("connection is gone", "08S01"));
    }
}
