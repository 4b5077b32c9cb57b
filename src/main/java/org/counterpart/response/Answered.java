package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.REJOINDER;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import counterpart.schema.tables.Contribution;
import counterpart.schema.tables.Provision;
import counterpart.schema.tables.TextVersion;
import org.counterpart.base.About;
import org.counterpart.base.PointId;
import org.jooq.Condition;
import org.jooq.Field;

/** Which points are answered for everybody outside the institution: those whose answer was published. Drafts of answers never leave it. */
public final class Answered {

    public static final Condition PUBLIC = POINT.STATUS
            .eq(PointStatus.PUBLISHED)
            .and(POINT.PUBLISHED_AT.isNotNull())
            .and(POINT.OUTCOME.isNotNull());

    /** Those, and what is ready to become public with the others: for the institution's own eyes. */
    public static final Condition TO_BE =
            POINT.STATUS.in(PointStatus.DRAFTED, PointStatus.PUBLISHED).and(POINT.OUTCOME.isNotNull());

    private static final Contribution SENT = CONTRIBUTION.as("sent_by_author");
    private static final TextVersion SEEN = TEXT_VERSION.as("seen_by_author");
    private static final TextVersion LINKED = TEXT_VERSION.as("linked_version");
    private static final Provision WORDS = PROVISION.as("linked_words");

    /** Whether the article that the answer names is one of a version newer than the one contributed to. Another is a promise. */
    public static final Condition IN_THE_TEXT = exists(selectOne()
            .from(WORDS)
            .join(LINKED)
            .on(LINKED.ID.eq(WORDS.TEXT_VERSION_ID))
            .join(SENT)
            .on(SENT.ID.eq(POINT.CONTRIBUTION_ID))
            .join(SEEN)
            .on(SEEN.ID.eq(SENT.TEXT_VERSION_ID))
            .where(WORDS.ID.eq(POINT.CHANGED_PROVISION_ID))
            .and(LINKED.NUMBER.gt(SEEN.NUMBER)));

    /** Whether the answer that was published gave way to another, to this point alone, because it was contested. */
    static Condition changed(Field<PointId> point) {
        return exists(selectOne()
                .from(REJOINDER)
                .where(REJOINDER.POINT_ID.eq(point))
                .and(REJOINDER.REPLY_OUTCOME.isNotNull()));
    }

    /** Whether the organisation of an act has an answer in its process. */
    static Condition anyOf(About act) {
        return exists(selectOne()
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .where(POINT.CONSULTATION_ID.eq(act.consultation()))
                .and(CONTRIBUTION.ORGANISATION_ID.eq(act.organisation()))
                .and(PUBLIC));
    }

    private Answered() {}
}
