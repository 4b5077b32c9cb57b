package org.counterpart.identity;

import static counterpart.schema.Tables.SECURITY_EVENT;

import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to which account. Never an address, a device or a secret. */
@Component
class SecurityLog {

    private final DSLContext db;

    SecurityLog(DSLContext db) {
        this.db = db;
    }

    void write(String kind, @Nullable AccountId account, @Nullable AccountId by) {
        db.insertInto(SECURITY_EVENT)
                .set(SECURITY_EVENT.ID, Id.random())
                .set(SECURITY_EVENT.AT, DatabaseClock.NOW)
                .set(SECURITY_EVENT.KIND, kind)
                .set(SECURITY_EVENT.ACCOUNT_ID, account)
                .set(SECURITY_EVENT.BY_ACCOUNT_ID, by)
                .execute();
    }
}
