package org.counterpart.organisation;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.APPLICATION;
import static counterpart.schema.Tables.APPLICATION_QUESTION;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationRepository {

    private final DSLContext db;

    OrganisationRepository(DSLContext db) {
        this.db = db;
    }

    /** What waits for admission first, then by name. */
    List<Organisation> page(OrganisationFilter filter, boolean all, int offset, int limit) {
        return db.selectFrom(ORGANISATION)
                .where(matches(filter, all))
                .orderBy(
                        DSL.when(ORGANISATION.STATUS.eq(OrganisationStatus.APPLIED), 0)
                                .otherwise(1),
                        ORGANISATION.NAME,
                        ORGANISATION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(OrganisationRepository::organisation);
    }

    int count(OrganisationFilter filter, boolean all) {
        return db.fetchCount(ORGANISATION, matches(filter, all));
    }

    Optional<Organisation> byId(OrganisationId id) {
        return db.selectFrom(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(OrganisationRepository::organisation);
    }

    /** Where the moderator is written to: of the given body, or of any that has an address. */
    Optional<String> moderatorsAddress(Collection<OrganisationId> preferred) {
        return db.select(ORGANISATION.CONTACT_EMAIL)
                .from(ORGANISATION)
                .where(ORGANISATION.KIND.eq(OrganisationKind.MODERATING_BODY))
                .and(ORGANISATION.STATUS.eq(OrganisationStatus.ADMITTED))
                .and(ORGANISATION.CONTACT_EMAIL.isNotNull())
                .orderBy(
                        DSL.when(ORGANISATION.ID.in(preferred), 0).otherwise(1),
                        ORGANISATION.ADMITTED_AT,
                        ORGANISATION.ID)
                .limit(1)
                .fetchOptional(ORGANISATION.CONTACT_EMAIL);
    }

    List<Organisation> byIds(Collection<OrganisationId> ids) {
        return db.selectFrom(ORGANISATION)
                .where(ORGANISATION.ID.in(ids))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(OrganisationRepository::organisation);
    }

    /** A name under which an organisation is or was known, in full or in short. */
    record Called(OrganisationId organisation, String name) {}

    /** Every name of every organisation but of refused applications; some thousands at the most, asked for when one comes or is renamed. */
    List<Called> names() {
        var counts = ORGANISATION.STATUS.ne(OrganisationStatus.REFUSED);
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(counts)
                .unionAll(DSL.select(ORGANISATION.ID, ORGANISATION.SHORT_NAME)
                        .from(ORGANISATION)
                        .where(counts, ORGANISATION.SHORT_NAME.isNotNull()))
                .unionAll(DSL.select(ORGANISATION.ID, FORMER_NAME.NAME)
                        .from(FORMER_NAME)
                        .join(ORGANISATION)
                        .on(ORGANISATION.ID.eq(FORMER_NAME.ORGANISATION_ID))
                        .where(counts))
                .fetch(Records.mapping(Called::new));
    }

    List<Organisation> of(AccountId member) {
        return db.select(ORGANISATION.asterisk())
                .from(ORGANISATION)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(MEMBERSHIP.ACCOUNT_ID.eq(member))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(OrganisationRepository::organisation);
    }

    /** The same; others who change it or its members wait until the transaction ends. */
    Optional<Organisation> locked(OrganisationId id) {
        return db.selectFrom(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .forUpdate()
                .fetchOptional(OrganisationRepository::organisation);
    }

    boolean isSlugTaken(String slug) {
        return db.fetchExists(ORGANISATION, ORGANISATION.SLUG.eq(slug));
    }

    void insert(OrganisationId id, OrganisationKind kind, String slug, OrganisationDetails details, boolean admitted) {
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.KIND, kind)
                .set(ORGANISATION.SLUG, slug)
                .set(ORGANISATION.NAME, details.name())
                .set(ORGANISATION.SHORT_NAME, orNull(details.shortName()))
                .set(ORGANISATION.DESCRIPTION, details.description())
                .set(ORGANISATION.WEBSITE, orNull(details.website()))
                .set(ORGANISATION.CONTACT_EMAIL, orNull(details.contactEmail()))
                .set(ORGANISATION.JURISDICTION_ID, details.jurisdiction())
                .set(ORGANISATION.STATUS, admitted ? OrganisationStatus.ADMITTED : OrganisationStatus.APPLIED)
                .set(ORGANISATION.APPLIED_AT, DatabaseClock.NOW)
                .set(ORGANISATION.ADMITTED_AT, admitted ? DatabaseClock.NOW : DSL.inline((Instant) null))
                .set(ORGANISATION.VERSION, 0)
                .execute();
    }

    int change(OrganisationId id, OrganisationDetails details, int version) {
        return db.update(ORGANISATION)
                .set(ORGANISATION.NAME, details.name())
                .set(ORGANISATION.SHORT_NAME, orNull(details.shortName()))
                .set(ORGANISATION.DESCRIPTION, details.description())
                .set(ORGANISATION.WEBSITE, orNull(details.website()))
                .set(ORGANISATION.CONTACT_EMAIL, orNull(details.contactEmail()))
                .set(ORGANISATION.JURISDICTION_ID, details.jurisdiction())
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .where(ORGANISATION.ID.eq(id), ORGANISATION.VERSION.eq(version))
                .execute();
    }

    int setStatus(OrganisationId id, OrganisationStatus status, @Nullable String reason, int version) {
        return db.update(ORGANISATION)
                .set(ORGANISATION.STATUS, status)
                .set(ORGANISATION.STATUS_REASON, reason)
                .set(
                        ORGANISATION.ADMITTED_AT,
                        status == OrganisationStatus.ADMITTED
                                ? DSL.coalesce(ORGANISATION.ADMITTED_AT, DatabaseClock.NOW)
                                : ORGANISATION.ADMITTED_AT)
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .where(ORGANISATION.ID.eq(id), ORGANISATION.VERSION.eq(version))
                .execute();
    }

    void keepName(OrganisationId id, String name) {
        db.insertInto(FORMER_NAME)
                .set(FORMER_NAME.ORGANISATION_ID, id)
                .set(FORMER_NAME.UNTIL, DatabaseClock.NOW)
                .set(FORMER_NAME.NAME, name)
                .execute();
    }

    List<FormerName> formerNames(OrganisationId id) {
        return db.select(FORMER_NAME.NAME, FORMER_NAME.UNTIL)
                .from(FORMER_NAME)
                .where(FORMER_NAME.ORGANISATION_ID.eq(id))
                .orderBy(FORMER_NAME.UNTIL.desc())
                .fetch(Records.mapping(FormerName::new));
    }

    void keepQuestion(OrganisationId applicant, String question, AccountId by) {
        db.insertInto(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.ID, Id.random())
                .set(APPLICATION_QUESTION.ORGANISATION_ID, applicant)
                .set(APPLICATION_QUESTION.BY_ACCOUNT_ID, by)
                .set(APPLICATION_QUESTION.ASKED_AT, DatabaseClock.NOW)
                .set(APPLICATION_QUESTION.BODY, question)
                .execute();
    }

    List<AskedBack> askedBack(OrganisationId applicant) {
        return db.select(APPLICATION_QUESTION.BODY, ACCOUNT.NAME, APPLICATION_QUESTION.ASKED_AT)
                .from(APPLICATION_QUESTION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(APPLICATION_QUESTION.BY_ACCOUNT_ID))
                .where(APPLICATION_QUESTION.ORGANISATION_ID.eq(applicant))
                .orderBy(APPLICATION_QUESTION.ASKED_AT, APPLICATION_QUESTION.ID)
                .fetch(Records.mapping(AskedBack::new));
    }

    void insert(OrganisationId id, Application application) {
        db.insertInto(APPLICATION)
                .set(APPLICATION.ORGANISATION_ID, id)
                .set(APPLICATION.NAME, application.name())
                .set(APPLICATION.SHORT_NAME, application.shortName())
                .set(APPLICATION.DESCRIPTION, application.description())
                .set(APPLICATION.WEBSITE, application.website())
                .set(APPLICATION.CONTACT_NAME, application.contactName())
                .set(APPLICATION.CONTACT_EMAIL, application.contactEmail())
                .set(APPLICATION.CREATED_AT, DatabaseClock.NOW)
                .execute();
    }

    Optional<Application> application(OrganisationId id) {
        return db.selectFrom(APPLICATION)
                .where(APPLICATION.ORGANISATION_ID.eq(id))
                .fetchOptional(row -> new Application(
                        row.getName(),
                        row.getShortName(),
                        row.getDescription(),
                        row.getWebsite(),
                        row.getContactName(),
                        row.getContactEmail()));
    }

    void deleteApplication(OrganisationId id) {
        db.deleteFrom(APPLICATION).where(APPLICATION.ORGANISATION_ID.eq(id)).execute();
    }

    /** What was never confirmed is nobody's business any more. */
    void deleteApplicationsBefore(Instant moment) {
        db.deleteFrom(APPLICATION).where(APPLICATION.CREATED_AT.lt(moment)).execute();
    }

    private static Condition matches(OrganisationFilter filter, boolean all) {
        var which = all ? DSL.noCondition() : ORGANISATION.STATUS.in(OrganisationStatus.known());
        if (filter.kind() != null) {
            which = which.and(ORGANISATION.KIND.eq(filter.kind()));
        }
        if (filter.status() != null) {
            which = which.and(ORGANISATION.STATUS.eq(filter.status()));
        }
        var text = filter.text().strip();
        return text.isEmpty()
                ? which
                : which.and(ORGANISATION.NAME.contains(text).or(ORGANISATION.SHORT_NAME.contains(text)));
    }

    private static Organisation organisation(Record row) {
        return new Organisation(
                row.get(ORGANISATION.ID),
                row.get(ORGANISATION.KIND),
                row.get(ORGANISATION.SLUG),
                row.get(ORGANISATION.NAME),
                Objects.requireNonNullElse(row.get(ORGANISATION.SHORT_NAME), ""),
                row.get(ORGANISATION.DESCRIPTION),
                Objects.requireNonNullElse(row.get(ORGANISATION.WEBSITE), ""),
                Objects.requireNonNullElse(row.get(ORGANISATION.CONTACT_EMAIL), ""),
                row.get(ORGANISATION.JURISDICTION_ID),
                row.get(ORGANISATION.STATUS),
                row.get(ORGANISATION.STATUS_REASON),
                row.get(ORGANISATION.APPLIED_AT),
                row.get(ORGANISATION.ADMITTED_AT),
                row.get(ORGANISATION.VERSION));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
