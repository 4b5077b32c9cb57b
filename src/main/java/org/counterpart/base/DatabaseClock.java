package org.counterpart.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * The one clock that decides: the database's, in UTC. Rules about deadlines use {@link #NOW} inside the statement that writes, so that no
 * node with a wrong clock and no slow request can move a deadline.
 */
@Component
public class DatabaseClock {

    /** The database's time, to be used inside statements. */
    public static final Field<Instant> NOW =
            DSL.field("utc_timestamp(6)", SQLDataType.LOCALDATETIME(6).asConvertedDataType(new InstantConverter()));

    /** So long after the database's time, to the second; before it, when negative. */
    public static Field<Instant> in(Duration time) {
        return DSL.field(
                "timestampadd(second, {0}, utc_timestamp(6))", NOW.getDataType(), DSL.inline(time.toSeconds()));
    }

    private final DSLContext db;
    private final ReadOnce reads;

    DatabaseClock(DSLContext db, ReadOnce reads) {
        this.db = db;
        this.reads = reads;
    }

    /** The one rule of today: the day in the zone of the process or jurisdiction by the database's clock. */
    public LocalDate today(ZoneId zone) {
        return Times.day(now(), zone);
    }

    /** The database's time, for display and for pure rules. */
    public Instant now() {
        return reads.of(DatabaseClock.class, "now", () -> Objects.requireNonNull(db.fetchValue(NOW)));
    }
}
