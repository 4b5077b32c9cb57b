package org.counterpart.contribution.comment;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.DRAFT_STATE;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.QuestionId;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionRepository;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.identity.Actor;
import org.counterpart.identity.Role;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps comments and amendments while they are written, and lists them beside the drafts of positions. */
@Repository
public class ContributionDraftRepository {

    /** Who wrote last, by name. */
    private static final Field<String> HAND =
            coalesce(lastHand(), ACCOUNT.NAME, inline("")).as("hand_name");

    private static final Field<String> BEGINNING = left(CONTRIBUTION.BODY, 400).as("beginning");

    private final DSLContext db;

    ContributionDraftRepository(DSLContext db) {
        this.db = db;
    }

    /** A comment or an amendment as it is stored, with what decides about it. */
    record Stored(
            Draft draft,
            ContributionStatus status,
            @Nullable Integer number) {}

    Optional<Stored> find(ContributionId id) {
        return these(List.of(id)).stream().findFirst();
    }

    List<Stored> these(Collection<ContributionId> ids) {
        return read(CONTRIBUTION.ID.in(ids));
    }

    /** Comments and amendments that somebody is writing in a consultation, oldest first. */
    List<Stored> of(AccountId author, ConsultationId consultation) {
        return read(writtenBy(author, consultation));
    }

    /** Those of them on an article, on a question, or on the whole text. */
    List<Stored> at(
            AccountId author, ConsultationId consultation, @Nullable LineageId article, @Nullable QuestionId question) {
        return read(writtenBy(author, consultation)
                .and(article == null ? CONTRIBUTION.LINEAGE_ID.isNull() : CONTRIBUTION.LINEAGE_ID.eq(article))
                .and(question == null ? CONTRIBUTION.QUESTION_ID.isNull() : CONTRIBUTION.QUESTION_ID.eq(question)));
    }

