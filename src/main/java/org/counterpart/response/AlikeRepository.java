package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.PointId;
import org.counterpart.base.TextVersionId;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.PublicWords;
import org.counterpart.legaltext.comparison.WordDiff;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which points say the same. All that have a wording belong to a group; the one that is alike to no other is its letter. */
@Repository
class AlikeRepository {

    private static final counterpart.schema.tables.Point LETTER = POINT.as("letter");

    private static final Condition WAITING = POINT.STATUS.in(PointStatus.OPEN, PointStatus.DRAFTED);

    private static final Condition CONFIRMED = POINT.ALIKE_CONFIRMED_AT.isNotNull();

    /** Somebody has begun to answer it. */
    static final Condition ANSWERED = POINT.OUTCOME.isNotNull().or(POINT.REASON.ne(""));

    /** A copy that waits to be confirmed, and that nobody has begun to answer by itself. */
    private static final Condition PROPOSED =
            POINT.ALIKE_TO.isNotNull().and(WAITING).and(DSL.not(CONFIRMED)).and(DSL.not(ANSWERED));

    /** What a point asks for: its condition, or else the wording it proposes, or else what it says. */
    static final Field<String> WORDS =
            DSL.coalesce(PublicWords.of(STANCE_CONDITION.BODY), PublicWords.PROPOSED, PublicWords.BODY);

    private static final Field<PointId> GROUP = DSL.coalesce(POINT.ALIKE_TO, POINT.ID);

    private final DSLContext db;

    AlikeRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A point and what it says.
     *
     * @param letter whether others are alike to it already
     * @param words of its condition, or else of the contribution
     * @param original what the text said where it proposes a wording
     */
    record Said(
            PointId id,
            boolean letter,
            String words,
            @Nullable String original,
            @Nullable String proposed) {

        /** What it asks for. Of a wording only what it changes: all that change one article repeat the rest of it. */
        String asks() {
            if (proposed == null) {
                return words;
            }
            var changes = original == null
                    ? Stream.of(proposed)
                    : WordDiff.between(original.strip(), proposed.strip()).stream()
                            .filter(segment -> segment.kind() != WordDiff.Kind.KEEP)
                            .map(WordDiff.Segment::text);
            return Stream.concat(changes, Stream.of(words)).collect(Collectors.joining("\n"));
        }
    }

    /** One that was found to be a copy, and the first point of its very words. */
    record Copy(PointId id, PointId letter, PointId wording) {}

    /** Points that may be a copy or have copies: they wait, are no copy yet, and nobody has said that they stand alone. Letters come first. */
    List<Said> candidates(ConsultationId consultation) {
        var letter = DSL.field(POINT.WORDING_ID.isNotNull()).as("is_letter");
        var words = DSL.coalesce(PublicWords.of(STANCE_CONDITION.BODY), PublicWords.BODY);
        return withWords(db.select(POINT.ID, letter, words, PublicWords.ORIGINAL, PublicWords.PROPOSED)
                        .from(POINT))
                .where(mayBeAlike(consultation))
                .orderBy(letter.desc(), CONTRIBUTION.NUMBER, POINT.ID)
                .fetch(Records.mapping(Said::new));
    }

    /** The same without their words, as they are now. */
    Set<PointId> candidatesNow(ConsultationId consultation) {
        return db.select(POINT.ID).from(POINT).where(mayBeAlike(consultation)).fetchSet(POINT.ID);
    }

    private static Condition mayBeAlike(ConsultationId consultation) {
        return POINT.CONSULTATION_ID
                .eq(consultation)
                .and(WAITING)
                .and(POINT.ALIKE_TO.isNull())
                .and(POINT.STANDS_ALONE.isFalse().or(POINT.WORDING_ID.isNotNull()));
    }

    private static <R extends Record> SelectJoinStep<R> withWords(SelectJoinStep<R> points) {
        return points.join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(STANCE_CONDITION)
                .on(STANCE_CONDITION.ID.eq(POINT.CONDITION_ID));
    }

    /** Notes what was found. One statement, so the caller gives no more than some hundreds. */
    void propose(Collection<Copy> copies) {
        var found = copies.stream()
                .<Select<org.jooq.Record3<PointId, PointId, PointId>>>map(copy -> DSL.select(
                        DSL.val(copy.id(), POINT.ID).as("id"),
                        DSL.val(copy.letter(), POINT.ALIKE_TO).as("alike_to"),
                        DSL.val(copy.wording(), POINT.WORDING_ID).as("wording_id")))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("found");
        db.update(POINT.join(found).on(POINT.ID.eq(found.field(POINT.ID))))
                .set(POINT.ALIKE_TO, found.field(POINT.ALIKE_TO))
                .set(POINT.WORDING_ID, found.field(POINT.WORDING_ID))
                .execute();
        db.update(POINT)
                .set(POINT.WORDING_ID, POINT.ID)
                .where(POINT.ID.in(copies.stream().map(Copy::letter).toList()))
                .execute();
    }

