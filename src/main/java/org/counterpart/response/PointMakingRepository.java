package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Cut;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Counted;
import org.counterpart.text.TextStatus;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How points come to be and to their end. Each is made once: its key is that of what it comes from. */
@Repository
class PointMakingRepository {

    private static final int TITLE_LIMIT = 300;

    private static final List<Field<?>> MADE_WITH = List.of(
            POINT.ID,
            POINT.CONSULTATION_ID,
            POINT.CONTRIBUTION_ID,
            POINT.CONDITION_ID,
            POINT.LINEAGE_ID,
            POINT.TITLE,
            POINT.STATUS,
            POINT.REASON,
            POINT.CREATED_AT,
            POINT.VERSION);

    private final DSLContext db;

    PointMakingRepository(DSLContext db) {
        this.db = db;
    }

    /** The point of a submitted contribution; nothing where it is there already. */
    void make(ContributionId contribution, String title) {
        insert(ofContribution(DSL.val(Cut.bare(title, TITLE_LIMIT)), DatabaseClock.NOW)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(contribution)));
    }

    /** The points of all contributions that stand in a consultation, by one statement: each is about its article, or about the whole text. */
    void makeOfAll(ConsultationId consultation) {
        var title = DSL.left(DSL.coalesce(ArticleRepository.label(PROVISION), TEXT_VERSION.TITLE), TITLE_LIMIT);
        insert(ofContribution(title, CONTRIBUTION.SUBMITTED_AT)
                .from(CONTRIBUTION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(PROVISION)
                .on(PROVISION.TEXT_VERSION_ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .and(PROVISION.LINEAGE_ID.eq(CONTRIBUTION.LINEAGE_ID))
                .and(PROVISION.HANDLE.isNotNull())
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation), Counted.STANDING));
    }

    /** One point for each condition of a signed position. */
    void makeFromConditions(ContributionId position) {
        insert(of(
                        STANCE_CONDITION.ID,
                        STANCE_CONDITION.ID,
                        STANCE_CONDITION.LINEAGE_ID,
                        DSL.left(STANCE_CONDITION.BODY, TITLE_LIMIT),
                        DatabaseClock.NOW)
                .from(STANCE_CONDITION)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(STANCE_CONDITION.CONTRIBUTION_ID))
                .where(CONTRIBUTION.ID.eq(position)));
    }

    private SelectSelectStep<Record> ofContribution(Field<String> title, Field<Instant> at) {
        return of(CONTRIBUTION.ID, DSL.inline(null, POINT.CONDITION_ID), Counted.PLACE, title, at);
    }

    /** The values of {@link #MADE_WITH}. */
    private SelectSelectStep<Record> of(
            Field<?> id, Field<UUID> condition, Field<LineageId> article, Field<String> title, Field<Instant> at) {
        return db.select(List.of(
                id.coerce(POINT.ID),
                CONTRIBUTION.CONSULTATION_ID,
                CONTRIBUTION.ID,
                condition,
                article,
                title,
                DSL.val(PointStatus.OPEN, POINT.STATUS),
                DSL.val(""),
                at,
                DSL.val(0)));
    }

    private void insert(Select<Record> points) {
        db.insertInto(POINT)
                .columns(MADE_WITH)
                .select(points)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** A withdrawn contribution asks for no answer; answers that were published stay. */
    void close(ContributionId contribution) {
        db.update(POINT)
                .set(POINT.STATUS, PointStatus.CLOSED)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(POINT.CONTRIBUTION_ID.eq(contribution))
                .and(POINT.STATUS.in(PointStatus.OPEN, PointStatus.DRAFTED))
                .execute();
    }

    /** What this contribution takes the place of, by its own word or as the organisation's newer position, asks for no answer any more. */
    void closeReplacedBy(ContributionId contribution) {
        var old = CONTRIBUTION.as("old");
        db.update(POINT)
                .set(POINT.STATUS, PointStatus.CLOSED)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(POINT.STATUS.in(PointStatus.OPEN, PointStatus.DRAFTED))
                .and(POINT.CONTRIBUTION_ID.in(DSL.select(old.ID)
                        .from(CONTRIBUTION)
                        .join(old)
                        .on(old.CONSULTATION_ID.eq(CONTRIBUTION.CONSULTATION_ID))
                        .and(old.ORGANISATION_ID.eq(CONTRIBUTION.ORGANISATION_ID))
                        .and(old.KIND.eq(CONTRIBUTION.KIND))
                        .and(old.STATUS.in(ContributionStatus.REPLACED, ContributionStatus.WITHDRAWN))
                        .where(CONTRIBUTION.ID.eq(contribution))
                        .and(old.ID.ne(contribution))))
                .execute();
    }

    /** A point stands where its contribution stands; that of a contribution without a place stays with the article it was about. */
    void followContributions(@Nullable ConsultationId consultation) {
        var place =
                DSL.select(CONTRIBUTION.PLACE_ID).from(CONTRIBUTION).where(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID));
        db.update(POINT)
                .set(POINT.LINEAGE_ID, place)
                .where(POINT.CONSULTATION_ID.eq(consultation), POINT.CONDITION_ID.isNull())
                .andExists(DSL.selectOne()
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                        .and(CONTRIBUTION.PLACE_ID.isNotNull())
                        .and(CONTRIBUTION.PLACE_ID.ne(POINT.LINEAGE_ID)))
                .execute();
    }

    /** After a new version, a drafted "accepted" must show the words that changed in it. */
    void reopenWithoutChangedWords(TextVersionId published) {
        var seen = TEXT_VERSION.as("seen");
        var linked = TEXT_VERSION.as("linked");
        db.update(POINT)
                .set(POINT.STATUS, PointStatus.OPEN)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(POINT.STATUS.eq(PointStatus.DRAFTED))
                .and(POINT.OUTCOME.in(Outcome.ACCEPTED, Outcome.PARTLY_ACCEPTED))
                .and(POINT.CONSULTATION_ID.eq(DSL.select(TEXT_VERSION.CONSULTATION_ID)
                        .from(TEXT_VERSION)
                        .where(TEXT_VERSION.ID.eq(published))
                        .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))))
                .andExists(DSL.selectOne()
                        .from(CONTRIBUTION)
                        .join(seen)
                        .on(seen.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                        .join(TEXT_VERSION)
                        .on(TEXT_VERSION.ID.eq(published))
                        .and(TEXT_VERSION.NUMBER.gt(seen.NUMBER))
                        .where(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                        .andNotExists(DSL.selectOne()
                                .from(PROVISION)
                                .join(linked)
                                .on(linked.ID.eq(PROVISION.TEXT_VERSION_ID))
                                .where(PROVISION.ID.eq(POINT.CHANGED_PROVISION_ID))
                                .and(linked.NUMBER.gt(seen.NUMBER))))
                .execute();
    }
}
