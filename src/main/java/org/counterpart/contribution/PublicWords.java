package org.counterpart.contribution;

import static counterpart.schema.Tables.CONTRIBUTION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The words of contributions as they may be read, on the public pages, in the workspace and in every file. Whoever reads them for others
 * reads them here; only its own organisation's drafts are read past it.
 */
public final class PublicWords {

    /**
     * What the moderation of another platform had taken down before it was imported: it was withdrawn, and by nobody here, for it has no author
     * here. That it was is public; its words stayed there.
     */
    public static final Condition TAKEN_DOWN =
            CONTRIBUTION.STATUS.eq(ContributionStatus.WITHDRAWN).and(CONTRIBUTION.AUTHOR_ID.isNull());

    /** For statements that read parts of a contribution from tables of their own. */
    public static final Condition SHOWN = DSL.not(TAKEN_DOWN);

    public static final Field<String> BODY = DSL.when(SHOWN, CONTRIBUTION.BODY).otherwise("");

    public static final Field<@Nullable String> QUOTE = of(CONTRIBUTION.QUOTE);
    public static final Field<@Nullable String> ORIGINAL = of(CONTRIBUTION.ORIGINAL_TEXT);
    public static final Field<@Nullable String> PROPOSED = of(CONTRIBUTION.PROPOSED_TEXT);

    /** Any words of a contribution; null where it was taken down. For statements that read from the contribution too. */
    public static Field<@Nullable String> of(Field<String> words) {
        return DSL.when(SHOWN, words);
    }

    private PublicWords() {}
}
