package org.counterpart.base.database;

import static counterpart.schema.Tables.COUNTER;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Transactions that get into each other's way, for tests. */
@Component
class Crossing {

    private final DSLContext db;

    Crossing(DSLContext db) {
        this.db = db;
    }

    @Transactional
    public void raise(String first, String second, Callable<?> between) throws Exception {
        raise(first);
        between.call();
        raise(second);
    }

    @Transactional
    public void fail(AtomicInteger tries) {
        tries.incrementAndGet();
        throw new CannotAcquireLockException("always");
    }

    private void raise(String name) {
        db.update(COUNTER)
                .set(COUNTER.VALUE, COUNTER.VALUE.plus(1))
                .where(COUNTER.NAME.eq(name))
                .execute();
    }
}
