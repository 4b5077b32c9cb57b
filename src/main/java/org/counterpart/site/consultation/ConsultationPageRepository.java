package org.counterpart.site.consultation;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.DEPARTURE;
import static counterpart.schema.Tables.DOCUMENT;
import static counterpart.schema.Tables.EXTENSION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION;
import static counterpart.schema.Tables.STORED_FILE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.consultation.Deadline;
import org.counterpart.consultation.Departure;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.Stance;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.site.consultation.ConsultationPage.Commitment;
import org.counterpart.site.consultation.ConsultationPage.Document;
import org.counterpart.site.consultation.ConsultationPage.Extended;
import org.counterpart.site.consultation.ConsultationPage.Moved;
import org.counterpart.site.consultation.ConsultationPage.Question;
import org.counterpart.site.head.ArticleTallies;
import org.counterpart.site.head.Corrected;
import org.counterpart.site.head.PublishedCorrections;
import org.counterpart.site.head.Tally;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.page.Paging;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What a consultation's own page lists: its text, and what stands beside it. */
@Repository
class ConsultationPageRepository {

    /** Lines of a table of contents on one page: with their bars some 40 KB. */
    static final int LINES = 120;

    private static final Set<ProvisionKind> HEADINGS = Set.of(
            ProvisionKind.BOOK,
            ProvisionKind.PART,
            ProvisionKind.TITLE,
            ProvisionKind.CHAPTER,
            ProvisionKind.SECTION,
            ProvisionKind.SUBDIVISION);

    private static final Field<List<Question>> QUESTIONS = DSL.multiset(
                    DSL.select(QUESTION.POSITION, QUESTION.BODY, Counted.answersTo(QUESTION.ID))
                            .from(QUESTION)
                            .where(QUESTION.CONSULTATION_ID.eq(CONSULTATION.ID))
                            .orderBy(QUESTION.POSITION, QUESTION.ID))
            .as("questions")
            .convertFrom(rows ->
                    rows.map(Records.mapping((position, body, answers) -> new Question(position + 1, body, answers))));
    private static final Field<List<Document>> DOCUMENTS = DSL.multiset(
                    DSL.select(DOCUMENT.FILE_ID, DOCUMENT.TITLE, STORED_FILE.NAME, STORED_FILE.SIZE)
                            .from(DOCUMENT)
                            .join(STORED_FILE)
                            .on(STORED_FILE.ID.eq(DOCUMENT.FILE_ID))
                            .where(DOCUMENT.CONSULTATION_ID.eq(CONSULTATION.ID))
                            .orderBy(DOCUMENT.ADDED_AT, DOCUMENT.ID))
            .as("documents")
            .convertFrom(rows -> rows.map(Records.mapping(
                    (file, title, name, size) -> new Document(file.value().toString(), title, name, size))));
    private static final Field<List<Commitment>> COMMITMENTS = DSL.multiset(
                    DSL.select(COMMITMENT.REFERENCE, COMMITMENT.TITLE)
                            .from(COMMITMENT)
                            .where(COMMITMENT.CONSULTATION_ID.eq(CONSULTATION.ID))
                            .orderBy(COMMITMENT.NUMBER))
            .as("commitments")
            .convertFrom(rows -> rows.map(Records.mapping(Commitment::new)));
    private static final Field<List<Extended>> EXTENDED = DSL.multiset(
                    DSL.select(EXTENSION.AT, EXTENSION.REASON, EXTENSION.DEADLINE, EXTENSION.FROM_AT, EXTENSION.TO_AT)
                            .from(EXTENSION)
                            .where(EXTENSION.CONSULTATION_ID.eq(CONSULTATION.ID))
                            .orderBy(EXTENSION.AT.desc(), EXTENSION.TO_AT, EXTENSION.ID))
            .as("moved")
            .convertFrom(ConsultationPageRepository::extended);

    private static final Field<List<Departure>> DEPARTURES = DSL.multiset(
                    DSL.select(DEPARTURE.KIND, DEPARTURE.REASON, DEPARTURE.ORDERED_BY)
                            .from(DEPARTURE)
                            .where(DEPARTURE.CONSULTATION_ID.eq(CONSULTATION.ID))
                            .orderBy(DEPARTURE.KIND))
            .as("departures")
            .convertFrom(rows -> rows.map(Records.mapping(Departure::new)));

