package org.counterpart.base;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.COUNTER;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.TEXT_VERSION;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One after the other: whoever changes a process, or what the end of one of its phases depends on, first takes its turn. The row of the
 * process stays locked until the transaction ends, so that what was counted or checked after it is still true when the state changes. Read
 * committed sees, behind the lock, what the one before has left.
 *
 * <p>Always the first thing a transaction locks, and of several the process before what belongs to it: otherwise two wait for each other.
 */
@Component
public class Turns {

    private final DSLContext db;

    /** What has no row of its own to lock; its turn is a counter's row that counts nothing. */
    public enum Of {
        MAIL_LINKS("link"),
        ORGANISATION_NAMES("organisation-name");

        private final String row;

        Of(String row) {
            this.row = row;
        }
    }

    Turns(DSLContext db) {
        this.db = db;
    }

    /** @throws NotFound when there is none */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(ConsultationId consultation) {
        lock(CONSULTATION, CONSULTATION.ID, consultation);
    }

    /** The turn of the process a point belongs to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeFor(PointId point) {
        take(find(POINT, POINT.ID, point, POINT.CONSULTATION_ID));
    }

    /** The turn of the process a contribution belongs to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeFor(ContributionId contribution) {
        take(find(CONTRIBUTION, CONTRIBUTION.ID, contribution, CONTRIBUTION.CONSULTATION_ID));
    }

    /** The turn of the process a version of a text belongs to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeFor(TextVersionId version) {
        take(find(TEXT_VERSION, TEXT_VERSION.ID, version, TEXT_VERSION.CONSULTATION_ID));
    }

    /** A ballot's own: its votes wait for one another and for its closing, not for everything else in the process. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(BallotId ballot) {
        lock(BALLOT, BALLOT.ID, ballot);
    }

    /** Its row is made where there is none yet, and locked either way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Of what) {
        db.insertInto(COUNTER, COUNTER.NAME, COUNTER.VALUE)
                .values(what.row, 0L)
                .onDuplicateKeyUpdate()
                .set(COUNTER.VALUE, COUNTER.VALUE)
                .execute();
    }

    private <R extends Record, I extends Id, T> T find(
            Table<R> table, TableField<R, I> key, I id, TableField<R, T> wanted) {
        return db.select(wanted)
                .from(table)
                .where(key.eq(id))
                .fetchOptional(wanted)
                .orElseThrow(NotFound::new);
    }

    private <R extends Record, T extends Id> void lock(Table<R> table, TableField<R, T> key, T id) {
        if (db.select(key).from(table).where(key.eq(id)).forUpdate().fetch().isEmpty()) {
            throw new NotFound();
        }
    }
}
