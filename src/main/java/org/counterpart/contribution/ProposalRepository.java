package org.counterpart.contribution;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.records.ArticleTallyRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.QuestionId;
import org.counterpart.base.ReadOnce;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Question;
import org.counterpart.consultation.StandingPhase;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the text and the timetable as a contribution needs them. */
@Repository
public class ProposalRepository {

    private final DSLContext db;
    private final ReadOnce reads;

    ProposalRepository(DSLContext db, ReadOnce reads) {
        this.db = db;
        this.reads = reads;
    }

    /** The latest published version of a consultation's text. */
    public Optional<Proposal> proposal(ConsultationId consultation) {
        return reads.of(Proposal.class, consultation, () -> readProposal(consultation));
    }

    private Optional<Proposal> readProposal(ConsultationId consultation) {
        return db.select(
                        CONSULTATION.ID,
                        CONSULTATION.SLUG,
                        CONSULTATION.TITLE,
                        CONSULTATION.LANGUAGE,
                        CONSULTATION.INSTITUTION_ID,
                        StandingPhase.NOW,
                        CONSULTATION.OPENS_AT,
                        CONSULTATION.CONTRIBUTIONS_CLOSE_AT,
                        CONSULTATION.ZONE,
                        DatabaseClock.NOW,
                        TEXT_VERSION.ID,
                        TEXT_VERSION.NUMBER,
                        TEXT_VERSION.TITLE,
                        TEXT_VERSION.DIRECTION)
                .from(CONSULTATION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.CONSULTATION_ID.eq(CONSULTATION.ID), TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .where(CONSULTATION.ID.eq(consultation))
                .orderBy(TEXT_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Proposal(
                        row.get(CONSULTATION.ID),
                        row.get(CONSULTATION.SLUG),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.LANGUAGE),
                        row.get(CONSULTATION.INSTITUTION_ID),
                        new ContributionPeriod(
                                row.get(StandingPhase.NOW),
                                row.get(CONSULTATION.OPENS_AT),
                                row.get(CONSULTATION.CONTRIBUTIONS_CLOSE_AT),
                                ZoneId.of(row.get(CONSULTATION.ZONE)),
                                row.get(DatabaseClock.NOW)),
                        row.get(TEXT_VERSION.ID),
                        row.get(TEXT_VERSION.NUMBER),
                        row.get(TEXT_VERSION.TITLE),
                        row.get(TEXT_VERSION.DIRECTION)));
    }

    /** When the consultation takes contributions, whatever its text. */
    public ContributionPeriod period(ConsultationId consultation) {
        return db.select(
                        StandingPhase.NOW,
                        CONSULTATION.OPENS_AT,
                        CONSULTATION.CONTRIBUTIONS_CLOSE_AT,
                        CONSULTATION.ZONE,
                        DatabaseClock.NOW)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle(Records.mapping((phase, opensAt, contributionsCloseAt, zone, now) ->
                        new ContributionPeriod(phase, opensAt, contributionsCloseAt, ZoneId.of(zone), now)));
    }

