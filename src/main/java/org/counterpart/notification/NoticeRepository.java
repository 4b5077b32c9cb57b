package org.counterpart.notification;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActId;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.identity.AccountStatus;
import org.counterpart.identity.Delivery;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class NoticeRepository {

    /** Acts whose notices are written by one statement. */
    private static final int CHUNK = 50;

    private final DSLContext db;

    NoticeRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * One row for each act and active account of its audience except the one who acted; who wants no mail has it marked so at once. Many acts
     * are written by a few statements.
     */
    void write(List<Act> acts, Instant digest) {
        var names = organisations(acts);
        var rows = acts.stream()
                .map(act -> Optional.ofNullable(Audience.of(act)).map(to -> rows(act, to, names, digest)))
                .flatMap(Optional::stream)
                .toList();
        for (var from = 0; from < rows.size(); from += CHUNK) {
            rows.subList(from, Math.min(rows.size(), from + CHUNK)).stream()
                    .reduce(Select::unionAll)
                    .ifPresent(some -> db.insertInto(
                                    NOTICE,
                                    NOTICE.ACT_ID,
                                    NOTICE.ACCOUNT_ID,
                                    NOTICE.KIND,
                                    NOTICE.CONSULTATION_ID,
                                    NOTICE.SUBJECT_ID,
                                    NOTICE.WORDS,
                                    NOTICE.STATE,
                                    NOTICE.DUE_AT,
                                    NOTICE.ATTEMPTS,
                                    NOTICE.CREATED_AT)
                            .select(some)
                            .onDuplicateKeyIgnore()
                            .execute());
        }
    }

    private static Select<
                    Record10<
                            ActId,
                            AccountId,
                            ActKind,
                            @Nullable ConsultationId,
                            UUID,
                            String,
                            NoticeState,
                            Instant,
                            Integer,
                            Instant>>
            rows(Act act, Condition audience, Map<OrganisationId, String> names, Instant digest) {
        var filling = new Filling(
                        act.title(), act.organisation() == null ? null : names.get(act.organisation()), act.detail())
                .json();
        var actor = act.account();
        return DSL.select(
                        DSL.val(act.id(), NOTICE.ACT_ID),
                        ACCOUNT.ID,
                        DSL.val(act.kind(), NOTICE.KIND),
                        DSL.val(act.consultation(), NOTICE.CONSULTATION_ID),
                        DSL.val(act.subject(), NOTICE.SUBJECT_ID),
                        DSL.val(filling, NOTICE.WORDS),
                        DSL.when(ACCOUNT.DELIVERY.eq(Delivery.NONE), DSL.val(NoticeState.DROPPED, NOTICE.STATE))
                                .otherwise(DSL.val(NoticeState.QUEUED, NOTICE.STATE)),
                        DSL.when(ACCOUNT.DELIVERY.eq(Delivery.DAILY), DSL.val(digest, NOTICE.DUE_AT))
                                .otherwise(DatabaseClock.NOW),
                        DSL.val(0),
                        DatabaseClock.NOW)
                .from(ACCOUNT)
                .where(audience, ACCOUNT.STATUS.eq(AccountStatus.ACTIVE))
                .and(actor == null ? DSL.noCondition() : ACCOUNT.ID.ne(actor));
    }

    private Map<OrganisationId, String> organisations(List<Act> acts) {
        var ids = acts.stream().map(Act::organisation).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : db.select(ORGANISATION.ID, ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.in(ids))
                        .fetchMap(ORGANISATION.ID, ORGANISATION.NAME);
    }

    /** Takes due notices for this transaction; what another worker holds is passed over. */
    List<Notice> take(int limit) {
        var keys = db.select(NOTICE.ACT_ID, NOTICE.ACCOUNT_ID)
                .from(NOTICE)
                .where(NOTICE.STATE.eq(NoticeState.QUEUED), NOTICE.DUE_AT.le(DatabaseClock.NOW))
                .orderBy(NOTICE.DUE_AT, NOTICE.ACCOUNT_ID, NOTICE.ACT_ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch();
        if (keys.isEmpty()) {
            return List.of();
        }
        return db.select(
                        NOTICE.ACT_ID,
                        NOTICE.KIND,
                        NOTICE.SUBJECT_ID,
                        NOTICE.WORDS,
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.NAME,
                        ACCOUNT.LOCALE,
                        ACCOUNT.DELIVERY,
                        ACCOUNT.UNSUBSCRIBE_KEY,
                        CONSULTATION.ID,
                        CONSULTATION.SLUG,
                        CONSULTATION.TITLE,
                        CONSULTATION.ZONE,
                        CONSULTATION.CONTRIBUTIONS_CLOSE_AT,
                        CONSULTATION.DELIBERATION_CLOSES_AT)
                .from(NOTICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTICE.ACCOUNT_ID))
                .leftJoin(CONSULTATION)
                .on(CONSULTATION.ID.eq(NOTICE.CONSULTATION_ID))
                .where(DSL.row(NOTICE.ACT_ID, NOTICE.ACCOUNT_ID).in(keys))
                .orderBy(NOTICE.ACCOUNT_ID, NOTICE.CREATED_AT, NOTICE.ACT_ID)
                .fetch(row -> new Notice(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Filling.of(row.value4()),
                        new Notice.Reader(
                                row.value5(), row.value6(), row.value7(), row.value8(), row.value9(), row.value10()),
                        row.value11() == null
                                ? null
                                : new Notice.Process(
                                        row.value11(),
                                        row.value12(),
                                        row.value13(),
                                        row.value14(),
                                        row.value15(),
                                        row.value16())));
    }

    /** @param message under which they were put into a mail; null when they were dropped */
    void done(AccountId reader, List<ActId> acts, @Nullable String message) {
        db.update(NOTICE)
                .set(NOTICE.STATE, message == null ? NoticeState.DROPPED : NoticeState.SENT)
                .set(NOTICE.MESSAGE_ID, message)
                .set(NOTICE.SENT_AT, DatabaseClock.NOW)
                .where(NOTICE.ACCOUNT_ID.eq(reader), NOTICE.ACT_ID.in(acts))
                .execute();
    }
}
