package org.counterpart.publication;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FOLLOW;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.RECORD_ENTRY;

import java.util.List;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Role;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What others did since the person was last here. */
@Repository
class DeskNewsRepository {

    private final DSLContext db;

    DeskNewsRepository(DSLContext db) {
        this.db = db;
    }

    List<News> since(Actor actor, int limit) {
        var here = DSL.select(DSL.coalesce(ACCOUNT.PREVIOUS_SEEN_AT, ACCOUNT.CREATED_AT))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(actor.account()));
        return db.select(
                        RECORD_ENTRY.KIND,
                        RECORD_ENTRY.TITLE,
                        RECORD_ENTRY.AT,
                        ORGANISATION.NAME,
                        CONSULTATION.TITLE,
                        CONSULTATION.ID)
                .from(RECORD_ENTRY)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(RECORD_ENTRY.CONSULTATION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(RECORD_ENTRY.ORGANISATION_ID))
                .where(RECORD_ENTRY.AT.gt(here))
                .and(RECORD_ENTRY.ACCOUNT_ID.isNull().or(RECORD_ENTRY.ACCOUNT_ID.ne(actor.account())))
                .and(ConsultationHeads.PUBLIC)
                .and(concerns(actor))
                .orderBy(RECORD_ENTRY.AT.desc(), RECORD_ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new News(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        "consultations/" + row.value6()));
    }

    /** Followed, invited to, contributed to, or the own institution's; everything for whoever keeps the rules. */
    private static Condition concerns(Actor actor) {
        if (actor.has(Role.MODERATOR) || actor.administrator()) {
            return DSL.noCondition();
        }
        var own = actor.roles().keySet();
        return DSL.or(
                CONSULTATION.INSTITUTION_ID.in(own),
                DSL.exists(DSL.selectOne()
                        .from(FOLLOW)
                        .where(FOLLOW.CONSULTATION_ID.eq(CONSULTATION.ID))
                        .and(FOLLOW.ACCOUNT_ID.eq(actor.account()))),
                DSL.exists(DSL.selectOne()
                        .from(INVITATION)
                        .where(INVITATION.CONSULTATION_ID.eq(CONSULTATION.ID))
                        .and(INVITATION.ORGANISATION_ID.in(own))),
                DSL.exists(DSL.selectOne()
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.CONSULTATION_ID.eq(CONSULTATION.ID))
                        .and(CONTRIBUTION.ORGANISATION_ID.in(own))));
    }
}
