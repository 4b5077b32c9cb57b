package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.counterpart.bench.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is delivered, in a process of its own, with its own database, the demo world and all due work. */
class PackedProductIT {

    private static final String TOLD = "FROM notice WHERE state <> 'QUEUED'";
    private static final String WAITING = "FROM notice WHERE state = 'QUEUED' AND due_at <= UTC_TIMESTAMP(6)";
    private static final String UNDONE = "FROM scheduled_tasks WHERE last_success IS NULL";
    private static final String FAILED = "FROM scheduled_tasks WHERE last_failure IS NOT NULL";

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void what_is_packed_shows_its_pages_and_does_what_is_due(@TempDir Path home) throws Exception {
        try (var product = new Product(home)) {
            assertThat(product.get("/")).contains("<html lang=\"en\"");
            assertThat(product.get("/fr")).contains("<html lang=\"fr\"");
            var at = product.connection();
            try (var database = DriverManager.getConnection(
                            at.getProperty("url"), at.getProperty("user"), at.getProperty("password"));
                    var statement = database.createStatement()) {
                while (count(statement, UNDONE) > 0 || count(statement, WAITING) > 0 || count(statement, TOLD) == 0) {
                    TimeUnit.MILLISECONDS.sleep(250);
                }
                assertThat(count(statement, FAILED)).as("due work that failed").isZero();
            }
            assertThat(product.log().lines()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
        }
    }

    private static int count(Statement statement, String what) throws SQLException {
        try (var found = statement.executeQuery("SELECT COUNT(*) " + what)) {
            found.next();
            return found.getInt(1);
        }
    }
}
