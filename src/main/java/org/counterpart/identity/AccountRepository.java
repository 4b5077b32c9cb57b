package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.MEMBERSHIP;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    /** What signing in and setting a password need to know. */
    record Key(
            AccountId id,
            String email,
            String name,
            String locale,
            AccountStatus status,
            @Nullable String hash,
            int epoch,
            boolean administrator) {}

    private final DSLContext db;
    private final OrganisationRegister register;

    AccountRepository(DSLContext db, OrganisationRegister register) {
        this.db = db;
        this.register = register;
    }

    Optional<Key> byEmail(String email) {
        return key(ACCOUNT.EMAIL.eq(email), false);
    }

    /** By its identity, and nobody else changes the account until the transaction ends. */
    Optional<Key> locked(AccountId id) {
        return key(ACCOUNT.ID.eq(id), true);
    }

    boolean isEmpty() {
        return !db.fetchExists(ACCOUNT);
    }

    AccountId insert(String email, String name, Locale locale, String hash, boolean administrator) {
        var id = AccountId.next();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.LOCALE, locale.toLanguageTag())
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.STATUS, AccountStatus.ACTIVE)
                .set(ACCOUNT.ADMINISTRATOR, administrator)
                .set(ACCOUNT.SESSION_EPOCH, 0)
                .set(ACCOUNT.DELIVERY, Delivery.INSTANT)
                .set(ACCOUNT.UNSUBSCRIBE_KEY, UUID.randomUUID())
                .set(ACCOUNT.CREATED_AT, DatabaseClock.NOW)
                .set(ACCOUNT.VERSION, 0)
                .execute();
        return id;
    }

    /** An account that was prepared without a password becomes usable. */
    void activate(AccountId id, String name, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.STATUS, AccountStatus.ACTIVE)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id), ACCOUNT.STATUS.eq(AccountStatus.INVITED))
                .execute();
    }

    /** A new password ends every session that began under the old one. */
    void setPassword(AccountId id, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void endSessions(AccountId id) {
        db.update(ACCOUNT)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void setStatus(AccountId id, AccountStatus status) {
        db.update(ACCOUNT)
                .set(ACCOUNT.STATUS, status)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void setAdministrator(AccountId id, boolean administrator) {
        db.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, administrator)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Those who can run the place; their rows stay locked, so that the last two cannot leave at once. */
    List<AccountId> administratorsLocked() {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ADMINISTRATOR.isTrue(), ACCOUNT.STATUS.eq(AccountStatus.ACTIVE))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch(ACCOUNT.ID);
    }

    OwnAccount own(AccountId id) {
        return db.select(ACCOUNT.EMAIL, ACCOUNT.NAME, ACCOUNT.LOCALE, ACCOUNT.DELIVERY, ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchSingle(Records.mapping((email, name, locale, delivery, version) ->
                        new OwnAccount(email, name, Locale.forLanguageTag(locale), delivery, version)));
    }

    int change(AccountId id, String name, Locale locale, Delivery delivery, int version) {
        return db.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.LOCALE, locale.toLanguageTag())
                .set(ACCOUNT.DELIVERY, delivery)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id), ACCOUNT.VERSION.eq(version))
                .execute();
    }

    List<AccountRow> page(AccountId asker, String text, int offset, int limit) {
        var other = ACCOUNT.as("other");
        var last = ACCOUNT.ADMINISTRATOR
                .isTrue()
                .andNotExists(DSL.selectOne()
                        .from(other)
                        .where(
                                other.ID.ne(ACCOUNT.ID),
                                other.ADMINISTRATOR.isTrue(),
                                other.STATUS.eq(AccountStatus.ACTIVE)));
        var organisation = register.name(MEMBERSHIP.ORGANISATION_ID);
        var organisations = DSL.multiset(DSL.select(organisation)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .orderBy(organisation))
                .convertFrom(rows -> rows.map(Record1::value1));
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.STATUS,
                        ACCOUNT.ADMINISTRATOR,
                        ACCOUNT.CREATED_AT,
                        organisations,
                        DSL.field(ACCOUNT.ID.eq(asker)),
                        DSL.field(last))
                .from(ACCOUNT)
                .where(matches(text))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .offset(offset)
                .limit(limit)
                .fetch(Records.mapping(AccountRow::new));
    }

    int count(String text) {
        return db.fetchCount(ACCOUNT, matches(text));
    }

    Optional<String> organisationName(OrganisationId id) {
        return Optional.ofNullable(db.fetchValue(register.name(DSL.val(id, MEMBERSHIP.ORGANISATION_ID))));
    }

    private static Condition matches(String text) {
        return text.isBlank()
                ? DSL.noCondition()
                : ACCOUNT.NAME.contains(text.strip()).or(ACCOUNT.EMAIL.contains(text.strip()));
    }

    private Optional<Key> key(Condition which, boolean lock) {
        var query = db.select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.NAME,
                        ACCOUNT.LOCALE,
                        ACCOUNT.STATUS,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.SESSION_EPOCH,
                        ACCOUNT.ADMINISTRATOR)
                .from(ACCOUNT)
                .where(which);
        return (lock ? query.forUpdate() : query).fetchOptional(Records.mapping(Key::new));
    }
}
