package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.DOCUMENT;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.JURISDICTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.QUESTION;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FileId;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.QuestionId;
import org.counterpart.base.RuleId;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.TextKind;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes what an institution prepares. */
@Repository
class DraftRepository {

    private static final ZoneId NO_ZONE = ZoneId.of("UTC");

    private final DSLContext db;

    DraftRepository(DSLContext db) {
        this.db = db;
    }

    /** Where an institution works: sign and zone of its jurisdiction. */
    record Seat(@Nullable String code, ZoneId zone) {}

    Seat seat(OrganisationId institution) {
        return db.select(JURISDICTION.CODE, JURISDICTION.ZONE)
                .from(ORGANISATION)
                .leftJoin(JURISDICTION)
                .on(JURISDICTION.ID.eq(ORGANISATION.JURISDICTION_ID))
                .where(ORGANISATION.ID.eq(institution))
                .fetchSingle(Records.mapping((code, zone) -> new Seat(code, zone == null ? NO_ZONE : ZoneId.of(zone))));
    }

    boolean exists(ConsultationId id) {
        return db.fetchExists(CONSULTATION, CONSULTATION.ID.eq(id));
    }

    void insert(
            ConsultationId id,
            int number,
            String reference,
            OrganisationId institution,
            OpeningPackage words,
            ZoneId zone,
            AccountId by) {
        db.insertInto(CONSULTATION)
                .set(CONSULTATION.ID, id)
                .set(CONSULTATION.NUMBER, number)
                .set(CONSULTATION.SLUG, "draft-" + number)
                .set(CONSULTATION.REFERENCE, reference)
                .set(CONSULTATION.INSTITUTION_ID, institution)
                .set(CONSULTATION.TITLE, words.title())
                .set(CONSULTATION.LANGUAGE, words.language())
                .set(CONSULTATION.SUMMARY, words.summary())
                .set(CONSULTATION.PURPOSE, words.purpose())
                .set(CONSULTATION.WHO_IS_ASKED, words.whoIsAsked())
                .set(CONSULTATION.CONTACT, words.contact())
                .set(CONSULTATION.ZONE, zone.getId())
                .set(CONSULTATION.PHASE, Phase.DRAFT)
                .set(CONSULTATION.CREATED_BY, by)
                .set(CONSULTATION.CREATED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.VERSION, 0)
                .execute();
    }

