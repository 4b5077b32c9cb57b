package org.counterpart.site.position;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.Stance;
import org.counterpart.site.page.Paging;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where organisations stand, over all articles. Current, signed positions only. */
@Component
public class PositionMatrices {

    private static final Value<ConsultationId> CONSULTED = WrittenOnce.value(CURRENT_POSITION.CONSULTATION_ID);
    private static final Value<TextVersionId> VERSION = WrittenOnce.value(PROVISION.TEXT_VERSION_ID);

    private static final Field<Integer> STANCES = ARTICLE_TALLY
            .SUPPORT
            .plus(ARTICLE_TALLY.CONDITIONS)
            .plus(ARTICLE_TALLY.OPPOSE)
            .plus(ARTICLE_TALLY.NO_VIEW);
    private static final Query<? extends Record> COLUMNS = WrittenOnce.query(
            DSL.select(PROVISION.LINEAGE_ID, PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING, PROVISION.POSITION)
                    .from(ARTICLE_TALLY)
                    .join(PROVISION)
                    .on(PROVISION.LINEAGE_ID.eq(ARTICLE_TALLY.LINEAGE_ID))
                    .and(PROVISION.TEXT_VERSION_ID.eq(VERSION))
                    .and(PROVISION.HANDLE.isNotNull())
                    .where(ARTICLE_TALLY.CONSULTATION_ID.eq(CONSULTED))
                    .and(STANCES.gt(0))
                    .orderBy(STANCES.desc(), PROVISION.POSITION));

    private static final Field<Integer> ALL = DSL.field(
                    DSL.selectCount().from(CURRENT_POSITION).where(CURRENT_POSITION.CONSULTATION_ID.eq(CONSULTED)))
            .as("all");
    private static final Query<? extends Record> SIGNED = WrittenOnce.query(DSL.select(
                    CONTRIBUTION.ID,
                    CONTRIBUTION.NUMBER,
                    CONTRIBUTION.STANCE,
                    CONTRIBUTION.SUBMITTED_AT,
                    AuthorName.FIELD,
                    ORGANISATION.SLUG,
                    TEXT_VERSION.NUMBER,
                    ALL)
            .from(CURRENT_POSITION)
            .join(CONTRIBUTION)
            .on(CONTRIBUTION.ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
            .and(Counted.STANDING)
            .join(TEXT_VERSION)
            .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
            .join(ORGANISATION)
            .on(ORGANISATION.ID.eq(CURRENT_POSITION.ORGANISATION_ID))
            .where(CURRENT_POSITION.CONSULTATION_ID.eq(CONSULTED))
            .orderBy(ORGANISATION.NAME, ORGANISATION.ID));

    private final DSLContext db;

    PositionMatrices(DSLContext db) {
        this.db = db;
    }

    /**
     * A part of the matrix: organisations by name, and the articles most organisations spoke about, in the order of the text.
     *
     * @param width columns at most
     * @param height organisations on a page
     */
    public Matrix matrix(ConsultationId consultation, TextVersionId version, int width, int height, int page) {
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
        var all = signed.getFirst().get(ALL);
        return new Matrix(List.copyOf(columns.values()), rows, all, page, Paging.pages(all, height));
    }

    private Map<LineageId, Matrix.Column> columns(ConsultationId consultation, TextVersionId version, int width) {
        var columns = new java.util.LinkedHashMap<LineageId, Matrix.Column>();
        COLUMNS.part(db, 0, width, CONSULTED.is(consultation), VERSION.is(version)).fetch().stream()
                .sorted(Comparator.comparing(row -> row.get(PROVISION.POSITION)))
                .forEach(row -> columns.put(
                        row.get(PROVISION.LINEAGE_ID),
                        new Matrix.Column(
                                row.get(PROVISION.HANDLE), row.get(PROVISION.NUMBER), row.get(PROVISION.HEADING))));
        return columns;
    }

    private List<? extends Record> signed(ConsultationId consultation, int height, int page) {
        return SIGNED.part(db, (page - 1) * height, height, CONSULTED.is(consultation))
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
                .forEach(row -> cells.computeIfAbsent(row.get(ARTICLE_STANCE.CONTRIBUTION_ID), key -> new HashMap<>())
                        .put(row.get(ARTICLE_STANCE.LINEAGE_ID), row.get(ARTICLE_STANCE.STANCE)));
        return cells;
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
