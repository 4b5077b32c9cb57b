package org.counterpart.site.contribution;

import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.REJOINDER;

import counterpart.schema.tables.Organisation;
import java.util.List;
import java.util.Objects;
import org.counterpart.organisation.SignedName;
import org.counterpart.response.rejoinder.Contested;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The rejoinder to a published answer, in the statement that reads the point. */
final class PublishedRejoinders {

    private static final Organisation CONTESTING = ORGANISATION.as("contesting");
    private static final Field<String> BY =
            SignedName.of(CONTESTING, REJOINDER.SUBMITTED_AT).as("contested_by");

    /** None, or the only one. */
    static final Field<List<Rejoinder>> OF_POINT = DSL.multiset(DSL.select(
                            BY,
                            REJOINDER.SUBMITTED_AT,
                            REJOINDER.BODY,
                            REJOINDER.CONTESTED_OUTCOME,
                            REJOINDER.CONTESTED_REASON,
                            POINT.PUBLISHED_AT,
                            REJOINDER.REPLY,
                            REJOINDER.REPLY_OUTCOME,
                            REJOINDER.REPLY_REASON,
                            REJOINDER.REPLIED_AT,
                            REJOINDER.FINDING,
                            REJOINDER.FINDING_REASON,
                            REJOINDER.FOUND_AT)
                    .from(REJOINDER)
                    .join(CONTESTING)
                    .on(CONTESTING.ID.eq(REJOINDER.ORGANISATION_ID))
                    .where(REJOINDER.POINT_ID.eq(POINT.ID))
                    .and(Contested.PUBLIC))
            .as("rejoinders")
            .convertFrom(rows -> rows.map(PublishedRejoinders::rejoinder));

    private static Rejoinder rejoinder(Record row) {
        var reply = row.get(REJOINDER.REPLY);
        var finding = row.get(REJOINDER.FINDING);
        return new Rejoinder(
                row.get(BY),
                Objects.requireNonNull(row.get(REJOINDER.SUBMITTED_AT)),
                row.get(REJOINDER.BODY),
                new Rejoinder.Contested(
                        Objects.requireNonNull(row.get(REJOINDER.CONTESTED_OUTCOME)),
                        row.get(REJOINDER.CONTESTED_REASON),
                        row.get(POINT.PUBLISHED_AT)),
                reply == null
                        ? null
                        : new Rejoinder.Replied(
                                reply,
                                row.get(REJOINDER.REPLY_OUTCOME),
                                row.get(REJOINDER.REPLY_REASON),
                                row.get(REJOINDER.REPLIED_AT)),
                finding == null
                        ? null
                        : new Rejoinder.Found(finding, row.get(REJOINDER.FINDING_REASON), row.get(REJOINDER.FOUND_AT)));
    }

    private PublishedRejoinders() {}
}
