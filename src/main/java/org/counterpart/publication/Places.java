package org.counterpart.publication;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Provision;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.publication.page.ArticlePage.On;
import org.counterpart.text.TextStatus;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which article a contribution or a point is on: by the newest text; where that has it no more, by the text it was written on. */
final class Places {

    private static final Provision HERE = PROVISION.as("here");
    private static final Provision THEN = PROVISION.as("then");

    static final List<Field<?>> FIELDS =
            List.of(HERE.HANDLE, HERE.NUMBER, HERE.HEADING, THEN.EID, THEN.NUMBER, THEN.HEADING, TEXT_VERSION.NUMBER);

    /**
     * Contributions with their articles.
     *
     * @param from holds contributions
     * @param place the article on which a thing stands in the newest text
     * @param written the article about which it was written
     */
    static Table<Record> joined(
            Table<?> from, Field<ConsultationId> consultation, Field<LineageId> place, Field<LineageId> written) {
        var latest = TEXT_VERSION.as("latest");
        var newest = DSL.field(DSL.select(latest.ID)
                .from(latest)
                .where(latest.CONSULTATION_ID.eq(consultation))
                .and(latest.STATUS.eq(TextStatus.PUBLISHED))
                .orderBy(latest.NUMBER.desc())
                .limit(1));
        return from.join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(HERE)
                .on(HERE.LINEAGE_ID.eq(place))
                .and(HERE.TEXT_VERSION_ID.eq(newest))
                .and(HERE.HANDLE.isNotNull())
                .leftJoin(THEN)
                .on(THEN.LINEAGE_ID.eq(written))
                .and(THEN.TEXT_VERSION_ID.eq(CONTRIBUTION.TEXT_VERSION_ID));
    }

    /** The whole text first, then the articles of the newest text, then what it has no more. */
    static List<OrderField<?>> inTheOrderOfTheText(Field<LineageId> written) {
        return List.of(
                DSL.when(written.isNull(), DSL.inline(0))
                        .when(HERE.POSITION.isNotNull(), DSL.inline(1))
                        .otherwise(DSL.inline(2)),
                DSL.coalesce(HERE.POSITION, THEN.POSITION));
    }

    /** Null for the whole text. */
    static @Nullable On on(Record row) {
        if (row.get(HERE.HANDLE) != null) {
            return new On("/articles/" + row.get(HERE.HANDLE), row.get(HERE.NUMBER), row.get(HERE.HEADING), null);
        }
        if (row.get(THEN.EID) != null) {
            var version = row.get(TEXT_VERSION.NUMBER);
            return new On(
                    "/versions/" + version + "/at/" + row.get(THEN.EID),
                    row.get(THEN.NUMBER),
                    row.get(THEN.HEADING),
                    version);
        }
        return null;
    }

    private Places() {}
}