    private static final Value<ConsultationId> CONSULTED = WrittenOnce.value(CONSULTATION.ID);
    private static final Query<
                    Record6<
                            List<Question>,
                            List<Document>,
                            List<Commitment>,
                            List<Extended>,
                            List<Departure>,
                            List<Corrected>>>
            BESIDES = WrittenOnce.query(
                    DSL.select(QUESTIONS, DOCUMENTS, COMMITMENTS, EXTENDED, DEPARTURES, PublishedCorrections.OF_OPENING)
                            .from(CONSULTATION)
                            .where(CONSULTATION.ID.eq(CONSULTED)));

    private static final Value<TextVersionId> VERSION = WrittenOnce.value(PROVISION.TEXT_VERSION_ID);
    private static final Condition LISTED = PROVISION
            .TEXT_VERSION_ID
            .eq(VERSION)
            .and(PROVISION.HANDLE.isNotNull().or(PROVISION.KIND.in(HEADINGS)));
    private static final Field<Integer> ALL =
            DSL.field(DSL.selectCount().from(PROVISION).where(LISTED)).as("lines");
    private static final Query<Record> CONTENTS = WrittenOnce.query(
            DSL.select(PROVISION.KIND, PROVISION.NUMBER, PROVISION.HEADING, PROVISION.HANDLE, PROVISION.DEPTH, ALL)
                    .select(ArticleTallies.fields())
                    .from(PROVISION)
                    .leftJoin(ARTICLE_TALLY)
                    .on(ArticleTallies.tallied(CONSULTED))
                    .where(LISTED)
                    .orderBy(PROVISION.POSITION));

    private final DSLContext db;

    ConsultationPageRepository(DSLContext db) {
        this.db = db;
    }

    /** What belongs to a consultation besides its text. */
    record Besides(
            List<Question> questions,
            List<Document> documents,
            List<Commitment> commitments,
            List<Extended> extended,
            List<Departure> departures,
            List<Corrected> corrected) {}

    Besides besides(ConsultationId consultation) {
        return BESIDES.with(db, CONSULTED.is(consultation)).fetchSingle(Records.mapping(Besides::new));
    }

    /** The dates of one act together. */
    private static List<Extended> extended(Result<Record5<Instant, String, Deadline, Instant, Instant>> rows) {
        return rows
                .intoGroups(row -> new Extended(row.get(EXTENSION.AT), row.get(EXTENSION.REASON), List.of()))
                .entrySet()
                .stream()
                .map(act -> new Extended(
                        act.getKey().at(),
                        act.getKey().reason(),
                        act.getValue()
                                .map(row -> new Moved(
                                        row.get(EXTENSION.DEADLINE),
                                        row.get(EXTENSION.FROM_AT),
                                        row.get(EXTENSION.TO_AT)))))
                .toList();
    }

    /** The table of contents of a version, a part of it. */
    Contents contents(ConsultationId consultation, TextVersion version, int page) {
        var rows = CONTENTS.part(
                        db,
                        (page - 1) * LINES,
                        LINES,
                        CONSULTED.is(consultation),
                        VERSION.is(new TextVersionId(version.id())))
                .fetch();
        var entries = rows.map(row -> new Contents.Entry(
                row.get(PROVISION.KIND),
                row.get(PROVISION.NUMBER),
                row.get(PROVISION.HEADING),
                row.get(PROVISION.HANDLE),
                row.get(PROVISION.DEPTH),
                ArticleTallies.tally(row)));
        var all = rows.isEmpty() ? 0 : rows.getFirst().get(ALL);
        return new Contents(entries, version.language(), version.direction(), page, Paging.pages(all, LINES));
    }

    /** What contributions that stand say of themselves, whoever made them. */
    Tally stances(ConsultationId consultation) {
        var counts = db.select(CONTRIBUTION.STANCE, DSL.count())
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .and(Counted.STANDING)
                .and(CONTRIBUTION.STANCE.isNotNull())
                .groupBy(CONTRIBUTION.STANCE)
                .fetchMap(CONTRIBUTION.STANCE, DSL.count());
        return new Tally(
                0,
                0,
                counts.getOrDefault(Stance.SUPPORT, 0),
                counts.getOrDefault(Stance.CONDITIONS, 0),
                counts.getOrDefault(Stance.OPPOSE, 0),
                counts.getOrDefault(Stance.NO_VIEW, 0));
    }
}
