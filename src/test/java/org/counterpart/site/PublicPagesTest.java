package org.counterpart.site;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.DOCUMENT;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.STORED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.FileId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Times;
import org.counterpart.commitment.Origin;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.site.page.PageCache;
import org.counterpart.text.TextAct;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@Tag("anywhere")
@ProductTest
class PublicPagesTest {

    /** No public page is larger, uncompressed. */
    private static final int LARGEST = 100_000;

    @Autowired
    WebApplicationContext context;

    @Autowired
    PublicWorld large;

    @Autowired
    TestWorld world;

    @Autowired
    PageCache cache;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Proceedings proceedings;

    MockMvc web;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void an_institution_is_late_from_the_first_minute_after_its_answers_were_due_and_the_page_changes_by_itself()
            throws Exception {
        var consultation = world.consultation(world.institution(), Phase.REVIEW);
        var slug = world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation));
        var address = "/consultations/" + slug;
        due(consultation, Duration.ofHours(1));
        assertThat(open(address).getContentAsString())
                .contains("until the answers are due")
                .doesNotContain("answers were due by");
        assertThat(open(address + "/answers").getContentAsString())
                .contains("due by")
                .doesNotContain("are late");
        due(consultation, Duration.ofSeconds(-1));
        cache.clear();
        assertThat(open(address).getContentAsString())
                .contains("class=\"num late\"", "answers were due by", "Central European Time, Ljubljana");
        assertThat(open("/fr" + address).getContentAsString())
                .contains("Les réponses de l’institution étaient attendues");
        assertThat(open(address + "/answers").getContentAsString()).contains("The answers are late");
        due(consultation, Duration.ofDays(-3));
        cache.clear();
        assertThat(open(address).getContentAsString()).contains("3 days late");
    }

    @Test
    void every_consultation_that_runs_is_on_one_of_the_pages_of_the_list() throws Exception {
        var institution = world.institution();
        var running = new ArrayList<String>();
        for (var i = 0; i < 51; i++) {
            running.add(large.slug(world.consultation(institution, Phase.OPEN)));
        }
        var all = new StringBuilder();
        var page = 1;
        var body = "";
        do {
            body = open("/consultations?page=" + page++).getContentAsString();
            all.append(body);
        } while (body.contains("rel=\"next\""));
        assertThat(running).allSatisfy(slug -> assertThat(all).contains("/consultations/" + slug + "\""));
    }

    @Test
    void an_article_on_which_many_have_a_stance_says_how_many_are_shown_and_where_all_are() throws Exception {
        var many = large.large(1, 1, 61);
        assertThat(open("/consultations/" + many.slug() + "/articles/1").getContentAsString())
                .contains("/consultations/" + many.slug() + "/positions\">Shown here: 60 of 61");
    }

    @Test
    void the_page_of_an_institution_leads_to_everything_it_proposed_and_promised() throws Exception {
        var institution = world.institution();
        for (var i = 0; i < 21; i++) {
            world.consultation(institution, Phase.REVIEW);
        }
        for (var i = 1; i <= 43; i++) {
            promised(institution, null, "Promise number " + i + " of it");
        }
        var here = "/organisations/" + world.db.fetchValue(ORGANISATION.SLUG, ORGANISATION.ID.eq(institution));
        assertThat(open(here).getContentAsString())
                .containsSubsequence("1 to 20 of 21", "1 to 20 of 43", "href=\"" + here + "?page=2\"");
        assertThat(open("/fr" + here).getContentAsString()).contains("1 à 20 sur 43");
        var all = new StringBuilder();
        for (var page = 1; page <= 3; page++) {
            all.append(open(here + "?page=" + page).getContentAsString());
        }
        for (var i = 1; i <= 43; i++) {
            assertThat(all).contains("Promise number " + i + " of it");
        }
        for (var slug : world.db
                .select(CONSULTATION.SLUG)
                .from(CONSULTATION)
                .where(CONSULTATION.INSTITUTION_ID.eq(institution))
                .fetchSet(CONSULTATION.SLUG)) {
            assertThat(all).contains("/consultations/" + slug + "\"");
        }
        assertThat(open(here + "?page=2").getContentAsString()).contains("21 to 21 of 21", "21 to 40 of 43");
        assertThat(open(here + "?page=4").getStatus()).isEqualTo(404);
        var few = "/organisations/" + world.db.fetchValue(ORGANISATION.SLUG, ORGANISATION.ID.eq(world.institution()));
        assertThat(open(few).getContentAsString()).doesNotContain(" of 0", "class=\"pager\"");
    }

    @Test
    void the_page_of_a_consultation_holds_all_its_questions_documents_and_commitments() throws Exception {
        var institution = world.institution();
        var consultation = world.consultation(institution, Phase.OPEN);
        var questions = new String[61];
        for (var i = 0; i < questions.length; i++) {
            questions[i] = "Question number " + i + " of it?";
            promised(institution, consultation, "Promise number " + i + " of it");
            document(consultation, "Document number " + i + " of it");
        }
        world.questions(consultation, questions);
        var page = open("/consultations/" + world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation)))
                .getContentAsString();
        for (var i = 0; i < questions.length; i++) {
            assertThat(page)
                    .contains(questions[i], "Promise number " + i + " of it", "Document number " + i + " of it");
        }
    }

    private void promised(OrganisationId institution, @Nullable ConsultationId consultation, String title) {
        world.db
                .insertInto(COMMITMENT)
                .set(COMMITMENT.ID, CommitmentId.next())
                .set(COMMITMENT.NUMBER, 0)
                .set(
                        COMMITMENT.REFERENCE,
                        "C-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT))
                .set(COMMITMENT.TITLE, title)
                .set(COMMITMENT.DESCRIPTION, "Registered within ten days.")
                .set(COMMITMENT.OWNER_ID, institution)
                .set(COMMITMENT.ORIGIN, Origin.DECISION)
                .set(COMMITMENT.CONSULTATION_ID, consultation)
                .set(COMMITMENT.PROMISED_ON, LocalDate.of(2026, 1, 1))
                .set(COMMITMENT.RECORDED_AT, DatabaseClock.NOW)
                .set(COMMITMENT.VERSION, 0)
                .execute();
    }

    private void document(ConsultationId consultation, String title) {
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
                .set(DOCUMENT.ID, UUID.randomUUID())
                .set(DOCUMENT.CONSULTATION_ID, consultation)
                .set(DOCUMENT.FILE_ID, file)
                .set(DOCUMENT.TITLE, title)
                .set(DOCUMENT.ADDED_AT, DatabaseClock.NOW)
                .execute();
    }

    @Test
    void a_date_that_was_moved_stands_with_what_it_was_and_the_reason() throws Exception {
        var institution = world.institution();
        var consultation = world.consultation(institution, Phase.OPEN);
        var address = "/consultations/" + world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation));
        assertThat(open(address).getContentAsString()).doesNotContain("Moved dates");
        var before = world.db.fetchValue(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, CONSULTATION.ID.eq(consultation));
        world.as(
                world.officer(institution),
                () -> proceedings.extend(consultation, before.plus(Duration.ofDays(14)), "The site was down."));
        var zone = ZoneId.of("Europe/Ljubljana");
        var moved = Times.minute(before.plus(Duration.ofDays(14)), zone, Locale.UK) + " instead of "
                + Times.minute(before, zone, Locale.UK);
        assertThat(open(address).getContentAsString())
                .contains("Moved dates", "The site was down.", "Contributions close on " + moved + ".")
                .contains("Deliberation and vote close on", "Answers are due by");
        assertThat(open("/fr" + address).getContentAsString())
                .contains("Dates reportées", "Clôture des contributions le");
    }

    private void due(ConsultationId consultation, Duration fromNow) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWERS_DUE_AT, DatabaseClock.in(fromNow))
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }

    @Test
    void a_page_of_three_hundred_articles_and_two_thousand_comments_costs_at_most_ten_statements() throws Exception {
        var many = large.large(300, 2_000, 12);
        for (var address : new String[] {
            "/consultations/" + many.slug(),
            "/consultations/" + many.slug() + "/articles/1",
            "/consultations/" + many.slug() + "/articles/1?page=100",
            "/consultations/" + many.slug() + "/positions"
        }) {
            // How a text can be taken away is found out once, for it never changes.
            open(address);
            cache.clear();
            var statements = StatementCount.of(() -> {
                var page = open(address);
                assertThat(page.getStatus()).as(address).isEqualTo(200);
                assertThat(page.getContentAsByteArray().length).as(address).isLessThan(LARGEST);
                assertThat(page.getContentAsString()).doesNotContain("!publication.");
            });
            assertThat(statements).as(address).isLessThanOrEqualTo(10);
            assertThat(StatementCount.of(() -> open(address)))
                    .as("again " + address)
                    .isEqualTo(1);
        }
    }

    @Test
    void competing_amendments_of_an_article_stand_together_in_one_page() throws Exception {
        var id = world.consultation(world.institution(), Phase.OPEN);
        var text = world.text(id, 1);
        for (var days : List.of("sixty", "thirty")) {
            var ngo = world.ngo();
            var amendment = world.contribution(
                    id, text, world.article(text, "1"), ngo, world.representative(ngo), ContributionKind.AMENDMENT);
            world.db
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.ORIGINAL_TEXT, "The register decides within ninety days.")
                    .set(CONTRIBUTION.PROPOSED_TEXT, "The register decides within " + days + " days.")
                    .where(CONTRIBUTION.ID.eq(amendment))
                    .execute();
        }
        var page = open("/consultations/" + large.slug(id) + "/articles/1/wordings")
                .getContentAsString();
        assertThat(page).contains("<del>ninety</del><ins>sixty</ins>", "<del>ninety</del><ins>thirty</ins>");
        assertThat(open("/consultations/" + large.slug(id) + "/articles/1").getContentAsString())
                .contains("In Article 1, replace “ninety” by “sixty”.");
    }

    @Test
    void an_act_in_a_consultation_makes_its_page_anew_on_the_next_request() throws Exception {
        var id = world.consultation(world.institution(), Phase.OPEN);
        var address = "/consultations/" + large.slug(id);
        var before = open(address).getHeader("ETag");
        publish(id, ConsultationAct.CONSULTATION_CHANGED);
        assertThat(open(address).getHeader("ETag"))
                .as("nothing shown has changed")
                .isEqualTo(before);
        var text = world.text(id, 3);
        assertThat(open(address).getHeader("ETag")).as("no act, no new page").isEqualTo(before);
        transaction.executeWithoutResult(status ->
                events.publishEvent(Act.of(TextAct.TEXT_PUBLISHED, text, "Text").in(id)));
        assertThat(open(address).getHeader("ETag")).isNotEqualTo(before);
    }

    @Test
    void an_act_that_is_rolled_back_leaves_the_page_as_it_is() throws Exception {
        var id = world.consultation(world.institution(), Phase.OPEN);
        var address = "/consultations/" + large.slug(id);
        var text = world.text(id, 3);
        open(address);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(Act.of(TextAct.TEXT_PUBLISHED, text, "Text").in(id));
            status.setRollbackOnly();
        });
        assertThat(StatementCount.of(() -> open(address))).isEqualTo(1);
    }

    @Test
    void whoever_has_the_page_is_told_that_it_stands() throws Exception {
        var address = "/consultations/" + large.slug(world.consultation(world.institution(), Phase.OPEN));
        var first = open(address);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        var again = web.perform(get(address).header("If-None-Match", first.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_compressed_page_is_another_representation_of_the_same_bytes() throws Exception {
        var address = "/consultations/" + large.slug(world.consultation(world.institution(), Phase.OPEN));
        var plain = open(address);
        var packed = web.perform(get(address).header("Accept-Encoding", "br, gzip"))
                .andReturn()
                .getResponse();
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
        try (var in =
                new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed.getContentAsByteArray()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.getContentAsByteArray());
        }
    }

    @Test
    void the_language_is_in_the_address_and_the_content_keeps_its_own() throws Exception {
        var address = "/consultations/" + large.slug(world.consultation(world.institution(), Phase.OPEN));
        assertThat(text(open(address))).contains("<html lang=\"en\">", "left to contribute");
        assertThat(text(open("/fr" + address)))
                .contains("<html lang=\"fr\">", "pour contribuer", "lang=\"en\" dir=\"auto\"");
    }

    @Test
    void the_data_of_a_page_stands_beside_it_as_json() throws Exception {
        var many = large.large(3, 2, 1);
        var data = open("/consultations/" + many.slug() + ".json");
        assertThat(data.getContentType()).isEqualTo("application/json");
        assertThat(text(data)).contains("\"slug\":\"" + many.slug() + "\"", "\"handle\":\"3\"");
        assertThat(text(open("/consultations/" + many.slug() + "/articles/1.json")))
                .contains("Comment 1", "\"stance\":\"SUPPORT\"")
                .doesNotContain("@test.example");
    }

    @Test
    void a_page_beyond_the_last_is_not_there() throws Exception {
        var many = large.large(2, 3, 0);
        assertThat(status("/consultations/" + many.slug() + "/articles/1?page=2"))
                .isEqualTo(404);
        assertThat(status("/consultations/" + many.slug() + "/articles/99")).isEqualTo(404);
        assertThat(status("/consultations/nothing-of-the-kind")).isEqualTo(404);
    }

    /** The database holds them for the same, by its collation. */
    @Test
    void what_is_written_otherwise_than_we_write_it_is_no_address_and_nothing_is_made_of_it() throws Exception {
        var many = large.large(2, 1, 1);
        var here = "/consultations/" + many.slug();
        var number = world.db.fetchValue(DSL.select(DSL.min(CONTRIBUTION.NUMBER))
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(many.id())));
        var promise = world.db.fetchValue(DSL.select(COMMITMENT.REFERENCE)
                .from(COMMITMENT)
                .orderBy(COMMITMENT.REFERENCE)
                .limit(1));
        for (var right : List.of(here, here + "/articles/1", "/contributions/" + number, "/commitments/" + promise)) {
            assertThat(status(right)).as(right).isEqualTo(200);
        }
        var capital = many.slug().substring(0, 1).toUpperCase(Locale.ROOT)
                + many.slug().substring(1);
        var accent = many.slug().replaceFirst("a", "á").replaceFirst("o", "ö").replaceFirst("e", "è");
        for (var wrong : List.of(
                "/consultations/" + capital,
                "/consultations/" + accent,
                "/fr/consultations/" + accent + ".json",
                "/consultations/" + accent + "/feed.atom",
                here + "/versions/01",
                here + "/versions/01/text.pdf",
                here + "/articles/\u0661",
                here + ".JSON",
                "/contributions/0" + number,
                "/commitments/" + promise.toLowerCase(Locale.ROOT),
                "/sitemap/lists-01.xml",
                "/organisations/CIVIC-LAW-FORUM")) {
            assertThat(StatementCount.of(
                            () -> assertThat(status(wrong)).as(wrong).isEqualTo(404)))
                    .as(wrong)
                    .isZero();
        }
    }

    private int status(String address) throws Exception {
        return open(address).getStatus();
    }

    private void publish(ConsultationId id, ActKind kind) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(Act.of(kind, id, "Something official").in(id)));
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
