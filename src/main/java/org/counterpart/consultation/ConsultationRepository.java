package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.DOCUMENT;
import static counterpart.schema.Tables.EXTENSION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROCEDURE_RULE;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.STORED_FILE;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ReadOnce;
import org.counterpart.organisation.OrganisationKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads consultations and what belongs to them. */
@Repository
class ConsultationRepository {

    private static final Field<List<String>> QUESTIONS = DSL.multiset(DSL.select(QUESTION.BODY)
                    .from(QUESTION)
                    .where(QUESTION.CONSULTATION_ID.eq(CONSULTATION.ID))
                    .orderBy(QUESTION.POSITION, QUESTION.ID))
            .convertFrom(rows -> rows.map(Record1::value1));

    private final DSLContext db;
    private final ReadOnce reads;

    ConsultationRepository(DSLContext db, ReadOnce reads) {
        this.db = db;
        this.reads = reads;
    }

    Optional<ConsultationOverview> overview(ConsultationId id) {
        return reads.of(ConsultationOverview.class, id, () -> readOverview(id));
    }

    private Optional<ConsultationOverview> readOverview(ConsultationId id) {
        return db.select(CONSULTATION.fields())
                .select(QUESTIONS, ORGANISATION.NAME, PROCEDURE_RULE.TITLE, DatabaseClock.NOW)
                .from(CONSULTATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .leftJoin(PROCEDURE_RULE)
                .on(PROCEDURE_RULE.ID.eq(CONSULTATION.RULE_ID))
                .where(CONSULTATION.ID.eq(id), CONSULTATION.DISCARDED_AT.isNull())
                .fetchOptional(row -> new ConsultationOverview(
                        consultation(row),
                        row.get(ORGANISATION.NAME),
                        row.get(PROCEDURE_RULE.TITLE),
                        false,
                        row.get(DatabaseClock.NOW)));
    }

    List<ConsultationSummary> page(Selection selection, Set<OrganisationId> mine, int offset, int limit) {
        return db.select(CONSULTATION.fields())
                .select(ORGANISATION.NAME, DatabaseClock.NOW)
                .from(CONSULTATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .where(selected(selection, mine))
                .orderBy(order(selection))
                .limit(limit)
                .offset(offset)
                .fetch(row -> new ConsultationSummary(
                        row.get(CONSULTATION.ID),
                        row.get(CONSULTATION.REFERENCE),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.LANGUAGE),
                        row.get(CONSULTATION.SUMMARY),
                        row.get(ORGANISATION.NAME),
                        timetable(row).standing(row.get(CONSULTATION.PHASE), row.get(DatabaseClock.NOW)),
                        timetable(row)));
    }

    int count(Selection selection, Set<OrganisationId> mine) {
        return db.fetchCount(CONSULTATION, selected(selection, mine));
    }

    private static Condition selected(Selection selection, Set<OrganisationId> mine) {
        return switch (selection) {
            case RUNNING -> CONSULTATION.PHASE.in(Phase.ANNOUNCED, Phase.OPEN, Phase.DELIBERATION, Phase.REVIEW);
            case PAST -> CONSULTATION.PHASE.in(Phase.ANSWERED, Phase.DECIDED, Phase.FOLLOW_UP, Phase.ARCHIVED);
            case MINE ->
                CONSULTATION
                        .DISCARDED_AT
                        .isNull()
                        .and(CONSULTATION
                                .INSTITUTION_ID
                                .in(mine)
                                .or(CONSULTATION
                                        .PHASE
                                        .ne(Phase.DRAFT)
                                        .and(DSL.exists(DSL.selectOne()
                                                .from(INVITATION)
                                                .where(INVITATION.CONSULTATION_ID.eq(CONSULTATION.ID))
                                                .and(INVITATION.ORGANISATION_ID.in(mine))))));
        };
    }

    /** Running ones by what closes next, past ones by the newest; always to the key. */
    private static List<SortField<?>> order(Selection selection) {
        return switch (selection) {
            case RUNNING -> List.of(CONSULTATION.CONTRIBUTIONS_CLOSE_AT.asc(), CONSULTATION.ID.asc());
            case MINE, PAST -> List.of(CONSULTATION.NUMBER.desc(), CONSULTATION.ID.asc());
        };
    }

    List<OwnInstitution> institutions(List<OrganisationId> ids) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(ids), ORGANISATION.KIND.eq(OrganisationKind.INSTITUTION))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(Records.mapping(OwnInstitution::new));
    }

    List<Document> documents(ConsultationId id) {
        return db.select(DOCUMENT.ID, DOCUMENT.FILE_ID, DOCUMENT.TITLE, STORED_FILE.NAME, STORED_FILE.SIZE)
                .from(DOCUMENT)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(DOCUMENT.FILE_ID))
                .where(DOCUMENT.CONSULTATION_ID.eq(id))
                .orderBy(DOCUMENT.ADDED_AT, DOCUMENT.ID)
                .fetch(Records.mapping(Document::new));
    }

    List<Invited> invited(ConsultationId id, Set<OrganisationId> answered) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME, INVITATION.FIRST_OPENED_AT)
                .from(INVITATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(INVITATION.ORGANISATION_ID))
                .where(INVITATION.CONSULTATION_ID.eq(id))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(Records.mapping((organisation, name, firstOpenedAt) ->
                        new Invited(organisation, name, firstOpenedAt, answered.contains(organisation))));
    }

    List<Extension> extensions(ConsultationId id) {
        return db.select(EXTENSION.DEADLINE, EXTENSION.FROM_AT, EXTENSION.TO_AT, EXTENSION.REASON, EXTENSION.AT)
                .from(EXTENSION)
                .where(EXTENSION.CONSULTATION_ID.eq(id))
                .orderBy(EXTENSION.AT, EXTENSION.TO_AT, EXTENSION.ID)
                .fetch(Records.mapping(Extension::new));
    }

    void opened(ConsultationId id, Set<OrganisationId> organisations) {
        db.update(INVITATION)
                .set(INVITATION.FIRST_OPENED_AT, DatabaseClock.NOW)
                .where(INVITATION.CONSULTATION_ID.eq(id), INVITATION.ORGANISATION_ID.in(organisations))
                .and(INVITATION.FIRST_OPENED_AT.isNull())
                .andExists(DSL.selectOne()
                        .from(CONSULTATION)
                        .where(CONSULTATION.ID.eq(INVITATION.CONSULTATION_ID), PublicConsultations.PUBLIC))
                .execute();
    }

    private static Consultation consultation(Record row) {
        return new Consultation(
                row.get(CONSULTATION.ID),
                row.get(CONSULTATION.VERSION),
                row.get(CONSULTATION.NUMBER),
                row.get(CONSULTATION.SLUG),
                row.get(CONSULTATION.REFERENCE),
                row.get(CONSULTATION.INSTITUTION_ID),
                new OpeningPackage(
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.LANGUAGE),
                        row.get(CONSULTATION.SUMMARY),
                        row.get(CONSULTATION.PURPOSE),
                        row.get(QUESTIONS),
                        row.get(CONSULTATION.WHO_IS_ASKED),
                        row.get(CONSULTATION.CONTACT)),
                row.get(CONSULTATION.TEXT_KIND),
                timetable(row).standing(row.get(CONSULTATION.PHASE), row.get(DatabaseClock.NOW)),
                timetable(row),
                row.get(CONSULTATION.RULE_ID),
                row.get(CONSULTATION.PUBLISHED_AT),
                row.get(CONSULTATION.ANSWERED_AT),
                row.get(CONSULTATION.DECIDED_AT),
                row.get(CONSULTATION.DECISION),
                row.get(CONSULTATION.ORIGIN));
    }

    private static Timetable timetable(Record row) {
        return new Timetable(
                ZoneId.of(row.get(CONSULTATION.ZONE)),
                row.get(CONSULTATION.OPENS_AT),
                row.get(CONSULTATION.CONTRIBUTIONS_CLOSE_AT),
                row.get(CONSULTATION.DELIBERATION_CLOSES_AT),
                row.get(CONSULTATION.ANSWERS_DUE_AT),
                row.get(CONSULTATION.DECISION_DUE_ON),
                row.get(CONSULTATION.FOLLOW_UP_UNTIL));
    }
}
