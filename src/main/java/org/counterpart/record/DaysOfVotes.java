package org.counterpart.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.counterpart.base.InstantConverter;
import org.counterpart.base.Times;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * V0047 told the days of old votes in UTC; a day is told in the zone of its consultation. Not every database knows the names of zones, so Java
 * does it. Only entries of V0047 are looked at, known by the identity it gave them.
 */
@Component
class DaysOfVotes implements JavaMigration {

    private static final String ENTRIES = """
            SELECT e.id, e.on_day, v.cast_at, c.zone
            FROM record_entry e
            JOIN vote v ON v.ballot_id = e.subject_id AND v.organisation_id = e.organisation_id
            JOIN consultation c ON c.id = e.consultation_id
            WHERE e.kind = 'VOTE_COUNTED'
              AND e.id = UNHEX(LEFT(SHA2(CONCAT(HEX(v.ballot_id), HEX(v.organisation_id)), 256), 32))""";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0095");
    }

    @Override
    public String getDescription() {
        return "days of votes";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        tell(context.getConnection());
    }

    /** Puts right every day that differs. */
    static void tell(Connection connection) throws SQLException {
        try (var entries = connection.createStatement();
                var mend = connection.prepareStatement("UPDATE record_entry SET on_day = ? WHERE id = ?");
                var rows = entries.executeQuery(ENTRIES)) {
            var some = false;
            while (rows.next()) {
                var castAt = Objects.requireNonNull(
                        new InstantConverter().from(rows.getObject("cast_at", LocalDateTime.class)));
                var day = Times.day(castAt, ZoneId.of(rows.getString("zone")));
                if (!day.equals(rows.getObject("on_day", LocalDate.class))) {
                    mend.setObject(1, day);
                    mend.setBytes(2, rows.getBytes("id"));
                    mend.addBatch();
                    some = true;
                }
            }
            if (some) {
                mend.executeBatch();
            }
        }
    }
}
