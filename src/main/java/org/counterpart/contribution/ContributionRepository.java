package org.counterpart.contribution;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Question;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what was submitted; drafts never come out of here. */
@Repository
public class ContributionRepository {

    private static final List<Field<?>> ARTICLE =
            List.of(PROVISION.LINEAGE_ID, PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING);

    private static final List<Field<?>> ASKED = List.of(QUESTION.ID, QUESTION.POSITION, QUESTION.BODY);

    private static final Field<String> BEGINNING = left(PublicWords.BODY, 400).as("beginning");

    private final DSLContext db;

    ContributionRepository(DSLContext db) {
        this.db = db;
    }

    public Optional<Contribution> find(ContributionId id) {
        return find(CONTRIBUTION.ID.eq(id));
    }

    /** Those of these that were submitted, in no order. */
    public List<Contribution> these(Collection<ContributionId> ids) {
        return ids.isEmpty() ? List.of() : read(CONTRIBUTION.ID.in(ids), null, ids.size());
    }

    Optional<Contribution> find(int number) {
        return find(CONTRIBUTION.NUMBER.eq(number));
    }

    private Optional<Contribution> find(Condition which) {
        return read(which, null, 1).stream().findFirst();
    }

    public List<Contribution> read(ContributionFilter filter, ContributionFilter.@Nullable Place after, int limit) {
        return read(matches(filter), after, limit);
    }

