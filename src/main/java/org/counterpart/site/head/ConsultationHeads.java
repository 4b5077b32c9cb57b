package org.counterpart.site.head;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROCEDURE_RULE;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.NotFound;
import org.counterpart.base.Times;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Given;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.contribution.Counted;
import org.counterpart.organisation.Counting;
import org.counterpart.site.head.ConsultationHead.Details;
import org.counterpart.site.head.ConsultationHead.Rule;
import org.counterpart.site.head.ConsultationHead.Timetable;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what every page of a consultation says about it. Drafts do not exist here. */
@Component
public class ConsultationHeads {

    private static final Field<Integer> ASKED = WrittenOnce.field(
                    DSL.field(DSL.selectCount().from(INVITATION).where(INVITATION.CONSULTATION_ID.eq(CONSULTATION.ID))))
            .as("asked");
    private static final Field<Integer> ANSWERED = WrittenOnce.field(DSL.field(DSL.selectCount()
                    .from(INVITATION)
                    .where(INVITATION.CONSULTATION_ID.eq(CONSULTATION.ID))
                    .and(Counted.answered(INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID))))
            .as("answered");
    private static final Field<Integer> POSITIONS = WrittenOnce.field(DSL.field(DSL.selectCount()
                    .from(CURRENT_POSITION)
                    .where(CURRENT_POSITION.CONSULTATION_ID.eq(CONSULTATION.ID))))
            .as("positions");
    private static final Field<Integer> CONTRIBUTIONS = WrittenOnce.field(DSL.field(DSL.selectCount()
                    .from(CONTRIBUTION)
                    .where(CONTRIBUTION.CONSULTATION_ID.eq(CONSULTATION.ID))
                    .and(Counted.STANDING)))
            .as("contributions");
    private static final Field<Integer> BALLOTS = WrittenOnce.field(
                    DSL.field(DSL.selectCount().from(BALLOT).where(BALLOT.CONSULTATION_ID.eq(CONSULTATION.ID))))
            .as("ballots");
    private static final Field<Integer> VERSION = WrittenOnce.field(
                    DSL.field(DSL.select(DSL.coalesce(DSL.max(TEXT_VERSION.NUMBER), DSL.inline(0)))
                            .from(TEXT_VERSION)
                            .where(TEXT_VERSION.CONSULTATION_ID.eq(CONSULTATION.ID))
                            .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))))
            .as("latest");
    private static final Field<Integer> ARTICLES = WrittenOnce.field(DSL.field(DSL.select(TEXT_VERSION.ARTICLES)
                    .from(TEXT_VERSION)
                    .where(TEXT_VERSION.CONSULTATION_ID.eq(CONSULTATION.ID))
                    .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                    .orderBy(TEXT_VERSION.NUMBER.desc())
                    .limit(1)))
            .as("articles");

    /** Contributions may still come, or answers are awaited. */
    public static final Condition RUNNING =
            WrittenOnce.condition(StandingPhase.NOW.in(Phase.ANNOUNCED, Phase.OPEN, Phase.DELIBERATION, Phase.REVIEW));

    private static final Value<String> SLUG = WrittenOnce.value(CONSULTATION.SLUG);
    private static final Query<Record> BY_SLUG = list(CONSULTATION.SLUG.eq(SLUG), CONSULTATION.ID);

    private final DSLContext db;

    ConsultationHeads(DSLContext db) {
        this.db = db;
    }

    public ConsultationHead bySlug(String slug) {
        return one(BY_SLUG, SLUG.is(slug)).orElseThrow(NotFound::new);
    }

    /** @param list by {@link #list} */
    public Optional<ConsultationHead> one(Query<Record> list, Given<?>... values) {
        return some(list, 0, 1, values).stream().findFirst();
    }

    /** @param list by {@link #list} */
    public List<ConsultationHead> some(Query<Record> list, int skip, int limit, Given<?>... values) {
        return list.part(db, skip, limit, values).fetch(ConsultationHeads::head);
    }

    /** Those of the public consultations that are wanted, to be asked for in parts. */
    public static Query<Record> list(Condition which, OrderField<?> order) {
        return WrittenOnce.query(DSL.select(CONSULTATION.asterisk())
                .select(PublicConsultations.ANSWER_SUMMARY, PublicConsultations.DECISION)
                .select(ORGANISATION.NAME.as("institution"), ORGANISATION.SLUG.as("institution_slug"))
                .select(
                        PROCEDURE_RULE.TITLE.as("rule_title"),
                        PROCEDURE_RULE.LEGAL_BASIS,
                        PROCEDURE_RULE.MINIMUM_DAYS,
                        PROCEDURE_RULE.WORKING_DAYS,
                        PROCEDURE_RULE.IN_WEEKS)
                .select(StandingPhase.NOW)
                .select(ASKED, ANSWERED, POSITIONS, CONTRIBUTIONS, BALLOTS, VERSION, ARTICLES)
                .from(CONSULTATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .leftJoin(PROCEDURE_RULE)
                .on(PROCEDURE_RULE.ID.eq(CONSULTATION.RULE_ID))
                .where(PublicConsultations.PUBLIC)
                .and(which)
                .orderBy(order, CONSULTATION.ID));
    }

    public int count(Condition which) {
        return db.fetchCount(CONSULTATION, PublicConsultations.PUBLIC.and(which));
    }

    /** A list has no zone of its own: each consultation says its deadlines in its own. */
    public static ZoneId zone(List<ConsultationHead> list) {
        return list.isEmpty() ? Times.SITE : list.getFirst().where();
    }

    private static ConsultationHead head(Record row) {
        return new ConsultationHead(
                row.get(CONSULTATION.ID).value(),
                row.get(CONSULTATION.SLUG),
                row.get(CONSULTATION.REFERENCE),
                row.get(CONSULTATION.TITLE),
                row.get(CONSULTATION.LANGUAGE),
                row.get(CONSULTATION.SUMMARY),
                row.get("institution", String.class),
                row.get("institution_slug", String.class),
                row.get(CONSULTATION.ZONE),
                row.get(StandingPhase.NOW),
                timetable(row),
                rule(row),
                details(row),
                row.get(ASKED),
                row.get(ANSWERED),
                row.get(ASKED) - row.get(ANSWERED),
                row.get(POSITIONS),
                row.get(CONTRIBUTIONS),
                row.get(BALLOTS),
                row.get(VERSION),
                row.get(ARTICLES) == null ? 0 : row.get(ARTICLES));
    }

    private static Timetable timetable(Record row) {
        return new Timetable(
                row.get(CONSULTATION.PUBLISHED_AT),
                row.get(CONSULTATION.OPENS_AT),
                row.get(CONSULTATION.CONTRIBUTIONS_CLOSE_AT),
                row.get(CONSULTATION.DELIBERATION_CLOSES_AT),
                row.get(CONSULTATION.ANSWERS_DUE_AT),
                row.get(CONSULTATION.ANSWERED_AT),
                row.get(CONSULTATION.DECISION_DUE_ON),
                row.get(CONSULTATION.DECIDED_AT),
                row.get(CONSULTATION.FOLLOW_UP_UNTIL));
    }

    private static Details details(Record row) {
        return new Details(
                row.get(CONSULTATION.PURPOSE),
                row.get(CONSULTATION.WHO_IS_ASKED),
                row.get(CONSULTATION.CONTACT),
                row.get(PublicConsultations.ANSWER_SUMMARY),
                row.get(PublicConsultations.DECISION),
                row.get(CONSULTATION.ORIGIN));
    }

    private static @Nullable Rule rule(Record row) {
        var title = row.get("rule_title", String.class);
        return title == null
                ? null
                : new Rule(
                        title,
                        row.get(PROCEDURE_RULE.LEGAL_BASIS),
                        row.get(PROCEDURE_RULE.MINIMUM_DAYS),
                        Counting.of(row.get(PROCEDURE_RULE.WORKING_DAYS), row.get(PROCEDURE_RULE.IN_WEEKS)));
    }
}
