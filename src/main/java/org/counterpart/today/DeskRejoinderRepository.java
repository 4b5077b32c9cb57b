package org.counterpart.today;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.REJOINDER;
import static counterpart.schema.Tables.REJOINDER_WINDOW;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.contribution.Counted;
import org.counterpart.response.Answered;
import org.counterpart.response.rejoinder.Contested;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What waits because answers were contested, or still can be: a line for each consultation. */
@Repository
class DeskRejoinderRepository {

    private static final Table<?> CONTESTED = REJOINDER.join(POINT).on(POINT.ID.eq(REJOINDER.POINT_ID));

    private final DSLContext db;

    DeskRejoinderRepository(DSLContext db) {
        this.db = db;
    }

    /** Rejoinders that the institution has not replied to. */
    List<Waiting> toReply(List<OrganisationId> institutions) {
        return lines(
                "today.waits.rejoinders",
                CONTESTED,
                REJOINDER_WINDOW.REPLIES_DUE_AT,
                CONSULTATION
                        .INSTITUTION_ID
                        .in(institutions)
                        .and(Contested.PUBLIC)
                        .and(REJOINDER.REPLY.isNull())
                        .and(REJOINDER.FINDING.isNull()));
    }

    /** Those on which a finding can be recorded: the institution has replied, or its time is over. */
    List<Waiting> toFind() {
        return lines(
                "today.waits.findings",
                CONTESTED,
                DSL.inline(null, REJOINDER_WINDOW.REPLIES_DUE_AT).as("until"),
                Contested.PUBLIC
                        .and(REJOINDER.FINDING.isNull())
                        .and(REJOINDER.REPLY.isNotNull().or(REJOINDER_WINDOW.REPLIES_DUE_AT.le(DatabaseClock.NOW))));
    }

    /** Answers to the points of these organisations that they may contest, and until when. */
    List<Waiting> contestable(List<OrganisationId> organisations) {
        return lines(
                "today.waits.contestable",
                POINT.join(CONTRIBUTION)
                        .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                        .leftJoin(REJOINDER)
                        .on(REJOINDER.POINT_ID.eq(POINT.ID)),
                REJOINDER_WINDOW.CLOSES_AT,
                CONTRIBUTION
                        .ORGANISATION_ID
                        .in(organisations)
                        .and(Answered.PUBLIC)
                        .and(Counted.STANDING)
                        .and(REJOINDER.SUBMITTED_AT.isNull())
                        .and(REJOINDER_WINDOW.CLOSES_AT.gt(DatabaseClock.NOW)));
    }

    private List<Waiting> lines(String key, Table<?> from, Field<Instant> until, Condition which) {
        return db.select(DSL.count(), CONSULTATION.TITLE, until, CONSULTATION.ZONE, CONSULTATION.ID)
                .from(from.join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(POINT.CONSULTATION_ID))
                        .join(REJOINDER_WINDOW)
                        .on(REJOINDER_WINDOW.CONSULTATION_ID.eq(CONSULTATION.ID)))
                .where(which)
                .groupBy(
                        CONSULTATION.ID,
                        CONSULTATION.TITLE,
                        CONSULTATION.ZONE,
                        REJOINDER_WINDOW.CLOSES_AT,
                        REJOINDER_WINDOW.REPLIES_DUE_AT)
                .orderBy(REJOINDER_WINDOW.REPLIES_DUE_AT, CONSULTATION.ID)
                .limit(DeskRepository.SOME)
                .fetch(Records.mapping((count, title, end, zone, id) ->
                        new Waiting(key, count, title, end, ZoneId.of(zone), "consultations/" + id + "/rejoinders")));
    }
}
