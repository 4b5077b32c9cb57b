package org.counterpart.response;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CORRECTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.STANCE_CONDITION;

import counterpart.schema.tables.Contribution;
import counterpart.schema.tables.Organisation;
import counterpart.schema.tables.Point;
import counterpart.schema.tables.Provision;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Cut;
import org.counterpart.base.Markdown;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ProvisionId;
import org.counterpart.consultation.Correction;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.PublicWords;
import org.counterpart.organisation.SignedName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what stands in the letters of answers: two statements for a letter, however many points it has. */
@Repository
class AnswerLetterRepository implements LettersOfAnswers {

    /** Characters of the contributor's own words in a letter: enough to know them again, the whole stands behind its number. */
    private static final int WORDS = 1_500;

    private static final Organisation INSTITUTION = ORGANISATION.as("institution");
    private static final Provision CHANGED = PROVISION.as("changed");
    private static final Point OTHER = POINT.as("other");
    private static final Contribution SENT = CONTRIBUTION.as("sent");

    private static final Field<@Nullable String> CONDITION =
            PublicWords.of(STANCE_CONDITION.BODY).as("condition_words");

    private static final Field<List<Integer>> WITHDRAWN = DSL.multiset(DSL.select(CONTRIBUTION.NUMBER)
                    .from(CONTRIBUTION)
                    .where(CONTRIBUTION.CONSULTATION_ID.eq(CONSULTATION.ID))
                    .and(CONTRIBUTION.ORGANISATION_ID.eq(ORGANISATION.ID))
                    .and(CONTRIBUTION.STATUS.eq(ContributionStatus.WITHDRAWN))
                    .orderBy(CONTRIBUTION.NUMBER))
            .as("withdrawn")
            .convertFrom(rows -> rows.map(row -> Objects.requireNonNullElse(row.get(CONTRIBUTION.NUMBER), 0)));

    private static final Field<List<Correction>> CORRECTIONS = DSL.multiset(DSL.select(
                            CORRECTION.PART,
                            CORRECTION.SUBJECT_ID,
                            CORRECTION.WORDS_BEFORE,
                            CORRECTION.WORDS_AFTER,
                            CORRECTION.REASON,
                            CORRECTION.AT)
                    .from(CORRECTION)
                    .where(CORRECTION.SUBJECT_ID.eq(POINT.ID.coerce(CORRECTION.SUBJECT_ID)))
                    .orderBy(CORRECTION.AT.desc(), CORRECTION.ID))
            .as("corrections")
            .convertFrom(rows -> rows.map(Records.mapping(Correction::new)));

    private static final Field<Boolean> MADE = DSL.field(Answered.IN_THE_TEXT).as("made");
    private static final Field<@Nullable String> LABEL =
            ArticleRepository.label(CHANGED).as("changed_label");

    /** Those answered together with a point are all that are confirmed to say the same, and the one whose answer they have. */
    private static final Field<Integer> OTHERS = DSL.when(Answered.changed(POINT.ID), 0)
            .otherwise(others(OTHER.ALIKE_CONFIRMED_AT.isNotNull().and(OTHER.ALIKE_TO.eq(AnsweredTogether.LETTER)))
                    .plus(others(POINT.ALIKE_CONFIRMED_AT.isNotNull().and(OTHER.ID.eq(POINT.ALIKE_TO)))))
            .as("others");

    private final DSLContext db;

    AnswerLetterRepository(DSLContext db) {
        this.db = db;
    }

    /** The words of an article when it was contributed to, and as they became. */
    record Wordings(String before, String after) {}

    private static Field<Integer> others(Condition which) {
        return DSL.field(DSL.selectCount()
                .from(OTHER)
                .join(SENT)
                .on(SENT.ID.eq(OTHER.CONTRIBUTION_ID))
                .where(which)
                .and(OTHER.STATUS.eq(PointStatus.PUBLISHED))
                .andNot(Answered.changed(OTHER.ID))
                .and(SENT.ORGANISATION_ID.isDistinctFrom(CONTRIBUTION.ORGANISATION_ID)));
    }

    private static Condition answered(ConsultationId consultation) {
        return POINT.CONSULTATION_ID
                .eq(consultation)
                .and(Answered.PUBLIC)
                .and(CONTRIBUTION.ORGANISATION_ID.isNotNull());
    }

    @Override
    public Optional<AnswerLetter> find(ConsultationId consultation, OrganisationId contributor) {
        var points = points(consultation, contributor);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var published = DSL.field(DSL.select(DSL.min(POINT.PUBLISHED_AT))
                .from(POINT)
                .where(POINT.CONSULTATION_ID.eq(consultation), Answered.PUBLIC));
        var by = SignedName.of(INSTITUTION, published).as("by");
        var at = published.as("at");
        return db.select(
                        CONSULTATION.SLUG,
                        CONSULTATION.TITLE,
                        CONSULTATION.ZONE,
                        CONSULTATION.CONTACT,
                        by,
                        ORGANISATION.NAME,
                        at,
                        WITHDRAWN)
                .from(CONSULTATION)
                .join(INSTITUTION)
                .on(INSTITUTION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(contributor))
                .where(CONSULTATION.ID.eq(consultation))
                .fetchOptional(row -> new AnswerLetter(
                        consultation,
                        row.get(CONSULTATION.SLUG),
                        row.get(CONSULTATION.TITLE),
                        ZoneId.of(row.get(CONSULTATION.ZONE)),
                        row.get(CONSULTATION.CONTACT),
                        row.get(by),
                        contributor,
                        row.get(ORGANISATION.NAME),
                        row.get(at),
                        row.get(WITHDRAWN),
                        points));
    }

