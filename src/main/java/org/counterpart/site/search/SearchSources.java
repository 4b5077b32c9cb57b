package org.counterpart.site.search;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.REJOINDER;
import static counterpart.schema.Tables.TEXT_VERSION;

import counterpart.schema.tables.Provision;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.counterpart.base.LineageId;
import org.counterpart.base.Markdown;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.AuthorName;
import org.counterpart.contribution.Counted;
import org.counterpart.contribution.PublicWords;
import org.counterpart.organisation.PublicOrganisations;
import org.counterpart.response.Answered;
import org.counterpart.response.rejoinder.Contested;
import org.counterpart.site.contribution.Places;
import org.counterpart.site.page.Presenter;
import org.counterpart.text.TextStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What can be found, read from where it is kept. Only what is public. */
@Repository
public class SearchSources {

    static final String CONSULTED = "consultation";
    static final String ARTICLE = "article";
    static final String CONTRIBUTED = "contribution";

    private static final int EXCERPT = 280;

    /** The article that a provision belongs to. */
    private static final Provision HEAD = PROVISION.as("article");

    private static final Field<String> ADDRESS = Places.address(HEAD.ID);

    private final DSLContext db;

    SearchSources(DSLContext db) {
        this.db = db;
    }

    public List<SearchEntry> consultations(Condition which) {
        return db.select(
                        CONSULTATION.ID,
                        CONSULTATION.TITLE,
                        CONSULTATION.REFERENCE,
                        CONSULTATION.SLUG,
                        ORGANISATION.NAME)
                .select(ConsultationWords.ALL)
                .from(CONSULTATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONSULTATION.INSTITUTION_ID))
                .where(PublicConsultations.PUBLIC)
                .and(which)
                .fetch(SearchSources::consultation);
    }

    private static SearchEntry consultation(Record row) {
        var entry = SearchEntry.of(
                        row.get(CONSULTATION.ID).value(),
                        CONSULTED,
                        row.get(CONSULTATION.ID),
                        row.get(CONSULTATION.TITLE),
                        row.get(CONSULTATION.SUMMARY),
                        "/consultations/" + row.get(CONSULTATION.SLUG))
                .with(row.get(CONSULTATION.REFERENCE), SearchEntry.TITLE)
                .with(row.get(CONSULTATION.SUMMARY), SearchEntry.SUMMARY)
                .with(row.get(ORGANISATION.NAME), SearchEntry.SUMMARY);
        ConsultationWords.all(row).forEach(part -> entry.with(part, SearchEntry.TEXT));
        return entry;
    }

    /** Articles under their lasting identity: the words of the latest published version win. */
    public Collection<SearchEntry> articles(Condition which) {
        var entries = new LinkedHashMap<LineageId, SearchEntry>();
        var versions = new HashMap<LineageId, Integer>();
        db.select(
                        HEAD.LINEAGE_ID,
                        HEAD.NUMBER,
                        HEAD.HEADING,
                        ADDRESS,
                        PROVISION.HEADING,
                        PROVISION.BODY,
                        CONSULTATION.ID,
                        CONSULTATION.SLUG,
                        TEXT_VERSION.NUMBER)
                .from(HEAD)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(HEAD.TEXT_VERSION_ID))
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                .join(PROVISION)
                .on(PROVISION.ARTICLE_ID.eq(HEAD.ID))
                .where(HEAD.HANDLE.isNotNull())
                .and(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(PublicConsultations.PUBLIC)
                .and(which)
                .orderBy(TEXT_VERSION.NUMBER.desc(), PROVISION.POSITION)
                .forEach(row -> {
                    var lineage = row.get(HEAD.LINEAGE_ID);
                    var version = row.get(TEXT_VERSION.NUMBER);
                    if (versions.computeIfAbsent(lineage, key -> version).equals(version)) {
                        entries.computeIfAbsent(lineage, key -> article(row))
                                .with(row.get(PROVISION.HEADING), SearchEntry.SUMMARY)
                                .with(row.get(PROVISION.BODY), SearchEntry.TEXT);
                    }
                });
        return entries.values();
    }

    private static SearchEntry article(Record row) {
        var number = row.get(HEAD.NUMBER);
        var heading = row.get(HEAD.HEADING);
        return SearchEntry.of(
                row.get(HEAD.LINEAGE_ID).value(),
                ARTICLE,
                row.get(CONSULTATION.ID),
                heading.isEmpty() ? number : number + " · " + heading,
                row.get(PROVISION.BODY),
                "/consultations/" + row.get(CONSULTATION.SLUG) + row.get(ADDRESS));
    }

    public List<SearchEntry> contributions(Condition which) {
        return db.select(CONTRIBUTION.ID, CONTRIBUTION.NUMBER, AuthorName.FIELD, CONSULTATION.ID)
                .select(PublicWords.ALL)
                .from(CONTRIBUTION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(CONTRIBUTION.CONSULTATION_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .where(Counted.STANDING)
                .and(CONTRIBUTION.NUMBER.isNotNull())
                .and(PublicConsultations.PUBLIC)
                .and(which)
                .fetch(SearchSources::contribution);
    }

    private static SearchEntry contribution(Record row) {
        var number = row.get(CONTRIBUTION.NUMBER);
        var said = PublicWords.all(row);
        var entry = SearchEntry.of(
                row.get(CONTRIBUTION.ID).value(),
                CONTRIBUTED,
                row.get(CONSULTATION.ID),
                Presenter.number(number) + " · " + row.get(AuthorName.FIELD),
                said.isEmpty() ? "" : Markdown.excerpt(said.getFirst(), EXCERPT),
                "/contributions/" + number);
        said.forEach(part -> entry.with(part, SearchEntry.TEXT));
        return entry;
    }

    public List<SearchEntry> answers(Condition which) {
        return db.select(
                        POINT.ID,
                        POINT.TITLE,
                        POINT.REASON,
                        CONTRIBUTION.NUMBER,
                        CONSULTATION.ID,
                        DSL.concat(
                                DSL.coalesce(REJOINDER.CONTESTED_REASON, ""),
                                DSL.inline("\n\n"),
                                DSL.coalesce(REJOINDER.BODY, ""),
                                DSL.inline("\n\n"),
                                DSL.coalesce(REJOINDER.REPLY_REASON, ""),
                                DSL.inline("\n\n"),
                                DSL.coalesce(REJOINDER.FINDING_REASON, "")))
                .from(POINT)
                .leftJoin(REJOINDER)
                .on(REJOINDER.POINT_ID.eq(POINT.ID))
                .and(Contested.PUBLIC)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(POINT.CONSULTATION_ID))
                .where(Answered.PUBLIC)
                .and(CONTRIBUTION.NUMBER.isNotNull())
                .and(PublicConsultations.PUBLIC)
                .and(which)
                .fetch(Records.mapping((point, title, reason, number, consultation, exchange) -> SearchEntry.of(
                                answer(point.value()),
                                "answer",
                                consultation,
                                title,
                                Markdown.excerpt(reason, EXCERPT),
                                "/contributions/" + number)
                        .with(Markdown.plain(reason), SearchEntry.TEXT)
                        .with(Markdown.plain(exchange), SearchEntry.TEXT)));
    }

    public List<SearchEntry> commitments(Condition which) {
        return db.select(
                        COMMITMENT.ID,
                        COMMITMENT.REFERENCE,
                        COMMITMENT.TITLE,
                        COMMITMENT.DESCRIPTION,
                        ORGANISATION.NAME,
                        COMMITMENT.CONSULTATION_ID)
                .from(COMMITMENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COMMITMENT.OWNER_ID))
                .where(which)
                .fetch(Records.mapping(
                        (commitment, reference, title, description, name, consultation) -> SearchEntry.of(
                                        commitment.value(),
                                        "commitment",
                                        consultation,
                                        title,
                                        Markdown.excerpt(description, EXCERPT),
                                        "/commitments/" + reference)
                                .with(reference, SearchEntry.TITLE)
                                .with(name, SearchEntry.SUMMARY)
                                .with(Markdown.plain(description), SearchEntry.TEXT)));
    }

    public List<SearchEntry> organisations(Condition which) {
        return db.selectFrom(ORGANISATION)
                .where(PublicOrganisations.PUBLIC)
                .and(which)
                .fetch(row -> SearchEntry.of(
                                row.getId().value(),
                                "organisation",
                                null,
                                row.getName(),
                                Markdown.excerpt(row.getDescription(), EXCERPT),
                                "/organisations/" + row.getSlug())
                        .with(row.getShortName(), SearchEntry.TITLE)
                        .with(Markdown.plain(row.getDescription()), SearchEntry.TEXT));
    }

    /** A point has its contribution's identity, so its answer needs one of its own. */
    private static UUID answer(UUID point) {
        return UUID.nameUUIDFromBytes(("answer " + point).getBytes(StandardCharsets.US_ASCII));
    }
}
