package org.counterpart.notification;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.FOLLOW;

import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class FollowRepository {

    private final DSLContext db;

    FollowRepository(DSLContext db) {
        this.db = db;
    }

    /** Twice is once. */
    void follow(AccountId account, ConsultationId consultation) {
        db.insertInto(FOLLOW, FOLLOW.ACCOUNT_ID, FOLLOW.CONSULTATION_ID, FOLLOW.SINCE)
                .select(DSL.select(DSL.val(account, FOLLOW.ACCOUNT_ID), CONSULTATION.ID, DatabaseClock.NOW)
                        .from(CONSULTATION)
                        .where(CONSULTATION.ID.eq(consultation)))
                .onDuplicateKeyIgnore()
                .execute();
    }

    void unfollow(AccountId account, ConsultationId consultation) {
        db.deleteFrom(FOLLOW)
                .where(FOLLOW.ACCOUNT_ID.eq(account), FOLLOW.CONSULTATION_ID.eq(consultation))
                .execute();
    }

    boolean isFollowing(AccountId account, ConsultationId consultation) {
        return db.fetchExists(FOLLOW, FOLLOW.ACCOUNT_ID.eq(account), FOLLOW.CONSULTATION_ID.eq(consultation));
    }

    boolean isPublic(ConsultationId consultation) {
        return db.fetchExists(CONSULTATION, CONSULTATION.ID.eq(consultation), CONSULTATION.PUBLISHED_AT.isNotNull());
    }
}
