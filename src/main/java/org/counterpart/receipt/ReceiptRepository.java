package org.counterpart.receipt;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.RECEIPT;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.base.AccountId;
import org.counterpart.base.Cut;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ReceiptId;
import org.counterpart.base.Reference;
import org.counterpart.organisation.SignedName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptRepository {

    private static final int TITLE = 600;

    private static final Field<String> SIGNED_BY =
            SignedName.of(ORGANISATION, RECEIPT.RECEIVED_AT).as("signed_by");

    private final DSLContext db;

    ReceiptRepository(DSLContext db) {
        this.db = db;
    }

    /** The mail address of whoever acted, and the language they read. */
    record Author(String email, String name, Locale locale) {}

    Author author(AccountId account) {
        return db.select(ACCOUNT.EMAIL, ACCOUNT.NAME, ACCOUNT.LOCALE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(Records.mapping(
                        (email, name, locale) -> new Author(email, name, Locale.forLanguageTag(locale))));
    }

    List<ReceiptId> insert(AccountId account, List<Received> all) {
        var ids = new ArrayList<ReceiptId>();
        var insert = db.insertInto(
                RECEIPT,
                RECEIPT.ID,
                RECEIPT.CODE,
                RECEIPT.KIND,
                RECEIPT.SUBJECT_ID,
                RECEIPT.CONSULTATION_ID,
                RECEIPT.ORGANISATION_ID,
                RECEIPT.ACCOUNT_ID,
                RECEIPT.REFERENCE,
                RECEIPT.TITLE,
                RECEIPT.RECEIVED_AT,
                RECEIPT.SHA256,
                RECEIPT.WORDS);
        for (var one : all) {
            var id = ReceiptId.next();
            var words = ReceivedWords.of(lot(), one.words());
            var hash = ReceivedWords.sha256(words);
            insert = insert.values(
                    id,
                    Reference.receipt(hash),
                    one.kind(),
                    one.subject().value(),
                    one.consultation(),
                    one.organisation(),
                    account,
                    one.reference(),
                    Cut.bare(one.title(), TITLE),
                    one.at(),
                    hash,
                    words);
            ids.add(id);
        }
        insert.execute();
        return ids;
    }

    /** From the secure source: an id that is made beside the receipt's own could be told from it. */
    private static String lot() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    List<Receipt> these(Collection<ReceiptId> ids) {
        return read(RECEIPT.ID.in(ids), 0, ids.size());
    }

    List<Receipt> of(AccountId account, int skip, int limit) {
        return read(RECEIPT.ACCOUNT_ID.eq(account), skip, limit);
    }

    /** Of contributions or ballots; the receipt of a rejoinder is about a point, which may have the id of its contribution. */
    List<Receipt> about(Collection<? extends Id> subjects, Collection<OrganisationId> organisations, int limit) {
        var ids = subjects.stream().map(Id::value).toList();
        return read(
                RECEIPT.SUBJECT_ID
                        .in(ids)
                        .and(RECEIPT.ORGANISATION_ID.in(organisations))
                        .and(RECEIPT.KIND.ne(ReceiptKind.REJOINDER)),
                0,
                limit);
    }

    /** The newest first. */
    private List<Receipt> read(Condition which, int skip, int limit) {
        return db.select(RECEIPT.asterisk(), CONSULTATION.TITLE, CONSULTATION.ZONE, SIGNED_BY)
                .select(ACCOUNT.NAME)
                .from(RECEIPT)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(RECEIPT.CONSULTATION_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(RECEIPT.ORGANISATION_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(RECEIPT.ACCOUNT_ID))
                .where(which)
                .orderBy(RECEIPT.RECEIVED_AT.desc(), RECEIPT.ID.desc())
                .limit(DSL.val(limit))
                .offset(DSL.val(skip))
                .fetch(row -> new Receipt(
                        row.get(RECEIPT.ID),
                        row.get(RECEIPT.CODE),
                        row.get(RECEIPT.KIND),
                        row.get(RECEIPT.SUBJECT_ID),
                        row.get(RECEIPT.CONSULTATION_ID),
                        row.get(CONSULTATION.TITLE),
                        ZoneId.of(row.get(CONSULTATION.ZONE)),
                        row.get(RECEIPT.ORGANISATION_ID),
                        row.get(SIGNED_BY),
                        row.get(RECEIPT.ACCOUNT_ID),
                        row.get(ACCOUNT.NAME),
                        row.get(RECEIPT.REFERENCE),
                        row.get(RECEIPT.TITLE),
                        row.get(RECEIPT.RECEIVED_AT),
                        row.get(RECEIPT.SHA256),
                        row.get(RECEIPT.WORDS)));
    }
}
