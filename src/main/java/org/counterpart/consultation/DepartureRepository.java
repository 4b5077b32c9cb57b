package org.counterpart.consultation;

import static counterpart.schema.Tables.DEPARTURE;

import java.util.Collection;
import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class DepartureRepository {

    private final DSLContext db;

    DepartureRepository(DSLContext db) {
        this.db = db;
    }

    List<Departure> of(ConsultationId id) {
        return db.select(DEPARTURE.KIND, DEPARTURE.REASON, DEPARTURE.ORDERED_BY)
                .from(DEPARTURE)
                .where(DEPARTURE.CONSULTATION_ID.eq(id))
                .orderBy(DEPARTURE.KIND)
                .fetch(Records.mapping(Departure::new));
    }

    /** The last one of a kind is the one that counts. */
    void put(ConsultationId id, Departure departure, AccountId by) {
        remove(id, List.of(departure.kind()));
        db.insertInto(DEPARTURE)
                .set(DEPARTURE.CONSULTATION_ID, id)
                .set(DEPARTURE.KIND, departure.kind())
                .set(DEPARTURE.REASON, departure.reason())
                .set(DEPARTURE.ORDERED_BY, departure.orderedBy())
                .set(DEPARTURE.BY_ACCOUNT_ID, by)
                .set(DEPARTURE.AT, DatabaseClock.NOW)
                .execute();
    }

    void remove(ConsultationId id, Collection<Departing> kinds) {
        db.deleteFrom(DEPARTURE)
                .where(DEPARTURE.CONSULTATION_ID.eq(id), DEPARTURE.KIND.in(kinds))
                .execute();
    }
}
