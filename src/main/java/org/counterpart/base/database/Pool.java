package org.counterpart.base.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool of connections, which gives them in the order in which they are asked for and can cut those that wait for a server that no longer
 * answers. There is no limit on how long a statement may take, or a migration and an import would be cut as well as what hangs: as long as the
 * server answers its {@link Pulse} it is waited for.
 */
final class Pool extends HikariDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);

    /** Those of the driver, under the pool's own; the ones that were closed go by themselves. */
    private final Set<Connection> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /**
     * Whoever waits for a connection. A connection that is given back lies free until the one it is meant for has a processor, and whoever comes
     * by meanwhile would take it: a few would wait for ever while others are served again and again.
     */
    private final ReentrantLock line = new ReentrantLock(true);

    @Override
    public Connection getConnection() throws SQLException {
        var connection = inTurn();
        open.add(connection.unwrap(Connection.class));
        return connection;
    }

    private Connection inTurn() throws SQLException {
        try {
            if (!line.tryLock(getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("The turn to have a connection did not come in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a connection", e);
        }
        try {
            return super.getConnection();
        } finally {
            line.unlock();
        }
    }

    /** Whoever waits for an answer over one of the connections hears at once that it is lost. */
    void cut() {
        List<Connection> all;
        synchronized (open) {
            all = List.copyOf(open);
            open.clear();
        }
        for (var connection : all) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("It was closed already", e);
            }
        }
    }
}
