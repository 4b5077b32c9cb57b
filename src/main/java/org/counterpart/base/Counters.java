package org.counterpart.base;

import static counterpart.schema.Tables.COUNTER;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Public numbers: without gaps, the row locked until the surrounding transaction ends, or many at once for good. */
@Component
public class Counters {

    private final DSLContext db;
    private final DSLContext apart;

    Counters(DSLContext db, DataSource pool) {
        this.db = db;
        var beside = new DataSourceConnectionProvider(DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build());
        this.apart = db.configuration()
                .derive(beside)
                .derive(new DefaultTransactionProvider(beside))
                .dsl();
    }

    /** The next number of the named counter, from 1. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String name) {
        return reserve(db, name, 1);
    }

    /**
     * Reserves {@code count} numbers for good, whatever becomes of the surrounding transaction, and returns the first of them; the row is
     * locked no longer than that takes. Not on a connection of the pool: those may all be held by people who wait for the caller.
     */
    public int take(String name, int count) {
        return apart.transactionResult(own -> reserve(own.dsl(), name, count));
    }

    private static int reserve(DSLContext db, String name, int count) {
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
