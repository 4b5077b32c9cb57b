package org.counterpart.notification;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.NOTICE;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.counterpart.base.About;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActId;
import org.counterpart.base.ActKind;
import org.counterpart.base.Cut;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.identity.Delivery;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class NoticeRepository {

    /** Acts of a kind whose notices are written by one statement. */
    private static final int CHUNK = 1000;

    /** Notices of one reader in one round; the next follows. */
    private static final int ROUND = 500;

    private static final int ERROR = 300;

    private static final Condition DUE = NOTICE.STATE.eq(NoticeState.QUEUED).and(NOTICE.DUE_AT.le(DatabaseClock.NOW));
    private static final List<Field<?>> COLUMNS = List.of(
            NOTICE.ACT_ID,
            NOTICE.ACCOUNT_ID,
            NOTICE.KIND,
            NOTICE.CONSULTATION_ID,
            NOTICE.ORGANISATION_ID,
            NOTICE.SUBJECT_ID,
            NOTICE.DATE_AT,
            NOTICE.THING_ID,
            NOTICE.WORDS,
            NOTICE.TERMS,
            NOTICE.STATE,
            NOTICE.DUE_AT,
            NOTICE.ATTEMPTS,
            NOTICE.CREATED_AT);

    /** The number of the contribution it is about, itself or one of its points. */
    private static final Field<Integer> NUMBER = DSL.coalesce(
            DSL.field(DSL.select(CONTRIBUTION.NUMBER)
                    .from(CONTRIBUTION)
                    .where(CONTRIBUTION.ID.eq(NOTICE.SUBJECT_ID.coerce(CONTRIBUTION.ID)))),
            DSL.field(DSL.select(CONTRIBUTION.NUMBER)
                    .from(POINT)
                    .join(CONTRIBUTION)
                    .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                    .where(POINT.ID.eq(NOTICE.SUBJECT_ID.coerce(POINT.ID)))));

    private final DSLContext db;

    NoticeRepository(DSLContext db) {
        this.db = db;
    }

    /** One row for each act and account that is to be told of it, except the one who acted. Many acts are written by a few statements. */
    void write(List<Act> acts, Instant digest) {
        var names = organisations(acts);
        acts.stream().collect(Collectors.groupingBy(Act::kind)).forEach((kind, same) -> {
            for (var from = 0; from < same.size(); from += CHUNK) {
                write(kind, same.subList(from, Math.min(same.size(), from + CHUNK)), names, digest);
            }
        });
    }

    private void write(ActKind kind, List<Act> acts, Map<OrganisationId, String> names, Instant digest) {
        var told = acts.stream()
                .map(act -> row(act, names))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("told");
        var actor = told.field(NOTICE.ACCOUNT_ID);
        db.insertInto(NOTICE, COLUMNS)
                .select(DSL.select(List.of(
                                told.field(NOTICE.ACT_ID),
                                ACCOUNT.ID,
                                DSL.val(kind, NOTICE.KIND),
                                told.field(NOTICE.CONSULTATION_ID),
                                told.field(NOTICE.ORGANISATION_ID),
                                told.field(NOTICE.SUBJECT_ID),
                                told.field(NOTICE.DATE_AT),
                                told.field(NOTICE.THING_ID),
                                told.field(NOTICE.WORDS),
                                told.field(NOTICE.TERMS),
                                DSL.val(NoticeState.QUEUED, NOTICE.STATE),
                                DSL.when(ACCOUNT.DELIVERY.eq(Delivery.DAILY), DSL.val(digest, NOTICE.DUE_AT))
                                        .otherwise(DatabaseClock.NOW),
                                DSL.val(0),
                                DatabaseClock.NOW))
                        .from(told)
                        .join(ACCOUNT)
                        .on(right(about(kind, told)))
                        .where(actor.isNull().or(ACCOUNT.ID.ne(actor))))
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** What is known of an act whoever is told of it; the account is the one who acted. */
    private static Select<Record> row(Act act, Map<OrganisationId, String> names) {
        var organisation = act.organisation() == null ? null : names.get(act.organisation());
        return DSL.select(List.of(
                DSL.val(act.id(), NOTICE.ACT_ID).as(NOTICE.ACT_ID),
                DSL.val(act.account(), NOTICE.ACCOUNT_ID).as(NOTICE.ACCOUNT_ID),
                DSL.val(act.consultation(), NOTICE.CONSULTATION_ID).as(NOTICE.CONSULTATION_ID),
                DSL.val(act.organisation(), NOTICE.ORGANISATION_ID).as(NOTICE.ORGANISATION_ID),
                DSL.val(act.subject(), NOTICE.SUBJECT_ID).as(NOTICE.SUBJECT_ID),
                DSL.cast(DSL.val(act.date(), NOTICE.DATE_AT), NOTICE.DATE_AT).as(NOTICE.DATE_AT),
                DSL.val(act.thing(), NOTICE.THING_ID).as(NOTICE.THING_ID),
                DSL.val(new Filling(act.title(), organisation, act.detail()).json(), NOTICE.WORDS)
                        .as(NOTICE.WORDS),
                DSL.val(Filling.json(act.terms()), NOTICE.TERMS).as(NOTICE.TERMS)));
    }

    /** How many people would be told of an act, as it will be once it has happened. */
    int people(Act act) {
        var actor = act.account();
        return act.kind().isTold()
                ? db.fetchCount(
                        ACCOUNT, Audience.of(about(act)), actor == null ? DSL.noCondition() : ACCOUNT.ID.ne(actor))
                : 0;
    }

    /** The account is to be told of it, and it is so. */
    private static Condition right(About act) {
        return Audience.of(act).and(Standing.of(act));
    }

    /** What an act says of itself. */
    private static About about(Act act) {
        return new About(
                act.kind(),
                DSL.val(act.consultation(), NOTICE.CONSULTATION_ID),
                DSL.val(act.organisation(), NOTICE.ORGANISATION_ID),
                DSL.val(act.subject(), NOTICE.SUBJECT_ID),
                DSL.val(act.date(), NOTICE.DATE_AT),
                DSL.val(act.thing(), NOTICE.THING_ID));
    }

    /** What the notices of a kind keep of their acts. */
    private static About about(ActKind kind) {
        return about(kind, NOTICE);
    }

    /** What whatever has the columns of a notice keeps of acts of a kind. */
    private static About about(ActKind kind, Table<?> acts) {
        return new About(
                kind,
                acts.field(NOTICE.CONSULTATION_ID),
                acts.field(NOTICE.ORGANISATION_ID),
                acts.field(NOTICE.SUBJECT_ID),
                acts.field(NOTICE.DATE_AT),
                acts.field(NOTICE.THING_ID));
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

    /** Who has notices that are due. */
    List<AccountId> readers() {
        return db.selectDistinct(NOTICE.ACCOUNT_ID)
                .from(NOTICE)
                .where(DUE)
                .orderBy(NOTICE.ACCOUNT_ID)
                .fetch(NOTICE.ACCOUNT_ID);
    }

    /** Takes the due notices of a reader for this transaction, as far as they are still right; what another worker holds is passed over. */
    List<Notice> take(AccountId reader) {
        return stillRight(db.select(NOTICE.ACT_ID, NOTICE.ACCOUNT_ID, NOTICE.KIND)
                .from(NOTICE)
                .where(DUE, NOTICE.ACCOUNT_ID.eq(reader))
                .orderBy(NOTICE.DUE_AT, NOTICE.ACT_ID)
                .limit(ROUND)
                .forUpdate()
                .skipLocked()
                .fetch());
    }

    /** The notices that a mail was made of, as far as they are still right. */
    List<Notice> in(String message) {
        return stillRight(db.select(NOTICE.ACT_ID, NOTICE.ACCOUNT_ID, NOTICE.KIND)
                .from(NOTICE)
                .where(NOTICE.MESSAGE_ID.eq(message), NOTICE.STATE.eq(NoticeState.SENT))
                .fetch());
    }

    /** Of one reader. Drops the others. */
    private List<Notice> stillRight(Result<Record3<ActId, AccountId, ActKind>> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var reader = found.getFirst().get(NOTICE.ACCOUNT_ID);
        var right = found.intoSet(NOTICE.KIND).stream()
                .map(kind -> NOTICE.KIND.eq(kind).and(right(about(kind))))
                .reduce(DSL.noCondition(), Condition::or);
        var notices = read(NOTICE.ACCOUNT_ID
                .eq(reader)
                .and(NOTICE.ACT_ID.in(found.getValues(NOTICE.ACT_ID)))
                .and(right));
        var kept = notices.stream().map(Notice::act).collect(Collectors.toSet());
        var dropped = found.getValues(NOTICE.ACT_ID).stream()
                .filter(act -> !kept.contains(act))
                .toList();
        if (!dropped.isEmpty()) {
            db.update(NOTICE)
                    .set(NOTICE.STATE, NoticeState.DROPPED)
                    .where(NOTICE.ACCOUNT_ID.eq(reader), NOTICE.ACT_ID.in(dropped))
                    .execute();
        }
        return notices;
    }

    private List<Notice> read(Condition which) {
        return db.select(
                        NOTICE.ACT_ID,
                        NOTICE.KIND,
                        NOTICE.SUBJECT_ID,
                        NOTICE.ORGANISATION_ID,
                        NOTICE.WORDS,
                        NOTICE.TERMS,
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
                        CONSULTATION.DELIBERATION_CLOSES_AT,
                        CONSULTATION.ANSWERS_DUE_AT,
                        NUMBER)
                .from(NOTICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTICE.ACCOUNT_ID))
                .leftJoin(CONSULTATION)
                .on(CONSULTATION.ID.eq(NOTICE.CONSULTATION_ID))
                .where(which)
                .orderBy(NOTICE.CREATED_AT, NOTICE.ACT_ID)
                .fetch(row -> new Notice(
                        row.get(NOTICE.ACT_ID),
                        row.get(NOTICE.KIND),
                        row.get(NOTICE.SUBJECT_ID),
                        row.get(NOTICE.ORGANISATION_ID),
                        row.get(NOTICE.WORDS),
                        row.get(NOTICE.TERMS),
                        reader(row),
                        process(row),
                        row.get(NUMBER)));
    }

    private static Notice.Reader reader(Record row) {
        return new Notice.Reader(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.EMAIL),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.LOCALE),
                row.get(ACCOUNT.DELIVERY),
                row.get(ACCOUNT.UNSUBSCRIBE_KEY));
    }

    /** Null where it is about no consultation. */
    private static Notice.@Nullable Process process(Record row) {
        return row.get(CONSULTATION.ID) == null
                ? null
                : new Notice.Process(
                        row.get(CONSULTATION.ID),
                        row.get(CONSULTATION.SLUG),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.ZONE),
                        row.get(CONSULTATION.CONTRIBUTIONS_CLOSE_AT),
                        row.get(CONSULTATION.DELIBERATION_CLOSES_AT),
                        row.get(CONSULTATION.ANSWERS_DUE_AT));
    }

    /** @param message under which they were put into a mail */
    void packed(AccountId reader, List<ActId> acts, String message) {
        db.update(NOTICE)
                .set(NOTICE.STATE, NoticeState.SENT)
                .set(NOTICE.MESSAGE_ID, message)
                .set(NOTICE.SENT_AT, DatabaseClock.NOW)
                .where(NOTICE.ACCOUNT_ID.eq(reader), NOTICE.ACT_ID.in(acts))
                .execute();
    }

    void givenUp(Notice notice, String error) {
        db.update(NOTICE)
                .set(NOTICE.STATE, NoticeState.GIVEN_UP)
                .set(NOTICE.LAST_ERROR, Cut.bare(error, ERROR))
                .where(NOTICE.ACCOUNT_ID.eq(notice.reader().id()), NOTICE.ACT_ID.eq(notice.act()))
                .execute();
    }
}
