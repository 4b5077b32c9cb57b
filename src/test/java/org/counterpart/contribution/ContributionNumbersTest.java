package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Turns;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class ContributionNumbersTest {

    @Autowired
    TestWorld world;

    @Autowired
    Submissions submissions;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Proposals proposals;

    @Autowired
    ContributionNumbers numbers;

    @Autowired
    Turns turns;

    @Autowired
    DataSource connections;

    @Autowired
    TransactionTemplate transaction;

    private Process one;
    private Process other;

    private record Process(ConsultationId id, TextVersionId text, OrganisationId ngo, AccountId author) {}

    @BeforeEach
    void two_consultations_are_open() {
        one = process();
        other = process();
    }

    @Test
    void a_submission_that_does_not_end_holds_up_none_to_another_consultation() throws Exception {
        var begun = draft(one);
        var rest = draft(other);
        var submitted = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = CompletableFuture.supplyAsync(
                    () -> transaction.execute(status -> {
                        var number = submit(one, begun);
                        submitted.countDown();
                        await(end);
                        return number;
                    }),
                    people);
            try {
                assertThat(submitted.await(60, TimeUnit.SECONDS)).isTrue();
                var quick = CompletableFuture.supplyAsync(() -> submit(other, rest), people);
                assertThat(quick.get(60, TimeUnit.SECONDS)).isPositive();
                assertThat(slow).isNotDone();
            } finally {
                end.countDown();
            }
            assertThat(slow.get(60, TimeUnit.SECONDS)).isPositive();
        }
    }

    @Test
    void what_is_rolled_back_leaves_no_gap() {
        var first = submit(one, draft(one));
        var failing = draft(one);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    submit(one, failing);
                    throw new IllegalStateException("the line broke");
                }))
                .hasMessage("the line broke");
        assertThat(submit(one, draft(one))).isEqualTo(first + 1);
        assertThat(submit(one, failing)).isEqualTo(first + 2);
    }

    @Test
    void those_who_submit_at_once_get_numbers_without_gaps_and_each_its_own() {
        var begun = IntStream.range(0, 12)
                .mapToObj(i -> i % 2 == 0 ? one : other)
                .map(process -> new Begun(process, draft(process)))
                .toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            begun.stream()
                    .map(work -> CompletableFuture.supplyAsync(() -> submit(work.process(), work.draft()), people))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        Stream.of(one, other)
                .map(this::given)
                .forEach(given -> assertThat(given)
                        .hasSize(6)
                        .isEqualTo(IntStream.range(given.getFirst(), given.getFirst() + 6)
                                .boxed()
                                .toList()));
    }

    @Test
    void whoever_has_the_turn_gets_numbers_also_when_those_who_wait_hold_every_connection() throws Exception {
        var begun = IntStream.range(0, 40).mapToObj(i -> draft(one)).toList();
        var pool = connections.unwrap(HikariDataSource.class);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = transaction.execute(status -> {
                turns.take(one.id());
                var all = begun.stream()
                        .map(draft -> CompletableFuture.supplyAsync(() -> submit(one, draft), people))
                        .toList();
                while (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize()) {
                    Thread.onSpinWait();
                }
                assertThat(numbers.next(one.id(), 101))
                        .as("more than a range holds")
                        .hasSize(101);
                return all;
            });
            waiting.forEach(CompletableFuture::join);
        }
        assertThat(given(one)).hasSize(40);
    }

    @Test
    void a_range_that_is_full_is_followed_by_one_twice_as_long() {
        world.answersDrafted(one.id(), one.text(), List.of(one.ngo()), 98);
        submit(other, draft(other));
        var three = new ArrayList<Integer>();
        for (var i = 0; i < 3; i++) {
            three.add(submit(one, draft(one)));
        }
        var given = given(one);
        assertThat(given).endsWith(three.toArray(Integer[]::new)).doesNotHaveDuplicates();
        assertThat(given.get(99) - given.getFirst()).isEqualTo(99);
        assertThat(three.get(2))
                .as("beyond what others were given")
                .isGreaterThan(given(other).getFirst());
        world.answersDrafted(one.id(), one.text(), List.of(one.ngo()), 199);
        assertThat(given(one).getLast() - three.get(2)).isEqualTo(199);
    }

    @Test
    void many_at_once_fill_the_range_and_go_on_in_the_next() {
        world.answersDrafted(one.id(), one.text(), List.of(one.ngo()), 90);
        submit(other, draft(other));
        var more = transaction.execute(status -> numbers.next(one.id(), 250));
        assertThat(more).hasSize(250).isSorted().doesNotHaveDuplicates();
        assertThat(more.get(9) - more.getFirst()).isEqualTo(9);
        assertThat(more.getLast() - more.get(10)).as("in one piece").isEqualTo(239);
    }

    private record Begun(Process process, Draft draft) {}

    private Process process() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        var ngo = world.ngo();
        return new Process(consultation, world.text(consultation, 1), ngo, world.representative(ngo));
    }

    private Draft draft(Process process) {
        var article = world.article(process.text(), "1");
        return world.as(
                process.author(),
                () -> drafts.save(Draft.comment(proposals.of(process.id()), article, process.ngo())
                        .saying("within ninety days", "Too long.", "")));
    }

    private int submit(Process process, Draft draft) {
        return world.as(process.author(), () -> submissions.submit(draft.id(), draft.version()));
    }

    private List<Integer> given(Process process) {
        return world.db
                .select(CONTRIBUTION.NUMBER)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(process.id()), CONTRIBUTION.NUMBER.isNotNull())
                .orderBy(CONTRIBUTION.NUMBER)
                .fetch(CONTRIBUTION.NUMBER);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
