package org.counterpart.notification;

import static counterpart.schema.Tables.MAIL;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.Cut;
import org.counterpart.base.DatabaseClock;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class MailRepository {

    private static final int ERROR = 300;

    private final DSLContext db;

    MailRepository(DSLContext db) {
        this.db = db;
    }

    /** @param attempts that failed before */
    record Waiting(Mail mail, int attempts) {}

    /** A mail that is there already, because another worker composed it, stays as it is. */
    void insert(Mail mail) {
        db.insertInto(MAIL)
                .set(MAIL.ID, mail.id())
                .set(MAIL.RECIPIENT, mail.recipient())
                .set(MAIL.SUBJECT, mail.subject())
                .set(MAIL.TEXT_BODY, mail.text())
                .set(MAIL.HTML_BODY, mail.html())
                .set(MAIL.LIST_UNSUBSCRIBE, mail.unsubscribe())
                .set(MAIL.MESSAGE_ID, mail.messageId())
                .set(MAIL.REPLY_TO, mail.replyTo())
                .set(MAIL.SEALED, mail.sealed())
                .set(MAIL.STATE, NoticeState.QUEUED)
                .set(MAIL.DUE_AT, DatabaseClock.NOW)
                .set(MAIL.ATTEMPTS, 0)
                .set(MAIL.CREATED_AT, DatabaseClock.NOW)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** The next due mail, locked until the transaction ends; those that others hold are passed over. */
    Optional<Waiting> take() {
        return db.select(
                        MAIL.ID,
                        MAIL.RECIPIENT,
                        MAIL.SUBJECT,
                        MAIL.TEXT_BODY,
                        MAIL.HTML_BODY,
                        MAIL.LIST_UNSUBSCRIBE,
                        MAIL.MESSAGE_ID,
                        MAIL.REPLY_TO,
                        MAIL.SEALED,
                        MAIL.ATTEMPTS)
                .from(MAIL)
                .where(MAIL.STATE.in(NoticeState.QUEUED, NoticeState.FAILED), MAIL.DUE_AT.le(DatabaseClock.NOW))
                .orderBy(MAIL.DUE_AT, MAIL.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Waiting(
                        new Mail(
                                row.get(MAIL.ID),
                                row.get(MAIL.RECIPIENT),
                                row.get(MAIL.SUBJECT),
                                row.get(MAIL.TEXT_BODY),
                                row.get(MAIL.HTML_BODY),
                                row.get(MAIL.LIST_UNSUBSCRIBE),
                                row.get(MAIL.MESSAGE_ID),
                                row.get(MAIL.REPLY_TO),
                                row.get(MAIL.SEALED)),
                        row.get(MAIL.ATTEMPTS)));
    }

    /** @param mail as it was sent in the end */
    void sent(Mail mail, int attempts) {
        db.update(MAIL)
                .set(MAIL.STATE, NoticeState.SENT)
                .set(MAIL.SUBJECT, mail.subject())
                .set(MAIL.TEXT_BODY, mail.text())
                .set(MAIL.HTML_BODY, mail.html())
                .set(MAIL.ATTEMPTS, attempts)
                .set(MAIL.SENT_AT, DatabaseClock.NOW)
                .set(MAIL.LAST_ERROR, (String) null)
                .where(MAIL.ID.eq(mail.id()))
                .execute();
    }

    /** Nothing of it was right any more when it was to be sent. */
    void dropped(UUID id) {
        db.update(MAIL)
                .set(MAIL.STATE, NoticeState.DROPPED)
                .where(MAIL.ID.eq(id))
                .execute();
    }

    /** Takes the words out of a letter: its link is a secret that must not outlive the sending. */
    void blank(UUID id) {
        db.update(MAIL)
                .set(MAIL.TEXT_BODY, "")
                .set(MAIL.HTML_BODY, "")
                .where(MAIL.ID.eq(id))
                .execute();
    }

    void failed(UUID id, int attempts, String error, Optional<Duration> wait) {
        db.update(MAIL)
                .set(MAIL.STATE, wait.isPresent() ? NoticeState.FAILED : NoticeState.GIVEN_UP)
                .set(MAIL.ATTEMPTS, attempts)
                .set(MAIL.LAST_ERROR, Cut.bare(error, ERROR))
                .set(MAIL.DUE_AT, DatabaseClock.in(wait.orElse(Duration.ZERO)))
                .where(MAIL.ID.eq(id))
                .execute();
    }

    /** Without the recipients of those that are sealed. */
    List<OutboxEntry> newest(int offset, int limit) {
        return db.select(
                        MAIL.ID,
                        when(MAIL.SEALED, "").otherwise(MAIL.RECIPIENT),
                        MAIL.SUBJECT,
                        MAIL.STATE,
                        MAIL.ATTEMPTS,
                        // A server that refuses a mail names whom it was for.
                        when(MAIL.SEALED.isFalse(), MAIL.LAST_ERROR),
                        MAIL.CREATED_AT,
                        MAIL.SENT_AT,
                        MAIL.DUE_AT)
                .from(MAIL)
                .orderBy(MAIL.CREATED_AT.desc(), MAIL.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(OutboxEntry::new));
    }

    int count() {
        return db.fetchCount(MAIL);
    }

    /**
     * @param letters whether their words are read too; they are the mails nobody unsubscribes from
     * @param secret stands for the address with which one click ends a person's mail
     */
    Optional<String> text(UUID id, boolean letters, String secret) {
        var withheld = letters ? MAIL.SEALED.isTrue() : MAIL.SEALED.isTrue().or(MAIL.LIST_UNSUBSCRIBE.isNull());
        var words = when(withheld, "")
                .when(MAIL.LIST_UNSUBSCRIBE.isNull(), MAIL.TEXT_BODY)
                .otherwise(replace(MAIL.TEXT_BODY, MAIL.LIST_UNSUBSCRIBE, val(secret)));
        return db.select(words).from(MAIL).where(MAIL.ID.eq(id)).fetchOptional(words);
    }
}
