package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.IMPORTED_VOTES;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Contribution;
import counterpart.schema.tables.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Given;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.PublicWords;
import org.counterpart.contribution.placing.ChangedSince;
import org.counterpart.legaltext.comparison.WordDiff;
import org.counterpart.site.contribution.Said.AnswerTo;
import org.counterpart.site.contribution.Said.Asked;
import org.counterpart.site.contribution.Said.Standing;
import org.counterpart.site.contribution.Said.Votes;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contributions as the public reads them, each with its published answer. What was not submitted does not exist here. */
@Component
public class PublishedContributions {

    /** Contributions on one page. */
    public static final int EACH = 20;

    private static final Contribution ABOUT = CONTRIBUTION.as("about");
    private static final Field<Integer> ABOUT_NUMBER = DSL.field(
                    DSL.select(ABOUT.NUMBER).from(ABOUT).where(ABOUT.ID.eq(CONTRIBUTION.ON_CONTRIBUTION_ID)))
            .as("about_number");

    private static final Question ASKED = QUESTION.as("asked");

    /** What a position answers to the questions, in their order. */
    private static final Field<List<AnswerTo>> ANSWERS = DSL.multiset(DSL.select(ASKED.POSITION, QUESTION_ANSWER.BODY)
                    .from(QUESTION_ANSWER)
                    .join(ASKED)
                    .on(ASKED.ID.eq(QUESTION_ANSWER.QUESTION_ID))
                    .where(QUESTION_ANSWER.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                    .orderBy(ASKED.POSITION, ASKED.ID))
            .convertFrom(rows -> rows.map(Records.mapping((position, body) -> new AnswerTo(position + 1, body))));

    private static final Field<Boolean> TAKEN_DOWN =
            DSL.field(PublicWords.TAKEN_DOWN).as("taken_down");

    private static final Field<Integer> ALL = DSL.field(DSL.name("all"), Integer.class);
    private static final Field<Integer> ENDED = DSL.field(DSL.name("ended"), Integer.class);

    private static final Value<ConsultationId> CONSULTED = WrittenOnce.value(CONTRIBUTION.CONSULTATION_ID);
    private static final Value<LineageId> ARTICLE = WrittenOnce.value(CONTRIBUTION.LINEAGE_ID);
    private static final Query<Record> ON_ARTICLE = list(CONTRIBUTION
            .CONSULTATION_ID
            .eq(CONSULTED)
            .and(Counted.at(ARTICLE))
            .and(CONTRIBUTION.KIND.ne(ContributionKind.POSITION)));

    private final DSLContext db;

    PublishedContributions(DSLContext db) {
        this.db = db;
    }

    /** A part of a list, how many there are in all, and how many of these do not count any more. */
    public record Part(List<Said> said, int all, int ended) {}

    /** Comments and amendments on one article, oldest first. */
    public Part onArticle(ConsultationId consultation, LineageId article, int page) {
        return part(ON_ARTICLE, page, CONSULTED.is(consultation), ARTICLE.is(article));
    }

    /** What is chosen, oldest first, to be asked for in parts. */
    static Query<Record> list(Condition which) {
        var all = DSL.field(DSL.selectCount().from(CONTRIBUTION).where(which).and(Counted.PUBLIC))
                .as(ALL);
        var ended = DSL.field(DSL.selectCount()
                        .from(CONTRIBUTION)
                        .where(which)
                        .and(Counted.PUBLIC)
                        .andNot(Counted.STANDING))
                .as(ENDED);
        return WrittenOnce.query(select(which, all, ended));
    }

    /** @param list by {@link #list} */
    Part part(Query<Record> list, int page, Given<?>... values) {
        var rows = list.part(db, (page - 1) * EACH, EACH, values).fetch();
        return new Part(
                rows.map(PublishedContributions::said),
                rows.isEmpty() ? 0 : rows.getFirst().get(ALL),
                rows.isEmpty() ? 0 : rows.getFirst().get(ENDED));
    }

    /** The words of these. */
    Map<ContributionId, Said> these(List<ContributionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.fetch(select(CONTRIBUTION.ID.in(ids), CONTRIBUTION.ID))
                        .intoMap(CONTRIBUTION.ID, PublishedContributions::said);
    }

    /** Everything, oldest first, by the article at which it stands; under null what is on the whole text. */
    public Map<@Nullable LineageId, List<Said>> byArticle(Condition which) {
        var said = new HashMap<@Nullable LineageId, List<Said>>();
        var place = Counted.PLACE.as("place");
        db.fetch(select(which, place))
                .forEach(row -> said.computeIfAbsent(row.get(place), key -> new ArrayList<>())
                        .add(said(row)));
        return said;
    }

    private static SelectSeekStep2<Record, Instant, ContributionId> select(Condition which, Field<?>... further) {
        return DSL.select(
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.KIND,
                        CONTRIBUTION.STATUS,
                        AuthorName.FIELD,
                        CONTRIBUTION.STANCE,
                        PublicWords.QUOTE,
                        PublicWords.BODY,
                        PublicWords.ORIGINAL,
                        PublicWords.PROPOSED,
                        CONTRIBUTION.SUBMITTED_AT,
                        CONTRIBUTION.WITHDRAWAL_REASON,
                        ORGANISATION.NAME,
                        ORGANISATION.SLUG,
                        ORGANISATION.KIND,
                        TEXT_VERSION.NUMBER,
                        CONTRIBUTION.PLACEMENT,
                        CONTRIBUTION.PLACEMENT_NOTE,
                        QUESTION.POSITION,
                        QUESTION.BODY,
                        ANSWERS,
                        TAKEN_DOWN)
                .select(PublishedAnswers.fields())
                .select(IMPORTED_VOTES.IN_FAVOUR, IMPORTED_VOTES.AGAINST, IMPORTED_VOTES.MIXED, ABOUT_NUMBER)
                .select(further)
                .from(CONTRIBUTION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .leftJoin(QUESTION)
                .on(QUESTION.ID.eq(CONTRIBUTION.QUESTION_ID))
                .leftJoin(POINT)
                .on(PublishedAnswers.TO_CONTRIBUTION)
                .leftJoin(PublishedAnswers.changed())
                .on(PublishedAnswers.changed().ID.eq(POINT.CHANGED_PROVISION_ID))
                .leftJoin(IMPORTED_VOTES)
                .on(IMPORTED_VOTES.SUBJECT_ID.eq(CONTRIBUTION.ID.coerce(IMPORTED_VOTES.SUBJECT_ID)))
                .where(which)
                .and(Counted.PUBLIC)
                .orderBy(CONTRIBUTION.SUBMITTED_AT, CONTRIBUTION.ID);
    }

    private static Said said(Record row) {
        var withdrawn = row.get(CONTRIBUTION.STATUS) == ContributionStatus.WITHDRAWN;
        var reason = row.get(CONTRIBUTION.WITHDRAWAL_REASON);
        var proposed = row.get(PublicWords.PROPOSED);
        var original = row.get(PublicWords.ORIGINAL);
        var votes = row.get(IMPORTED_VOTES.IN_FAVOUR);
        return new Said(
                row.get(CONTRIBUTION.NUMBER) == null ? 0 : row.get(CONTRIBUTION.NUMBER),
                row.get(CONTRIBUTION.KIND),
                row.get(CONTRIBUTION.STATUS),
                row.get(AuthorName.FIELD),
                row.get(ORGANISATION.NAME),
                row.get(ORGANISATION.SLUG),
                row.get(ORGANISATION.KIND),
                row.get(CONTRIBUTION.STANCE),
                row.get(PublicWords.QUOTE),
                row.get(PublicWords.BODY),
                withdrawn ? Objects.requireNonNullElse(reason, "") : null,
                row.get(TAKEN_DOWN),
                proposed == null ? List.of() : WordDiff.between(original == null ? "" : original, proposed),
                row.get(CONTRIBUTION.SUBMITTED_AT),
                row.get(TEXT_VERSION.NUMBER),
                PublishedAnswers.answer(row),
                votes == null ? null : new Votes(votes, row.get(IMPORTED_VOTES.AGAINST), row.get(IMPORTED_VOTES.MIXED)),
                new Standing(
                        row.get(CONTRIBUTION.PLACEMENT),
                        row.get(CONTRIBUTION.PLACEMENT_NOTE),
                        false,
                        ChangedSince.Quote.NONE),
                row.get(ABOUT_NUMBER),
                null,
                null,
                asked(row),
                row.get(ANSWERS));
    }

    /** The question that a contribution answers. */
    static @Nullable Asked asked(Record row) {
        var position = row.get(QUESTION.POSITION);
        return position == null ? null : new Asked(position + 1, row.get(QUESTION.BODY));
    }
}
