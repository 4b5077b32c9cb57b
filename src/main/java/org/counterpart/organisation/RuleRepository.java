package org.counterpart.organisation;

import static counterpart.schema.Tables.HOLIDAY;
import static counterpart.schema.Tables.JURISDICTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROCEDURE_RULE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.RuleId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RuleRepository {

    private static final List<SelectField<?>> RULE = List.of(PROCEDURE_RULE.fields());
    private static final List<SelectField<?>> PLACE = List.of(JURISDICTION.fields());

    private final DSLContext db;

    RuleRepository(DSLContext db) {
        this.db = db;
    }

    List<Jurisdiction> jurisdictions() {
        return db.select(PLACE)
                .from(JURISDICTION)
                .orderBy(JURISDICTION.NAME, JURISDICTION.ID)
                .fetch(RuleRepository::jurisdiction);
    }

    Optional<Jurisdiction> jurisdiction(JurisdictionId id) {
        return db.select(PLACE)
                .from(JURISDICTION)
                .where(JURISDICTION.ID.eq(id))
                .fetchOptional(RuleRepository::jurisdiction);
    }

    boolean isCodeTaken(String code) {
        return db.fetchExists(JURISDICTION, JURISDICTION.CODE.eq(code));
    }

    void insert(Jurisdiction place) {
        db.insertInto(JURISDICTION)
                .set(JURISDICTION.ID, place.id())
                .set(JURISDICTION.CODE, place.code())
                .set(JURISDICTION.NAME, place.name())
                .set(JURISDICTION.ZONE, place.zone().getId())
                .set(JURISDICTION.VERSION, 0)
                .execute();
    }

    List<ProcedureRule> rules(JurisdictionId jurisdiction) {
        return db.select(RULE)
                .from(PROCEDURE_RULE)
                .where(PROCEDURE_RULE.JURISDICTION_ID.eq(jurisdiction))
                .orderBy(PROCEDURE_RULE.EFFECTIVE_FROM.desc(), PROCEDURE_RULE.ID)
                .fetch(RuleRepository::rule);
    }

    Optional<RuleInForce> rule(RuleId id) {
        return inForce(PROCEDURE_RULE.ID.eq(id));
    }

    /** The set for this kind of text, otherwise the one for every kind. */
    Optional<RuleInForce> inForce(JurisdictionId jurisdiction, @Nullable TextKind kind, LocalDate day) {
        return inForce(PROCEDURE_RULE
                        .JURISDICTION_ID
                        .eq(jurisdiction)
                        .and(on(day))
                        .and(isOf(kind)))
                .or(() -> kind == null ? Optional.empty() : inForce(jurisdiction, null, day));
    }

    /** Whether any kind of text has a set of its own on that day. */
    boolean isToldByKind(JurisdictionId jurisdiction, LocalDate day) {
        return db.fetchExists(
                PROCEDURE_RULE,
                PROCEDURE_RULE.JURISDICTION_ID.eq(jurisdiction),
                PROCEDURE_RULE.TEXT_KIND.isNotNull(),
                on(day));
    }

    Optional<JurisdictionId> jurisdictionOf(OrganisationId institution) {
        return db.select(ORGANISATION.JURISDICTION_ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(institution))
                .fetchOptional(ORGANISATION.JURISDICTION_ID);
    }

    void insert(ProcedureRule rule) {
        db.insertInto(PROCEDURE_RULE)
                .set(PROCEDURE_RULE.ID, rule.id())
                .set(PROCEDURE_RULE.JURISDICTION_ID, rule.jurisdiction())
                .set(PROCEDURE_RULE.TEXT_KIND, rule.kind())
                .set(PROCEDURE_RULE.TITLE, rule.title())
                .set(PROCEDURE_RULE.LEGAL_BASIS, rule.legalBasis())
                .set(PROCEDURE_RULE.MINIMUM_DAYS, rule.minimumDays())
                .set(PROCEDURE_RULE.RECOMMENDED_DAYS, rule.recommendedDays())
                .set(PROCEDURE_RULE.RESPONSE_DAYS, rule.responseDays())
                .set(PROCEDURE_RULE.WORKING_DAYS, rule.workingDays())
                .set(PROCEDURE_RULE.IN_WEEKS, rule.counting() == Counting.WEEKS)
                .set(PROCEDURE_RULE.CUT_OFF, rule.cutOff())
                .set(PROCEDURE_RULE.STARTS_BY, rule.startsBy())
                .set(PROCEDURE_RULE.OPENING_DOCUMENTS, String.join("\n", rule.openingDocuments()))
                .set(PROCEDURE_RULE.REJOINDER_DAYS, rule.rejoinderDays())
                .set(PROCEDURE_RULE.COMPLAINTS_BODY, rule.complaintsBody())
                .set(PROCEDURE_RULE.EFFECTIVE_FROM, rule.effectiveFrom())
                .set(PROCEDURE_RULE.EFFECTIVE_UNTIL, rule.effectiveUntil())
                .set(PROCEDURE_RULE.VERSION, 0)
                .execute();
    }

    /** The rule that stands for this kind of text ends the day before the next one begins. */
    void endStanding(JurisdictionId jurisdiction, @Nullable TextKind kind, LocalDate next) {
        db.update(PROCEDURE_RULE)
                .set(PROCEDURE_RULE.EFFECTIVE_UNTIL, next.minusDays(1))
                .set(PROCEDURE_RULE.VERSION, PROCEDURE_RULE.VERSION.plus(1))
                .where(PROCEDURE_RULE.JURISDICTION_ID.eq(jurisdiction), isOf(kind))
                .and(PROCEDURE_RULE.EFFECTIVE_UNTIL.isNull())
                .execute();
    }

    List<Holiday> holidays(JurisdictionId jurisdiction) {
        return db.select(HOLIDAY.DAY, HOLIDAY.NAME)
                .from(HOLIDAY)
                .where(HOLIDAY.JURISDICTION_ID.eq(jurisdiction))
                .orderBy(HOLIDAY.DAY)
                .fetch(Records.mapping(Holiday::new));
    }

    /** Adds them; those that are there already take the name. */
    void put(JurisdictionId jurisdiction, List<Holiday> holidays) {
        if (holidays.isEmpty()) {
            return;
        }
        db.insertInto(HOLIDAY, HOLIDAY.JURISDICTION_ID, HOLIDAY.DAY, HOLIDAY.NAME)
                .valuesOfRows(holidays.stream()
                        .map(holiday -> DSL.row(jurisdiction, holiday.day(), holiday.name()))
                        .toList())
                .onDuplicateKeyUpdate()
                .set(HOLIDAY.NAME, DSL.excluded(HOLIDAY.NAME))
                .execute();
    }

    int remove(JurisdictionId jurisdiction, LocalDate day) {
        return db.deleteFrom(HOLIDAY)
                .where(HOLIDAY.JURISDICTION_ID.eq(jurisdiction), HOLIDAY.DAY.eq(day))
                .execute();
    }

    /** Locks the jurisdiction's row, so that its rules change one after the other. */
    void lock(JurisdictionId jurisdiction) {
        db.select(JURISDICTION.ID)
                .from(JURISDICTION)
                .where(JURISDICTION.ID.eq(jurisdiction))
                .forUpdate()
                .fetch();
    }

    private Optional<RuleInForce> inForce(Condition which) {
        return db.select(RULE)
                .select(PLACE)
                .from(PROCEDURE_RULE)
                .join(JURISDICTION)
                .on(JURISDICTION.ID.eq(PROCEDURE_RULE.JURISDICTION_ID))
                .where(which)
                .orderBy(PROCEDURE_RULE.EFFECTIVE_FROM.desc(), PROCEDURE_RULE.ID)
                .limit(1)
                .fetchOptional(
                        row -> new RuleInForce(rule(row), jurisdiction(row), calendar(row.get(JURISDICTION.ID))));
    }

    WorkingDays calendar(JurisdictionId jurisdiction) {
        var days = db.select(HOLIDAY.DAY)
                .from(HOLIDAY)
                .where(HOLIDAY.JURISDICTION_ID.eq(jurisdiction))
                .fetch(HOLIDAY.DAY);
        return new WorkingDays(new HashSet<>(days));
    }

    private static Condition isOf(@Nullable TextKind kind) {
        return kind == null ? PROCEDURE_RULE.TEXT_KIND.isNull() : PROCEDURE_RULE.TEXT_KIND.eq(kind);
    }

    private static Condition on(LocalDate day) {
        return PROCEDURE_RULE
                .EFFECTIVE_FROM
                .le(day)
                .and(PROCEDURE_RULE.EFFECTIVE_UNTIL.isNull().or(PROCEDURE_RULE.EFFECTIVE_UNTIL.ge(day)));
    }

    private static Jurisdiction jurisdiction(Record row) {
        return new Jurisdiction(
                row.get(JURISDICTION.ID),
                row.get(JURISDICTION.CODE),
                row.get(JURISDICTION.NAME),
                ZoneId.of(row.get(JURISDICTION.ZONE)),
                row.get(JURISDICTION.VERSION));
    }

    private static ProcedureRule rule(Record row) {
        return new ProcedureRule(
                row.get(PROCEDURE_RULE.ID),
                row.get(PROCEDURE_RULE.JURISDICTION_ID),
                row.get(PROCEDURE_RULE.TEXT_KIND),
                row.get(PROCEDURE_RULE.TITLE),
                row.get(PROCEDURE_RULE.LEGAL_BASIS),
                row.get(PROCEDURE_RULE.MINIMUM_DAYS),
                row.get(PROCEDURE_RULE.RECOMMENDED_DAYS),
                row.get(PROCEDURE_RULE.RESPONSE_DAYS),
                Counting.of(row.get(PROCEDURE_RULE.WORKING_DAYS), row.get(PROCEDURE_RULE.IN_WEEKS)),
                row.get(PROCEDURE_RULE.CUT_OFF),
                row.get(PROCEDURE_RULE.STARTS_BY),
                row.get(PROCEDURE_RULE.OPENING_DOCUMENTS).lines().toList(),
                row.get(PROCEDURE_RULE.REJOINDER_DAYS),
                row.get(PROCEDURE_RULE.COMPLAINTS_BODY),
                row.get(PROCEDURE_RULE.EFFECTIVE_FROM),
                row.get(PROCEDURE_RULE.EFFECTIVE_UNTIL),
                row.get(PROCEDURE_RULE.VERSION));
    }
}
