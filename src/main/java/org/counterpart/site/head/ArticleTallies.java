package org.counterpart.site.head;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.PROVISION;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** How the counts of an article are read, in whatever statement reads the article. */
public final class ArticleTallies {

    /** Those of a provision. */
    public static Condition tallied(Field<ConsultationId> consultation) {
        return ARTICLE_TALLY.CONSULTATION_ID.eq(consultation).and(ARTICLE_TALLY.LINEAGE_ID.eq(PROVISION.LINEAGE_ID));
    }

    public static List<Field<?>> fields() {
        return List.of(
                ARTICLE_TALLY.COMMENTS,
                ARTICLE_TALLY.AMENDMENTS,
                ARTICLE_TALLY.SUPPORT,
                ARTICLE_TALLY.CONDITIONS,
                ARTICLE_TALLY.OPPOSE,
                ARTICLE_TALLY.NO_VIEW);
    }

    public static Tally tally(Record row) {
        return row.get(ARTICLE_TALLY.COMMENTS) == null
                ? Tally.NONE
                : new Tally(
                        row.get(ARTICLE_TALLY.COMMENTS),
                        row.get(ARTICLE_TALLY.AMENDMENTS),
                        row.get(ARTICLE_TALLY.SUPPORT),
                        row.get(ARTICLE_TALLY.CONDITIONS),
                        row.get(ARTICLE_TALLY.OPPOSE),
                        row.get(ARTICLE_TALLY.NO_VIEW));
    }

    private ArticleTallies() {}
}