    private List<AnswerLetter.Answered> points(ConsultationId consultation, OrganisationId contributor) {
        return db.select(
                        POINT.ID,
                        CONTRIBUTION.NUMBER,
                        POINT.TITLE,
                        POINT.CONDITION_ID,
                        CONDITION,
                        PublicWords.BODY,
                        PublicWords.ORIGINAL,
                        PublicWords.PROPOSED,
                        POINT.OUTCOME,
                        POINT.REASON,
                        POINT.CHANGED_PROVISION_ID,
                        LABEL,
                        MADE,
                        CONTRIBUTION.TEXT_VERSION_ID,
                        OTHERS,
                        CORRECTIONS)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .leftJoin(STANCE_CONDITION)
                .on(STANCE_CONDITION.ID.eq(POINT.CONDITION_ID))
                .leftJoin(CHANGED)
                .on(CHANGED.ID.eq(POINT.CHANGED_PROVISION_ID))
                .leftJoin(PointOrder.PLACE)
                .on(PointOrder.atPlace(consultation))
                .where(answered(consultation))
                .and(CONTRIBUTION.ORGANISATION_ID.eq(contributor))
                .orderBy(PointOrder.OF_THE_TEXT)
                .fetch(AnswerLetterRepository::point);
    }

    private static AnswerLetter.Answered point(Record row) {
        var number = row.get(CONTRIBUTION.NUMBER);
        var condition = row.get(CONDITION);
        var label = row.get(LABEL);
        return new AnswerLetter.Answered(
                row.get(POINT.ID),
                number == null ? 0 : number,
                row.get(POINT.TITLE),
                Cut.to(condition == null ? Markdown.plain(row.get(PublicWords.BODY)) : condition, WORDS),
                row.get(POINT.CONDITION_ID) == null ? row.get(PublicWords.ORIGINAL) : null,
                row.get(POINT.CONDITION_ID) == null ? row.get(PublicWords.PROPOSED) : null,
                row.get(POINT.OUTCOME),
                row.get(POINT.REASON),
                label == null
                        ? null
                        : new AnswerLetter.Change(
                                row.get(POINT.CHANGED_PROVISION_ID),
                                label,
                                row.get(MADE),
                                row.get(CONTRIBUTION.TEXT_VERSION_ID)),
                row.get(OTHERS),
                row.get(CORRECTIONS));
    }

    /** What changed in the articles that a letter names, by article and by the version its point was written on. */
    Map<AnswerLetter.Change, Wordings> wordings(Collection<AnswerLetter.Change> changes) {
        var articles = changes.stream().map(AnswerLetter.Change::article).collect(Collectors.toSet());
        var versions = changes.stream().map(AnswerLetter.Change::seen).collect(Collectors.toSet());
        if (articles.isEmpty()) {
            return Map.of();
        }
        var was = PROVISION.as("was");
        var fresh = words(PROVISION.ARTICLE_ID.in(articles), PROVISION.ARTICLE_ID);
        var lineages = db.select(PROVISION.ID, PROVISION.LINEAGE_ID)
                .from(PROVISION)
                .where(PROVISION.ID.in(articles))
                .fetchMap(PROVISION.ID, PROVISION.LINEAGE_ID);
        var before = db.select(was.ID, was.LINEAGE_ID, was.TEXT_VERSION_ID)
                .from(was)
                .where(was.TEXT_VERSION_ID.in(versions), was.LINEAGE_ID.in(lineages.values()))
                .fetch();
        var old = before.isEmpty()
                ? Map.<ProvisionId, String>of()
                : words(PROVISION.ARTICLE_ID.in(before.getValues(was.ID)), PROVISION.ARTICLE_ID);
        var wordings = new HashMap<AnswerLetter.Change, Wordings>();
        for (var change : changes) {
            var then = before.stream()
                    .filter(row -> row.get(was.TEXT_VERSION_ID).equals(change.seen())
                            && row.get(was.LINEAGE_ID).equals(lineages.get(change.article())))
                    .map(row -> old.getOrDefault(row.get(was.ID), ""))
                    .findFirst()
                    .orElse("");
            wordings.put(change, new Wordings(then, fresh.getOrDefault(change.article(), "")));
        }
        return wordings;
    }

    private Map<ProvisionId, String> words(Condition which, Field<ProvisionId> article) {
        var words = new HashMap<ProvisionId, String>();
        db.select(article, PROVISION.NUMBER, PROVISION.HEADING, PROVISION.BODY)
                .from(PROVISION)
                .where(which)
                .orderBy(article, PROVISION.POSITION)
                .forEach(row -> {
                    var own = row.get(PROVISION.BODY);
                    // The article's own number and heading stand above; those within it are words of it.
                    var line = words.containsKey(row.get(article))
                            ? (row.get(PROVISION.NUMBER) + " " + row.get(PROVISION.HEADING)).strip()
                            : "";
                    words.merge(row.get(article), (line + " " + own).strip(), (one, two) -> one + "\n" + two);
                });
        return words;
    }

    /** Who has a letter, by name. */
    List<Addressee> addressees(ConsultationId consultation, Condition who, int offset, int limit) {
        var points = DSL.count().as("points");
        return db.select(ORGANISATION.ID, ORGANISATION.NAME, points)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .where(answered(consultation))
                .and(who)
                .groupBy(ORGANISATION.ID, ORGANISATION.NAME)
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(Addressee::new));
    }

    int countAddressees(ConsultationId consultation) {
        var count = DSL.countDistinct(CONTRIBUTION.ORGANISATION_ID).as("count");
        return db.select(count)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .where(answered(consultation))
                .fetchSingle(count);
    }
}
