package org.counterpart.base;

import static counterpart.schema.Tables.REMINDER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which dates were reminded of. A reminder belongs to a date, not to a thing: a date that moves is reminded of anew. */
@Component
public class Reminders {

    private final DSLContext db;

    Reminders(DSLContext db) {
        this.db = db;
    }

    /** Nobody was reminded of this date of this thing yet. */
    public static Condition open(Field<?> thing, ActKind kind, Field<?> date) {
        return DSL.notExists(DSL.selectOne()
                .from(REMINDER)
                .where(REMINDER.SUBJECT_ID.eq(thing.coerce(REMINDER.SUBJECT_ID)))
                .and(REMINDER.KIND.eq(kind.name()))
                .and(REMINDER.DATE_AT.eq(date.coerce(REMINDER.DATE_AT))));
    }

    /** Notes in the caller's transaction that it was reminded of; false when another node did. */
    public boolean note(UUID thing, ActKind kind, Instant date) {
        return db.insertInto(REMINDER)
                        .set(REMINDER.SUBJECT_ID, thing)
                        .set(REMINDER.KIND, kind.name())
                        .set(REMINDER.DATE_AT, date)
                        .set(REMINDER.SENT_AT, DatabaseClock.NOW)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