    /** Whether it is a published version of the consultation's text. */
    public boolean isPublished(TextVersionId version, ConsultationId consultation) {
        return db.fetchExists(
                TEXT_VERSION,
                TEXT_VERSION.ID.eq(version),
                TEXT_VERSION.CONSULTATION_ID.eq(consultation),
                TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED));
    }

    /** The articles of a version in document order, by name only. */
    public List<ArticleName> articles(TextVersionId version) {
        return db.select(PROVISION.LINEAGE_ID, PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.HANDLE.isNotNull())
                .orderBy(PROVISION.POSITION)
                .fetch(Records.mapping(
                        (lineage, handle, number, heading) -> new ArticleName(lineage, handle, number, heading)));
    }

    /** The same, and behind them what is named besides, each as the last published text that had it names it. */
    public List<ArticleName> articles(TextVersionId version, ConsultationId consultation, Set<LineageId> named) {
        var names = new ArrayList<>(articles(version));
        var gone = new HashSet<>(named);
        names.forEach(name -> gone.remove(name.lineage()));
        if (!gone.isEmpty()) {
            db
                    .select(
                            PROVISION.LINEAGE_ID,
                            PROVISION.HANDLE,
                            PROVISION.NUMBER,
                            PROVISION.HEADING,
                            TEXT_VERSION.NUMBER)
                    .from(PROVISION)
                    .join(TEXT_VERSION)
                    .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                    .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                    .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                    .and(PROVISION.LINEAGE_ID.in(gone))
                    .and(PROVISION.HANDLE.isNotNull())
                    .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                    .fetch()
                    .stream()
                    .filter(row -> gone.remove(row.get(PROVISION.LINEAGE_ID)))
                    .map(Records.mapping((lineage, handle, number, heading, last) ->
                            new ArticleName(lineage, handle, number, heading, last)))
                    .forEach(names::add);
        }
        return names;
    }

    Optional<ArticleAsRead> article(TextVersionId version, String handle) {
        return articles(version).stream()
                .filter(name -> name.handle().equals(handle))
                .findFirst()
                .flatMap(name -> article(version, name.lineage()));
    }

    Optional<ArticleAsRead> article(TextVersionId version, LineageId lineage) {
        var head = PROVISION.as("head");
        var rows = db.select(
                        head.HANDLE,
                        head.NUMBER,
                        head.HEADING,
                        head.POSITION,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.BODY,
                        PROVISION.DEPTH,
                        head.DEPTH,
                        PROVISION.POSITION)
                .from(head)
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(head.ID))
                .where(head.TEXT_VERSION_ID.eq(version), head.LINEAGE_ID.eq(lineage), head.HANDLE.isNotNull())
                .orderBy(PROVISION.POSITION)
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var lines = rows.stream()
                .map(row -> paragraph(
                        row.get(PROVISION.POSITION).equals(row.get(head.POSITION)),
                        row.get(PROVISION.NUMBER),
                        joined(row.get(PROVISION.HEADING), row.get(PROVISION.BODY)),
                        row.get(PROVISION.BODY),
                        row.get(PROVISION.DEPTH) - row.get(head.DEPTH)))
                .flatMap(Optional::stream)
                .toList();
        var first = rows.getFirst();
        return Optional.of(new ArticleAsRead(
                version,
                lineage,
                first.get(head.HANDLE),
                first.get(head.NUMBER),
                first.get(head.HEADING),
                lines,
                neighbour(version, first.get(head.POSITION), false),
                neighbour(version, first.get(head.POSITION), true)));
    }

    /** All articles of a version with their words. */
    public List<ArticleWords> seen(TextVersionId version) {
        return seen(version, DSL.noCondition());
    }

    /** Those of these articles that the version has. */
    public List<ArticleWords> seen(TextVersionId version, Collection<LineageId> articles) {
        return seen(version, PROVISION.as("head").LINEAGE_ID.in(articles));
    }

    private List<ArticleWords> seen(TextVersionId version, Condition which) {
        var head = PROVISION.as("head");
        var own = DSL.field(PROVISION.ID.eq(head.ID));
        var lines = new LinkedHashMap<ArticleName, StringJoiner>();
        db.select(
                        head.LINEAGE_ID,
                        head.HANDLE,
                        head.NUMBER,
                        head.HEADING,
                        own,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.BODY)
                .from(head)
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(head.ID))
                .where(head.TEXT_VERSION_ID.eq(version), head.HANDLE.isNotNull(), which)
                .orderBy(PROVISION.POSITION)
                .forEach(row -> {
                    var name = new ArticleName(
                            row.get(head.LINEAGE_ID),
                            row.get(head.HANDLE),
                            row.get(head.NUMBER),
                            row.get(head.HEADING));
                    var article = lines.computeIfAbsent(name, any -> new StringJoiner("\n"));
                    paragraph(
                                    row.get(own),
                                    row.get(PROVISION.NUMBER),
                                    joined(row.get(PROVISION.HEADING), row.get(PROVISION.BODY)),
                                    row.get(PROVISION.BODY),
                                    0)
                            .ifPresent(one -> article.add(one.text()));
                });
        return lines.entrySet().stream()
                .map(one -> new ArticleWords(one.getKey(), one.getValue().toString()))
                .toList();
    }

    /** A paragraph as its reader sees it; the article's own number and heading stand above it. Empty where there are no words. */
    private static Optional<ArticleAsRead.Paragraph> paragraph(
            boolean own, String number, String headed, String body, int depth) {
        var words = own ? body : headed;
        return words.isBlank() && (own || number.isBlank())
                ? Optional.empty()
                : Optional.of(new ArticleAsRead.Paragraph(own ? "" : number, words, Math.max(0, depth)));
    }

    /** The questions of a consultation, in order. */
    public List<Question> questions(ConsultationId consultation) {
        return db.select(QUESTION.ID, QUESTION.POSITION, QUESTION.BODY)
                .from(QUESTION)
                .where(QUESTION.CONSULTATION_ID.eq(consultation))
                .orderBy(QUESTION.POSITION, QUESTION.ID)
                .fetch(ContributionRepository::question);
    }

    /** Whether all these are questions of the consultation. */
    public boolean asks(ConsultationId consultation, Set<QuestionId> questions) {
        return db.fetchCount(QUESTION, QUESTION.CONSULTATION_ID.eq(consultation), QUESTION.ID.in(questions))
                == questions.size();
    }

    /** Whether all these are, or were, articles of its published texts. */
    public boolean has(ConsultationId consultation, Set<LineageId> articles) {
        return articles.isEmpty()
                || db.fetchValue(db.select(DSL.countDistinct(PROVISION.LINEAGE_ID))
                                .from(PROVISION)
                                .join(TEXT_VERSION)
                                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                                .and(PROVISION.LINEAGE_ID.in(articles))
                                .and(PROVISION.HANDLE.isNotNull()))
                        == articles.size();
    }

    ArticleCounts counts(ConsultationId consultation, LineageId article) {
        return db.selectFrom(ARTICLE_TALLY)
                .where(ARTICLE_TALLY.CONSULTATION_ID.eq(consultation), ARTICLE_TALLY.LINEAGE_ID.eq(article))
                .fetchOptional(ProposalRepository::tally)
                .orElse(ArticleCounts.NONE);
    }

    Map<LineageId, ArticleCounts> counts(ConsultationId consultation) {
        return db.selectFrom(ARTICLE_TALLY)
                .where(ARTICLE_TALLY.CONSULTATION_ID.eq(consultation))
                .fetchMap(ARTICLE_TALLY.LINEAGE_ID, ProposalRepository::tally);
    }

    private static ArticleCounts tally(ArticleTallyRecord row) {
        return new ArticleCounts(
                row.getComments(),
                row.getAmendments(),
                row.getSupport(),
                row.getConditions(),
                row.getOppose(),
                row.getNoView());
    }

    /** The same, that first for which this person is most likely to work in this consultation. */
    public Map<OrganisationId, String> likely(
            AccountId person, ConsultationId consultation, Collection<OrganisationId> organisations) {
        var theirs = CONTRIBUTION.ORGANISATION_ID.eq(ORGANISATION.ID);
        var own = theirs.and(CONTRIBUTION.AUTHOR_ID.eq(person));
        var here = CONTRIBUTION.CONSULTATION_ID.eq(consultation);
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(organisations))
                .orderBy(
                        last(own.and(here)).desc(),
                        last(theirs.and(here)).desc(),
                        DSL.field(DSL.selectCount()
                                        .from(INVITATION)
                                        .where(INVITATION.CONSULTATION_ID.eq(consultation))
                                        .and(INVITATION.ORGANISATION_ID.eq(ORGANISATION.ID)))
                                .desc(),
                        last(own).desc(),
                        ORGANISATION.NAME.asc(),
                        ORGANISATION.ID.asc())
                .fetchMap(ORGANISATION.ID, ORGANISATION.NAME);
    }

    private static Field<Instant> last(Condition which) {
        return DSL.field(
                DSL.select(DSL.max(CONTRIBUTION.UPDATED_AT)).from(CONTRIBUTION).where(which));
    }

    /** Names of these organisations, in order of name. */
    public Map<OrganisationId, String> names(Collection<OrganisationId> organisations) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(organisations))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetchMap(ORGANISATION.ID, ORGANISATION.NAME);
    }

    private @Nullable ArticleName neighbour(TextVersionId version, int position, boolean after) {
        return db.select(PROVISION.LINEAGE_ID, PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.HANDLE.isNotNull())
                .and(after ? PROVISION.POSITION.gt(position) : PROVISION.POSITION.lt(position))
                .orderBy(after ? PROVISION.POSITION.asc() : PROVISION.POSITION.desc())
                .limit(1)
                .fetchOne(Records.mapping(
                        (lineage, handle, number, heading) -> new ArticleName(lineage, handle, number, heading)));
    }

    private static String joined(String heading, String body) {
        if (heading.isBlank() || body.isBlank()) {
            return heading + body;
        }
        return heading + ". " + body;
    }
}
