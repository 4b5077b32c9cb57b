package org.counterpart.drafting;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.DRAFT_STATE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.identity.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps and reads the states of drafts. */
@Repository
class DraftStateRepository {

    private static final TypeReference<LinkedHashMap<String, String>> WORDS = new TypeReference<>() {};

    /** Characters of the names of changed fields that a list shows. */
    private static final int NAMED = 400;

    private static final Field<String> HAND = coalesce(ACCOUNT.NAME, "").as(ACCOUNT.NAME);
    private static final Field<String> CHANGED =
            left(coalesce(DRAFT_STATE.CHANGED, inline("")), NAMED).as("changed_first");

    private static final counterpart.schema.tables.DraftState UP_TO = DRAFT_STATE.as("up_to");

    private static final List<OrderField<?>> NEWEST =
            List.of(DRAFT_STATE.VERSION.desc(), DRAFT_STATE.SAVED_AT.desc(), DRAFT_STATE.ID.desc());

    private final DSLContext db;
    private final JsonMapper json;

    DraftStateRepository(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A draft, and of its states what the reader may read. */
    record Of(DraftKind kind, UUID subject, Actor reader) {

        /** Who writes for two organisations may have begun a comment for the other. */
        Condition condition() {
            return condition(DRAFT_STATE);
        }

        private Condition condition(counterpart.schema.tables.DraftState states) {
            return states.SUBJECT_ID
                    .eq(subject)
                    .and(states.KIND.eq(kind))
                    .and(states.ORGANISATION_ID
                            .isNull()
                            .or(states.ORGANISATION_ID.in(reader.roles().keySet())));
        }

        /** The place of a state among them, the oldest first. */
        Field<Integer> number() {
            return field(selectCount()
                            .from(UP_TO)
                            .where(condition(UP_TO))
                            .and(row(UP_TO.VERSION, UP_TO.SAVED_AT, UP_TO.ID)
                                    .le(DRAFT_STATE.VERSION, DRAFT_STATE.SAVED_AT, DRAFT_STATE.ID)))
                    .as("number");
        }
    }

    void insert(
            DraftKind kind,
            UUID subject,
            @Nullable OrganisationId organisation,
            int version,
            boolean aside,
            Fields fields,
            Set<String> changed,
            AccountId by) {
        db.insertInto(DRAFT_STATE)
                .set(DRAFT_STATE.ID, Id.random())
                .set(DRAFT_STATE.KIND, kind)
                .set(DRAFT_STATE.SUBJECT_ID, subject)
                .set(DRAFT_STATE.ORGANISATION_ID, organisation)
                .set(DRAFT_STATE.VERSION, version)
                .set(DRAFT_STATE.ASIDE, aside)
                .set(DRAFT_STATE.WORDS, json.writeValueAsString(fields.words()))
                .set(DRAFT_STATE.CHANGED, String.join("\n", changed))
                .set(DRAFT_STATE.ACCOUNT_ID, by)
                .set(DRAFT_STATE.SAVED_AT, DatabaseClock.NOW)
                .execute();
    }

    /** One state for each draft that changed; words that all of them say are sent once. */
    void insert(
            DraftKind kind,
            Map<UUID, Integer> versions,
            Map<UUID, Set<String>> changed,
            Function<UUID, Fields> words,
            @Nullable String file,
            AccountId by) {
        var said = changed.keySet().stream().map(words).distinct().toList();
        var same = said.size() == 1;
        var saved = changed.entrySet().stream()
                .<Select<Record5<UUID, UUID, Integer, String, String>>>map(one -> select(
                        val(Id.random(), DRAFT_STATE.ID).as("id"),
                        val(one.getKey(), DRAFT_STATE.SUBJECT_ID).as("subject_id"),
                        val(versions.get(one.getKey()), DRAFT_STATE.VERSION).as("version"),
                        val(String.join("\n", one.getValue()), DRAFT_STATE.CHANGED)
                                .as("changed"),
                        val(
                                        same
                                                ? ""
                                                : json.writeValueAsString(words.apply(one.getKey())
                                                        .words()),
                                        DRAFT_STATE.WORDS)
                                .as("words")))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("saved");
        db.insertInto(
                        DRAFT_STATE,
                        DRAFT_STATE.ID,
                        DRAFT_STATE.KIND,
                        DRAFT_STATE.SUBJECT_ID,
                        DRAFT_STATE.VERSION,
                        DRAFT_STATE.ASIDE,
                        DRAFT_STATE.WORDS,
                        DRAFT_STATE.CHANGED,
                        DRAFT_STATE.FILE_NAME,
                        DRAFT_STATE.ACCOUNT_ID,
                        DRAFT_STATE.SAVED_AT)
                .select(select(
                                saved.field(DRAFT_STATE.ID),
                                val(kind, DRAFT_STATE.KIND),
                                saved.field(DRAFT_STATE.SUBJECT_ID),
                                saved.field(DRAFT_STATE.VERSION),
                                val(false, DRAFT_STATE.ASIDE),
                                same
                                        ? val(
                                                json.writeValueAsString(
                                                        said.getFirst().words()),
                                                DRAFT_STATE.WORDS)
                                        : saved.field(DRAFT_STATE.WORDS),
                                saved.field(DRAFT_STATE.CHANGED),
                                val(file, DRAFT_STATE.FILE_NAME),
                                val(by, DRAFT_STATE.ACCOUNT_ID),
                                DatabaseClock.NOW)
                        .from(saved))
                .execute();
    }

    /** What each of these drafts said last, of those that have a state that belongs to no one organisation. */
    Map<UUID, Fields> last(DraftKind kind, Collection<UUID> subjects) {
        var place = rowNumber()
                .over(partitionBy(DRAFT_STATE.SUBJECT_ID).orderBy(NEWEST))
                .as("place");
        var states = select(DRAFT_STATE.SUBJECT_ID, DRAFT_STATE.WORDS, place)
                .from(DRAFT_STATE)
                .where(DRAFT_STATE.SUBJECT_ID.in(subjects), DRAFT_STATE.KIND.eq(kind))
                .and(DRAFT_STATE.ASIDE.isFalse())
                .and(DRAFT_STATE.ORGANISATION_ID.isNull())
                .asTable("states");
        var subject = states.field(DRAFT_STATE.SUBJECT_ID);
        var words = states.field(DRAFT_STATE.WORDS);
        return db.select(subject, words)
                .from(states)
                .where(states.field(place).eq(1))
                .fetchMap(subject, row -> new Fields(json.readValue(row.get(words), WORDS)));
    }

    void forget(DraftKind kind, UUID subject, int before) {
        db.deleteFrom(DRAFT_STATE)
                .where(DRAFT_STATE.SUBJECT_ID.eq(subject), DRAFT_STATE.KIND.eq(kind), DRAFT_STATE.VERSION.lt(before))
                .execute();
    }

    void forget(DraftKind kind, Collection<UUID> subjects) {
        db.deleteFrom(DRAFT_STATE)
                .where(DRAFT_STATE.SUBJECT_ID.in(subjects), DRAFT_STATE.KIND.eq(kind))
                .execute();
    }

    /** Of what somebody set aside, all but the newest. */
    void forgetAside(DraftKind kind, UUID subject, AccountId by, int kept) {
        var old = db.select(DRAFT_STATE.ID)
                .from(DRAFT_STATE)
                .where(DRAFT_STATE.SUBJECT_ID.eq(subject), DRAFT_STATE.KIND.eq(kind))
                .and(DRAFT_STATE.ASIDE.isTrue())
                .and(DRAFT_STATE.ACCOUNT_ID.eq(by))
                .orderBy(DRAFT_STATE.SAVED_AT.desc(), DRAFT_STATE.ID.desc())
                .limit(Integer.MAX_VALUE)
                .offset(kept)
                .fetch(DRAFT_STATE.ID);
        if (!old.isEmpty()) {
            db.deleteFrom(DRAFT_STATE).where(DRAFT_STATE.ID.in(old)).execute();
        }
    }

    List<DraftState> newest(Of draft, int offset, int limit) {
        return listed(draft)
                .where(draft.condition())
                .orderBy(NEWEST)
                .limit(limit)
                .offset(offset)
                .fetch(row -> state(row, draft));
    }

    int count(Of draft) {
        return db.fetchCount(DRAFT_STATE, draft.condition());
    }

    /** Who last changed each field after a version. */
    Map<String, Hand> changedSince(Of draft, int version) {
        var hands = new LinkedHashMap<String, Hand>();
        db.select(DRAFT_STATE.CHANGED, DRAFT_STATE.ACCOUNT_ID, DRAFT_STATE.SAVED_AT, HAND)
                .from(DRAFT_STATE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DRAFT_STATE.ACCOUNT_ID))
                .where(draft.condition(), DRAFT_STATE.VERSION.gt(version), DRAFT_STATE.ASIDE.isFalse())
                .and(DRAFT_STATE.CHANGED.isNotNull())
                .orderBy(DRAFT_STATE.VERSION, DRAFT_STATE.SAVED_AT, DRAFT_STATE.ID)
                .forEach(row ->
                        row.get(DRAFT_STATE.CHANGED).lines().forEach(field -> hands.put(field, hand(row, draft))));
        return hands;
    }

