package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Provision;
import counterpart.schema.tables.TextVersion;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.contribution.Counted;
import org.counterpart.site.contribution.Said.On;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which article a contribution or a point is on: by the newest text; where that has it no more, by the text it was written on; where that had it
 * no more either, by the last that had it.
 */
public final class Places {

    private static final Provision HERE = PROVISION.as("here");
    private static final Provision THEN = PROVISION.as("then");
    private static final TextVersion ITS_TEXT = TEXT_VERSION.as("its_text");

    static final List<Field<?>> FIELDS =
            List.of(HERE.HANDLE, HERE.NUMBER, HERE.HEADING, THEN.EID, THEN.NUMBER, THEN.HEADING, ITS_TEXT.NUMBER);

    /**
     * Contributions with their articles.
     *
     * @param from holds contributions
     * @param place the article on which a thing stands in the newest text
     * @param written the article about which it was written
     */
    static Table<Record> joined(
            Table<?> from, Field<ConsultationId> consultation, Field<LineageId> place, Field<LineageId> written) {
        var then = THEN.LINEAGE_ID.eq(written).and(THEN.TEXT_VERSION_ID.eq(CONTRIBUTION.TEXT_VERSION_ID));
        return joined(from, consultation, place, then);
    }

    /** The same of the articles that a position names: it may have been begun on an earlier text than the one it was signed on. */
    static Table<Record> named(Table<?> from, Field<ConsultationId> consultation, Field<LineageId> article) {
        return joined(from, consultation, article, THEN.ID.eq(last(consultation, article)));
    }

    private static Table<Record> joined(
            Table<?> from, Field<ConsultationId> consultation, Field<LineageId> place, Condition then) {
        return from.join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(HERE)
                .on(HERE.LINEAGE_ID.eq(place))
                .and(HERE.TEXT_VERSION_ID.eq(newest(consultation)))
                .and(HERE.HANDLE.isNotNull())
                .leftJoin(THEN)
                .on(then)
                .leftJoin(ITS_TEXT)
                .on(ITS_TEXT.ID.eq(THEN.TEXT_VERSION_ID));
    }

    /** An article in the text that a contribution is bound to, else in the last published one that had it. */
    public static Field<ProvisionId> last(Field<ConsultationId> consultation, Field<LineageId> article) {
        var one = PROVISION.as("one");
        var text = TEXT_VERSION.as("one_text");
        return DSL.field(DSL.select(one.ID)
                .from(one)
                .join(text)
                .on(text.ID.eq(one.TEXT_VERSION_ID))
                .where(one.LINEAGE_ID.eq(article), one.HANDLE.isNotNull())
                .and(text.CONSULTATION_ID.eq(consultation))
                .and(text.STATUS.eq(TextStatus.PUBLISHED))
                .orderBy(DSL.when(text.ID.eq(CONTRIBUTION.TEXT_VERSION_ID), 0).otherwise(1), text.NUMBER.desc())
                .limit(1));
    }

    private static Field<TextVersionId> newest(Field<ConsultationId> consultation) {
        var latest = TEXT_VERSION.as("latest");
        return DSL.field(DSL.select(latest.ID)
                .from(latest)
                .where(latest.CONSULTATION_ID.eq(consultation))
                .and(latest.STATUS.eq(TextStatus.PUBLISHED))
                .orderBy(latest.NUMBER.desc())
                .limit(1));
    }

    /** The whole text first, then its questions, then the articles of the newest text, then what it has no more. */
    static List<OrderField<?>> inTheOrderOfTheText(Field<LineageId> written) {
        return List.of(
                DSL.when(written.isNull(), DSL.inline(0))
                        .when(HERE.POSITION.isNotNull(), DSL.inline(1))
                        .otherwise(DSL.inline(2)),
                Counted.QUESTION,
                DSL.coalesce(HERE.POSITION, THEN.POSITION));
    }

    /** Where an article is read now: by the newest text; where that has it no more, in the version it is of. */
    public static Field<String> address(Field<ProvisionId> article) {
        var itself = PROVISION.as("itself");
        var version = TEXT_VERSION.as("its_version");
        var now = PROVISION.as("now");
        return DSL.field(DSL.select(DSL.coalesce(
                        DSL.concat(DSL.inline("/articles/"), now.HANDLE),
                        DSL.concat(
                                DSL.inline("/versions/"),
                                version.NUMBER.cast(String.class),
                                DSL.inline("/at/"),
                                itself.EID)))
                .from(itself)
                .join(version)
                .on(version.ID.eq(itself.TEXT_VERSION_ID))
                .leftJoin(now)
                .on(now.LINEAGE_ID.eq(itself.LINEAGE_ID))
                .and(now.TEXT_VERSION_ID.eq(newest(version.CONSULTATION_ID)))
                .and(now.HANDLE.isNotNull())
                .where(itself.ID.eq(article))
                .limit(1));
    }

    /** Null for the whole text. */
    static @Nullable On on(Record row) {
        if (row.get(HERE.HANDLE) != null) {
            return new On("/articles/" + row.get(HERE.HANDLE), row.get(HERE.NUMBER), row.get(HERE.HEADING), null);
        }
        if (row.get(THEN.EID) != null) {
            var version = row.get(ITS_TEXT.NUMBER);
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
