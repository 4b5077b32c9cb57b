package org.counterpart.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.counterpart.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pool of one connection, of which more want one. */
@ProductTest
class PoolTest {

    private static final int TIMES = 200;

    @Autowired
    Pool ofTheProduct;

    private Pool pool;

    @BeforeEach
    void one_connection() {
        pool = new Pool();
        pool.setJdbcUrl(ofTheProduct.getJdbcUrl());
        pool.setUsername(ofTheProduct.getUsername());
        pool.setPassword(ofTheProduct.getPassword());
        pool.setMaximumPoolSize(1);
    }

    @AfterEach
    void away() {
        pool.close();
    }

    /** As a view that reads one thing after another, while somebody else has not had the first yet. */
    @Test
    void whoever_comes_again_and_again_does_not_go_before_those_who_wait() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < TIMES; i++) {
                var served = new ConcurrentLinkedQueue<String>();
                CompletableFuture<Void> other;
                try (var held = pool.getConnection()) {
                    assertThat(held.isReadOnly()).isFalse();
                    other = CompletableFuture.runAsync(() -> haveOne("who waited", served), people);
                    while (pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 0) {
                        Thread.onSpinWait();
                    }
                }
                haveOne("who came again", served);
                other.join();
                assertThat(served).as("time %d", i).containsExactly("who waited", "who came again");
            }
        }
    }

    @Test
    void whoever_waits_too_long_is_told_to_come_back() throws Exception {
        pool.setConnectionTimeout(250);
        try (var held = pool.getConnection();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(held.isReadOnly()).isFalse();
            var all = Stream.generate(() -> CompletableFuture.supplyAsync(this::failure, people))
                    .limit(5)
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isInstanceOf(SQLTransientConnectionException.class);
            }
        }
    }

    private void haveOne(String who, Queue<String> served) {
        try (Connection one = pool.getConnection()) {
            assertThat(one.isReadOnly()).isFalse();
            served.add(who);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Throwable failure() {
        try (Connection one = pool.getConnection()) {
            throw new AssertionError("had " + one);
        } catch (SQLException e) {
            return e;
        }
    }
}
