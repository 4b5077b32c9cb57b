package org.counterpart.site.article;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.WrittenOnce;
import org.counterpart.base.WrittenOnce.Query;
import org.counterpart.base.WrittenOnce.Value;
import org.counterpart.site.article.ArticlePage.Provision;
import org.counterpart.site.head.ArticleTallies;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.PublishedVersions;
import org.counterpart.site.head.Tally;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.page.Elsewhere;
import org.counterpart.site.page.PageRequest;
import org.counterpart.text.TextStatus;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Articles as the newest version that has them says them. */
@Component
public class PublishedArticles {

    private static final Value<ConsultationId> CONSULTED = WrittenOnce.value(TEXT_VERSION.CONSULTATION_ID);
    private static final Value<String> HANDLE = WrittenOnce.value(PROVISION.HANDLE);
    private static final counterpart.schema.tables.Provision ARTICLE = PROVISION.as("article");
    private static final Query<Record> BY_HANDLE = WrittenOnce.query(DSL.select(TEXT_VERSION.asterisk())
            .select(
                    ARTICLE.LINEAGE_ID,
                    ARTICLE.POSITION,
                    ARTICLE.DEPTH,
                    PROVISION.KIND,
                    PROVISION.NUMBER,
                    PROVISION.HEADING,
                    PROVISION.BODY,
                    PROVISION.DEPTH)
            .select(ArticleTallies.fields())
            .from(ARTICLE)
            .join(TEXT_VERSION)
            .on(TEXT_VERSION.ID.eq(ARTICLE.TEXT_VERSION_ID))
            .join(PROVISION)
            .on(PROVISION.ARTICLE_ID.eq(ARTICLE.ID))
            .leftJoin(ARTICLE_TALLY)
            .on(ARTICLE_TALLY.CONSULTATION_ID.eq(CONSULTED))
            .and(ARTICLE_TALLY.LINEAGE_ID.eq(ARTICLE.LINEAGE_ID))
            .where(TEXT_VERSION.CONSULTATION_ID.eq(CONSULTED))
            .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
            .and(ARTICLE.HANDLE.eq(HANDLE))
            .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION));

    private final DSLContext db;

    PublishedArticles(DSLContext db) {
        this.db = db;
    }

    /** An article as printed in one version. */
    public record Article(
            TextVersion version,
            LineageId lineage,
            int position,
            String number,
            String heading,
            List<Provision> lines,
            Tally tally) {

        /** All its words, a line for each provision, to be compared. */
        public String words() {
            return PublishedArticles.words(lines);
        }
    }

    /** The article under this handle in the latest published version that holds it. */
    private Article article(ConsultationId consultation, String handle) {
        var rows = BY_HANDLE
                .with(db, CONSULTED.is(consultation), HANDLE.is(handle))
                .fetch();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        var first = rows.getFirst();
        var depth = first.get(ARTICLE.DEPTH);
        return new Article(
                PublishedVersions.version(first),
                first.get(ARTICLE.LINEAGE_ID),
                first.get(ARTICLE.POSITION),
                first.get(PROVISION.NUMBER),
                first.get(PROVISION.HEADING),
                ofOneVersion(rows).stream().map(row -> line(row, depth)).toList(),
                ArticleTallies.tally(first));
    }

    /**
     * The same, for a page or a file of it.
     *
     * @throws Elsewhere when it lives on under another address
     */
    public Article article(PageRequest wanted, ConsultationHead head, String handle) {
        var consultation = new ConsultationId(head.id());
        var article = article(consultation, handle);
        if (article.version().number() < head.version()) {
            later(consultation, article).ifPresent(now -> {
                throw new Elsewhere(wanted.under(head.path("/articles/" + handle), head.path("/articles/" + now)));
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

    /** @param depth of the article itself */
    static Provision line(Record row, int depth) {
        return new Provision(
                row.get(PROVISION.KIND),
                row.get(PROVISION.NUMBER),
                row.get(PROVISION.HEADING),
                row.get(PROVISION.BODY),
                Math.max(0, row.get(PROVISION.DEPTH) - depth));
    }

    static String words(List<Provision> lines) {
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
