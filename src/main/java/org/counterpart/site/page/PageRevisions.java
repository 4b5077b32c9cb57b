package org.counterpart.site.page;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.PAGE_REVISION;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.NotFound;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.consultation.PublicConsultations;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which state of the world a public page shows. Every official act raises the revisions of what it touches in its own transaction, at its
 * very end so that the rows are locked for a moment only; one statement, however many acts the transaction held.
 */
@Component
public class PageRevisions implements ActListener {

    private static final Field<BigDecimal> REVISION =
            WrittenOnce.field(DSL.coalesce(DSL.sum(PAGE_REVISION.REVISION), DSL.inline(BigDecimal.ZERO)));

    /**
     * A consultation opens, closes or is late, a ballot begins or ends. There are few such moments, so every page is made anew at each, rather
     * than each page knowing its own.
     */
    private static final Table<Record1<Instant>> MOMENTS = first(CONSULTATION.OPENS_AT)
            .unionAll(first(CONSULTATION.CONTRIBUTIONS_CLOSE_AT))
            .unionAll(first(CONSULTATION.DELIBERATION_CLOSES_AT))
            .unionAll(first(CONSULTATION.ANSWERS_DUE_AT))
            .unionAll(first(BALLOT.OPENS_AT))
            .unionAll(first(BALLOT.CLOSES_AT))
            .asTable("moments");

    private static final Field<Instant> NEXT = WrittenOnce.field(
            DSL.field(DSL.select(DSL.min(MOMENTS.field("moment", CONSULTATION.OPENS_AT.getDataType())))
                    .from(MOMENTS)));

    private static final Value<String> SCOPE = WrittenOnce.value(PAGE_REVISION.SCOPE);
    private static final Condition OF_SCOPE = PAGE_REVISION.SCOPE.in(SCOPE, DSL.inline(Scopes.NAMES));
    private static final Query<Record2<BigDecimal, Instant>> READ = WrittenOnce.query(
            DSL.select(REVISION, DatabaseClock.NOW).from(PAGE_REVISION).where(OF_SCOPE));
    private static final Query<Record3<BigDecimal, Instant, Instant>> FIND = WrittenOnce.query(
            DSL.select(REVISION, DatabaseClock.NOW, NEXT).from(PAGE_REVISION).where(OF_SCOPE));

    private static final Value<String> SLUG = WrittenOnce.value(CONSULTATION.SLUG);
    private static final Query<Record4<String, BigDecimal, Instant, Instant>> OF_CONSULTATION = WrittenOnce.query(thing(
            Scopes.CONSULTATION,
            CONSULTATION,
            CONSULTATION.ID,
            CONSULTATION.SLUG.eq(SLUG).and(PublicConsultations.PUBLIC)));

    private final DSLContext db;

    PageRevisions(DSLContext db) {
        this.db = db;
    }

    /**
     * A revision of a scope and the database's time at which it was read.
     *
     * @param next when the clock next changes by itself what pages say: the same now where that was not asked, for nobody knows
     */
    public record Reading(String scope, long revision, Instant now, Instant next) {}

    /** One read by primary key. The sum moves whenever one of the two does. */
    public Reading read(String scope) {
        return READ.with(db, SCOPE.is(scope))
                .fetchSingle(Records.mapping((revision, now) -> new Reading(scope, revision.longValue(), now, now)));
    }

    /** The same with the next moment, for a page that is made. */
    public Reading find(String scope) {
        return FIND.with(db, SCOPE.is(scope))
                .fetchSingle(Records.mapping(
                        (revision, now, next) -> new Reading(scope, revision.longValue(), now, moment(next))));
    }

    /**
     * The reading for the thing that stands at an address, in the one statement that finds it.
     *
     * @param kind of scope, e.g. {@code consultation/}
     */
    public Reading find(String kind, Table<?> table, Field<? extends Id> id, Condition which) {
        return reading(db.fetchOptional(thing(kind, table, id, which)));
    }

    private static Select<Record4<String, BigDecimal, Instant, Instant>> thing(
            String kind, Table<?> table, Field<? extends Id> id, Condition which) {
        var scope = DSL.concat(DSL.inline(kind), DSL.function("hex", SQLDataType.VARCHAR(32), id));
        var revision = DSL.field(DSL.select(REVISION)
                .from(PAGE_REVISION)
                .where(PAGE_REVISION.SCOPE.in(scope, DSL.inline(Scopes.NAMES))));
        return DSL.select(scope, revision, DatabaseClock.NOW, NEXT)
                .from(table)
                .where(which)
                .limit(1);
    }

    private static Reading reading(Optional<Record4<String, BigDecimal, Instant, Instant>> thing) {
        return thing.map(Records.mapping(
                        (scope, number, now, next) -> new Reading(scope, number.longValue(), now, moment(next))))
                .orElseThrow(NotFound::new);
    }

    /** The same for a public consultation, and for whatever of it depends on nothing else. */
    Reading consultation(String slug) {
        return reading(OF_CONSULTATION.with(db, SLUG.is(slug)).fetchOptional());
    }

    private static Instant moment(@Nullable Instant next) {
        return next == null ? Instant.MAX : next;
    }

    private static Select<Record1<Instant>> first(TableField<?, Instant> moment) {
        return DSL.select(DSL.min(moment).as("moment")).from(moment.getTable()).where(moment.gt(DatabaseClock.NOW));
    }

    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        return kind.isConfidential() ? null : act -> pending().scopes.addAll(Scopes.of(act));
    }

    /** Something that a scope shows has changed in the running transaction, and no act says so. */
    public void changed(String scope) {
        pending().scopes.add(scope);
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
