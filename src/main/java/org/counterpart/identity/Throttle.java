package org.counterpart.identity;

import static counterpart.schema.Tables.ATTEMPT;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.DueWork;
import org.counterpart.base.Id;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows repetition, on all nodes together: so many in any minute and so many in any hour for each subject. What was tried is kept for an hour,
 * under a keyed hash, so that the table does not tell who tried what from where.
 */
@Component
public class Throttle {

    private static final int BATCH = 1_000;
    private static final Condition LAST_MINUTE =
            DSL.condition("{0} > timestampadd(minute, -1, utc_timestamp(6))", ATTEMPT.AT);
    private static final Condition LAST_HOUR =
            DSL.condition("{0} > timestampadd(hour, -1, utc_timestamp(6))", ATTEMPT.AT);

    private final DSLContext db;
    private final KeyedHash hash;

    Throttle(DSLContext db, KeyedHash hash) {
        this.db = db;
        this.hash = hash;
    }

    /** How often; the purpose keeps what is asked for one thing from counting for another. */
    public record Limit(String purpose, int perMinute, int perHour) {}

    /** Takes one attempt; false when there is none left for now. */
    @Transactional(propagation = Propagation.NEVER)
    public boolean permits(Limit limit, String subject) {
        return take(limit, subject).isPresent();
    }

    /**
     * The same, for who may give it back. Outside of any transaction: what is rolled back was tried all the same, and whoever holds a connection
     * asks for no second. And written before it is counted, so that many at once gain nothing.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<UUID> take(Limit limit, String subject) {
        var id = Id.random();
        var key = hash.of(limit.purpose(), subject);
        db.insertInto(ATTEMPT)
                .set(ATTEMPT.ID, id)
                .set(ATTEMPT.SUBJECT, key)
                .set(ATTEMPT.AT, DatabaseClock.NOW)
                .execute();
        var inHour = DSL.count();
        var inMinute = DSL.count().filterWhere(LAST_MINUTE);
        var tried = db.select(inHour, inMinute)
                .from(ATTEMPT)
                .where(ATTEMPT.SUBJECT.eq(key), LAST_HOUR)
                .fetchSingle();
        if (tried.get(inHour) > limit.perHour() || tried.get(inMinute) > limit.perMinute()) {
            db.deleteFrom(ATTEMPT).where(ATTEMPT.ID.eq(id)).execute();
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /** What was taken for nothing, in the end, costs nothing. */
    public void giveBack(Collection<UUID> taken) {
        db.deleteFrom(ATTEMPT).where(ATTEMPT.ID.in(taken)).execute();
    }

    @Bean
    static DueWork forgettingAttempts(Throttle throttle) {
        return DueWork.every(Duration.ofMinutes(10), "forgetting attempts", throttle::forget);
    }

    void forget() {
        int gone;
        do {
            gone = db.deleteFrom(ATTEMPT).where(DSL.not(LAST_HOUR)).limit(BATCH).execute();
        } while (gone == BATCH);
    }

    /**
     * The network a request came from, as far as one subscriber can choose the rest of the address: all of IPv4, the first 64 bits of IPv6.
     */
    public static String network(@Nullable String address) {
        var text = String.valueOf(address);
        if (text.indexOf(':') < 0) {
            return text;
        }
        try {
            // A text with a colon is taken for a literal or for nothing: no name is looked up.
            var bytes = InetAddress.getByName(text).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : text;
        } catch (UnknownHostException e) {
            return text;
        }
    }
}
