package org.counterpart.response;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_BLOCK;
import static counterpart.schema.Tables.TEXT_BLOCK_STATE;
import static counterpart.schema.Tables.TEXT_BLOCK_USE;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Reference;
import org.counterpart.contribution.AuthorName;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps text blocks, how they stood and where they are used, and reads what fills them. */
@Repository
class TextBlockRepository {

    private static final Field<Integer> USES = DSL.field(
                    DSL.selectCount().from(TEXT_BLOCK_USE).where(TEXT_BLOCK_USE.BLOCK_ID.eq(TEXT_BLOCK.ID)))
            .as("uses");

    private static final Condition OF_THE_TEXT =
            TEXT_VERSION.CONSULTATION_ID.eq(POINT.CONSULTATION_ID).and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED));

    private final DSLContext db;

    TextBlockRepository(DSLContext db) {
        this.db = db;
    }

    List<TextBlock> of(OrganisationId institution) {
        return blocks(TEXT_BLOCK.INSTITUTION_ID.eq(institution))
                .orderBy(TEXT_BLOCK.RETIRED, TEXT_BLOCK.NAME, TEXT_BLOCK.ID)
                .fetch(Records.mapping(TextBlock::new));
    }

    List<TextBlock> offered(OrganisationId institution, String words, int offset, int limit) {
        return blocks(TEXT_BLOCK.INSTITUTION_ID.eq(institution))
                .and(TEXT_BLOCK.RETIRED.isFalse())
                .and(words.isEmpty() ? DSL.noCondition() : TEXT_BLOCK.NAME.contains(words))
                .orderBy(TEXT_BLOCK.NAME, TEXT_BLOCK.ID)
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(TextBlock::new));
    }

    private SelectConditionStep<Record8<UUID, Integer, String, String, Boolean, String, Instant, Integer>> blocks(
            Condition which) {
        return db.select(
                        TEXT_BLOCK.ID,
                        TEXT_BLOCK.VERSION,
                        TEXT_BLOCK.NAME,
                        TEXT_BLOCK.BODY,
                        TEXT_BLOCK.RETIRED,
                        ACCOUNT.NAME,
                        TEXT_BLOCK_STATE.SAVED_AT,
                        USES)
                .from(TEXT_BLOCK)
                .join(TEXT_BLOCK_STATE)
                .on(TEXT_BLOCK_STATE.BLOCK_ID.eq(TEXT_BLOCK.ID), TEXT_BLOCK_STATE.VERSION.eq(TEXT_BLOCK.VERSION))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TEXT_BLOCK_STATE.ACCOUNT_ID))
                .where(which);
    }

    Optional<OrganisationId> institution(UUID id) {
        return db.select(TEXT_BLOCK.INSTITUTION_ID)
                .from(TEXT_BLOCK)
                .where(TEXT_BLOCK.ID.eq(id))
                .fetchOptional(TEXT_BLOCK.INSTITUTION_ID);
    }

    /** The words, where it is not retired. */
    Optional<String> offered(UUID id) {
        return db.select(TEXT_BLOCK.BODY)
                .from(TEXT_BLOCK)
                .where(TEXT_BLOCK.ID.eq(id), TEXT_BLOCK.RETIRED.isFalse())
                .fetchOptional(TEXT_BLOCK.BODY);
    }

    /** Whether all of these are blocks of the institution. */
    boolean areOf(OrganisationId institution, Collection<UUID> ids) {
        return db.fetchCount(TEXT_BLOCK, TEXT_BLOCK.INSTITUTION_ID.eq(institution), TEXT_BLOCK.ID.in(ids))
                == ids.size();
    }

    boolean isNamed(OrganisationId institution, String name, @Nullable UUID besides) {
        return db.fetchExists(
                TEXT_BLOCK,
                TEXT_BLOCK.INSTITUTION_ID.eq(institution),
                TEXT_BLOCK.NAME.eq(name),
                besides == null ? DSL.noCondition() : TEXT_BLOCK.ID.ne(besides));
    }

    void add(OrganisationId institution, String name, String body, AccountId by) {
        var id = Id.random();
        db.insertInto(TEXT_BLOCK)
                .set(TEXT_BLOCK.ID, id)
                .set(TEXT_BLOCK.INSTITUTION_ID, institution)
                .set(TEXT_BLOCK.NAME, name)
                .set(TEXT_BLOCK.BODY, body)
                .set(TEXT_BLOCK.VERSION, 1)
                .set(TEXT_BLOCK.RETIRED, false)
                .execute();
        keepState(id, by);
    }

    int change(UUID id, int version, String name, String body) {
        return db.update(TEXT_BLOCK)
                .set(TEXT_BLOCK.NAME, name)
                .set(TEXT_BLOCK.BODY, body)
                .set(TEXT_BLOCK.VERSION, version + 1)
                .where(TEXT_BLOCK.ID.eq(id), TEXT_BLOCK.VERSION.eq(version))
                .execute();
    }

    int retire(UUID id, int version, boolean retired) {
        return db.update(TEXT_BLOCK)
                .set(TEXT_BLOCK.RETIRED, retired)
                .set(TEXT_BLOCK.VERSION, version + 1)
                .where(TEXT_BLOCK.ID.eq(id), TEXT_BLOCK.VERSION.eq(version))
                .execute();
    }

    /** As it stands now. */
    void keepState(UUID id, AccountId by) {
        db.insertInto(
                        TEXT_BLOCK_STATE,
                        TEXT_BLOCK_STATE.BLOCK_ID,
                        TEXT_BLOCK_STATE.VERSION,
                        TEXT_BLOCK_STATE.NAME,
                        TEXT_BLOCK_STATE.BODY,
                        TEXT_BLOCK_STATE.RETIRED,
                        TEXT_BLOCK_STATE.ACCOUNT_ID,
                        TEXT_BLOCK_STATE.SAVED_AT)
                .select(DSL.select(
                                TEXT_BLOCK.ID,
                                TEXT_BLOCK.VERSION,
                                TEXT_BLOCK.NAME,
                                TEXT_BLOCK.BODY,
                                TEXT_BLOCK.RETIRED,
                                DSL.val(by, TEXT_BLOCK_STATE.ACCOUNT_ID),
                                DatabaseClock.NOW)
                        .from(TEXT_BLOCK)
                        .where(TEXT_BLOCK.ID.eq(id)))
                .execute();
    }

    List<TextBlock.State> history(UUID id) {
        return db.select(
                        TEXT_BLOCK_STATE.VERSION,
                        TEXT_BLOCK_STATE.NAME,
                        TEXT_BLOCK_STATE.BODY,
                        TEXT_BLOCK_STATE.RETIRED,
                        ACCOUNT.NAME,
                        TEXT_BLOCK_STATE.SAVED_AT)
                .from(TEXT_BLOCK_STATE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TEXT_BLOCK_STATE.ACCOUNT_ID))
                .where(TEXT_BLOCK_STATE.BLOCK_ID.eq(id))
                .orderBy(TEXT_BLOCK_STATE.VERSION.desc())
                .fetch(Records.mapping(TextBlock.State::new));
    }

    List<TextBlock.Use> uses(UUID id, int limit) {
        return db.select(POINT.ID, POINT.TITLE, POINT.STATUS, CONSULTATION.ID, CONSULTATION.TITLE)
                .from(TEXT_BLOCK_USE)
                .join(POINT)
                .on(POINT.ID.eq(TEXT_BLOCK_USE.POINT_ID))
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(POINT.CONSULTATION_ID))
                .where(TEXT_BLOCK_USE.BLOCK_ID.eq(id))
                .orderBy(TEXT_BLOCK_USE.TAKEN_AT.desc(), POINT.ID)
                .limit(limit)
                .fetch(Records.mapping(TextBlock.Use::new));
    }

    /** That the reasons of these points took these blocks; what is known stays. */
    void note(Collection<UUID> blocks, Collection<PointId> some, AccountId by) {
        if (blocks.isEmpty() || some.isEmpty()) {
            return;
        }
        db.insertInto(
                        TEXT_BLOCK_USE,
                        TEXT_BLOCK_USE.BLOCK_ID,
                        TEXT_BLOCK_USE.POINT_ID,
                        TEXT_BLOCK_USE.ACCOUNT_ID,
                        TEXT_BLOCK_USE.TAKEN_AT)
                .select(DSL.select(TEXT_BLOCK.ID, POINT.ID, DSL.val(by, TEXT_BLOCK_USE.ACCOUNT_ID), DatabaseClock.NOW)
                        .from(TEXT_BLOCK)
                        .crossJoin(POINT)
                        .where(TEXT_BLOCK.ID.in(blocks), POINT.ID.in(some))
                        .andNotExists(DSL.selectOne()
                                .from(TEXT_BLOCK_USE)
                                .where(TEXT_BLOCK_USE.BLOCK_ID.eq(TEXT_BLOCK.ID))
                                .and(TEXT_BLOCK_USE.POINT_ID.eq(POINT.ID))))
                .execute();
    }

    /** What the placeholders stand for at each point; one that is missing cannot be filled. */
    Map<PointId, Map<Placeholder, String>> values(Collection<PointId> some) {
        var article = DSL.field(DSL.select(PROVISION.NUMBER)
                        .from(PROVISION)
                        .join(TEXT_VERSION)
                        .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                        .where(PROVISION.LINEAGE_ID.eq(POINT.LINEAGE_ID), OF_THE_TEXT)
                        .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                        .limit(1))
                .as("article");
        var title = DSL.field(DSL.select(TEXT_VERSION.TITLE)
                        .from(TEXT_VERSION)
                        .where(OF_THE_TEXT)
                        .orderBy(TEXT_VERSION.NUMBER.desc())
                        .limit(1))
                .as("text");
        var organisation =
                AuthorName.at(ORGANISATION, CONTRIBUTION.SUBMITTED_AT).as("organisation");
        return db.select(POINT.ID, article, title, organisation, CONTRIBUTION.NUMBER, Copies.COUNT)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .where(POINT.ID.in(some))
                .fetchMap(POINT.ID, row -> {
                    var values = new EnumMap<Placeholder, String>(Placeholder.class);
                    put(values, Placeholder.ARTICLE, row.get(article));
                    put(values, Placeholder.TITLE, row.get(title));
                    var number = row.get(CONTRIBUTION.NUMBER);
                    if (row.get(Copies.COUNT) == 0) {
                        put(values, Placeholder.ORGANISATION, row.get(organisation));
                        put(values, Placeholder.NUMBER, number == null ? null : Reference.contribution(number));
                    }
                    return values;
                });
    }

    private static void put(Map<Placeholder, String> values, Placeholder which, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(which, value);
        }
    }
}