    List<Alike> letters(ConsultationId consultation) {
        return letters(POINT.CONSULTATION_ID.eq(consultation));
    }

    Optional<Alike> letter(PointId id) {
        return letters(POINT.ID.eq(id).or(POINT.ALIKE_TO.eq(id))).stream().findFirst();
    }

    private List<Alike> letters(Condition which) {
        var group = GROUP.as("letter_id");
        var points = DSL.count().as("points");
        var confirmed = DSL.count(DSL.when(CONFIRMED, 1)).as("confirmed");
        var proposed = DSL.count(DSL.when(PROPOSED, 1)).as("proposed");
        var organisations = DSL.countDistinct(CONTRIBUTION.ORGANISATION_ID).as("organisations");
        var wordings = DSL.countDistinct(POINT.WORDING_ID).as("wordings");
        var groups = db.select(group, points, confirmed, proposed, organisations, wordings)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .where(which, POINT.WORDING_ID.isNotNull(), POINT.STATUS.ne(PointStatus.CLOSED))
                .groupBy(GROUP)
                .having(DSL.count().gt(1))
                .asTable("groups");
        return withWords(db.select(
                                POINT.ID,
                                POINT.CONSULTATION_ID,
                                POINT.TITLE,
                                POINT.STATUS,
                                CONTRIBUTION.KIND,
                                CONTRIBUTION.NUMBER,
                                AuthorName.of(ORGANISATION),
                                WORDS,
                                groups.field(points),
                                groups.field(confirmed),
                                groups.field(proposed),
                                groups.field(organisations),
                                groups.field(wordings))
                        .from(POINT))
                .join(groups)
                .on(groups.field(group).eq(POINT.ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .orderBy(groups.field(points).desc(), CONTRIBUTION.NUMBER, POINT.ID)
                .fetch(Records.mapping(Alike::new));
    }

    /** The different texts of a group, those that most have sent first; its letter's own is not among them. */
    List<Wording> wordings(PointId letter, int offset, int limit) {
        var first = DSL.min(POINT.ID).as("first");
        var points = DSL.count().as("points");
        var open = DSL.count(DSL.when(DSL.not(CONFIRMED), 1)).as("open");
        var answered = DSL.count(DSL.when(DSL.not(CONFIRMED).and(ANSWERED), 1)).as("answered");
        var own = DSL.select(LETTER.WORDING_ID).from(LETTER).where(LETTER.ID.eq(letter));
        var wordings = db.select(first, points, open, answered)
                .from(POINT)
                .where(POINT.ALIKE_TO.eq(letter), POINT.WORDING_ID.ne(own), POINT.STATUS.ne(PointStatus.CLOSED))
                .groupBy(POINT.WORDING_ID)
                .asTable("wordings");
        return withWords(db.select(
                                POINT.ID,
                                wordings.field(points),
                                DSL.field(wordings.field(open).eq(0)),
                                wordings.field(answered),
                                WORDS)
                        .from(POINT))
                .join(wordings)
                .on(wordings.field(first).eq(POINT.ID))
                .orderBy(wordings.field(points).desc(), CONTRIBUTION.NUMBER, POINT.ID)
                .limit(offset, limit)
                .fetch(Records.mapping(Wording::new));
    }

    /** The point that stands for a wording, and all that say it in these words. */
    Optional<PointId> letterOf(PointId copy) {
        return db.select(POINT.ALIKE_TO).from(POINT).where(POINT.ID.eq(copy)).fetchOptional(POINT.ALIKE_TO);
    }

    /** From now on the copies are answered with their letter; those that somebody has begun to answer by themselves stay as they are. */
    void confirm(PointId letter, AccountId by) {
        db.update(POINT)
                .set(POINT.ALIKE_CONFIRMED_AT, DatabaseClock.NOW)
                .set(POINT.ALIKE_CONFIRMED_BY, by)
                .where(POINT.ALIKE_TO.eq(letter), PROPOSED)
                .execute();
    }

    /** The answer of a letter, as far as it is written, becomes that of its copies. */
    void answerCopies(PointId letter) {
        answerCopies(List.of(letter));
    }

    void answerCopies(Collection<PointId> letters) {
        db.update(POINT.join(LETTER).on(POINT.ALIKE_TO.eq(LETTER.ID)))
                .set(POINT.OUTCOME, LETTER.OUTCOME)
                .set(POINT.REASON, LETTER.REASON)
                .set(POINT.CHANGED_PROVISION_ID, LETTER.CHANGED_PROVISION_ID)
                .set(POINT.STATUS, LETTER.STATUS)
                .set(POINT.ANSWERED_BY, LETTER.ANSWERED_BY)
                .set(POINT.ANSWERED_AT, LETTER.ANSWERED_AT)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(LETTER.ID.in(letters), WAITING, CONFIRMED)
                .execute();
    }

    /** Where a copy lacks something that its letter does not, such as the words that changed since it was sent, the letter is open with it. */
    void reopenWithCopies(TextVersionId published) {
        var copy = POINT.as("copy");
        db.update(POINT.join(copy).on(copy.ALIKE_TO.eq(POINT.ID)))
                .set(POINT.STATUS, PointStatus.OPEN)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .where(POINT.CONSULTATION_ID.eq(DSL.select(TEXT_VERSION.CONSULTATION_ID)
                        .from(TEXT_VERSION)
                        .where(TEXT_VERSION.ID.eq(published))))
                .and(POINT.STATUS.eq(PointStatus.DRAFTED))
                .and(copy.STATUS.eq(PointStatus.OPEN))
                .and(copy.ALIKE_CONFIRMED_AT.isNotNull())
                .execute();
    }

    /** Those that say it in the very words of this one stand alone from now on. */
    void takeOut(PointId copy) {
        var wording =
                db.select(POINT.WORDING_ID).from(POINT).where(POINT.ID.eq(copy)).fetchSingle(POINT.WORDING_ID);
        standAlone(POINT.WORDING_ID.eq(wording).and(POINT.ALIKE_TO.isNotNull()));
    }

    void dissolve(PointId letter) {
        standAlone(POINT.ALIKE_TO.eq(letter));
        db.update(POINT).setNull(POINT.WORDING_ID).where(POINT.ID.eq(letter)).execute();
    }

    /** What was answered with the letter keeps these words, to be looked at: whoever takes it out says that they may not fit. */
    private void standAlone(Condition which) {
        db.update(POINT)
                // First, because what is set before counts already.
                .set(
                        POINT.STATUS,
                        DSL.when(CONFIRMED.and(WAITING), PointStatus.OPEN).otherwise(POINT.STATUS))
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .setNull(POINT.ALIKE_TO)
                .setNull(POINT.ALIKE_CONFIRMED_AT)
                .setNull(POINT.ALIKE_CONFIRMED_BY)
                .setNull(POINT.WORDING_ID)
                .set(POINT.STANDS_ALONE, true)
                .where(which)
                .execute();
    }

    /**
     * A letter and all its copies become copies of another one, to be confirmed. Copies lose the answer they had from their letter, which keeps it; so
     * it does not count as one that somebody has begun for them.
     */
    void join(PointId letter, PointId other) {
        db.update(POINT)
                .setNull(POINT.OUTCOME)
                .set(POINT.REASON, "")
                .setNull(POINT.CHANGED_PROVISION_ID)
                .set(POINT.STATUS, PointStatus.OPEN)
                .set(POINT.VERSION, POINT.VERSION.plus(1))
                .setNull(POINT.ALIKE_CONFIRMED_AT)
                .setNull(POINT.ALIKE_CONFIRMED_BY)
                .where(POINT.ALIKE_TO.eq(letter), CONFIRMED, WAITING)
                .execute();
        db.update(POINT)
                .set(POINT.ALIKE_TO, other)
                .where(POINT.ALIKE_TO.eq(letter).or(POINT.ID.eq(letter)))
                .execute();
    }

    /**
     * Where a letter was withdrawn or replaced, as by this contribution, the first of its copies, of those that have its answer if any has, is the
     * letter of those that are left.
     */
    void passOn(ContributionId contribution) {
        var next = DSL.coalesce(DSL.min(DSL.when(CONFIRMED, POINT.ID)), DSL.min(POINT.ID))
                .as("next");
        db.select(LETTER.ID, next)
                .from(LETTER)
                .join(POINT)
                .on(POINT.ALIKE_TO.eq(LETTER.ID))
                .where(LETTER.CONSULTATION_ID.eq(DSL.select(CONTRIBUTION.CONSULTATION_ID)
                        .from(CONTRIBUTION)
                        .where(CONTRIBUTION.ID.eq(contribution))))
                .and(LETTER.STATUS.eq(PointStatus.CLOSED))
                .and(WAITING)
                .groupBy(LETTER.ID)
                .fetchMap(LETTER.ID, next)
                .forEach(this::passOn);
    }

    /** It is whose the letter was, and under its theme, unless it is somebody's or under one already. */
    private void passOn(PointId letter, PointId next) {
        db.update(POINT.join(LETTER).on(LETTER.ID.eq(letter)))
                .set(POINT.ASSIGNEE_ID, DSL.coalesce(POINT.ASSIGNEE_ID, LETTER.ASSIGNEE_ID))
                .set(POINT.THEME, DSL.coalesce(POINT.THEME, LETTER.THEME))
                .setNull(POINT.ALIKE_TO)
                .setNull(POINT.ALIKE_CONFIRMED_AT)
                .setNull(POINT.ALIKE_CONFIRMED_BY)
                .where(POINT.ID.eq(next))
                .execute();
        db.update(POINT)
                .set(POINT.ALIKE_TO, next)
                .where(POINT.ALIKE_TO.eq(letter))
                .execute();
    }
}
