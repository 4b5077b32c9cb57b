package org.counterpart.publication;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.TextVersionId;
import org.counterpart.publication.page.ArticlePage.Earlier;
import org.counterpart.publication.page.ArticlePage.Line;
import org.counterpart.publication.page.ArticlePage.Neighbour;
import org.counterpart.publication.page.ConsultationHead;
import org.counterpart.publication.page.Tally;
import org.counterpart.publication.page.TextVersion;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The words of one article, its neighbours and its earlier words. */
@Repository
class ArticleRepository {

    private final DSLContext db;

    ArticleRepository(DSLContext db) {
        this.db = db;
    }

    /** An article as printed in one version. */
    record Article(
            TextVersion version,
            LineageId lineage,
            int position,
            String number,
            String heading,
            List<Line> lines,
            Tally tally) {

        /** All its words, a line for each provision, to be compared. */
        String words() {
            return ArticleRepository.words(lines);
        }
    }

    /** Words before and after in document order; either may be missing. */
    record Neighbours(
            @Nullable Neighbour previous, @Nullable Neighbour next) {}

    /** The article under this handle in the latest published version that holds it. */
    private Article article(ConsultationId consultation, String handle) {
        var article = PROVISION.as("article");
        var rows = db.select(TEXT_VERSION.asterisk())
                .select(
                        article.LINEAGE_ID,
                        article.POSITION,
                        article.DEPTH,
                        PROVISION.KIND,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.BODY,
                        PROVISION.DEPTH)
                .select(ContentsRepository.tallies())
                .from(article)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(article.TEXT_VERSION_ID))
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(article.ID))
                .leftJoin(ARTICLE_TALLY)
                .on(ARTICLE_TALLY.CONSULTATION_ID.eq(consultation))
                .and(ARTICLE_TALLY.LINEAGE_ID.eq(article.LINEAGE_ID))
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(article.HANDLE.eq(handle))
                .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                .fetch();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        var first = rows.getFirst();
        var depth = first.get(article.DEPTH);
        return new Article(
                ContentsRepository.version(first),
                first.get(article.LINEAGE_ID),
                first.get(article.POSITION),
                first.get(PROVISION.NUMBER),
                first.get(PROVISION.HEADING),
                ofOneVersion(rows).stream().map(row -> line(row, depth)).toList(),
                ContentsRepository.tally(first));
    }

    /**
     * The same, for a page or a file of it.
     *
     * @throws Elsewhere when it lives on under another address
     */
    Article article(Visit visit, ConsultationHead head, String handle) {
        var consultation = new ConsultationId(head.id());
        var article = article(consultation, handle);
        if (article.version().number() < head.version()) {
            later(consultation, article).ifPresent(now -> {
                throw new Elsewhere(visit.under(head.path("/articles/" + handle), head.path("/articles/" + now)));
            });
        }
        return article;
    }

    /** Its address in the newest later version that has it. */
    private Optional<String> later(ConsultationId consultation, Article article) {
        return db.select(PROVISION.HANDLE)
                .from(PROVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(PROVISION.TEXT_VERSION_ID))
                .where(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(TEXT_VERSION.NUMBER.gt(article.version().number()))
                .and(PROVISION.LINEAGE_ID.eq(article.lineage()))
                .and(PROVISION.HANDLE.isNotNull())
                .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                .limit(1)
                .fetchOptional(PROVISION.HANDLE);
    }

    /** The words of the same article in each earlier published version that has it, the nearest first. */
    List<Earlier> before(ConsultationId consultation, LineageId lineage, int version) {
        var article = PROVISION.as("article");
        var rows = db.select(
                        TEXT_VERSION.NUMBER,
                        PROVISION.KIND,
                        PROVISION.NUMBER,
                        PROVISION.HEADING,
                        PROVISION.BODY,
                        PROVISION.DEPTH)
                .from(article)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(article.TEXT_VERSION_ID))
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(article.ID))
                .where(article.LINEAGE_ID.eq(lineage))
                .and(TEXT_VERSION.CONSULTATION_ID.eq(consultation))
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(TEXT_VERSION.NUMBER.lt(version))
                .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                .fetch();
        return rows.intoGroups(TEXT_VERSION.NUMBER).entrySet().stream()
                .map(one -> new Earlier(
                        one.getKey(),
                        one.getValue().getFirst().get(PROVISION.NUMBER),
                        words(one.getValue().map(row -> line(row, 0)))))
                .toList();
    }

    Neighbours neighbours(TextVersionId version, int position) {
        var rows = beside(version, PROVISION.POSITION.lt(position), PROVISION.POSITION.desc(), "previous")
                .unionAll(beside(version, PROVISION.POSITION.gt(position), PROVISION.POSITION.asc(), "next"))
                .fetch();
        return new Neighbours(neighbour(rows, "previous"), neighbour(rows, "next"));
    }

    private Select<Record4<String, String, String, String>> beside(
            TextVersionId version, Condition side, SortField<Integer> order, String name) {
        return db.select(DSL.inline(name).as("side"), PROVISION.HANDLE, PROVISION.NUMBER, PROVISION.HEADING)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version))
                .and(PROVISION.HANDLE.isNotNull())
                .and(side)
                .orderBy(order)
                .limit(1);
    }

    private static @Nullable Neighbour neighbour(Result<Record4<String, String, String, String>> rows, String side) {
        return rows.stream()
                .filter(row -> row.value1().equals(side))
                .map(row -> new Neighbour(row.value2(), row.value3(), row.value4()))
                .findFirst()
                .orElse(null);
    }

    /** The rows of the first version among rows ordered by version. */
    private static List<Record> ofOneVersion(List<? extends Record> rows) {
        var number = rows.getFirst().get(TEXT_VERSION.NUMBER);
        var one = new ArrayList<Record>();
        for (var row : rows) {
            if (row.get(TEXT_VERSION.NUMBER).equals(number)) {
                one.add(row);
            }
        }
        return one;
    }

    private static Line line(Record row, int depth) {
        return new Line(
                row.get(PROVISION.KIND),
                row.get(PROVISION.NUMBER),
                row.get(PROVISION.HEADING),
                row.get(PROVISION.BODY),
                Math.max(0, row.get(PROVISION.DEPTH) - depth));
    }

    private static String words(List<Line> lines) {
        var words = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            // The article's own number may change without its words changing.
            var said =
                    i == 0 ? List.of(line.heading(), line.body()) : List.of(line.number(), line.heading(), line.body());
            words.append(String.join(" ", said).strip()).append('\n');
        }
        return words.toString().strip();
    }
}
