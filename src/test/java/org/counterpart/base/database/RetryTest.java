package org.counterpart.base.database;

import static counterpart.schema.Tables.COUNTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class RetryTest {

    @Autowired
    Crossing crossing;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void of_two_transactions_that_wait_for_each_other_the_one_given_up_begins_anew_and_both_are_done()
            throws Exception {
        var left = counter();
        var right = counter();
        var meeting = new CyclicBarrier(2);
        var tries = new AtomicInteger();
        Callable<?> meetOnce = () -> tries.incrementAndGet() <= 2 ? meeting.await(10, TimeUnit.SECONDS) : 0;
        try (var two = Executors.newFixedThreadPool(2)) {
            var one = two.submit(() -> raise(left, right, meetOnce));
            var other = two.submit(() -> raise(right, left, meetOnce));
            one.get(30, TimeUnit.SECONDS);
            other.get(30, TimeUnit.SECONDS);
        }
        assertThat(tries).hasValueGreaterThan(2);
        assertThat(value(left)).isEqualTo(2);
        assertThat(value(right)).isEqualTo(2);
    }

    @Test
    void who_is_given_up_again_and_again_is_told_so_in_the_end() {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> crossing.fail(tries)).isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(tries).hasValue(6);
    }

    @Test
    void inside_of_a_transaction_nothing_is_tried_again_by_itself() {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> crossing.fail(tries)))
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(tries).hasValue(1);
    }

    private Object raise(String first, String second, Callable<?> between) throws Exception {
        crossing.raise(first, second, between);
        return true;
    }

    private String counter() {
        var name = TestWorld.unique("crossing");
        db.insertInto(COUNTER).set(COUNTER.NAME, name).set(COUNTER.VALUE, 0L).execute();
        return name;
    }

    private long value(String name) {
        return db.select(COUNTER.VALUE)
                .from(COUNTER)
                .where(COUNTER.NAME.eq(name))
                .fetchSingle()
                .value1();
    }
}