    Optional<Saying> find(Of draft, UUID state) {
        return saying(draft, DRAFT_STATE.ID.eq(state));
    }

    /** What the draft said last. */
    Optional<Saying> last(Of draft) {
        return saying(draft, DRAFT_STATE.ASIDE.isFalse());
    }

    /** Who saved the draft last. */
    Optional<Hand> lastHand(Of draft) {
        return listed(draft)
                .where(draft.condition(), DRAFT_STATE.ASIDE.isFalse())
                .orderBy(NEWEST)
                .limit(1)
                .fetchOptional(row -> hand(row, draft));
    }

    /** What the draft had said before a state was saved. */
    Optional<Saying> before(Of draft, DraftState state) {
        return saying(
                draft,
                DRAFT_STATE
                        .ASIDE
                        .isFalse()
                        .and(row(DRAFT_STATE.VERSION, DRAFT_STATE.SAVED_AT, DRAFT_STATE.ID)
                                .lt(state.version(), state.hand().at(), state.id())));
    }

    private Optional<Saying> saying(Of draft, Condition which) {
        return db.select(DRAFT_STATE.asterisk().except(DRAFT_STATE.CHANGED), CHANGED, HAND, draft.number())
                .from(DRAFT_STATE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DRAFT_STATE.ACCOUNT_ID))
                .where(draft.condition(), which)
                .orderBy(NEWEST)
                .limit(1)
                .fetchOptional(row ->
                        new Saying(state(row, draft), new Fields(json.readValue(row.get(DRAFT_STATE.WORDS), WORDS))));
    }

    private SelectOnConditionStep<?> listed(Of draft) {
        return db.select(
                        DRAFT_STATE.ID,
                        DRAFT_STATE.VERSION,
                        DRAFT_STATE.ASIDE,
                        DRAFT_STATE.FILE_NAME,
                        DRAFT_STATE.ACCOUNT_ID,
                        DRAFT_STATE.SAVED_AT,
                        CHANGED,
                        HAND,
                        draft.number())
                .from(DRAFT_STATE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DRAFT_STATE.ACCOUNT_ID));
    }

    private static DraftState state(Record row, Of draft) {
        var named = row.get(CHANGED).lines().toList();
        var cut = row.get(CHANGED).length() == NAMED;
        return new DraftState(
                row.get(DRAFT_STATE.ID),
                row.get(draft.number()),
                row.get(DRAFT_STATE.VERSION),
                row.get(DRAFT_STATE.ASIDE),
                hand(row, draft),
                cut ? named.subList(0, named.size() - 1) : named,
                row.get(DRAFT_STATE.FILE_NAME));
    }

    private static Hand hand(Record row, Of draft) {
        return new Hand(
                row.get(HAND),
                draft.reader().account().equals(row.get(DRAFT_STATE.ACCOUNT_ID)),
                row.get(DRAFT_STATE.SAVED_AT));
    }
}
