package org.counterpart.site.files;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.CORRECTION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Stance;
import org.counterpart.legaltext.writing.TextExport;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.site.PublicWorld;
import org.counterpart.site.contribution.SaidLengths;
import org.counterpart.site.page.Filter;
import org.counterpart.site.page.PageCache;
import org.counterpart.site.page.PageRequest;
import org.counterpart.text.TextExports;
import org.counterpart.text.TextStatus;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@Tag("anywhere")
@ProductTest
class ExportsTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld large;

    @Autowired
    PageCache cache;

    @Autowired
    SaidLengths sizes;

    @Autowired
    ArticleFiles files;

    @Autowired
    TextExports exports;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    MockMvc web;
    ConsultationId consultation;
    TextVersionId text;
    OrganisationId ngo;
    String address;

    @BeforeEach
    void a_consultation_with_a_published_text() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        consultation = world.consultation(world.institution(), Phase.OPEN);
        text = world.text(consultation, 3);
        ngo = world.ngo();
        address = "/consultations/" + large.slug(consultation);
    }

    private ContributionId comment(String words, ContributionStatus status) {
        var id = world.contribution(
                consultation, text, world.article(text, "2"), ngo, world.representative(ngo), ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, words)
                .set(CONTRIBUTION.STATUS, status)
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
        return id;
    }

    private void answer(ContributionId comment, PointStatus status, String reason) {
        world.db
                .insertInto(POINT)
                .set(POINT.ID, new PointId(comment.value()))
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, comment)
                .set(POINT.TITLE, "Article 2")
                .set(POINT.STATUS, status)
                .set(POINT.OUTCOME, Outcome.NOT_ACCEPTED)
                .set(POINT.REASON, reason)
                .set(POINT.PUBLISHED_AT, status == PointStatus.PUBLISHED ? Instant.now() : null)
                .set(POINT.CREATED_AT, Instant.now())
                .set(POINT.VERSION, 0)
                .execute();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    @ParameterizedTest
    @CsvSource({
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf, application/pdf",
        "xml, application/xml",
        "html, text/html",
        "md, text/markdown",
        "txt, text/plain"
    })
    void a_version_is_taken_away_in_every_format(String ending, String type) throws Exception {
        var file = open(address + "/versions/1/text." + ending);
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).startsWith(type);
        assertThat(file.getHeader("Content-Disposition")).contains("attachment").contains("-1." + ending);
        assertThat(file.getCookies()).isEmpty();
        assertThat(file.getContentAsByteArray()).isNotEmpty();
        var again = web.perform(
                        get(address + "/versions/1/text." + ending).header("If-None-Match", file.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
    }

    @Test
    void a_frozen_version_is_made_once_whatever_happens_around_it() throws Exception {
        open(address + "/versions/1/text.docx");
        comment("Too long.", ContributionStatus.SUBMITTED);
        assertThat(StatementCount.of(() -> open(address + "/versions/1/text.docx")))
                .isEqualTo(1);
    }

    private OrganisationId silent;

    /** A position with an answered condition on Article 2, an answered question, a summary, a decision, and corrections. */
    private void everything() {
        var answer = PointId.next();
        var position =
                world.contribution(consultation, text, null, ngo, world.representative(ngo), ContributionKind.POSITION);
        var condition = Id.random();
        world.db
                .insertInto(STANCE_CONDITION)
                .set(STANCE_CONDITION.ID, condition)
                .set(STANCE_CONDITION.CONTRIBUTION_ID, position)
                .set(STANCE_CONDITION.LINEAGE_ID, world.article(text, "2"))
                .set(STANCE_CONDITION.POSITION, 0)
                .set(STANCE_CONDITION.BODY, "The period is ten days.")
                .execute();
        answer(position, PointStatus.PUBLISHED, "On the whole no.");
        world.db
                .insertInto(POINT)
                .set(POINT.ID, answer)
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, position)
                .set(POINT.CONDITION_ID, condition)
                .set(POINT.TITLE, "The period")
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.OUTCOME, Outcome.ACCEPTED)
                .set(POINT.REASON, "Ten days it is.")
                .set(POINT.PUBLISHED_AT, Instant.now())
                .set(POINT.CREATED_AT, Instant.now())
                .set(POINT.VERSION, 0)
                .execute();
        silent = world.ngo();
        for (var invited : List.of(ngo, silent)) {
            world.db
                    .insertInto(
                            INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                    .values(consultation, invited, Instant.now())
                    .execute();
        }
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.WHO_IS_ASKED, "Those who use the rivers.")
                .set(CONSULTATION.ANSWER_SUMMARY, "Most of it was heard.")
                .set(CONSULTATION.DECISION, "The act goes forward.")
                .set(CONSULTATION.ANSWERED_AT, Instant.now())
                .set(CONSULTATION.DECIDED_AT, Instant.now())
                .set(CONSULTATION.PHASE, Phase.DECIDED)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var question = world.questions(consultation, "Who keeps the register?").getFirst();
        var answered =
                world.contribution(consultation, text, null, ngo, world.representative(ngo), ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.QUESTION_ID, question)
                .set(CONTRIBUTION.BODY, "A court keeps it.")
                .where(CONTRIBUTION.ID.eq(answered))
                .execute();
        world.db
                .insertInto(ARTICLE_STANCE)
                .set(ARTICLE_STANCE.CONTRIBUTION_ID, position)
                .set(ARTICLE_STANCE.LINEAGE_ID, world.article(text, "2"))
                .set(ARTICLE_STANCE.STANCE, Stance.CONDITIONS)
                .set(ARTICLE_STANCE.REASON, "Rivers run fast.")
                .execute();
        correction(Correction.Part.CONTACT, consultation.value(), "desk@old.example", "desk@new.example");
        correction(Correction.Part.ANSWER, answer.value(), "Tenn days it is.", "Ten days it is.");
    }

    private void correction(Correction.Part part, UUID subject, String before, String after) {
        world.db
                .insertInto(CORRECTION)
                .set(CORRECTION.ID, Id.random())
                .set(CORRECTION.CONSULTATION_ID, consultation)
                .set(CORRECTION.PART, part)
                .set(CORRECTION.SUBJECT_ID, subject)
                .set(CORRECTION.WORDS_BEFORE, before)
                .set(CORRECTION.WORDS_AFTER, after)
                .set(CORRECTION.REASON, "A slip of the pen.")
                .set(CORRECTION.BY_ACCOUNT_ID, world.moderator())
                .set(CORRECTION.AT, Instant.now())
                .execute();
    }

    @ParameterizedTest
    @CsvSource({
        "versions/1, html", "versions/1, docx", "versions/1, pdf", "versions/1, md",
        "articles/2, html", "articles/2, docx", "articles/2, pdf", "articles/2, md"
    })
    void a_file_has_conditions_and_their_answers_the_summary_the_decision_who_was_asked_and_what_was_corrected(
            String of, String ending) throws Exception {
        everything();
        var file = words(address + "/" + of + "/file." + ending);
        assertThat(file)
                .contains("The period is ten days.", "Ten days it is.", "Rivers run fast.")
                .contains("Most of it was heard.", "The act goes forward.")
                .contains("Those who use the rivers.", "2 organisations invited. 1 answered · 1 was silent")
                .contains(name(ngo) + " · invited, answered", name(silent) + " · invited, silent")
                .contains("Contact corrected on", "desk@", "Reason: A slip of the pen.", "Tenn")
                .doesNotContainPattern("Version 1 · \\d{4}-\\d\\d");
        if (of.startsWith("versions")) {
            assertThat(file).containsSubsequence("Who keeps the register?", "A court keeps it.");
        } else {
            assertThat(file).contains("case 2.").doesNotContain("case 1.", "A court keeps it.");
        }
        assertThat(words("/fr" + address + "/" + of + "/file." + ending)).contains("2 organisations invitées");
    }

    /** What a reader reads who opens the file again. */
    private String words(String path) throws Exception {
        var file = open(path);
        assertThat(file.getStatus()).as(path).isEqualTo(200);
        var bytes = file.getContentAsByteArray();
        var words = switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" ->
                Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text();
            case "docx" -> {
                try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                    yield document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining(" "));
                }
            }
            case "pdf" -> {
                try (var pdf = Loader.loadPDF(bytes)) {
                    yield new PDFTextStripper().getText(pdf);
                }
            }
            default -> new String(bytes, StandardCharsets.UTF_8).replace("\\", "");
        };
        return words.replaceAll("[\\u2066-\\u2069]", "").replaceAll("\\s+", " ");
    }

    @Test
    void what_answers_a_question_is_found_by_it() throws Exception {
        everything();
        assertThat(open(address + "/contributions?question=1").getContentAsString())
                .contains("Who keeps the register?", "A court keeps it.")
                .doesNotContain("Ninety days are too many.");
        assertThat(open(address + "/contributions?question=2").getStatus()).isEqualTo(404);
        assertThat(open(address).getContentAsString()).contains("/contributions?question=1", "1 answer");
        assertThat(open(address + "/contributions.json?question=1").getContentAsString())
                .contains("\"question\":{\"number\":1,\"body\":\"Who keeps the register?\"}");
    }

    private String name(OrganisationId organisation) {
        return world.db
                .select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation))
                .fetchSingle()
                .value1();
    }

    @ParameterizedTest
    @CsvSource({"versions/1/text.exe", "versions/9/text.pdf", "versions/1/file.xml", "articles/99/file.pdf"})
    void what_is_not_there_is_not_found_and_no_download(String path) throws Exception {
        var answer = open(address + "/" + path);
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getHeader("Content-Disposition")).isNull();
    }

    @Test
    void a_draft_is_nobodys_file() throws Exception {
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .where(TEXT_VERSION.ID.eq(text))
                .execute();
        assertThat(open(address + "/versions/1/text.docx").getStatus()).isEqualTo(404);
        assertThat(open(address + "/versions/1/file.docx").getStatus()).isEqualTo(404);
    }

    @Test
    void an_article_file_says_the_text_then_what_was_said_and_keeps_drafts_out() throws Exception {
        answer(
                comment("Ninety days are **too long**.", ContributionStatus.SUBMITTED),
                PointStatus.PUBLISHED,
                "Fewer are not enough for a hearing.");
        answer(
                comment("Sixty will do.", ContributionStatus.SUBMITTED),
                PointStatus.DRAFTED,
                "Not yet for others, this answer.");
        comment("Not yet for others.", ContributionStatus.DRAFT);
        var words = open(address + "/versions/1/file.md").getContentAsString();
        assertThat(words)
                .containsSubsequence(
                        "Article 2",
                        "case 2.",
                        "What was said",
                        "Comment",
                        "Ninety days are too long",
                        "Answer",
                        "Not accepted",
                        "Fewer are not enough",
                        "Sixty will do",
                        "Article 3")
                .doesNotContain("Not yet for others");
        try (var document = new XWPFDocument(
                new ByteArrayInputStream(open(address + "/articles/2/file.docx").getContentAsByteArray()))) {
            var all = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(all).containsSubsequence("case 2.", "too long").doesNotContain("case 1.", "case 3.", "Not yet");
        }
        assertThat(open("/fr" + address + "/versions/1/file.html").getContentAsString())
                .contains("dossier par article");
    }

    /** Signs without a shape that turn the words after them: an author's name would make "oppose" of what the next one says. */
    @ParameterizedTest
    @ValueSource(strings = {"html", "md"})
    void words_of_one_author_never_turn_the_words_of_another(String ending) throws Exception {
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, "Centre \u202eesoppo")
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        var id = comment("Turned \u2067words\u2069\u2069 \u202dand more", ContributionStatus.SUBMITTED);
        answer(id, PointStatus.PUBLISHED, "Because \u202eof");
        amendment("A law\u202e is a law.");
        var withdrawn = comment("Gone.", ContributionStatus.WITHDRAWN);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.WITHDRAWAL_REASON, "Second \u202bthoughts")
                .set(CONTRIBUTION.QUOTE, "Some \u202ewords")
                .where(CONTRIBUTION.ID.eq(withdrawn))
                .execute();
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.TITLE, "An act \u202eto turn")
                .where(TEXT_VERSION.ID.eq(text))
                .execute();
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWER_SUMMARY, "All \u2066in all")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        assertThat(open(address + "/articles/2/file." + ending).getContentAsString())
                .contains(
                        "Centre esoppo",
                        "Turned words and more",
                        "Because of",
                        "Second thoughts",
                        "Some words",
                        "to turn")
                .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]");
        assertThat(open(address + "/versions/1/file." + ending).getContentAsString())
                .contains("to turn")
                .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]");
    }

    private void amendment(String proposed) {
        var id = world.contribution(
                consultation,
                text,
                world.article(text, "2"),
                ngo,
                world.representative(ngo),
                ContributionKind.AMENDMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.PROPOSED_TEXT, proposed)
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
    }

    /** One line of a feed is put together from the words of several. */
    @Test
    void words_of_one_author_never_turn_a_line_of_a_feed() throws Exception {
        var turning = "A river \u202eright";
        transaction.executeWithoutResult(
                running -> events.publishEvent(Act.of(ConsultationAct.CONSULTATION_EXTENDED, consultation, turning)
                        .by(null, ngo)
                        .in(consultation)
                        .saying("Because \u2067of it")));
        comment("Turned \u202ewords", ContributionStatus.SUBMITTED);
        for (var feed :
                List.of(address + "/feed.atom", "/fr" + address + "/feed.atom", address + "/contributions.atom")) {
            assertThat(open(feed).getContentAsString())
                    .as(feed)
                    .containsAnyOf("A river right", "Turned words")
                    .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]");
        }
    }

    @Test
    void what_one_person_writes_takes_a_file_away_from_nobody() throws Exception {
        comment("The river 河 is ไทย for हिन्दी and 𒀀.", ContributionStatus.SUBMITTED);
        for (var path : List.of("/articles/2/file.pdf", "/versions/1/file.pdf", "/fr/versions/1/file.pdf")) {
            var here = path.startsWith("/fr") ? "/fr" + address + path.substring(3) : address + path;
            var file = open(here);
            assertThat(file.getStatus()).as(here).isEqualTo(200);
            try (var pdf = Loader.loadPDF(file.getContentAsByteArray())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains("The river \ufffd is \ufffd\ufffd\ufffd for \ufffd")
                        .contains(here.startsWith("/fr") ? "figure ici par" : "each stands here as \ufffd");
            }
        }
    }

    @Test
    void a_text_that_cannot_be_a_pdf_has_no_link_to_one_and_the_page_says_why() throws Exception {
        world.db
                .update(PROVISION)
                .set(PROVISION.BODY, "为了保护河流。")
                .where(PROVISION.TEXT_VERSION_ID.eq(text))
                .execute();
        for (var path : List.of("/versions/1", "/articles/2")) {
            assertThat(open(address + path).getContentAsString())
                    .as(path)
                    .doesNotContain(".pdf")
                    .contains("file.docx", "We have no fonts for this script in a PDF");
        }
        assertThat(open(address + "/versions/1/text.pdf").getStatus()).isEqualTo(406);
        assertThat(open(address + "/versions/1/file.pdf").getStatus()).isEqualTo(406);
        assertThat(open(address + "/versions/1/text.docx").getStatus()).isEqualTo(200);
    }

    @Test
    void a_file_that_is_too_long_for_a_pdf_has_no_link_to_one_and_the_page_says_why() throws Exception {
        for (var i = 0; i < 16; i++) {
            comment("Long. ".repeat(33_000), ContributionStatus.SUBMITTED);
        }
        assertThat(open(address + "/versions/1").getContentAsString())
                .contains("/versions/1/text.pdf", "too long for a PDF")
                .doesNotContain("/versions/1/file.pdf");
        assertThat(open(address + "/articles/2").getContentAsString())
                .contains("/articles/2/file.docx", "too long for a PDF")
                .doesNotContain("/articles/2/file.pdf");
        assertThat(open(address + "/articles/1").getContentAsString()).contains("/articles/1/file.pdf");
    }

    @Test
    void what_a_file_is_reckoned_to_need_is_never_less_than_what_it_needs() {
        var every = world.db
                .select(TEXT_VERSION.ID, TEXT_VERSION.NUMBER, CONSULTATION.SLUG, CONSULTATION.ID)
                .from(TEXT_VERSION)
                .join(CONSULTATION)
                .on(CONSULTATION.ID.eq(TEXT_VERSION.CONSULTATION_ID))
                .where(TEXT_VERSION.STATUS.eq(TextStatus.PUBLISHED))
                .and(PublicConsultations.PUBLIC)
                .and(CONSULTATION.SLUG.startsWith("test-").not())
                .fetch();
        assertThat(every).isNotEmpty();
        for (var one : every) {
            var wanted = new PageRequest(Locale.FRENCH, "/", false, 1, 0, 0, Filter.NONE, "", Instant.now());
            var text = new String(
                    files.whole(wanted, one.value3(), one.value2(), TextExport.HTML)
                            .bytes(),
                    StandardCharsets.UTF_8);
            var law = new String(exports.write(one.value1(), TextExport.HTML, Locale.FRENCH), StandardCharsets.UTF_8);
            assertThat(sizes.said(one.value4()))
                    .as(one.value3())
                    .isBetween((long) text.length() - law.length(), (text.length() - law.length()) * 5L / 2 + 20_000);
        }
    }

    @Test
    void a_file_of_three_hundred_articles_and_two_thousand_comments_costs_at_most_ten_statements() throws Exception {
        var many = large.large(300, 2_000, 12);
        var path = "/consultations/" + many.slug() + "/versions/1/file.docx";
        assertThat(StatementCount.of(() -> assertThat(open(path).getStatus()).isEqualTo(200)))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void the_pages_of_a_version_and_of_an_article_lead_to_its_files() throws Exception {
        assertThat(open(address + "/versions/1").getContentAsString())
                .contains(address + "/versions/1/text.docx", address + "/versions/1/file.pdf");
        assertThat(open(address + "/articles/2").getContentAsString()).contains(address + "/articles/2/file.docx");
    }
}
