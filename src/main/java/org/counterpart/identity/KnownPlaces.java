package org.counterpart.identity;

import static counterpart.schema.Tables.KNOWN_PLACE;

import java.time.Duration;
import java.time.LocalDate;
import org.counterpart.base.DueWork;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Networks from which the owner of an address has signed in, or shown by a link of a mail that the address is theirs. Kept under a keyed hash
 * of both, with the day of the last time, for ninety days.
 */
@Component
public class KnownPlaces {

    private static final Field<LocalDate> TODAY = DSL.field("utc_date()", SQLDataType.LOCALDATE);
    private static final Condition LONG_AGO =
            DSL.condition("{0} < timestampadd(day, -90, utc_date())", KNOWN_PLACE.SEEN_ON);

    private final DSLContext db;
    private final KeyedHash hash;

    KnownPlaces(DSLContext db, KeyedHash hash) {
        this.db = db;
        this.hash = hash;
    }

    /** @param place as {@link Throttle#network} tells it */
    public void add(String email, String place) {
        db.insertInto(KNOWN_PLACE)
                .set(KNOWN_PLACE.SUBJECT, subject(email, place))
                .set(KNOWN_PLACE.SEEN_ON, TODAY)
                .onDuplicateKeyUpdate()
                .set(KNOWN_PLACE.SEEN_ON, TODAY)
                .execute();
    }

    boolean contains(String email, String place) {
        return db.fetchExists(KNOWN_PLACE, KNOWN_PLACE.SUBJECT.eq(subject(email, place)), DSL.not(LONG_AGO));
    }

    @Bean
    static DueWork forgettingPlaces(KnownPlaces places) {
        return DueWork.every(Duration.ofHours(6), "forgetting known places", places::forget);
    }

    void forget() {
        db.deleteFrom(KNOWN_PLACE).where(LONG_AGO).execute();
    }

    private byte[] subject(String email, String place) {
        return hash.of("known place", email, place);
    }
}
