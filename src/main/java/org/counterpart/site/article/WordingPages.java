package org.counterpart.site.article;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.PublicWords;
import org.counterpart.legaltext.comparison.Wordings;
import org.counterpart.site.article.WordingsPage.Author;
import org.counterpart.site.article.WordingsPage.Group;
import org.counterpart.site.article.WordingsPage.Paragraph;
import org.counterpart.site.article.WordingsPage.Proposal;
import org.counterpart.site.head.ConsultationFrame;
import org.counterpart.site.head.ConsultationHeads;
import org.counterpart.site.page.Frames;
import org.counterpart.site.page.PageRequest;
import org.counterpart.site.page.RenderedPage;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Composes the page on which the competing amendments of an article stand together. */
@Component
class WordingPages {

    /** Amendments on the page; a reader follows no more. */
    private static final int MANY = 40;

    private final Frames frames;
    private final ConsultationHeads heads;
    private final PublishedArticles articles;
    private final DSLContext db;

    WordingPages(Frames frames, ConsultationHeads heads, PublishedArticles articles, DSLContext db) {
        this.frames = frames;
        this.heads = heads;
        this.articles = articles;
        this.db = db;
    }

    /** @param all how many there are, of which this is one */
    private record Amendment(Author author, int version, String original, String proposed, int all) {}

    /** What amendments start from: the version their author read, and the words of the article in it. */
    private record Start(int version, String words) implements Comparable<Start> {
        @Override
        public int compareTo(Start other) {
            return version == other.version ? words.compareTo(other.words) : other.version - version;
        }
    }

    RenderedPage.Body wordings(PageRequest wanted, String slug, String handle) {
        var head = heads.bySlug(slug);
        var id = new ConsultationId(head.id());
        var article = articles.article(wanted, head, handle);
        var amendments = amendments(id, article.lineage());
        var groups = amendments.stream()
                .collect(Collectors.groupingBy(
                        one -> new Start(one.version(), one.original()), TreeMap::new, Collectors.toList()));
        var page = new WordingsPage(
                head,
                article.version(),
                handle,
                article.number(),
                article.heading(),
                groups.entrySet().stream().map(WordingPages::group).toList(),
                amendments.isEmpty() ? 0 : amendments.getFirst().all());
        var title = frames.words().of(wanted.locale(), "site.wordings.title") + " — " + article.number();
        return frames.body(
                wanted,
                ConsultationFrame.of("article/wordings", head, title, "/articles/" + handle, null, wanted, page));
    }

    private static Group group(Map.Entry<Start, List<Amendment>> some) {
        var amendments = some.getValue();
        var together = Wordings.together(
                some.getKey().words(),
                amendments.stream().map(Amendment::proposed).toList());
        return new Group(
                some.getKey().version(),
                amendments.stream().map(Amendment::author).toList(),
                together.stream()
                        .map(paragraph -> new Paragraph(
                                paragraph.words(),
                                paragraph.proposals().stream()
                                        .map(one -> new Proposal(
                                                amendments.get(one.wording()).author(), one.difference()))
                                        .toList()))
                        .toList());
    }

    private List<Amendment> amendments(ConsultationId consultation, LineageId article) {
        return db.select(
                        CONTRIBUTION.NUMBER,
                        AuthorName.FIELD,
                        ORGANISATION.SLUG,
                        TEXT_VERSION.NUMBER,
                        PublicWords.ORIGINAL,
                        PublicWords.PROPOSED,
                        DSL.count().over())
                .from(CONTRIBUTION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation), Counted.at(article))
                .and(Counted.STANDING)
                .and(CONTRIBUTION.KIND.eq(ContributionKind.AMENDMENT))
                .and(PublicWords.ORIGINAL.isNotNull())
                .and(PublicWords.PROPOSED.isNotNull())
                .orderBy(CONTRIBUTION.SUBMITTED_AT, CONTRIBUTION.ID)
                .limit(MANY)
                .fetch(Records.mapping((number, author, slug, version, original, proposed, all) -> new Amendment(
                        new Author(number == null ? 0 : number, author, slug), version, original, proposed, all)));
    }
}
