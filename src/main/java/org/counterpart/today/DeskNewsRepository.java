package org.counterpart.today;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.FOLLOW;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.RECORD_ENTRY;

import counterpart.schema.tables.Contribution;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.ActKind;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Role;
import org.counterpart.organisation.SignedName;
import org.counterpart.record.PublicActs;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What others did since the person was last here. */
@Repository
class DeskNewsRepository {

    private static final Contribution OWN = CONTRIBUTION.as("own");

    private final DSLContext db;

    DeskNewsRepository(DSLContext db) {
        this.db = db;
    }

    List<News> since(Actor actor, int limit) {
        var here = DSL.select(DSL.coalesce(ACCOUNT.PREVIOUS_SEEN_AT, ACCOUNT.CREATED_AT))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(actor.account()));
        var name = SignedName.of(ORGANISATION, RECORD_ENTRY.AT);
        return db.select(
                        RECORD_ENTRY.KIND,
                        RECORD_ENTRY.TITLE,
                        RECORD_ENTRY.AT,
                        name,
                        CONSULTATION.TITLE,
                        CONSULTATION.ID,
                        RECORD_ENTRY.SUBJECT_ID,
                        CONTRIBUTION.NUMBER,
                        CONSULTATION.ZONE)
                .from(RECORD_ENTRY)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(RECORD_ENTRY.CONSULTATION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(PublicActs.WHOSE))
                .leftJoin(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(RECORD_ENTRY.SUBJECT_ID.coerce(CONTRIBUTION.ID)))
                .where(RECORD_ENTRY.AT.gt(here))
                .and(RECORD_ENTRY.ACCOUNT_ID.isNull().or(RECORD_ENTRY.ACCOUNT_ID.ne(actor.account())))
                .and(PublicActs.SHOWN)
                .and(concerns(actor))
                .orderBy(RECORD_ENTRY.AT.desc(), RECORD_ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new News(
                        row.get(RECORD_ENTRY.KIND),
                        row.get(RECORD_ENTRY.TITLE),
                        row.get(RECORD_ENTRY.AT),
                        ZoneId.of(row.get(CONSULTATION.ZONE)),
                        row.get(name),
                        row.get(CONSULTATION.TITLE),
                        path(
                                row.get(RECORD_ENTRY.KIND),
                                "consultations/" + row.get(CONSULTATION.ID),
                                row.get(RECORD_ENTRY.SUBJECT_ID),
                                row.get(CONTRIBUTION.NUMBER))));
    }

    /** The very thing: a contribution at its public address, everything else in the workspace. */
    private static String path(ActKind kind, String process, UUID subject, @Nullable Integer contribution) {
        if (contribution != null) {
            return "/contributions/" + contribution;
        }
        return switch (kind.nature().subject()) {
            case TEXT_VERSION -> process + "/text";
            case BALLOT -> process + "/ballots";
            case ANSWERS -> process + "/answers";
            case POINT -> process + "/answers?point=" + subject;
            case COMMITMENT -> "commitments/" + subject;
            case CONSULTATION, CONTRIBUTION, ORGANISATION, RULE -> process;
        };
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
                        .from(OWN)
                        .where(OWN.CONSULTATION_ID.eq(CONSULTATION.ID))
                        .and(OWN.ORGANISATION_ID.in(own))));
    }
}
