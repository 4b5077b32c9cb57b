package org.counterpart.base;

import static counterpart.schema.Tables.COUNTER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Public numbers without gaps; the row stays locked until the surrounding transaction ends. */
@Component
public class Counters {

    private final DSLContext db;

    Counters(DSLContext db) {
        this.db = db;
    }

    /** The next number of the named counter, from 1. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String name) {
        return reserve(name, 1);
    }

    /** Reserves {@code count} numbers and returns the first of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reserve(String name, int count) {
        db.insertInto(COUNTER, COUNTER.NAME, COUNTER.VALUE)
                .values(name, (long) count)
                .onDuplicateKeyUpdate()
                .set(COUNTER.VALUE, COUNTER.VALUE.plus(count))
                .execute();
        var last = db.select(COUNTER.VALUE)
                .from(COUNTER)
                .where(COUNTER.NAME.eq(name))
                .forUpdate()
                .fetchSingle(COUNTER.VALUE);
        return Math.toIntExact(last) - count + 1;
    }
}