    private List<Contribution> read(Condition which, ContributionFilter.@Nullable Place after, int limit) {
        var other = CONTRIBUTION.as("other");
        var replaces = reference(other, other.ID.eq(CONTRIBUTION.REPLACES_ID));
        var later = CONTRIBUTION.as("later");
        var replacedBy = reference(later, later.REPLACES_ID.eq(CONTRIBUTION.ID));
        var conditions = multiset(select(STANCE_CONDITION.ID, STANCE_CONDITION.LINEAGE_ID, STANCE_CONDITION.BODY)
                        .from(STANCE_CONDITION)
                        .where(STANCE_CONDITION.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                        .orderBy(STANCE_CONDITION.POSITION))
                .convertFrom(rows -> rows.map(Records.mapping(org.counterpart.contribution.Condition::new)));
        var stances = multiset(select(ARTICLE_STANCE.LINEAGE_ID, ARTICLE_STANCE.STANCE, ARTICLE_STANCE.REASON)
                        .from(ARTICLE_STANCE)
                        .where(ARTICLE_STANCE.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                        .orderBy(ARTICLE_STANCE.LINEAGE_ID))
                .convertFrom(rows -> rows.map(Records.mapping(ArticleStance::new)));
        var answers = answers();
        var ordered = db.select(CONTRIBUTION.asterisk(), TEXT_VERSION.NUMBER, TEXT_VERSION.TITLE)
                .select(PublicWords.BODY, PublicWords.QUOTE, PublicWords.ORIGINAL, PublicWords.PROPOSED)
                .select(ARTICLE)
                .select(ASKED)
                .select(replaces, replacedBy, conditions, stances, answers, AuthorName.FIELD)
                .from(CONTRIBUTION)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(PROVISION)
                .on(onArticle())
                .leftJoin(QUESTION)
                .on(QUESTION.ID.eq(CONTRIBUTION.QUESTION_ID))
                .where(which, Counted.PUBLIC)
                .orderBy(CONTRIBUTION.SUBMITTED_AT.desc(), CONTRIBUTION.ID.desc());
        return (after == null
                        ? ordered.limit(limit)
                        : ordered.seek(after.submittedAt(), after.id()).limit(limit))
                .fetch(row -> contribution(
                        row,
                        row.get(replaces),
                        row.get(replacedBy),
                        row.get(conditions),
                        row.get(stances),
                        row.get(answers)));
    }

    /** What a position answers to the questions of its consultation, in their order. */
    public static Field<List<QuestionAnswer>> answers() {
        return multiset(select(QUESTION_ANSWER.QUESTION_ID, QUESTION_ANSWER.BODY)
                        .from(QUESTION_ANSWER)
                        .join(QUESTION)
                        .on(QUESTION.ID.eq(QUESTION_ANSWER.QUESTION_ID))
                        .where(QUESTION_ANSWER.CONTRIBUTION_ID.eq(CONTRIBUTION.ID), PublicWords.SHOWN)
                        .orderBy(QUESTION.POSITION, QUESTION.ID))
                .convertFrom(rows -> rows.map(Records.mapping(QuestionAnswer::new)));
    }

    private static Contribution contribution(
            Record row,
            Contribution.@Nullable Reference replaces,
            Contribution.@Nullable Reference replacedBy,
            List<org.counterpart.contribution.Condition> conditions,
            List<ArticleStance> stances,
            List<QuestionAnswer> answers) {
        return new Contribution(
                row.get(CONTRIBUTION.ID),
                row.get(CONTRIBUTION.NUMBER),
                row.get(CONTRIBUTION.KIND),
                row.get(CONTRIBUTION.STATUS),
                row.get(CONTRIBUTION.CONSULTATION_ID),
                row.get(CONTRIBUTION.TEXT_VERSION_ID),
                row.get(TEXT_VERSION.NUMBER),
                row.get(TEXT_VERSION.TITLE),
                article(row),
                question(row),
                row.get(CONTRIBUTION.ORGANISATION_ID),
                row.get(AuthorName.FIELD),
                row.get(CONTRIBUTION.STANCE),
                Objects.requireNonNullElse(row.get(PublicWords.QUOTE), ""),
                row.get(PublicWords.BODY),
                Objects.requireNonNullElse(row.get(PublicWords.PROPOSED), ""),
                Objects.requireNonNullElse(row.get(PublicWords.ORIGINAL), ""),
                conditions,
                stances,
                answers,
                replaces,
                replacedBy,
                Objects.requireNonNullElse(row.get(CONTRIBUTION.WITHDRAWAL_REASON), ""),
                row.get(CONTRIBUTION.SUBMITTED_AT),
                row.get(CONTRIBUTION.ENDED_AT),
                row.get(CONTRIBUTION.PLACEMENT),
                row.get(CONTRIBUTION.PLACEMENT_NOTE));
    }

    private static Field<Contribution.@Nullable Reference> reference(
            counterpart.schema.tables.Contribution other, Condition which) {
        return multiset(select(other.ID, other.NUMBER).from(other).where(which).and(other.NUMBER.isNotNull()))
                .convertFrom(rows -> rows.isEmpty()
                        ? null
                        : Records.mapping(Contribution.Reference::new).map(rows.getFirst()));
    }

    List<ContributionSummary> list(ContributionFilter filter, int offset, int limit) {
        return summaries(matches(filter))
                .orderBy(CONTRIBUTION.SUBMITTED_AT.desc(), CONTRIBUTION.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(ContributionRepository::summary);
    }

    List<ContributionSummary> inThisOrder(List<ContributionId> ids) {
        var found = new HashMap<ContributionId, ContributionSummary>();
        summaries(CONTRIBUTION.ID.in(ids).and(Counted.PUBLIC))
                .fetch(ContributionRepository::summary)
                .forEach(one -> found.put(one.id(), one));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Set<OrganisationId> organisations(ConsultationId consultation) {
        return db.selectDistinct(CONTRIBUTION.ORGANISATION_ID)
                .from(CONTRIBUTION)
                .where(
                        CONTRIBUTION.CONSULTATION_ID.eq(consultation),
                        Counted.PUBLIC,
                        CONTRIBUTION.ORGANISATION_ID.isNotNull())
                .fetchSet(CONTRIBUTION.ORGANISATION_ID);
    }

    public int count(ContributionFilter filter) {
        return db.fetchCount(CONTRIBUTION, matches(filter));
    }

    private SelectConditionStep<?> summaries(Condition which) {
        return db.select(
                        CONTRIBUTION.ID,
                        CONTRIBUTION.NUMBER,
                        CONTRIBUTION.KIND,
                        CONTRIBUTION.STATUS,
                        CONTRIBUTION.ORGANISATION_ID,
                        AuthorName.FIELD,
                        CONTRIBUTION.STANCE,
                        BEGINNING,
                        CONTRIBUTION.SUBMITTED_AT)
                .select(ARTICLE)
                .select(ASKED)
                .from(CONTRIBUTION)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .leftJoin(PROVISION)
                .on(onArticle())
                .leftJoin(QUESTION)
                .on(QUESTION.ID.eq(CONTRIBUTION.QUESTION_ID))
                .where(which);
    }

    private static ContributionSummary summary(Record row) {
        return new ContributionSummary(
                row.get(CONTRIBUTION.ID),
                row.get(CONTRIBUTION.NUMBER),
                row.get(CONTRIBUTION.KIND),
                row.get(CONTRIBUTION.STATUS),
                article(row),
                question(row),
                row.get(CONTRIBUTION.ORGANISATION_ID),
                row.get(AuthorName.FIELD),
                row.get(CONTRIBUTION.STANCE),
                row.get(BEGINNING),
                row.get(CONTRIBUTION.SUBMITTED_AT));
    }

    private static Condition matches(ContributionFilter filter) {
        return CONTRIBUTION
                .CONSULTATION_ID
                .eq(filter.consultation())
                .and(Counted.PUBLIC)
                .and(optional(CONTRIBUTION.PLACE_ID, filter.article()))
                .and(optional(CONTRIBUTION.KIND, filter.kind()))
                .and(
                        filter.organisations() == null
                                ? noCondition()
                                : CONTRIBUTION.ORGANISATION_ID.in(filter.organisations()))
                .and(optional(CONTRIBUTION.PLACEMENT, filter.placement()))
                .and(filter.question() == null ? noCondition() : Counted.answers(filter.question()));
    }

    private static <T> Condition optional(Field<T> field, @Nullable T wanted) {
        return wanted == null ? noCondition() : field.eq(wanted);
    }

    private static Condition onArticle() {
        return PROVISION
                .TEXT_VERSION_ID
                .eq(CONTRIBUTION.TEXT_VERSION_ID)
                .and(PROVISION.LINEAGE_ID.eq(CONTRIBUTION.LINEAGE_ID))
                .and(PROVISION.HANDLE.isNotNull());
    }

    public static @Nullable Question question(Record row) {
        var id = row.get(QUESTION.ID);
        return id == null ? null : new Question(id, row.get(QUESTION.POSITION) + 1, row.get(QUESTION.BODY));
    }

    public static @Nullable ArticleName article(Record row) {
        var lineage = row.get(PROVISION.LINEAGE_ID);
        return lineage == null
                ? null
                : new ArticleName(
                        lineage, row.get(PROVISION.HANDLE), row.get(PROVISION.NUMBER), row.get(PROVISION.HEADING));
    }
}