    private static Condition writtenBy(AccountId author, ConsultationId consultation) {
        return CONTRIBUTION
                .AUTHOR_ID
                .eq(author)
                .and(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .and(CONTRIBUTION.STATUS.eq(ContributionStatus.DRAFT))
                .and(CONTRIBUTION.KIND.ne(ContributionKind.POSITION));
    }

    private List<Stored> read(Condition which) {
        return db.selectFrom(CONTRIBUTION)
                .where(which)
                .orderBy(CONTRIBUTION.CREATED_AT, CONTRIBUTION.ID)
                .fetch(row -> new Stored(
                        new Draft(
                                row.getId(),
                                row.getVersion(),
                                row.getKind(),
                                row.getConsultationId(),
                                row.getTextVersionId(),
                                row.getLineageId(),
                                row.getQuestionId(),
                                row.getOrganisationId(),
                                row.getAuthorId(),
                                Objects.requireNonNullElse(row.getQuote(), ""),
                                row.getBody(),
                                Objects.requireNonNullElse(row.getProposedText(), ""),
                                Objects.requireNonNullElse(row.getOriginalText(), ""),
                                row.getReplacesId(),
                                row.getUpdatedAt()),
                        row.getStatus(),
                        row.getNumber()));
    }

    void insert(Draft draft, AccountId author) {
        db.insertInto(CONTRIBUTION)
                .set(CONTRIBUTION.ID, draft.id())
                .set(CONTRIBUTION.KIND, draft.kind())
                .set(CONTRIBUTION.STATUS, ContributionStatus.DRAFT)
                .set(CONTRIBUTION.CONSULTATION_ID, draft.consultation())
                .set(CONTRIBUTION.TEXT_VERSION_ID, draft.textVersion())
                .set(CONTRIBUTION.LINEAGE_ID, draft.article())
                .set(CONTRIBUTION.PLACE_ID, draft.article())
                .set(CONTRIBUTION.QUESTION_ID, draft.question())
                .set(CONTRIBUTION.ORGANISATION_ID, draft.organisation())
                .set(CONTRIBUTION.AUTHOR_ID, author)
                .set(CONTRIBUTION.AUTHOR_NAME, "")
                .set(CONTRIBUTION.QUOTE, nullIfEmpty(draft.quote()))
                .set(CONTRIBUTION.BODY, draft.body())
                .set(CONTRIBUTION.PROPOSED_TEXT, nullIfEmpty(draft.proposedText()))
                .set(CONTRIBUTION.ORIGINAL_TEXT, nullIfEmpty(draft.originalText()))
                .set(CONTRIBUTION.REPLACES_ID, draft.replaces())
                .set(CONTRIBUTION.CREATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.UPDATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.VERSION, 1)
                .execute();
    }

    int update(Draft draft, AccountId author) {
        return db.update(CONTRIBUTION)
                .set(CONTRIBUTION.ORGANISATION_ID, draft.organisation())
                .set(CONTRIBUTION.QUOTE, nullIfEmpty(draft.quote()))
                .set(CONTRIBUTION.BODY, draft.body())
                .set(CONTRIBUTION.PROPOSED_TEXT, nullIfEmpty(draft.proposedText()))
                .set(CONTRIBUTION.UPDATED_AT, DatabaseClock.NOW)
                .set(CONTRIBUTION.VERSION, CONTRIBUTION.VERSION.plus(1))
                .where(CONTRIBUTION.ID.eq(draft.id()), CONTRIBUTION.VERSION.eq(draft.version()))
                .and(CONTRIBUTION.AUTHOR_ID.eq(author))
                .and(CONTRIBUTION.STATUS.eq(ContributionStatus.DRAFT))
                .execute();
    }

    /** Deletes a draft; whether there was one of this author. */
    boolean delete(ContributionId id, AccountId author) {
        return db.deleteFrom(CONTRIBUTION)
                        .where(CONTRIBUTION.ID.eq(id), CONTRIBUTION.AUTHOR_ID.eq(author))
                        .and(CONTRIBUTION.STATUS.eq(ContributionStatus.DRAFT))
                        .and(CONTRIBUTION.KIND.ne(ContributionKind.POSITION))
                        .execute()
                == 1;
    }

    /** Which of these are there, in whatever state. */
    public Set<ContributionId> existing(Collection<ContributionId> ids) {
        return db.select(CONTRIBUTION.ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.in(ids))
                .fetchSet(CONTRIBUTION.ID);
    }

    /** The draft of this organisation that is to take the place of a contribution, if one was begun and can be finished by whoever began it. */
    Optional<Stored> inPlaceOf(ContributionId old, OrganisationId organisation) {
        return read(CONTRIBUTION
                        .REPLACES_ID
                        .eq(old)
                        .and(CONTRIBUTION.ORGANISATION_ID.eq(organisation))
                        .and(CONTRIBUTION.STATUS.eq(ContributionStatus.DRAFT))
                        .and(exists(selectOne()
                                .from(MEMBERSHIP)
                                .where(MEMBERSHIP.ACCOUNT_ID.eq(CONTRIBUTION.AUTHOR_ID))
                                .and(MEMBERSHIP.ORGANISATION_ID.eq(organisation))
                                .and(MEMBERSHIP.ROLE.in(Role.REPRESENTATIVE, Role.CONTRIBUTOR)))))
                .stream()
                .findFirst();
    }

    /** Nobody submits it or throws it away until the transaction ends. */
    void hold(ContributionId id) {
        db.select(CONTRIBUTION.ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    static Condition is(ContributionId id) {
        return CONTRIBUTION.ID.eq(id);
    }

    static Condition in(ConsultationId consultation, @Nullable LineageId article) {
        return CONTRIBUTION
                .CONSULTATION_ID
                .eq(consultation)
                .and(article == null ? noCondition() : CONTRIBUTION.LINEAGE_ID.eq(article));
    }

    private static Condition ofThe(Actor reader) {
        return CONTRIBUTION
                .ORGANISATION_ID
                .in(reader.roles().keySet())
                .and(CONTRIBUTION.STATUS.in(ContributionStatus.DRAFT, ContributionStatus.TO_SIGN));
    }

    int count(Actor reader, ConsultationId consultation) {
        return db.fetchCount(CONTRIBUTION, ofThe(reader), in(consultation, null));
    }

    int mine(Actor reader, ConsultationId consultation) {
        return db.fetchCount(CONTRIBUTION, ofThe(reader), writtenBy(reader.account(), consultation));
    }

    /** Drafts of the reader's organisations, latest first. */
    List<DraftSummary> drafts(Actor reader, Condition which, int offset, int limit) {
        return db.select(
                        CONTRIBUTION.ID,
                        CONTRIBUTION.KIND,
                        CONTRIBUTION.STATUS,
                        PROVISION.LINEAGE_ID,
                        PROVISION.HANDLE,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        CONTRIBUTION.ORGANISATION_ID,
                        HAND,
                        CONTRIBUTION.AUTHOR_ID,
                        BEGINNING,
                        CONTRIBUTION.UPDATED_AT,
                        CONTRIBUTION.VERSION)
                .select(QUESTION.ID, QUESTION.POSITION, QUESTION.BODY)
                .from(CONTRIBUTION)
                .leftJoin(PROVISION)
                .on(PROVISION.TEXT_VERSION_ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .and(PROVISION.LINEAGE_ID.eq(CONTRIBUTION.LINEAGE_ID))
                .and(PROVISION.HANDLE.isNotNull())
                .leftJoin(QUESTION)
                .on(QUESTION.ID.eq(CONTRIBUTION.QUESTION_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTRIBUTION.AUTHOR_ID))
                .where(ofThe(reader), which)
                .orderBy(CONTRIBUTION.UPDATED_AT.desc(), CONTRIBUTION.ID.desc())
                .limit(offset, limit)
                .fetch(row -> new DraftSummary(
                        row.get(CONTRIBUTION.ID),
                        row.get(CONTRIBUTION.VERSION),
                        row.get(CONTRIBUTION.KIND),
                        row.get(CONTRIBUTION.STATUS),
                        ContributionRepository.article(row),
                        ContributionRepository.question(row),
                        row.get(CONTRIBUTION.ORGANISATION_ID),
                        row.get(HAND),
                        reader.account().equals(row.get(CONTRIBUTION.AUTHOR_ID)),
                        row.get(BEGINNING),
                        row.get(CONTRIBUTION.UPDATED_AT)));
    }

    /** Who saved a draft last: of a shared one that is not whoever began it. */
    private static Field<String> lastHand() {
        var hand = ACCOUNT.as("hand");
        return field(select(hand.NAME)
                .from(DRAFT_STATE)
                .join(hand)
                .on(hand.ID.eq(DRAFT_STATE.ACCOUNT_ID))
                .where(DRAFT_STATE.SUBJECT_ID.eq(CONTRIBUTION.ID.coerce(DRAFT_STATE.SUBJECT_ID)))
                .and(DRAFT_STATE.ASIDE.isFalse())
                .orderBy(DRAFT_STATE.VERSION.desc(), DRAFT_STATE.SAVED_AT.desc(), DRAFT_STATE.ID.desc())
                .limit(1));
    }

    static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
