package org.counterpart.site.contribution;

import static counterpart.schema.Tables.ARTICLE_STANCE;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.QUESTION_ANSWER;
import static counterpart.schema.Tables.REJOINDER;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.QuestionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionListing;
import org.counterpart.contribution.Stance;
import org.counterpart.proof.HtmlProof;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.response.PointSummary;
import org.counterpart.response.Points;
import org.counterpart.response.rejoinder.Reply;
import org.counterpart.site.PublicWorld;
import org.counterpart.site.page.PageCache;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Contributions and answers one can work with: in the order of the text, by what one is looking for, in pages one can jump to. */
@ProductTest
class ContributionListTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld pages;

    @Autowired
    PageCache cache;

    @Autowired
    ArticleTallies tallies;

    @Autowired
    ContributionListing listings;

    @Autowired
    Points points;

    MockMvc web;
    ConsultationId consultation;
    TextVersionId text;
    String address;

    @BeforeEach
    void a_consultation_on_twenty_five_articles() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        consultation = world.consultation(world.institution(), Phase.OPEN);
        text = world.text(consultation, 25);
        address = "/consultations/" + pages.slug(consultation);
    }

    @Test
    void each_contribution_names_its_article_and_links_to_it_in_the_order_of_the_text() throws Exception {
        var ngo = world.ngo();
        on("22", ngo, ContributionKind.COMMENT);
        on("3", ngo, ContributionKind.AMENDMENT);
        on("1", ngo, ContributionKind.COMMENT);
        whole(on("7", ngo, ContributionKind.POSITION));
        var page = open("/contributions");
        assertThat(page)
                .containsSubsequence(
                        "class=\"point\"",
                        "On the whole text",
                        "href=\"" + address + "/articles/1\"",
                        "Article 1 · Heading 1",
                        "href=\"" + address + "/articles/3\"",
                        "Article 3 · Heading 3",
                        "href=\"" + address + "/articles/22\"",
                        "Article 22 · Heading 22");
        assertThat(open("/contributions?order=newest"))
                .containsSubsequence("class=\"point\"", "On the whole text", "/articles/1\"", "/articles/22\"");
    }

    @Test
    void answers_to_questions_stand_by_question_after_what_is_on_the_whole_text_in_both_lists_and_at_both_doors()
            throws Exception {
        var ngo = world.ngo();
        var questions = world.questions(consultation, "Until when?", "For whom?");
        var toTheSecond = answering(questions.get(1), ngo);
        var onOne = on("1", ngo, ContributionKind.COMMENT);
        var toTheFirst = answering(questions.get(0), ngo);
        var alsoToTheSecond = answering(questions.get(1), ngo);
        var whole = on("7", ngo, ContributionKind.COMMENT);
        whole(whole);
        var inOrder = List.of(whole, toTheFirst, toTheSecond, alsoToTheSecond, onOne);
        assertThat(open("/contributions"))
                .containsSubsequence(inOrder.stream()
                        .map(one -> "/contributions/" + number(one) + "\"")
                        .toList());
        assertThat(listings.of(consultation, name -> null).part().ids(0, 10)).isEqualTo(inOrder);

        for (var one : inOrder) {
            answer(one, "1", Outcome.NOTED);
            if (!one.equals(onOne)) {
                world.db
                        .update(POINT)
                        .setNull(POINT.LINEAGE_ID)
                        .where(POINT.CONTRIBUTION_ID.eq(one))
                        .execute();
            }
        }
        assertThat(open("/answers"))
                .containsSubsequence(inOrder.stream()
                        .map(one -> "/contributions/" + number(one) + "\"")
                        .toList());
        assertThat(world.as(world.representative(ngo), () -> points.list(consultation, PointFilter.ALL, 0, 10)))
                .extracting(PointSummary::id)
                .isEqualTo(inOrder.stream().map(one -> new PointId(one.value())).toList());
    }

    private ContributionId answering(QuestionId question, OrganisationId ngo) {
        var id = on("7", ngo, ContributionKind.COMMENT);
        whole(id);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.QUESTION_ID, question)
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
        return id;
    }

    @Test
    void what_stood_on_an_article_that_is_gone_leads_to_the_version_in_which_it_stood() throws Exception {
        on("24", world.ngo(), ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .setNull(CONTRIBUTION.PLACE_ID)
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .execute();
        world.text(consultation, 25);
        assertThat(open("/contributions"))
                .contains("href=\"" + address + "/versions/1/at/art_24\"", "Article 24 · Heading 24", "version 1")
                .doesNotContain("/articles/24\"");
    }

    @Test
    void the_list_is_restricted_by_every_choice_alone_and_together() throws Exception {
        var one = world.ngo();
        var other = world.ngo();
        var accepted = on("1", one, ContributionKind.COMMENT);
        on("1", other, ContributionKind.AMENDMENT);
        on("22", other, ContributionKind.COMMENT);
        whole(on("7", other, ContributionKind.POSITION));
        answer(accepted, "1", Outcome.ACCEPTED);

        assertThat(points("/contributions")).isEqualTo(4);
        assertThat(points("/contributions?article=1")).isEqualTo(2);
        assertThat(points("/contributions?article=whole_text")).isEqualTo(1);
        assertThat(points("/contributions?organisation=" + slug(other))).isEqualTo(3);
        assertThat(points("/contributions?kind=comment")).isEqualTo(2);
        assertThat(points("/contributions?stance=conditions")).isEqualTo(1);
        assertThat(points("/contributions?outcome=accepted")).isEqualTo(1);
        assertThat(points("/contributions?answered=yes")).isEqualTo(1);
        assertThat(points("/contributions?answered=no")).isEqualTo(3);
        assertThat(points("/contributions?article=1&kind=amendment&organisation=" + slug(other)))
                .isEqualTo(1);
        assertThat(open("/contributions?article=1&outcome=noted"))
                .contains("No contribution fits this choice.")
                .doesNotContain("class=\"point\"");
    }

    @Test
    void a_position_is_found_under_every_article_on_which_it_takes_a_stance_or_sets_a_condition() throws Exception {
        var ngo = world.ngo();
        var other = world.ngo();
        on("5", ngo, ContributionKind.COMMENT);
        var position = on("7", ngo, ContributionKind.POSITION);
        whole(position);
        stance(position, "5", Stance.OPPOSE);
        stance(position, "22", Stance.SUPPORT);
        var second = on("7", other, ContributionKind.POSITION);
        whole(second);
        condition(second, "22");

        assertThat(points("/contributions?article=5")).isEqualTo(2);
        assertThat(points("/contributions?article=22")).isEqualTo(2);
        assertThat(get("/contributions?article=7").getStatus()).isEqualTo(404);
        assertThat(points("/contributions?article=whole_text")).isEqualTo(2);
        assertThat(open("/contributions?article=5"))
                .contains("2 contributions", "<option value=\"5\" selected", "<option value=\"22\"")
                .contains("?article=5&amp;kind=position\" rel=\"nofollow\">Position <b class=\"num\">1</b>")
                .contains("?article=5&amp;stance=oppose\" rel=\"nofollow\">Oppose <b class=\"num\">1</b>")
                .doesNotContain("?article=5&amp;stance=conditions")
                .containsSubsequence("On the whole text", "on this article:", "tag oppose");
        assertThat(points("/contributions?article=5&stance=oppose")).isEqualTo(1);
        assertThat(points("/contributions?article=5&stance=conditions")).isZero();
        assertThat(points("/contributions?article=22&stance=support")).isEqualTo(1);
        assertThat(points("/contributions?article=22&stance=conditions"))
                .as("who takes no stance on the article counts with none there")
                .isZero();
        assertThat(points("/contributions?stance=conditions")).isEqualTo(2);
        assertThat(open("/contributions.atom?article=5&kind=position"))
                .contains("/contributions/" + number(position))
                .doesNotContain("/contributions/" + number(second));
        assertThat(open("/contributions.json?article=5&stance=oppose")).contains("\"taken\":\"OPPOSE\"");
        tallies.rebuild(consultation);
        assertThat(open("/articles/5"))
                .contains("/contributions?article=5&amp;kind=position&amp;stance=oppose\" rel=\"nofollow\">1 opposes");
    }

    @Test
    void each_number_beside_an_article_is_the_number_of_the_list_it_leads_to() throws Exception {
        for (var said : new Stance[] {Stance.SUPPORT, Stance.OPPOSE, Stance.OPPOSE, Stance.NO_VIEW}) {
            var position = on("7", world.ngo(), ContributionKind.POSITION);
            whole(position);
            stance(position, "22", said);
        }
        for (var i = 0; i < 3; i++) {
            var position = on("7", world.ngo(), ContributionKind.POSITION);
            whole(position);
            condition(position, "22");
        }
        on("22", world.ngo(), ContributionKind.COMMENT);
        on("22", world.ngo(), ContributionKind.AMENDMENT);
        tallies.rebuild(consultation);
        var data = open("/articles/22.json");
        for (var one : Stance.values()) {
            var word = one.name().toLowerCase(Locale.ROOT);
            var field = one == Stance.NO_VIEW ? "noView" : word;
            var number = points("/contributions?article=22&kind=position&stance=" + word);
            assertThat(number).as(word).isEqualTo(one == Stance.OPPOSE ? 2 : one == Stance.CONDITIONS ? 0 : 1);
            assertThat(data).contains("\"" + field + "\":" + number);
        }
        var besides = points("/contributions?article=22&kind=comment");
        assertThat(data).contains("\"comments\":" + besides);
        assertThat(points("/contributions?article=22")).isEqualTo(9);
    }

    @Test
    void what_a_position_says_of_an_article_leads_to_where_the_article_is_now() throws Exception {
        var position = on("7", world.ngo(), ContributionKind.POSITION);
        whole(position);
        stance(position, "2", Stance.SUPPORT);
        stance(position, "3", Stance.OPPOSE);
        var moved = world.article(text, "2");
        var next = world.text(consultation, 25);
        world.db
                .update(PROVISION)
                .set(PROVISION.LINEAGE_ID, moved)
                .where(PROVISION.TEXT_VERSION_ID.eq(next), PROVISION.HANDLE.eq("9"))
                .execute();
        var page = new String(
                web.perform(MockMvcRequestBuilders.get("/contributions/" + number(position)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(page)
                .containsSubsequence(
                        "href=\"" + address + "/articles/9\"",
                        "Article 9",
                        "href=\"" + address + "/versions/1/at/art_3\"",
                        "Article 3",
                        "version 1")
                .doesNotContain("/articles/2\"", "/articles/3\"");
    }

    @Test
    void a_stance_on_an_article_that_its_own_version_lacks_leads_to_the_last_text_that_had_it() throws Exception {
        var position = on("7", world.ngo(), ContributionKind.POSITION);
        whole(position);
        stance(position, "3", Stance.OPPOSE);
        var next = world.text(consultation, 25);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.TEXT_VERSION_ID, next)
                .where(CONTRIBUTION.ID.eq(position))
                .execute();
        var answer = web.perform(MockMvcRequestBuilders.get("/contributions/" + number(position)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .containsSubsequence("href=\"" + address + "/versions/1/at/art_3\"", "Article 3", "version 1");
    }

    @Test
    void a_condition_on_an_article_without_a_stance_on_it_stands_on_the_pages_of_its_position_and_the_article()
            throws Exception {
        var position = on("7", world.ngo(), ContributionKind.POSITION);
        whole(position);
        condition(position, "22");
        stance(position, "3", Stance.OPPOSE);
        assertThat(read("/contributions/" + number(position)))
                .containsSubsequence("Article 3", "/articles/22\"", "Article 22", "The period is ten days.");
        assertThat(open("/articles/22"))
                .containsSubsequence(
                        "class=\"card stance\"", "/contributions/" + number(position), "The period is ten days.");
    }

    @Test
    void a_page_that_shows_not_all_wordings_together_says_how_many_and_where_the_others_are() throws Exception {
        var ngo = world.ngo();
        for (var i = 0; i < 42; i++) {
            on("2", ngo, ContributionKind.AMENDMENT);
        }
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.ORIGINAL_TEXT, "The register decides within ninety days.")
                .set(CONTRIBUTION.PROPOSED_TEXT, "The register decides within ten days.")
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .execute();
        assertThat(open("/articles/2/wordings"))
                .contains(
                        "Together here: the first 40 of 42.",
                        "href=\"" + address + "/contributions?article=2&amp;kind=amendment\"");
        assertThat(french("/articles/2/wordings")).contains("40 sur 42, les plus anciennes.");
        on("4", ngo, ContributionKind.AMENDMENT);
        assertThat(open("/articles/4/wordings")).doesNotContain("Together here:");
    }

    @Test
    void everything_that_speaks_to_a_contribution_can_be_read() throws Exception {
        var ngo = world.ngo();
        var first = on("1", ngo, ContributionKind.COMMENT);
        for (var i = 0; i < 21; i++) {
            var reply = on("1", ngo, ContributionKind.COMMENT);
            world.db
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.ON_CONTRIBUTION_ID, first)
                    .set(CONTRIBUTION.BODY, "Reply " + i + ".")
                    .where(CONTRIBUTION.ID.eq(reply))
                    .execute();
        }
        var here = "/contributions/" + number(first);
        assertThat(read(here))
                .contains("Reply 19.", "href=\"" + here + "?page=2\"")
                .doesNotContain("Reply 20.");
        assertThat(read(here + "?page=2"))
                .contains("Reply 20.", "Ninety days are too many.")
                .doesNotContain("Reply 19.");
        assertThat(web.perform(MockMvcRequestBuilders.get(here + "?page=3"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String read(String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void what_was_said_on_an_article_that_is_gone_can_be_chosen_and_its_page_leads_there() throws Exception {
        var position = on("7", world.ngo(), ContributionKind.POSITION);
        whole(position);
        stance(position, "24", Stance.OPPOSE);
        stance(position, "3", Stance.SUPPORT);
        var next = world.text(consultation, 20);
        stands(next, "2", world.article(text, "3"));
        tallies.rebuild(consultation);
        assertThat(open("/articles/24")).contains("/contributions?article=24&amp;kind=position&amp;stance=oppose");
        assertThat(points("/contributions?article=24&kind=position&stance=oppose"))
                .isEqualTo(1);
        assertThat(open("/contributions"))
                .contains("<option value=\"24\"", "<option value=\"2\"")
                .doesNotContain("<option value=\"3\"");
    }

    @Test
    void what_stood_on_an_article_that_is_gone_stands_on_its_page_in_its_list_and_in_its_file_still() throws Exception {
        var comment = on("24", world.ngo(), ContributionKind.COMMENT);
        on("3", world.ngo(), ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .setNull(CONTRIBUTION.PLACE_ID)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        var next = world.text(consultation, 20);
        stands(next, "3", world.article(text, "3"));
        tallies.rebuild(consultation);
        assertThat(points("/contributions?article=24")).isEqualTo(1);
        assertThat(open("/contributions")).contains("<option value=\"24\"");
        assertThat(open("/articles/24"))
                .contains(
                        "no longer part of version 2",
                        "/contributions/" + number(comment),
                        "Ninety days are too many.");
        assertThat(open("/articles/24.json")).contains("\"comments\":1");
        assertThat(open("/articles/24/file.md")).contains("Ninety days are too many.");
        assertThat(open("/versions/2/file.md"))
                .doesNotContain("On the whole text")
                .contains("Ninety days are too many.");
    }

    @Test
    void an_article_that_lives_on_under_another_number_leads_there_and_says_what_it_was() throws Exception {
        var moved = world.article(text, "25");
        var position = on("7", world.ngo(), ContributionKind.POSITION);
        whole(position);
        stance(position, "25", Stance.OPPOSE);
        var next = world.text(consultation, 24);
        stands(next, "24", moved);
        stands(next, "3", world.article(text, "3"));
        for (var part : new String[] {"", ".json", "/wordings", "/file.md"}) {
            var answer = get("/articles/25" + part);
            assertThat(answer.getStatus()).as(part).isEqualTo(302);
            assertThat(answer.getHeader("Location")).isEqualTo(address + "/articles/24" + part);
            assertThat(get("/articles/24" + part).getStatus()).as(part).isEqualTo(200);
        }
        assertThat(open("/articles/24"))
                .contains("It was Article 25 in version 1.")
                .doesNotContain("no longer part");
        assertThat(french("/articles/24")).containsPattern("Dans la version 1.: Article 25\\.");
        assertThat(open("/articles/3")).doesNotContain(" in version 1.");
        assertThat(get("/articles/23").getStatus()).isEqualTo(200);
    }

    @Test
    void an_answer_leads_to_the_changed_article_where_it_stands_now() throws Exception {
        var comment = on("2", world.ngo(), ContributionKind.COMMENT);
        var lineage = world.article(text, "2");
        var second = world.text(consultation, 25);
        stands(second, "3", lineage);
        answer(comment, "2", Outcome.ACCEPTED);
        world.db
                .update(POINT)
                .set(
                        POINT.CHANGED_PROVISION_ID,
                        DSL.select(PROVISION.ID)
                                .from(PROVISION)
                                .where(PROVISION.TEXT_VERSION_ID.eq(second), PROVISION.HANDLE.eq("3")))
                .where(POINT.CONTRIBUTION_ID.eq(comment))
                .execute();
        assertThat(open("/answers")).contains("href=\"" + address + "/articles/3\">");
        var third = world.text(consultation, 25);
        stands(third, "4", lineage);
        cache.clear();
        assertThat(open("/answers")).contains("href=\"" + address + "/articles/4\">");
        stands(third, "4", LineageId.next());
        cache.clear();
        assertThat(open("/answers")).contains("href=\"" + address + "/versions/2/at/art_3\">");
    }

    @Test
    void an_article_that_is_promised_to_change_is_not_said_to_have_changed() throws Exception {
        var comment = on("2", world.ngo(), ContributionKind.COMMENT);
        answer(comment, "2", Outcome.ACCEPTED);
        world.db
                .update(POINT)
                .set(
                        POINT.CHANGED_PROVISION_ID,
                        DSL.select(PROVISION.ID)
                                .from(PROVISION)
                                .where(PROVISION.TEXT_VERSION_ID.eq(text), PROVISION.HANDLE.eq("2")))
                .where(POINT.CONTRIBUTION_ID.eq(comment))
                .execute();
        assertThat(open("/answers"))
                .contains(
                        "href=\"" + address + "/articles/2\">See the article in which the words are to change",
                        "Not to be read in the text yet.")
                .doesNotContain("See the changed words");
    }

    private void stands(TextVersionId version, String handle, LineageId lineage) {
        world.db
                .update(PROVISION)
                .set(PROVISION.LINEAGE_ID, lineage)
                .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.HANDLE.eq(handle))
                .execute();
    }

    private void stance(ContributionId position, String handle, Stance stance) {
        world.db
                .insertInto(ARTICLE_STANCE)
                .set(ARTICLE_STANCE.CONTRIBUTION_ID, position)
                .set(ARTICLE_STANCE.LINEAGE_ID, world.article(text, handle))
                .set(ARTICLE_STANCE.STANCE, stance)
                .set(ARTICLE_STANCE.REASON, "")
                .execute();
    }

    private void condition(ContributionId position, String handle) {
        world.db
                .insertInto(STANCE_CONDITION)
                .set(STANCE_CONDITION.ID, Id.random())
                .set(STANCE_CONDITION.CONTRIBUTION_ID, position)
                .set(STANCE_CONDITION.LINEAGE_ID, world.article(text, handle))
                .set(STANCE_CONDITION.POSITION, 0)
                .set(STANCE_CONDITION.BODY, "The period is ten days.")
                .execute();
    }

    @Test
    void what_speaks_to_another_contribution_says_to_which() throws Exception {
        var ngo = world.ngo();
        var amendment = on("1", ngo, ContributionKind.AMENDMENT);
        var comment = on("1", ngo, ContributionKind.COMMENT);
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.ON_CONTRIBUTION_ID, amendment)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        assertThat(open("/contributions"))
                .containsPattern("about <a href=\"/contributions/" + number(amendment) + "\">C-\\d+</a>");
    }

    @Test
    void counts_are_links_that_restrict_and_keep_what_is_chosen() throws Exception {
        var ngo = world.ngo();
        on("1", ngo, ContributionKind.COMMENT);
        on("1", ngo, ContributionKind.COMMENT);
        on("1", ngo, ContributionKind.AMENDMENT);
        on("2", ngo, ContributionKind.AMENDMENT);
        var here = address + "/contributions";
        assertThat(open("/contributions"))
                .contains(
                        "href=\"" + here + "?kind=comment\" rel=\"nofollow\">Comment <b class=\"num\">2</b>",
                        "href=\"" + here + "?kind=amendment\" rel=\"nofollow\">Amendment <b class=\"num\">2</b>");
        assertThat(open("/contributions?article=1"))
                .contains("?article=1&amp;kind=comment", "?article=1&amp;kind=amendment")
                .contains("Amendment <b class=\"num\">1</b>");
        assertThat(french("/contributions?article=1&kind=amendment"))
                .contains("aria-current=\"true\"", "/fr" + here + "?article=1&amp;kind=comment")
                .contains("href=\"" + here + "?article=1&amp;kind=amendment\" lang=\"en\"");
    }

    @Test
    void what_is_no_choice_leads_nowhere_and_what_the_page_does_not_know_changes_nothing() throws Exception {
        on("1", world.ngo(), ContributionKind.COMMENT);
        for (var wrong : new String[] {
            "kind=shout",
            "stance=maybe",
            "outcome=lost",
            "answered=perhaps",
            "order=random",
            "article=99",
            "article=../1",
            "organisation=nobody-of-that-name",
            "organisation=" + "a".repeat(300),
            "page=99"
        }) {
            assertThat(get("/contributions?" + wrong).getStatus()).as(wrong).isEqualTo(404);
        }
        assertThat(get("/contributions?utm_source=letter&kind=").getHeader("ETag"))
                .isEqualTo(get("/contributions").getHeader("ETag"));
        cache.clear();
        get("/contributions?kind=comment&article=1");
        assertThat(StatementCount.of(() -> get("/contributions?article=1&kind=comment&x=y")))
                .as("the order of the choices makes no other page")
                .isEqualTo(1);
    }

    @Test
    void one_can_jump_to_a_page_of_what_is_chosen() throws Exception {
        var many = pages.large(3, 200, 1);
        address = "/consultations/" + many.slug();
        assertThat(open("/contributions?kind=comment&page=4"))
                .contains(
                        "name=\"page\"",
                        "max=\"10\"",
                        "value=\"4\"",
                        "<input type=\"hidden\" name=\"kind\" value=\"comment\">",
                        "href=\"" + address + "/contributions?kind=comment&amp;page=10\"",
                        "href=\"" + address + "/contributions?kind=comment\"");
    }

    @Test
    void a_list_of_thousands_costs_at_most_ten_statements_and_a_hundred_kilobytes() throws Exception {
        var many = pages.large(300, 2_000, 12);
        address = "/consultations/" + many.slug();
        for (var part : new String[] {
            "/contributions",
            "/contributions?page=100",
            "/contributions?article=1&kind=comment&order=newest",
            "/answers"
        }) {
            cache.clear();
            assertThat(StatementCount.of(() -> {
                        var page = get(part);
                        assertThat(page.getStatus()).as(part).isEqualTo(200);
                        assertThat(page.getContentAsByteArray().length).as(part).isLessThan(100_000);
                        assertThat(HtmlProof.faults(page.getContentAsByteArray()))
                                .as(part)
                                .isEmpty();
                    }))
                    .as(part)
                    .isLessThanOrEqualTo(10);
        }
    }

    @Test
    void words_of_any_length_leave_the_page_small_and_are_one_link_away() throws Exception {
        var ngo = world.ngo();
        for (var i = 0; i < 20; i++) {
            on("1", ngo, ContributionKind.COMMENT);
        }
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.BODY, "Much can be said of this. ".repeat(2_000))
                .where(CONTRIBUTION.CONSULTATION_ID.eq(consultation))
                .execute();
        assertThat(get("/contributions").getContentAsByteArray().length).isLessThan(100_000);
        assertThat(open("/contributions")).contains("Read it in full");
    }

    @Test
    void answers_of_any_length_to_questions_leave_the_list_small_too() throws Exception {
        var questions = world.questions(consultation, "Until when?", "For whom?", "Why?");
        for (var i = 0; i < 20; i++) {
            var position = on("7", world.ngo(), ContributionKind.POSITION);
            whole(position);
            for (var question : questions) {
                world.db
                        .insertInto(QUESTION_ANSWER)
                        .set(QUESTION_ANSWER.CONTRIBUTION_ID, position)
                        .set(QUESTION_ANSWER.QUESTION_ID, question)
                        .set(QUESTION_ANSWER.BODY, "Much can be said of this. ".repeat(200))
                        .execute();
            }
        }
        assertThat(get("/contributions").getContentAsByteArray().length).isLessThan(100_000);
        assertThat(open("/contributions")).contains("Read it in full");
    }

    @Test
    void answers_stand_in_the_order_of_the_text_and_their_counts_restrict() throws Exception {
        var ngo = world.ngo();
        answer(on("22", ngo, ContributionKind.COMMENT), "22", Outcome.ACCEPTED);
        answer(on("1", ngo, ContributionKind.COMMENT), "1", Outcome.NOT_ACCEPTED);
        answer(on("10", ngo, ContributionKind.AMENDMENT), "10", Outcome.NOT_ACCEPTED);
        var here = address + "/answers";
        assertThat(open("/answers"))
                .containsSubsequence("class=\"point\"", "/articles/1\"", "/articles/10\"", "/articles/22\"")
                .contains("href=\"" + here + "?outcome=accepted\"", "href=\"" + here + "?outcome=not_accepted\"");
        assertThat(points("/answers?outcome=not_accepted")).isEqualTo(2);
        assertThat(points("/answers?article=22")).isEqualTo(1);
        assertThat(points("/answers?kind=amendment")).isEqualTo(1);
        assertThat(points("/answers?organisation=" + slug(ngo))).isEqualTo(3);
        assertThat(get("/answers?outcome=lost").getStatus()).isEqualTo(404);
    }

    @Test
    void the_feed_and_the_data_take_the_same_choices_and_each_entry_leads_to_its_contribution() throws Exception {
        var ngo = world.ngo();
        var comment = on("1", ngo, ContributionKind.COMMENT);
        var amendment = on("22", ngo, ContributionKind.AMENDMENT);
        answer(amendment, "22", Outcome.NOTED);
        assertThat(open("/contributions?kind=comment")).contains(address + "/contributions.atom?kind=comment");
        assertThat(open("/contributions.atom"))
                .contains("/contributions/" + number(comment), "/contributions/" + number(amendment), "Article 22");
        assertThat(open("/contributions.atom?kind=comment"))
                .contains("/contributions/" + number(comment))
                .doesNotContain("/contributions/" + number(amendment));
        assertThat(french("/contributions.atom?kind=amendment"))
                .contains("Amendement", "/fr/contributions/" + number(amendment));
        assertThat(open("/answers.atom?outcome=noted")).contains("/contributions/" + number(amendment));
        assertThat(open("/contributions.json?article=22"))
                .contains("\"number\":" + number(amendment))
                .doesNotContain("\"number\":" + number(comment));
        assertThat(get("/contributions.atom?kind=shout").getStatus()).isEqualTo(404);
    }

    @Test
    void an_answer_that_was_given_once_says_to_how_many_points_and_in_how_many_wordings() throws Exception {
        var ngo = world.ngo();
        var letter = on("3", ngo, ContributionKind.COMMENT);
        var same = on("3", ngo, ContributionKind.COMMENT);
        var worded = on("4", ngo, ContributionKind.COMMENT);
        var alone = on("5", ngo, ContributionKind.COMMENT);
        var doubted = on("6", ngo, ContributionKind.COMMENT);
        for (var one : List.of(letter, same, worded, alone, doubted)) {
            answer(one, "3", Outcome.NOTED);
        }
        assertThat(open("/answers")).doesNotContain("that say the same");
        assertThat(open("/answers.json")).contains("\"likeness\":null").contains("\"together\":null");

        says(letter, null, letter);
        says(same, letter, letter);
        says(worded, letter, worded);
        says(doubted, letter, doubted);
        world.db
                .update(POINT)
                .setNull(POINT.ALIKE_CONFIRMED_AT)
                .where(POINT.CONTRIBUTION_ID.eq(doubted))
                .execute();
        cache.clear();

        assertThat(open("/answers").split("One answer to 3 points that say the same, in 2 wordings."))
                .as("the letter and its two copies")
                .hasSize(4);
        assertThat(open("/answers")).contains("sharing 40% of their runs of 3 words");
        assertThat(open("/answers.json"))
                .contains("\"together\":{\"points\":3,\"wordings\":2}")
                .contains("\"likeness\":{\"shingle\":3,\"sharedPercent\":40,\"carriedPercent\":50,\"letter\":30}");
        assertThat(contribution(same)).contains("One answer to 3 points");
        assertThat(contribution(alone)).contains("For these reasons.").doesNotContain("One answer to");
        assertThat(contribution(doubted)).as("never confirmed").doesNotContain("One answer to");

        changed(letter, ngo);
        assertThat(contribution(letter)).as("has its own answer now").doesNotContain("One answer to");
        assertThat(contribution(same)).contains("One answer to 2 points that say the same, in 2 wordings.");
        changed(same, ngo);
        assertThat(contribution(worded)).as("the only one left").doesNotContain("One answer to");
    }

    private void changed(ContributionId id, OrganisationId ngo) {
        world.db
                .insertInto(REJOINDER)
                .set(REJOINDER.POINT_ID, new PointId(id.value()))
                .set(REJOINDER.ORGANISATION_ID, ngo)
                .set(REJOINDER.BODY, "It says nothing.")
                .set(REJOINDER.VERSION, 3)
                .set(REJOINDER.SUBMITTED_AT, DatabaseClock.NOW)
                .set(REJOINDER.CONTESTED_OUTCOME, Outcome.NOTED)
                .set(REJOINDER.CONTESTED_REASON, "For these reasons.")
                .set(REJOINDER.REPLY, Reply.CHANGED)
                .set(REJOINDER.REPLY_OUTCOME, Outcome.ACCEPTED)
                .set(REJOINDER.REPLY_REASON, "For other reasons.")
                .set(REJOINDER.REPLIED_AT, DatabaseClock.NOW)
                .execute();
        cache.clear();
    }

    private void says(ContributionId id, @Nullable ContributionId letter, ContributionId wording) {
        world.db
                .update(POINT)
                .set(POINT.ALIKE_TO, letter == null ? null : new PointId(letter.value()))
                .set(POINT.ALIKE_CONFIRMED_AT, letter == null ? null : Instant.now())
                .set(POINT.WORDING_ID, new PointId(wording.value()))
                .where(POINT.CONTRIBUTION_ID.eq(id))
                .execute();
    }

    private String contribution(ContributionId id) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/contributions/" + number(id)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ContributionId on(String handle, OrganisationId ngo, ContributionKind kind) {
        return world.contribution(
                consultation, text, world.article(text, handle), ngo, world.representative(ngo), kind);
    }

    private void whole(ContributionId id) {
        world.db
                .update(CONTRIBUTION)
                .setNull(CONTRIBUTION.LINEAGE_ID)
                .setNull(CONTRIBUTION.PLACE_ID)
                .where(CONTRIBUTION.ID.eq(id))
                .execute();
    }

    private void answer(ContributionId id, String handle, Outcome outcome) {
        LineageId lineage = world.article(text, handle);
        world.db
                .insertInto(POINT)
                .set(POINT.ID, new PointId(id.value()))
                .set(POINT.CONSULTATION_ID, consultation)
                .set(POINT.CONTRIBUTION_ID, id)
                .set(POINT.LINEAGE_ID, lineage)
                .set(POINT.TITLE, "Article " + handle)
                .set(POINT.STATUS, PointStatus.PUBLISHED)
                .set(POINT.OUTCOME, outcome)
                .set(POINT.REASON, "For these reasons.")
                .set(POINT.ANSWERED_AT, Instant.now())
                .set(POINT.PUBLISHED_AT, Instant.now())
                .set(POINT.CREATED_AT, Instant.now())
                .set(POINT.VERSION, 0)
                .execute();
    }

    private String slug(OrganisationId id) {
        return world.db
                .select(ORGANISATION.SLUG)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private int number(ContributionId id) {
        return world.db
                .select(CONTRIBUTION.NUMBER)
                .from(CONTRIBUTION)
                .where(CONTRIBUTION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private int points(String part) throws Exception {
        return open(part).split("class=\"point\"", -1).length - 1;
    }

    private MockHttpServletResponse get(String part) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(URI.create(address + part)))
                .andReturn()
                .getResponse();
    }

    private String open(String part) throws Exception {
        return new String(get(part).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String french(String part) throws Exception {
        return new String(
                web.perform(MockMvcRequestBuilders.get(URI.create("/fr" + address + part)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
