package org.counterpart.drafting;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.DRAFT_STATE;
import static org.jooq.impl.DSL.coalesce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps and reads the states of drafts. */
@Repository
class DraftStateRepository {

    private static final TypeReference<LinkedHashMap<String, String>> WORDS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    DraftStateRepository(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(DraftKind kind, UUID subject, int version, boolean aside, Fields fields, AccountId by) {
        db.insertInto(DRAFT_STATE)
                .set(DRAFT_STATE.ID, Id.random())
                .set(DRAFT_STATE.KIND, kind)
                .set(DRAFT_STATE.SUBJECT_ID, subject)
                .set(DRAFT_STATE.VERSION, version)
                .set(DRAFT_STATE.ASIDE, aside)
                .set(DRAFT_STATE.WORDS, json.writeValueAsString(fields.words()))
                .set(DRAFT_STATE.ACCOUNT_ID, by)
                .set(DRAFT_STATE.SAVED_AT, DatabaseClock.NOW)
                .execute();
    }

    void forget(DraftKind kind, UUID subject, int before) {
        db.deleteFrom(DRAFT_STATE)
                .where(DRAFT_STATE.SUBJECT_ID.eq(subject), DRAFT_STATE.KIND.eq(kind), DRAFT_STATE.VERSION.lt(before))
                .execute();
    }

    /** Oldest first, from this version on. */
    List<DraftState> since(DraftKind kind, UUID subject, int version, AccountId reader) {
        return of(kind, subject)
                .and(DRAFT_STATE.VERSION.ge(version))
                .orderBy(DRAFT_STATE.VERSION, DRAFT_STATE.SAVED_AT, DRAFT_STATE.ID)
                .fetch(row -> state(row, reader));
    }

    Optional<DraftState> find(DraftKind kind, UUID subject, UUID state, AccountId reader) {
        return of(kind, subject).and(DRAFT_STATE.ID.eq(state)).fetchOptional(row -> state(row, reader));
    }

    Optional<DraftState> last(DraftKind kind, UUID subject, AccountId reader) {
        return of(kind, subject)
                .and(DRAFT_STATE.ASIDE.isFalse())
                .orderBy(DRAFT_STATE.VERSION.desc(), DRAFT_STATE.SAVED_AT.desc(), DRAFT_STATE.ID.desc())
                .limit(1)
                .fetchOptional(row -> state(row, reader));
    }

    private SelectConditionStep<?> of(DraftKind kind, UUID subject) {
        return db.select(
                        DRAFT_STATE.ID,
                        DRAFT_STATE.VERSION,
                        DRAFT_STATE.ASIDE,
                        DRAFT_STATE.WORDS,
                        DRAFT_STATE.ACCOUNT_ID,
                        DRAFT_STATE.SAVED_AT,
                        coalesce(ACCOUNT.NAME, "").as(ACCOUNT.NAME))
                .from(DRAFT_STATE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DRAFT_STATE.ACCOUNT_ID))
                .where(DRAFT_STATE.SUBJECT_ID.eq(subject), DRAFT_STATE.KIND.eq(kind));
    }

    private DraftState state(Record row, AccountId reader) {
        var hand = new Hand(
                row.get(ACCOUNT.NAME.getName(), String.class),
                reader.equals(row.get(DRAFT_STATE.ACCOUNT_ID)),
                row.get(DRAFT_STATE.SAVED_AT));
        return new DraftState(
                row.get(DRAFT_STATE.ID),
                row.get(DRAFT_STATE.VERSION),
                row.get(DRAFT_STATE.ASIDE),
                hand,
                new Fields(json.readValue(row.get(DRAFT_STATE.WORDS), WORDS)));
    }
}
