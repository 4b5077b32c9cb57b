package org.counterpart.publication;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.Stance;
import org.counterpart.publication.page.ArticlePage.Condition;
import org.counterpart.publication.page.ArticlePage.Stand;
import org.counterpart.publication.page.Matrix;
import org.counterpart.response.Answered;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where organisations stand: on one article, and over all of them. Current, signed positions only. */
@Repository
class PositionRepository {

    /** Organisations listed at an article; the matrix shows all. */
    private static final int STANDS = 60;

    private final DSLContext db;

    PositionRepository(DSLContext db) {
        this.db = db;
    }

    /** The stances on one article with their conditions and the answers to them; who sets conditions only is among them. */
    List<Stand> on(ConsultationId consultation, LineageId article) {
        return stands(consultation, Set.of(article), STANDS).getOrDefault(article, List.of());
    }

    /** The same by article, for these articles. */
    Map<LineageId, List<Stand>> on(ConsultationId consultation, Set<LineageId> articles) {
        return stands(consultation, articles, Integer.MAX_VALUE);
    }

    private Map<LineageId, List<Stand>> stands(ConsultationId consultation, Set<LineageId> articles, int limit) {
        var conditions = conditions(consultation, articles);
        var named = named(consultation, articles).asTable("named");
        var position = Objects.requireNonNull(named.field(ARTICLE_STANCE.CONTRIBUTION_ID));
        var article = Objects.requireNonNull(named.field(ARTICLE_STANCE.LINEAGE_ID));
        return db.select(
                        AuthorName.FIELD,
                        ORGANISATION.SLUG,
                        ARTICLE_STANCE.STANCE,
                        ARTICLE_STANCE.REASON,
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.ID,
                        article)
                .from(named)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(position))
                .and(Counted.STANDING)
                .leftJoin(ARTICLE_STANCE)
                .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(position), ARTICLE_STANCE.LINEAGE_ID.eq(article))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .limit(limit)
                .fetchGroups(
                        article,
                        row -> new Stand(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Objects.requireNonNullElse(row.value4(), ""),
                                number(row.value5()),
                                conditions.getOrDefault(new Place(row.value6(), row.value7()), List.of())));
    }

    /** What the current positions say of these articles by name, with a stance, conditions or both. */
    private Select<Record2<ContributionId, LineageId>> named(ConsultationId consultation, Set<LineageId> articles) {
        return db.select(ARTICLE_STANCE.CONTRIBUTION_ID, ARTICLE_STANCE.LINEAGE_ID)
                .from(CURRENT_POSITION)
                .join(ARTICLE_STANCE)
                .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .and(ARTICLE_STANCE.LINEAGE_ID.in(articles))
                .union(db.select(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.LINEAGE_ID)
                        .from(CURRENT_POSITION)
                        .join(STANCE_CONDITION)
                        .on(STANCE_CONDITION.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                        .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                        .and(STANCE_CONDITION.LINEAGE_ID.in(articles)));
    }

    /** An article in a position. */
    private record Place(ContributionId position, LineageId article) {}

    private Map<Place, List<Condition>> conditions(ConsultationId consultation, Set<LineageId> articles) {
        return db.select(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.LINEAGE_ID, STANCE_CONDITION.BODY)
                .select(SaidRepository.answerFields())
                .from(CURRENT_POSITION)
                .join(STANCE_CONDITION)
                .on(STANCE_CONDITION.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                .and(STANCE_CONDITION.LINEAGE_ID.in(articles))
                .leftJoin(POINT)
                .on(POINT.CONDITION_ID.eq(STANCE_CONDITION.ID))
                .and(Answered.PUBLIC)
                .leftJoin(SaidRepository.changed())
                .on(SaidRepository.changed().ID.eq(POINT.CHANGED_PROVISION_ID))
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .orderBy(STANCE_CONDITION.CONTRIBUTION_ID, STANCE_CONDITION.POSITION)
                .collect(Collectors.groupingBy(
                        row -> new Place(
                                row.get(STANCE_CONDITION.CONTRIBUTION_ID), row.get(STANCE_CONDITION.LINEAGE_ID)),
                        Collectors.mapping(
                                row -> new Condition(row.get(STANCE_CONDITION.BODY), SaidRepository.answer(row)),
                                Collectors.toList())));
    }

    /**
     * A part of the matrix: organisations by name, and the articles most organisations spoke about, in the order of the text.
     *
     * @param width columns at most
     * @param height organisations on a page
     */
    Matrix matrix(ConsultationId consultation, TextVersionId version, int width, int height, int page) {
        var columns = columns(consultation, version, width);
        var signed = signed(consultation, height, page);
        if (signed.isEmpty()) {
            return new Matrix(List.of(), List.of(), 0, page, 1);
        }
        var cells = cells(signed.stream().map(row -> row.get(CONTRIBUTION.ID)).toList(), columns.keySet());
        var rows = new ArrayList<Matrix.Row>();
        for (var row : signed) {
            var said = cells.getOrDefault(row.get(CONTRIBUTION.ID), Map.of());
            var line = new ArrayList<@Nullable Stance>();
            columns.keySet().forEach(lineage -> line.add(said.get(lineage)));
            rows.add(new Matrix.Row(
                    row.get(AuthorName.FIELD),
                    row.get(ORGANISATION.SLUG),
                    row.get(CONTRIBUTION.STANCE),
                    number(row.get(CONTRIBUTION.NUMBER)),
                    row.get(TEXT_VERSION.NUMBER),
                    row.get(CONTRIBUTION.SUBMITTED_AT),
                    line));
        }
        var all = signed.getFirst().get("all", Integer.class);
        return new Matrix(List.copyOf(columns.values()), rows, all, page, ContentsRepository.pages(all, height));
    }

    private Map<LineageId, Matrix.Column> columns(ConsultationId consultation, TextVersionId version, int width) {
        var stances = ARTICLE_TALLY
                .SUPPORT
                .plus(ARTICLE_TALLY.CONDITIONS)
                .plus(ARTICLE_TALLY.OPPOSE)
                .plus(ARTICLE_TALLY.NO_VIEW);
        var columns = new java.util.LinkedHashMap<LineageId, Matrix.Column>();
        db
                .select(PROVISION.LINEAGE_ID, PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING, PROVISION.POSITION)
                .from(ARTICLE_TALLY)
                .join(PROVISION)
                .on(PROVISION.LINEAGE_ID.eq(ARTICLE_TALLY.LINEAGE_ID))
                .and(PROVISION.TEXT_VERSION_ID.eq(version))
                .and(PROVISION.HANDLE.isNotNull())
                .where(ARTICLE_TALLY.CONSULTATION_ID.eq(consultation))
                .and(stances.gt(0))
                .orderBy(stances.desc(), PROVISION.POSITION)
                .limit(width)
                .fetch()
                .stream()
                .sorted(Comparator.comparing(row -> row.value5()))
                .forEach(row -> columns.put(row.value1(), new Matrix.Column(row.value2(), row.value3(), row.value4())));
        return columns;
    }

    private List<? extends Record> signed(ConsultationId consultation, int height, int page) {
        var all = DSL.field(DSL.selectCount()
                        .from(CURRENT_POSITION)
                        .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation)))
                .as("all");
        return db.select(
                        CONTRIBUTION.ID,
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.STANCE,
                        CONTRIBUTION.SUBMITTED_AT,
                        AuthorName.FIELD,
                        ORGANISATION.SLUG,
                        TEXT_VERSION.NUMBER,
                        all)
                .from(CURRENT_POSITION)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                .and(Counted.STANDING)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CURRENT_POSITION.ORGANISATION_ID))
                .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .limit((page - 1) * height, height)
                .fetch();
    }

    private Map<ContributionId, Map<LineageId, Stance>> cells(
            List<ContributionId> positions, Iterable<LineageId> columns) {
        var lineages = new ArrayList<LineageId>();
        columns.forEach(lineages::add);
        var cells = new HashMap<ContributionId, Map<LineageId, Stance>>();
        if (lineages.isEmpty()) {
            return cells;
        }
        db.select(ARTICLE_STANCE.CONTRIBUTION_ID, ARTICLE_STANCE.LINEAGE_ID, ARTICLE_STANCE.STANCE)
                .from(ARTICLE_STANCE)
                .where(ARTICLE_STANCE.CONTRIBUTION_ID.in(positions))
                .and(ARTICLE_STANCE.LINEAGE_ID.in(lineages))
                .fetch()
                .forEach(row -> cells.computeIfAbsent(row.value1(), key -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return cells;
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