    /** Number of rows changed: none when somebody else saved since {@code version}, or when it is no draft any more. */
    int save(ConsultationId id, int version, OpeningPackage words, Timetable timetable) {
        return db.update(CONSULTATION)
                .set(CONSULTATION.TITLE, words.title())
                .set(CONSULTATION.LANGUAGE, words.language())
                .set(CONSULTATION.SUMMARY, words.summary())
                .set(CONSULTATION.PURPOSE, words.purpose())
                .set(CONSULTATION.WHO_IS_ASKED, words.whoIsAsked())
                .set(CONSULTATION.CONTACT, words.contact())
                .set(CONSULTATION.ZONE, timetable.zone().getId())
                .set(CONSULTATION.OPENS_AT, timetable.opensAt())
                .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, timetable.contributionsCloseAt())
                .set(CONSULTATION.DELIBERATION_CLOSES_AT, timetable.deliberationClosesAt())
                .set(CONSULTATION.ANSWERS_DUE_AT, timetable.answersDueAt())
                .set(CONSULTATION.DECISION_DUE_ON, timetable.decisionDueOn())
                .set(CONSULTATION.FOLLOW_UP_UNTIL, timetable.followUpUntil())
                .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                .where(CONSULTATION.ID.eq(id), CONSULTATION.VERSION.eq(version))
                .and(CONSULTATION.PHASE.eq(Phase.DRAFT))
                .and(CONSULTATION.DISCARDED_AT.isNull())
                .execute();
    }

    void putQuestions(ConsultationId id, List<String> questions) {
        db.deleteFrom(QUESTION).where(QUESTION.CONSULTATION_ID.eq(id)).execute();
        if (!questions.isEmpty()) {
            db.insertInto(QUESTION, QUESTION.ID, QUESTION.CONSULTATION_ID, QUESTION.POSITION, QUESTION.BODY)
                    .valuesOfRows(IntStream.range(0, questions.size())
                            .mapToObj(i -> DSL.row(QuestionId.next(), id, i, questions.get(i)))
                            .toList())
                    .execute();
        }
    }

    void ofKind(ConsultationId id, @Nullable TextKind kind) {
        db.update(CONSULTATION)
                .set(CONSULTATION.TEXT_KIND, kind)
                .where(CONSULTATION.ID.eq(id), CONSULTATION.PHASE.eq(Phase.DRAFT))
                .execute();
    }

    /** Number of rows changed, as at {@link #save}. */
    int publish(Consultation draft, String slug, @Nullable RuleId rule) {
        return db.update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.ANNOUNCED)
                .set(CONSULTATION.SLUG, slug)
                .set(CONSULTATION.RULE_ID, rule)
                .set(CONSULTATION.PUBLISHED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.OPENS_AT, DSL.coalesce(CONSULTATION.OPENS_AT, DatabaseClock.NOW))
                .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                .where(CONSULTATION.ID.eq(draft.id()), CONSULTATION.VERSION.eq(draft.version()))
                .and(CONSULTATION.PHASE.eq(Phase.DRAFT))
                .and(CONSULTATION.DISCARDED_AT.isNull())
                .execute();
    }

    boolean discard(ConsultationId id) {
        return db.update(CONSULTATION)
                        .set(CONSULTATION.DISCARDED_AT, DatabaseClock.NOW)
                        .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                        .where(CONSULTATION.ID.eq(id), CONSULTATION.PHASE.eq(Phase.DRAFT))
                        .and(CONSULTATION.DISCARDED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean isSlugTaken(String slug) {
        return db.fetchExists(CONSULTATION, CONSULTATION.SLUG.eq(slug));
    }

    /** Admitted NGOs whose name contains the words, for the choice of whom to ask. */
    List<Invited> invitable(String words, int offset, int limit) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.KIND.eq(OrganisationKind.NGO))
                .and(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                .and(ORGANISATION.NAME.contains(words))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping((organisation, name) -> new Invited(organisation, name, null, false)));
    }

    /** Makes exactly these organisations the invited ones. */
    void putInvited(ConsultationId id, Collection<OrganisationId> organisations) {
        db.deleteFrom(INVITATION)
                .where(INVITATION.CONSULTATION_ID.eq(id), INVITATION.ORGANISATION_ID.notIn(organisations))
                .execute();
        addInvited(id, organisations);
    }

    /** Number of organisations that were not invited before: admitted NGOs only. */
    int addInvited(ConsultationId id, Collection<OrganisationId> organisations) {
        return db.insertInto(INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                .select(DSL.select(DSL.val(id, CONSULTATION.ID), ORGANISATION.ID, DatabaseClock.NOW)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.in(organisations))
                        .and(ORGANISATION.KIND.eq(OrganisationKind.NGO))
                        .and(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                        .andNotExists(DSL.selectOne()
                                .from(INVITATION)
                                .where(INVITATION.CONSULTATION_ID.eq(id))
                                .and(INVITATION.ORGANISATION_ID.eq(ORGANISATION.ID))))
                .execute();
    }

    String name(OrganisationId organisation) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation))
                .fetchSingle(ORGANISATION.NAME);
    }

    void addDocument(ConsultationId id, FileId file, String title) {
        db.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, Id.random())
                .set(DOCUMENT.CONSULTATION_ID, id)
                .set(DOCUMENT.FILE_ID, file)
                .set(DOCUMENT.TITLE, title)
                .set(DOCUMENT.ADDED_AT, DatabaseClock.NOW)
                .execute();
    }

    int removeDocument(ConsultationId id, UUID document) {
        return db.deleteFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(document), DOCUMENT.CONSULTATION_ID.eq(id))
                .execute();
    }
}
