package org.counterpart.base.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, asked twice a second over a connection of its own: whoever asks here waits for nothing, neither for the
 * pool nor for a server that is gone. Like all work by the clock it rests in tests, which call {@link #feel()}.
 */
@Component
public class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final int PATIENCE_SECONDS = 1;
    private static final long BETWEEN_MILLIS = 500;

    /** So often in vain, and it is not slow but frozen: what hangs is cut. */
    private static final int FROZEN_AFTER = 3;

    /** Class of an SQL state: the connection is gone or was never made. */
    private static final String CONNECTION = "08";

    private final Pool pool;
    private final boolean byTheClock;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean beating = true;
    private int missed;
    private @Nullable Connection connection;

    Pulse(Pool pool, @Value("${counterpart.jobs:true}") boolean byTheClock) {
        this.pool = pool;
        this.byTheClock = byTheClock;
    }

    public boolean isBeating() {
        return beating;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (byTheClock) {
            Thread.ofPlatform().daemon().name("pulse").start(this::goOn);
        }
    }

    @Override
    public void close() {
        end.countDown();
    }

    private void goOn() {
        try {
            do {
                feel();
            } while (!end.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            letGo();
        }
    }

    void feel() {
        var answers = isAnswering();
        say(answers);
        missed = answers ? 0 : missed + 1;
        if (missed >= FROZEN_AFTER) {
            pool.cut();
        }
    }

    /**
     * Whether something failed because the database was away, or no connection to it was free: it may be done again as it is. Also where giving
     * up a lost connection failed after it.
     */
    public static boolean isOfLostConnection(Throwable failure) {
        return Stream.concat(Stream.of(failure), Arrays.stream(failure.getSuppressed()))
                .flatMap(one -> Stream.iterate(one, cause -> cause != null, Throwable::getCause)
                        .limit(20))
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException sql
                                && String.valueOf(sql.getSQLState()).startsWith(CONNECTION)));
    }

    void say(boolean answers) {
        if (answers != beating) {
            LOG.warn(answers ? "The database answers again" : "The database does not answer");
            beating = answers;
        }
    }

    /** Over the same connection, or a new one where it broke. */
    private boolean isAnswering() {
        try {
            if (connection != null && connection.isValid(PATIENCE_SECONDS)) {
                return true;
            }
            letGo();
            connection = DriverManager.getConnection(pool.getJdbcUrl(), properties());
            return true;
        } catch (SQLException e) {
            LOG.debug("No connection", e);
            return false;
        }
    }

    /** Those of the pool, and less patience. */
    private Properties properties() {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("connectTimeout", String.valueOf(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)));
        properties.setProperty("socketTimeout", String.valueOf(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)));
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            properties.setProperty("password", pool.getPassword());
        }
        return properties;
    }

    private void letGo() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("It was closed already", e);
            }
            connection = null;
        }
    }
}
