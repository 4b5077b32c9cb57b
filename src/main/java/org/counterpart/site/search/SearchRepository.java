package org.counterpart.site.search;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.SEARCH_ENTRY;
import static counterpart.schema.Tables.SEARCH_WORD;
import static counterpart.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.PublicWords;
import org.counterpart.site.page.Paging;
import org.counterpart.text.TextStatus;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The inverted index: which word stands in what, and how much it counts there. */
@Repository
class SearchRepository {

    static final int EACH = 20;

    /** Rows of one statement. */
    private static final int CHUNK = 1_000;

    /** Of all pages together. */
    private static final Field<Integer> FOUND = DSL.count().over();

    private final DSLContext db;

    SearchRepository(DSLContext db) {
        this.db = db;
    }

    /** Puts these in place of what was known of them. The entry comes first: its row keeps two writers of one thing apart. */
    void put(Collection<SearchEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var rows = db.insertInto(
                SEARCH_ENTRY,
                SEARCH_ENTRY.ID,
                SEARCH_ENTRY.KIND,
                SEARCH_ENTRY.CONSULTATION_ID,
                SEARCH_ENTRY.IS_PUBLIC,
                SEARCH_ENTRY.TITLE,
                SEARCH_ENTRY.EXCERPT,
                SEARCH_ENTRY.PATH,
                SEARCH_ENTRY.CHANGED_AT);
        for (var entry : entries) {
            rows = rows.values(
                    DSL.val(entry.id(), SEARCH_ENTRY.ID),
                    DSL.val(entry.kind()),
                    DSL.val(entry.consultation(), SEARCH_ENTRY.CONSULTATION_ID),
                    DSL.val(true),
                    DSL.val(entry.title()),
                    DSL.val(entry.excerpt()),
                    DSL.val(entry.path()),
                    DatabaseClock.NOW);
        }
        rows.onDuplicateKeyUpdate()
                .set(
                        SEARCH_ENTRY.TITLE,
                        DSL.field("values({0})", String.class, SEARCH_ENTRY.TITLE.getUnqualifiedName()))
                .set(
                        SEARCH_ENTRY.EXCERPT,
                        DSL.field("values({0})", String.class, SEARCH_ENTRY.EXCERPT.getUnqualifiedName()))
                .set(SEARCH_ENTRY.PATH, DSL.field("values({0})", String.class, SEARCH_ENTRY.PATH.getUnqualifiedName()))
                .set(SEARCH_ENTRY.CHANGED_AT, DatabaseClock.NOW)
                .execute();
        db.deleteFrom(SEARCH_WORD)
                .where(SEARCH_WORD.ENTRY_ID.in(
                        entries.stream().map(SearchEntry::id).toList()))
                .execute();
        words(entries);
    }

    private void words(Collection<SearchEntry> entries) {
        record Row(String word, UUID entry, int weight) {}
        var all = new ArrayList<Row>();
        entries.forEach(entry -> entry.words().forEach((word, weight) -> all.add(new Row(word, entry.id(), weight))));
        for (var from = 0; from < all.size(); from += CHUNK) {
            var insert = db.insertInto(SEARCH_WORD, SEARCH_WORD.WORD, SEARCH_WORD.ENTRY_ID, SEARCH_WORD.WEIGHT);
            for (var row : all.subList(from, Math.min(all.size(), from + CHUNK))) {
                insert = insert.values(row.word(), row.entry(), row.weight());
            }
            // Two words may be one to the database's collation although they are two to us.
            insert.onDuplicateKeyIgnore().execute();
        }
    }

    void remove(UUID entry) {
        db.deleteFrom(SEARCH_WORD).where(SEARCH_WORD.ENTRY_ID.eq(entry)).execute();
        db.deleteFrom(SEARCH_ENTRY).where(SEARCH_ENTRY.ID.eq(entry)).execute();
    }

    boolean isEmpty() {
        return !db.fetchExists(SEARCH_ENTRY);
    }

    void removeAll() {
        db.deleteFrom(SEARCH_WORD).execute();
        db.deleteFrom(SEARCH_ENTRY).execute();
    }

    /** Public things that hold all words of the question; its last word may be the beginning of one. */
    SearchPage find(String question, int page) {
        var asked = SearchQuestion.of(question);
        if (asked.words().isEmpty()) {
            Paging.refuseBeyond(page, 1);
            return new SearchPage(question, List.of(), 0, 1, 1);
        }
        var rows = ranked(asked, page);
        var count = rows.isEmpty() ? 0 : rows.getFirst().get(FOUND);
        Paging.refuseBeyond(page, Paging.pages(count, EACH));
        var found = rows.intoGroups(SEARCH_ENTRY.KIND, SEARCH_ENTRY.ID);
        var passages = new HashMap<UUID, String>();
        passages.putAll(consultations(asked, found.getOrDefault(SearchSources.CONSULTED, List.of())));
        passages.putAll(articles(asked, found.getOrDefault(SearchSources.ARTICLE, List.of())));
        passages.putAll(contributions(asked, found.getOrDefault(SearchSources.CONTRIBUTED, List.of())));
        var hits = rows.map(row ->
                hit(row, asked.around(passages.getOrDefault(row.get(SEARCH_ENTRY.ID), row.get(SEARCH_ENTRY.EXCERPT)))));
        return new SearchPage(question, hits, count, page, Paging.pages(count, EACH));
    }

