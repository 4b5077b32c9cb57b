package org.counterpart.site;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.DOCUMENT;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.STORED_FILE;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FileId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.site.page.PageCache;
import org.counterpart.site.search.SearchIndex;
import org.counterpart.text.TextStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A word that only drafts hold is looked for on every page, feed and file the public can reach. */
@ProductTest
class CanaryTest {

    private static final String CANARY = "kanarienvogel";

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)|<loc>http://[^/]+(/[^<]*)");

    @Autowired
    WebApplicationContext context;

    @Autowired
    PublicWorld large;

    @Autowired
    TestWorld world;

    @Autowired
    SearchIndex index;

    @Autowired
    PageCache cache;

    MockMvc web;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void what_is_a_draft_is_on_no_page_in_no_feed_and_not_found() throws Exception {
        var open = large.large(4, 3, 2);
        var draft = draftConsultation();
        draftContribution(open);
        draftVersion(open);
        draftAnswer(open);
        index.rebuild();
        cache.clear();

        var seen = crawl(open.slug());

        assertThat(seen).hasSizeGreaterThan(20);
        var slug = large.slug(draft);
        for (var address :
                new String[] {"", ".json", "/positions", "/contributions", "/versions", "/answers", "/feed.atom"}) {
            assertThat(web.perform(get("/consultations/" + slug + address))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(text("/search?q=" + CANARY)).contains("Nothing found");
        assertThat(text("/search?q=" + CANARY.substring(0, 6))).doesNotContain("/consultations/" + slug);
    }

    @Test
    void a_document_is_public_with_its_consultation_and_comes_as_a_download_in_a_sandbox() throws Exception {
        var open = world.consultation(world.institution(), Phase.OPEN);
        var shown = web.perform(get("/files/" + document(open))).andReturn().getResponse();
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(shown.getHeader("Content-Security-Policy")).contains("sandbox");
        var hidden = document(world.consultation(world.institution(), Phase.DRAFT));
        assertThat(web.perform(get("/files/" + hidden))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    /** Follows every link of the public side that leads to the consultation at hand or to a list. */
    private Set<String> crawl(String slug) throws Exception {
        var seen = new LinkedHashSet<String>();
        var waiting = new LinkedHashSet<>(Set.of(
                "/", "/fr", "/record", "/search?q=register", "/feed.atom", "/sitemap.xml", "/consultations/" + slug));
        while (!waiting.isEmpty()) {
            var address = waiting.removeFirst();
            if (!seen.add(address)) {
                continue;
            }
            var page = text(address);
            assertThat(page)
                    .as(address)
                    .doesNotContainIgnoringCase(CANARY)
                    .doesNotContainPattern("![a-z]+\\.[A-Za-z.]+!");
            var links = LINK.matcher(page);
            while (links.find()) {
                var link = (links.group(1) == null ? links.group(2) : links.group(1)).replace("&amp;", "&");
                if (leadsOn(link, slug) && !seen.contains(link)) {
                    waiting.add(link);
                }
            }
        }
        return seen;
    }

    private static boolean leadsOn(String link, String slug) {
        return link.contains(slug) && !link.startsWith("/workspace")
                || link.matches("(/fr)?/(consultations|commitments|organisations)?(\\.json)?")
                || link.matches("/contributions/\\d{7}(\\.json)?");
    }

    private ConsultationId draftConsultation() {
        var draft = world.consultation(world.institution(), Phase.DRAFT);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.TITLE, CANARY)
                .set(CONSULTATION.SUMMARY, CANARY)
                .where(CONSULTATION.ID.eq(draft))
                .execute();
        world.text(draft, 1);
        return draft;
    }

    private void draftContribution(PublicWorld.Large open) {
        var ngo = world.ngo();
        for (var status : new ContributionStatus[] {ContributionStatus.DRAFT, ContributionStatus.TO_SIGN}) {
            var id = world.contribution(
                    open.id(),
                    open.text(),
                    open.articles().getFirst(),
                    ngo,
                    world.representative(ngo),
                    ContributionKind.COMMENT);
            world.db
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.STATUS, status)
                    .set(CONTRIBUTION.BODY, CANARY)
                    .set(CONTRIBUTION.AUTHOR_NAME, CANARY)
                    .where(CONTRIBUTION.ID.eq(id))
                    .execute();
        }
    }

    private void draftVersion(PublicWorld.Large open) {
        var draft = world.text(open.id(), 2);
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .set(TEXT_VERSION.TITLE, CANARY)
                .set(TEXT_VERSION.NOTE, CANARY)
                .where(TEXT_VERSION.ID.eq(draft))
                .execute();
    }

    private void draftAnswer(PublicWorld.Large open) {
        var comment = world.db
                .select(CONTRIBUTION.ID)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(open.id()))
                .and(CONTRIBUTION.KIND.eq(ContributionKind.COMMENT))
                .and(CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED))
                .limit(1)
                .fetchSingle()
                .value1();
        world.db
                .insertInto(POINT)
                .set(POINT.ID, new PointId(comment.value()))
                .set(POINT.CONSULTATION_ID, open.id())
                .set(POINT.CONTRIBUTION_ID, comment)
                .set(POINT.LINEAGE_ID, open.articles().getFirst())
                .set(POINT.TITLE, "Article 1")
                .set(POINT.STATUS, PointStatus.DRAFTED)
                .set(POINT.OUTCOME, Outcome.ACCEPTED)
                .set(POINT.REASON, CANARY)
                .set(POINT.CREATED_AT, DatabaseClock.NOW)
                .set(POINT.VERSION, 0)
                .execute();
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWER_SUMMARY, CANARY)
                .set(CONSULTATION.DECISION, CANARY)
                .where(CONSULTATION.ID.eq(open.id()))
                .execute();
    }

    private FileId document(ConsultationId consultation) {
        var file = FileId.next();
        world.db
                .insertInto(STORED_FILE)
                .set(STORED_FILE.ID, file)
                .set(STORED_FILE.NAME, "reasons.txt")
                .set(STORED_FILE.MEDIA_TYPE, "text/plain")
                .set(STORED_FILE.SIZE, 3L)
                .set(STORED_FILE.SHA256, new byte[32])
                .set(STORED_FILE.CONTENT, "abc".getBytes(StandardCharsets.US_ASCII))
                .set(STORED_FILE.STORED_AT, DatabaseClock.NOW)
                .execute();
        world.db
                .insertInto(DOCUMENT)
                .set(DOCUMENT.ID, java.util.UUID.randomUUID())
                .set(DOCUMENT.CONSULTATION_ID, consultation)
                .set(DOCUMENT.FILE_ID, file)
                .set(DOCUMENT.TITLE, "Reasons")
                .set(DOCUMENT.ADDED_AT, DatabaseClock.NOW)
                .execute();
        return file;
    }

    private String text(String address) throws Exception {
        var response =
                web.perform(get(java.net.URI.create(address))).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        assertThat(response.getContentAsByteArray().length).as(address).isLessThan(100_000);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
