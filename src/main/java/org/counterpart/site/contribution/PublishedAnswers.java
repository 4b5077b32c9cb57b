package org.counterpart.site.contribution;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;

import counterpart.schema.tables.Organisation;
import counterpart.schema.tables.Provision;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.organisation.SignedName;
import org.counterpart.response.Answered;
import org.counterpart.response.AnsweredTogether;
import org.counterpart.site.head.PublishedCorrections;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How the published answer to a point is read, in whatever statement reads the point. */
public final class PublishedAnswers {

    /** The published answer to a contribution itself; those to the conditions of a position are answers of their own. */
    static final Condition TO_CONTRIBUTION = POINT.CONTRIBUTION_ID
            .eq(CONTRIBUTION.ID)
            .and(POINT.CONDITION_ID.isNull())
            .and(Answered.PUBLIC);

    private static final Provision CHANGED = PROVISION.as("changed");
    private static final Field<String> NAMED_AT = Places.address(CHANGED.ARTICLE_ID);
    private static final Field<@Nullable String> CHANGED_AT =
            DSL.when(Answered.IN_THE_TEXT, NAMED_AT).as("changed_at");
    private static final Field<@Nullable String> PROMISED_AT =
            DSL.when(DSL.not(Answered.IN_THE_TEXT), NAMED_AT).as("promised_at");

    private static final Organisation INSTITUTION = ORGANISATION.as("institution");
    private static final Field<String> ANSWERED_BY = DSL.field(
                    DSL.select(SignedName.of(INSTITUTION, POINT.PUBLISHED_AT))
                            .from(CONSULTATION)
                            .join(INSTITUTION)
                            .on(INSTITUTION.ID.eq(CONSULTATION.INSTITUTION_ID))
                            .where(CONSULTATION.ID.eq(POINT.CONSULTATION_ID)))
            .as("answered_by");

    /** To be selected; what changed is joined by {@link #changed}. */
    public static List<Field<?>> fields() {
        var fields = new ArrayList<Field<?>>(AnsweredTogether.FIELDS);
        fields.addAll(List.of(
                POINT.OUTCOME,
                POINT.REASON,
                POINT.PUBLISHED_AT,
                ANSWERED_BY,
                CHANGED_AT,
                PROMISED_AT,
                PublishedCorrections.OF_ANSWER,
                PublishedRejoinders.OF_POINT));
        return fields;
    }

    /** The provision that was changed in answer. */
    public static Provision changed() {
        return CHANGED;
    }

    /** Null where none is published. */
    public static @Nullable Answer answer(Record row) {
        var outcome = row.get(POINT.OUTCOME);
        if (outcome == null) {
            return null;
        }
        var rejoinder =
                row.get(PublishedRejoinders.OF_POINT).stream().findFirst().orElse(null);
        var changed = rejoinder == null ? null : rejoinder.changedAt();
        return new Answer(
                outcome,
                row.get(POINT.REASON),
                changed == null ? row.get(POINT.PUBLISHED_AT) : changed,
                row.get(ANSWERED_BY),
                row.get(CHANGED_AT),
                row.get(PROMISED_AT),
                row.get(PublishedCorrections.OF_ANSWER),
                AnsweredTogether.of(row),
                rejoinder);
    }

    private PublishedAnswers() {}
}