    /** What holds all the words, first what they count most in. */
    private Result<? extends Record> ranked(SearchQuestion asked, int page) {
        Table<?> from = SEARCH_ENTRY;
        Field<Integer> score = DSL.inline(0);
        for (var i = 0; i < asked.words().size(); i++) {
            var matches = matches(asked.words().get(i), asked.mayContinue(i), "w" + i);
            var entry = matches.field(SEARCH_WORD.ENTRY_ID);
            var weight = matches.field("counted", Integer.class);
            from = from.join(matches).on(SEARCH_ENTRY.ID.eq(entry));
            score = score.plus(weight);
        }
        return db.select(
                        SEARCH_ENTRY.ID,
                        SEARCH_ENTRY.KIND,
                        SEARCH_ENTRY.TITLE,
                        SEARCH_ENTRY.EXCERPT,
                        SEARCH_ENTRY.PATH,
                        CONSULTATION.TITLE,
                        CONSULTATION.LANGUAGE,
                        FOUND)
                .from(from)
                .leftJoin(CONSULTATION)
                .on(CONSULTATION.ID.eq(SEARCH_ENTRY.CONSULTATION_ID))
                .where(SEARCH_ENTRY.IS_PUBLIC.isTrue())
                .orderBy(score.desc(), SEARCH_ENTRY.CHANGED_AT.desc(), SEARCH_ENTRY.ID)
                .limit((page - 1) * EACH, EACH)
                .fetch();
    }

    private static SearchPage.Hit hit(Record row, List<SearchPage.Piece> passage) {
        return new SearchPage.Hit(
                row.get(SEARCH_ENTRY.KIND),
                row.get(SEARCH_ENTRY.TITLE),
                within(row.get(CONSULTATION.TITLE), row.get(SEARCH_ENTRY.TITLE)),
                row.get(CONSULTATION.LANGUAGE),
                passage,
                row.get(SEARCH_ENTRY.PATH));
    }

    /** The consultation that something belongs to; a consultation belongs to none. */
    private static String within(@Nullable String consultation, String title) {
        return consultation == null || consultation.equals(title) ? "" : consultation;
    }

    /** Of each consultation the part that says most of what was asked for. */
    private Map<UUID, String> consultations(SearchQuestion asked, List<UUID> found) {
        var ids = found.stream().map(ConsultationId::new).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var passages = new HashMap<UUID, String>();
        db.select(CONSULTATION.ID)
                .select(ConsultationWords.ALL)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.in(ids), PublicConsultations.PUBLIC)
                .forEach(row -> asked.best(ConsultationWords.all(row))
                        .ifPresent(part -> passages.put(row.get(CONSULTATION.ID).value(), part)));
        return passages;
    }

    /** Of each article the provision that says most of what was asked for, in its latest published version. */
    private Map<UUID, String> articles(SearchQuestion asked, List<UUID> found) {
        var ids = found.stream().map(LineageId::new).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var article = PROVISION.as("article");
        var newest = new HashMap<UUID, Integer>();
        var provisions = new HashMap<UUID, List<String>>();
        db.select(article.LINEAGE_ID, TEXT_VERSION.NUMBER, PROVISION.BODY)
                .from(article)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(article.TEXT_VERSION_ID))
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(article.ID))
                .where(article.LINEAGE_ID.in(ids))
                .and(article.HANDLE.isNotNull())
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                .forEach(row -> {
                    var id = row.get(article.LINEAGE_ID).value();
                    var version = row.get(TEXT_VERSION.NUMBER);
                    if (newest.computeIfAbsent(id, first -> version).equals(version)) {
                        provisions
                                .computeIfAbsent(id, first -> new ArrayList<>())
                                .add(row.get(PROVISION.BODY));
                    }
                });
        var passages = new HashMap<UUID, String>();
        provisions.forEach((id, said) -> asked.best(said).ifPresent(passage -> passages.put(id, passage)));
        return passages;
    }

    /** Of each contribution the part that says most of what was asked for. */
    private Map<UUID, String> contributions(SearchQuestion asked, List<UUID> found) {
        var ids = found.stream().map(ContributionId::new).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var passages = new HashMap<UUID, String>();
        db.select(CONTRIBUTION.ID)
                .select(PublicWords.ALL)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.in(ids), Counted.STANDING)
                .forEach(row -> asked.best(PublicWords.all(row))
                        .ifPresent(part -> passages.put(row.get(CONTRIBUTION.ID).value(), part)));
        return passages;
    }

    private static Table<?> matches(String word, boolean beginning, String name) {
        var condition = beginning ? SEARCH_WORD.WORD.startsWith(word) : SEARCH_WORD.WORD.eq(word);
        return DSL.select(SEARCH_WORD.ENTRY_ID, DSL.max(SEARCH_WORD.WEIGHT).as("counted"))
                .from(SEARCH_WORD)
                .where(condition)
                .groupBy(SEARCH_WORD.ENTRY_ID)
                .asTable(name);
    }
}
