package org.counterpart.publication;

import static counterpart.schema.Tables.PAGE_REVISION;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.TreeSet;
import org.counterpart.base.Act;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which state of the world a public page shows. Every official act raises the revisions of what it touches in its own transaction, at its
 * very end so that the rows are locked for a moment only; one statement, however many acts the transaction held.
 */
@Component
class PageRevisions {

    private static final Field<BigDecimal> REVISION =
            DSL.coalesce(DSL.sum(PAGE_REVISION.REVISION), DSL.inline(BigDecimal.ZERO));

    private final DSLContext db;

    PageRevisions(DSLContext db) {
        this.db = db;
    }

    /** A revision of a scope and the database's time at which it was read. */
    record Reading(String scope, long revision, Instant now) {}

    /** One read by primary key. The sum moves whenever one of the two does. */
    Reading read(String scope) {
        return db.select(REVISION, DatabaseClock.NOW)
                .from(PAGE_REVISION)
                .where(PAGE_REVISION.SCOPE.in(scope, Scopes.NAMES))
                .fetchSingle(row -> new Reading(scope, row.value1().longValue(), row.value2()));
    }

    /**
     * The reading for the thing that stands at an address, in the one statement that finds it.
     *
     * @param kind of scope, e.g. {@code consultation/}
     */
    Reading find(String kind, Table<?> table, Field<? extends Id> id, Condition which) {
        var scope = DSL.concat(DSL.inline(kind), DSL.function("hex", SQLDataType.VARCHAR(32), id));
        var revision = DSL.field(DSL.select(REVISION)
                .from(PAGE_REVISION)
                .where(PAGE_REVISION.SCOPE.in(scope, DSL.inline(Scopes.NAMES))));
        return db.select(scope, revision, DatabaseClock.NOW)
                .from(table)
                .where(which)
                .limit(1)
                .fetchOptional(row -> new Reading(row.value1(), row.value2().longValue(), row.value3()))
                .orElseThrow(NotFound::new);
    }

    @EventListener
    void on(Act act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            raise(Scopes.of(act));
            return;
        }
        pending().scopes.addAll(Scopes.of(act));
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .filter(pending -> pending.owner() == this)
                .findFirst()
                .orElseGet(() -> {
                    var pending = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    private void raise(TreeSet<String> scopes) {
        if (scopes.isEmpty()) {
            return;
        }
        var insert = db.insertInto(PAGE_REVISION, PAGE_REVISION.SCOPE, PAGE_REVISION.REVISION);
        for (var scope : scopes) {
            insert = insert.values(scope, 1L);
        }
        insert.onDuplicateKeyUpdate()
                .set(PAGE_REVISION.REVISION, PAGE_REVISION.REVISION.plus(1))
                .execute();
    }

    /** What the running transaction touched, in order of key so that two transactions never wait for each other crosswise. */
    private final class Pending implements TransactionSynchronization {

        private final TreeSet<String> scopes = new TreeSet<>();

        PageRevisions owner() {
            return PageRevisions.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            raise(scopes);
        }
    }
}
