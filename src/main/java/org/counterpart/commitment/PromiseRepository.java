package org.counterpart.commitment;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Times;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.response.PointStatus;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what promises are recorded from, and who may owe them. */
@Repository
class PromiseRepository {

    /** More are found through the list of consultations. */
    private static final int SOURCES = 20;

    private final DSLContext db;

    PromiseRepository(DSLContext db) {
        this.db = db;
    }

    /** Published answers only: a draft is nothing anybody promised. */
    Optional<Promise> inAnswer(PointId point) {
        return db.select(
                        POINT.CONSULTATION_ID,
                        CONSULTATION.TITLE,
                        CONSULTATION.INSTITUTION_ID,
                        ORGANISATION.NAME,
                        POINT.TITLE,
                        POINT.REASON,
                        POINT.PUBLISHED_AT,
                        CONSULTATION.ZONE)
                .from(POINT)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(POINT.CONSULTATION_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .where(POINT.ID.eq(point))
                .and(POINT.STATUS.eq(PointStatus.PUBLISHED))
                .fetchOptional(row -> new Promise(
                        row.get(POINT.CONSULTATION_ID),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.INSTITUTION_ID),
                        row.get(ORGANISATION.NAME),
                        point,
                        row.get(POINT.TITLE),
                        row.get(POINT.REASON),
                        ZoneId.of(row.get(CONSULTATION.ZONE)),
                        day(row.get(POINT.PUBLISHED_AT), row.get(CONSULTATION.ZONE))));
    }

    /** Public consultations; made on the day of the decision. */
    Optional<Promise> inDecision(ConsultationId consultation) {
        return db.select(
                        CONSULTATION.TITLE,
                        CONSULTATION.INSTITUTION_ID,
                        ORGANISATION.NAME,
                        CONSULTATION.DECISION,
                        CONSULTATION.DECIDED_AT,
                        CONSULTATION.ZONE,
                        StandingPhase.NOW)
                .from(CONSULTATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .where(CONSULTATION.ID.eq(consultation))
                .and(StandingPhase.NOW.ne(Phase.DRAFT))
                .fetchOptional(row -> new Promise(
                        consultation,
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.INSTITUTION_ID),
                        row.get(ORGANISATION.NAME),
                        null,
                        row.get(CONSULTATION.TITLE),
                        Objects.requireNonNullElse(row.get(CONSULTATION.DECISION), ""),
                        ZoneId.of(row.get(CONSULTATION.ZONE)),
                        day(row.get(CONSULTATION.DECIDED_AT), row.get(CONSULTATION.ZONE))));
    }

    /** The newest first. */
    List<Source> sources() {
        return db.select(CONSULTATION.ID, CONSULTATION.TITLE, ORGANISATION.NAME, CONSULTATION.DECIDED_AT)
                .from(CONSULTATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .where(StandingPhase.NOW.in(Phase.ANSWERED, Phase.DECIDED, Phase.FOLLOW_UP, Phase.ARCHIVED))
                .orderBy(CONSULTATION.ANSWERS_DUE_AT.desc(), CONSULTATION.ID)
                .limit(SOURCES)
                .fetch(Records.mapping((consultation, title, name, decidedAt) ->
                        new Source(consultation, title, name, decidedAt != null)));
    }

    List<Owner> owners() {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.KIND.eq(OrganisationKind.INSTITUTION))
                .and(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(Records.mapping(Owner::new));
    }

    boolean mayOwn(OrganisationId organisation) {
        return db.fetchExists(
                ORGANISATION,
                ORGANISATION.ID.eq(organisation),
                ORGANISATION.KIND.eq(OrganisationKind.INSTITUTION),
                ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED));
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, String zone) {
        return instant == null ? null : Times.day(instant, ZoneId.of(zone));
    }
}
