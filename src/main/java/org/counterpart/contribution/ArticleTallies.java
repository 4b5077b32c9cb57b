package org.counterpart.contribution;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands beside each article: amendments and all else that stands on it (comments, evidence, questions), and the stances of current positions. Recounted, never added up, in
 * the transaction that changed what is counted; the caller holds the turn of submissions, so that no count overwrites a newer one.
 */
@Component
public class ArticleTallies {

    /** The row of the whole text. */
    public static final LineageId WHOLE_TEXT = new LineageId(new UUID(0, 0));

    private static final List<TableField<?, Integer>> COUNTS = List.of(
            ARTICLE_TALLY.COMMENTS,
            ARTICLE_TALLY.AMENDMENTS,
            ARTICLE_TALLY.SUPPORT,
            ARTICLE_TALLY.CONDITIONS,
            ARTICLE_TALLY.OPPOSE,
            ARTICLE_TALLY.NO_VIEW);

    private final DSLContext db;

    ArticleTallies(DSLContext db) {
        this.db = db;
    }

    /** Counts a whole consultation anew, after its contributions were written by an import or the demo. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void rebuild(ConsultationId consultation) {
        db.deleteFrom(ARTICLE_TALLY)
                .where(ARTICLE_TALLY.CONSULTATION_ID.eq(consultation))
                .execute();
        write(
                consultation,
                zero(WHOLE_TEXT).unionAll(counted(consultation, trueCondition(), trueCondition(), trueCondition())));
    }

    /** Counts these articles anew. */
    public void recount(ConsultationId consultation, Set<LineageId> touched) {
        if (touched.isEmpty()) {
            return;
        }
        var whole = touched.contains(WHOLE_TEXT);
        var onArticles = Counted.at(touched);
        Select<Record> rows = counted(
                consultation,
                whole ? onArticles.or(CONTRIBUTION.LINEAGE_ID.isNull()) : onArticles,
                ARTICLE_STANCE.LINEAGE_ID.in(touched),
                whole ? trueCondition() : falseCondition());
        for (var lineage : touched) {
            rows = rows.unionAll(zero(lineage));
        }
        write(consultation, rows);
    }

    /** The articles, or the whole text, whose tallies these contributions enter. */
    public Set<LineageId> touchedBy(Collection<ContributionId> contributions) {
        return db.select(coalesce(Counted.PLACE, inline(ArticleTallies.WHOLE_TEXT, CONTRIBUTION.PLACE_ID)))
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.in(contributions))
                .unionAll(select(ARTICLE_STANCE.LINEAGE_ID)
                        .from(ARTICLE_STANCE)
                        .where(ARTICLE_STANCE.CONTRIBUTION_ID.in(contributions)))
                .fetchSet(Record1::value1);
    }

    private void write(ConsultationId consultation, Select<Record> rows) {
        Table<Record> counted = rows.asTable("counted");
        Field<LineageId> lineage = counted.field(ARTICLE_TALLY.LINEAGE_ID);
        var sums = COUNTS.stream().map(count -> sum(counted.field(count)).cast(Integer.class));
        var fields = Stream.concat(Stream.of(val(consultation, ARTICLE_TALLY.CONSULTATION_ID), lineage), sums)
                .toList();
        var columns = Stream.concat(Stream.of(ARTICLE_TALLY.CONSULTATION_ID, ARTICLE_TALLY.LINEAGE_ID), COUNTS.stream())
                .toList();
        db.insertInto(ARTICLE_TALLY)
                .columns(columns)
                .select(select(fields).from(counted).groupBy(lineage))
                .onDuplicateKeyUpdate()
                .set(ARTICLE_TALLY.COMMENTS, excluded(ARTICLE_TALLY.COMMENTS))
                .set(ARTICLE_TALLY.AMENDMENTS, excluded(ARTICLE_TALLY.AMENDMENTS))
                .set(ARTICLE_TALLY.SUPPORT, excluded(ARTICLE_TALLY.SUPPORT))
                .set(ARTICLE_TALLY.CONDITIONS, excluded(ARTICLE_TALLY.CONDITIONS))
                .set(ARTICLE_TALLY.OPPOSE, excluded(ARTICLE_TALLY.OPPOSE))
                .set(ARTICLE_TALLY.NO_VIEW, excluded(ARTICLE_TALLY.NO_VIEW))
                .execute();
    }

    /** One row for each thing that is counted. */
    private static Select<Record> counted(
            ConsultationId consultation, Condition contributions, Condition stances, Condition positions) {
        var whole = inline(WHOLE_TEXT, CONTRIBUTION.PLACE_ID);
        return row(
                        coalesce(Counted.PLACE, whole),
                        CONTRIBUTION.KIND.ne(ContributionKind.AMENDMENT),
                        CONTRIBUTION.KIND.eq(ContributionKind.AMENDMENT),
                        null)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation), Counted.STANDING, contributions)
                .and(CONTRIBUTION.KIND.ne(ContributionKind.POSITION))
                .unionAll(row(ARTICLE_STANCE.LINEAGE_ID, falseCondition(), falseCondition(), ARTICLE_STANCE.STANCE)
                        .from(CURRENT_POSITION)
                        .join(ARTICLE_STANCE)
                        .on(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                        .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation), stances))
                .unionAll(row(whole, falseCondition(), falseCondition(), CONTRIBUTION.STANCE)
                        .from(CURRENT_POSITION)
                        .join(CONTRIBUTION)
                        .on(CONTRIBUTION.ID.eq(CURRENT_POSITION.CONTRIBUTION_ID))
                        .where(CURRENT_POSITION.CONSULTATION_ID.eq(consultation), positions));
    }

    private static Select<Record> zero(LineageId lineage) {
        return row(inline(lineage, ARTICLE_TALLY.LINEAGE_ID), falseCondition(), falseCondition(), null);
    }

    private static SelectSelectStep<Record> row(
            Field<LineageId> lineage, Condition comment, Condition amendment, @Nullable Field<Stance> stance) {
        return select(List.of(
                lineage.as(ARTICLE_TALLY.LINEAGE_ID),
                one(comment).as(ARTICLE_TALLY.COMMENTS),
                one(amendment).as(ARTICLE_TALLY.AMENDMENTS),
                one(stance, Stance.SUPPORT).as(ARTICLE_TALLY.SUPPORT),
                one(stance, Stance.CONDITIONS).as(ARTICLE_TALLY.CONDITIONS),
                one(stance, Stance.OPPOSE).as(ARTICLE_TALLY.OPPOSE),
                one(stance, Stance.NO_VIEW).as(ARTICLE_TALLY.NO_VIEW)));
    }

    private static Field<Integer> one(@Nullable Field<Stance> stance, Stance wanted) {
        return one(stance == null ? falseCondition() : stance.eq(wanted));
    }

    private static Field<Integer> one(Condition condition) {
        return when(condition, inline(1)).otherwise(inline(0));
    }
}
