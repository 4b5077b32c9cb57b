package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.LINK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {

    private static final Condition OPEN = LINK.USED_AT.isNull().and(LINK.EXPIRES_AT.gt(DatabaseClock.NOW));

    private final DSLContext db;
    private final OrganisationRegister register;

    LinkRepository(DSLContext db, OrganisationRegister register) {
        this.db = db;
        this.register = register;
    }

    void insert(OpenLink link, byte[] hash, Instant expires) {
        db.insertInto(LINK)
                .set(LINK.ID, Id.random())
                .set(LINK.PURPOSE, link.purpose())
                .set(LINK.SECRET_HASH, hash)
                .set(LINK.ACCOUNT_ID, link.account())
                .set(LINK.EMAIL, link.email())
                .set(LINK.ORGANISATION_ID, link.organisation())
                .set(LINK.ROLE, link.role())
                .set(LINK.CREATED_AT, DatabaseClock.NOW)
                .set(LINK.EXPIRES_AT, expires)
                .execute();
    }

    Optional<OpenLink> open(byte[] hash) {
        return db.select(LINK.PURPOSE, LINK.EMAIL, LINK.ACCOUNT_ID, LINK.ORGANISATION_ID, LINK.ROLE)
                .from(LINK)
                .where(LINK.SECRET_HASH.eq(hash), OPEN)
                .fetchOptional(Records.mapping(OpenLink::new));
    }

    /** Others who change the organisation, its members or its invitations wait until the transaction ends. None is locked where there is none yet. */
    void lock(OrganisationId organisation) {
        register.lock(organisation);
    }

    /** Others who change the account or its resets wait until the transaction ends. */
    void lock(AccountId account) {
        db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .forUpdate()
                .fetch();
    }

    /** The one statement that decides who used it. */
    boolean use(byte[] hash) {
        return db.update(LINK)
                        .set(LINK.USED_AT, DatabaseClock.NOW)
                        .where(LINK.SECRET_HASH.eq(hash), OPEN)
                        .execute()
                == 1;
    }

    int sentSince(String email, LinkPurpose purpose, Instant since) {
        return db.fetchCount(LINK, LINK.EMAIL.eq(email), LINK.PURPOSE.eq(purpose), LINK.CREATED_AT.gt(since));
    }

    void closeResets(AccountId account) {
        db.update(LINK)
                .set(LINK.USED_AT, DatabaseClock.NOW)
                .where(LINK.ACCOUNT_ID.eq(account), LINK.PURPOSE.eq(LinkPurpose.PASSWORD_RESET), LINK.USED_AT.isNull())
                .execute();
    }

    void closeAll(LinkPurpose purpose) {
        db.update(LINK)
                .set(LINK.USED_AT, DatabaseClock.NOW)
                .where(LINK.PURPOSE.eq(purpose), LINK.USED_AT.isNull())
                .execute();
    }

    List<Invitation> invitations(OrganisationId organisation) {
        return db.select(LINK.ID, LINK.EMAIL, LINK.ROLE, LINK.CREATED_AT, LINK.EXPIRES_AT)
                .from(LINK)
                .where(LINK.ORGANISATION_ID.eq(organisation), LINK.PURPOSE.eq(LinkPurpose.INVITATION), OPEN)
                .orderBy(LINK.CREATED_AT, LINK.ID)
                .fetch(Records.mapping(Invitation::new));
    }

    /** All to this address that lead to the organisation, opened by whoever. */
    void closeInvitations(OrganisationId organisation, String email) {
        db.update(LINK)
                .set(LINK.USED_AT, DatabaseClock.NOW)
                .where(LINK.EMAIL.eq(email), LINK.PURPOSE.eq(LinkPurpose.INVITATION))
                .and(LINK.ORGANISATION_ID.eq(organisation))
                .and(LINK.USED_AT.isNull())
                .execute();
    }

    void closeInvitations(OrganisationId organisation) {
        db.update(LINK)
                .set(LINK.USED_AT, DatabaseClock.NOW)
                .where(LINK.ORGANISATION_ID.eq(organisation), LINK.PURPOSE.eq(LinkPurpose.INVITATION))
                .and(LINK.USED_AT.isNull())
                .execute();
    }

    boolean close(UUID id, OrganisationId organisation) {
        return db.update(LINK)
                        .set(LINK.USED_AT, DatabaseClock.NOW)
                        .where(LINK.ID.eq(id), LINK.ORGANISATION_ID.eq(organisation))
                        .and(LINK.PURPOSE.eq(LinkPurpose.INVITATION))
                        .and(OPEN)
                        .execute()
                == 1;
    }
}
