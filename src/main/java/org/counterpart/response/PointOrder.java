package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Provision;
import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.contribution.Counted;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/** The order in which points are read: that of the newest text. */
final class PointOrder {

    /** Where the newest published text has the article of a point. */
    static final Provision PLACE = PROVISION.as("place");

    /** The whole text first, then article by article, at the end what the text no longer has; within one by number. */
    static final List<OrderField<?>> OF_THE_TEXT = List.of(
            DSL.when(POINT.LINEAGE_ID.isNull(), 0).when(PLACE.ID.isNotNull(), 1).otherwise(2),
            Counted.QUESTION,
            PLACE.POSITION,
            CONTRIBUTION.NUMBER,
            POINT.CREATED_AT,
            POINT.ID);

    static Condition atPlace(ConsultationId consultation) {
        var version = TEXT_VERSION.as("placed");
        return PLACE.LINEAGE_ID
                .eq(POINT.LINEAGE_ID)
                .and(PLACE.TEXT_VERSION_ID.eq(DSL.select(version.ID)
                        .from(version)
                        .where(version.CONSULTATION_ID.eq(consultation))
                        .and(version.NUMBER.eq(ArticleRepository.newestOf(consultation)))));
    }

    private PointOrder() {}
}
