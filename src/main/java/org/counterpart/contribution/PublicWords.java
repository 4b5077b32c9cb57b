package org.counterpart.contribution;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.STANCE_CONDITION;

import java.util.List;
import java.util.stream.Stream;
import org.counterpart.base.Markdown;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
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

    private static final Field<List<String>> ANSWERS = parts(DSL.select(QUESTION_ANSWER.BODY)
            .from(QUESTION_ANSWER)
            .join(QUESTION)
            .on(QUESTION.ID.eq(QUESTION_ANSWER.QUESTION_ID))
            .where(QUESTION_ANSWER.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), SHOWN)
            .orderBy(QUESTION.POSITION, QUESTION.ID));

    private static final Field<List<String>> CONDITIONS = parts(DSL.select(STANCE_CONDITION.BODY)
            .from(STANCE_CONDITION)
            .where(STANCE_CONDITION.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), SHOWN)
            .orderBy(STANCE_CONDITION.POSITION, STANCE_CONDITION.ID));

    private static final Field<List<String>> REASONS = parts(DSL.select(ARTICLE_STANCE.REASON)
            .from(ARTICLE_STANCE)
            .where(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), SHOWN)
            .orderBy(ARTICLE_STANCE.LINEAGE_ID));

    /** All that {@link #all} reads. */
    public static final List<Field<?>> ALL = List.of(BODY, PROPOSED, QUOTE, ORIGINAL, ANSWERS, CONDITIONS, REASONS);

    /** Everything a contribution says, part by part and without marks: its own words first, last those it is about. */
    public static List<String> all(Record row) {
        return Stream.of(
                        Stream.of(Markdown.plain(row.get(BODY))),
                        row.get(ANSWERS).stream().map(Markdown::plain),
                        row.get(CONDITIONS).stream(),
                        row.get(REASONS).stream(),
                        Stream.of(row.get(PROPOSED), row.get(QUOTE), row.get(ORIGINAL)))
                .flatMap(parts -> parts)
                .filter(part -> part != null && !part.isBlank())
                .toList();
    }

    private static Field<List<String>> parts(Select<Record1<String>> some) {
        return DSL.multiset(some).convertFrom(rows -> rows.map(Record1::value1));
    }

    /** Any words of a contribution; null where it was taken down. For statements that read from the contribution too. */
    public static Field<@Nullable String> of(Field<String> words) {
        return DSL.when(SHOWN, words);
    }

    private PublicWords() {}
}
