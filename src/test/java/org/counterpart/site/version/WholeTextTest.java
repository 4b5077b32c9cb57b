package org.counterpart.site.version;

import static counterpart.schema.Tables.PROVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.proof.HtmlProof;
import org.counterpart.site.PublicWorld;
import org.counterpart.site.page.PageCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The whole text of a version: a contents list, an anchor for every provision, a way to each article, and parts where it is long. */
@ProductTest
class WholeTextTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld pages;

    @Autowired
    PageCache cache;

    MockMvc web;
    ConsultationId consultation;
    String address;

    @BeforeEach
    void a_consultation() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        consultation = world.consultation(world.institution(), Phase.OPEN);
        address = "/consultations/" + pages.slug(consultation);
    }

    @Test
    void a_text_of_twenty_five_articles_stands_on_one_page_with_its_contents_and_its_name() throws Exception {
        world.text(consultation, 25);
        var page = open("/versions/1");
        assertThat(page).contains("<title>Draft Act · Version 1 — ");
        for (var i = 1; i <= 25; i++) {
            assertThat(page)
                    .contains(
                            "<a href=\"#art_" + i + "\">",
                            "id=\"art_" + i + "\"",
                            "href=\"" + address + "/articles/" + i + "\"",
                            "ninety days, case " + i + ".");
        }
        assertThat(page).doesNotContain("rel=\"next\"");
        assertThat(HtmlProof.faults(page.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void divisions_paragraphs_and_points_have_anchors_of_their_own() throws Exception {
        var text = world.text(consultation, 1);
        provision(text, 1, 1, ProvisionKind.PARAGRAPH, "(1)", "First.", "art_1__para_1");
        provision(text, 2, 2, ProvisionKind.POINT, "(a)", "Point.", "art_1__para_1__point_a");
        provision(text, 3, 0, ProvisionKind.CHAPTER, "Chapter II", "", "chp_II");
        assertThat(open("/versions/1"))
                .contains(
                        "id=\"art_1__para_1\"",
                        "href=\"1/at/art_1__para_1\"",
                        "id=\"art_1__para_1__point_a\"",
                        "id=\"chp_II\"",
                        "<a href=\"#chp_II\">");
    }

    @Test
    void a_long_law_stands_in_parts_whose_contents_and_lasting_addresses_lead_to_the_right_one() throws Exception {
        var text = world.text(consultation, 400);
        world.db
                .update(PROVISION)
                .set(PROVISION.BODY, "The register decides in time and says why. ".repeat(12))
                .where(PROVISION.TEXT_VERSION_ID.eq(text))
                .execute();
        var found = new ArrayList<String>();
        var anchor = Pattern.compile(" id=\"(art_\\d+)\"");
        var parts = 0;
        for (var part = "/versions/1"; part != null; ) {
            var here = part;
            // How large the files of a version are is reckoned once on a node.
            get(here);
            cache.clear();
            var statements = StatementCount.of(() -> get(here));
            assertThat(statements).as(part).isLessThanOrEqualTo(10);
            var answer = get(part);
            assertThat(answer.getContentAsByteArray().length).as(part).isLessThan(100_000);
            assertThat(HtmlProof.faults(answer.getContentAsByteArray()))
                    .as(part)
                    .isEmpty();
            var page = text(answer);
            anchor.matcher(page).results().forEach(one -> found.add(one.group(1)));
            var next = Pattern.compile("href=\"" + address + "([^\"]*)\"[^>]*rel=\"next\"|rel=\"next\" href=\""
                            + address + "([^\"]*)\"")
                    .matcher(page);
            part = next.find() ? (next.group(1) == null ? next.group(2) : next.group(1)) : null;
            parts++;
        }
        assertThat(parts).isGreaterThan(3);
        assertThat(found).hasSize(400).doesNotHaveDuplicates();
        for (var article : new int[] {1, 222, 400}) {
            var there = get("/versions/1/at/art_" + article);
            assertThat(there.getStatus()).isEqualTo(302);
            var target = there.getHeader("Location");
            assertThat(target).endsWith("#art_" + article).startsWith(address + "/versions/1");
            assertThat(open(target.substring(address.length(), target.indexOf('#'))))
                    .contains(" id=\"art_" + article + "\"");
        }
        assertThat(text(get("/versions/1"))).contains("Article 1 – Article ").contains("– Article 400");
        assertThat(get("/versions/1/at/art_9999").getStatus()).isEqualTo(404);
        assertThat(get("/versions/1?page=99").getStatus()).isEqualTo(404);
    }

    @Test
    void an_old_address_of_a_part_of_a_text_that_is_now_whole_leads_to_it() throws Exception {
        world.text(consultation, 25);
        for (var part : new String[] {"", "/versions/1", "/versions/1.json"}) {
            var there = get(part + "?page=2");
            assertThat(there.getStatus()).as(part).isEqualTo(302);
            assertThat(there.getHeader("Location")).isEqualTo(address + part);
            assertThat(get(part).getStatus()).isEqualTo(200);
        }
        var french = web.perform(MockMvcRequestBuilders.get("/fr" + address + "/versions/1?page=3"))
                .andReturn()
                .getResponse();
        assertThat(french.getHeader("Location")).isEqualTo("/fr" + address + "/versions/1");
        assertThat(get("/versions/1?page=x").getStatus()).isEqualTo(404);
    }

    @Test
    void an_article_longer_than_a_part_is_divided_between_its_paragraphs() throws Exception {
        var text = world.text(consultation, 1);
        for (var i = 1; i <= 300; i++) {
            provision(text, i, 1, ProvisionKind.PARAGRAPH, "(" + i + ")", "Words. ".repeat(150), "art_1__para_" + i);
        }
        assertThat(get("/versions/1").getContentAsByteArray().length).isLessThan(100_000);
        var last = get("/versions/1/at/art_1__para_300").getHeader("Location");
        assertThat(open(last.substring(address.length(), last.indexOf('#')))).contains("id=\"art_1__para_300\"");
    }

    @Test
    void an_article_whose_number_another_one_has_now_leads_to_its_own_page_or_to_none() throws Exception {
        var text = world.text(consultation, 2);
        var second = world.text(consultation, 2);
        world.db
                .update(PROVISION)
                .set(PROVISION.LINEAGE_ID, world.article(text, "1"))
                .where(PROVISION.TEXT_VERSION_ID.eq(second), PROVISION.HANDLE.eq("2"))
                .execute();
        assertThat(open("/versions/1"))
                .contains("<a href=\"" + address + "/articles/2\">Article 1")
                .doesNotContain(address + "/articles/1\"");
    }

    private void provision(
            TextVersionId text, int position, int depth, ProvisionKind kind, String number, String body, String eid) {
        world.db
                .insertInto(PROVISION)
                .set(PROVISION.ID, ProvisionId.next())
                .set(PROVISION.TEXT_VERSION_ID, text)
                .set(PROVISION.LINEAGE_ID, LineageId.next())
                .set(PROVISION.POSITION, position)
                .set(PROVISION.DEPTH, depth)
                .set(PROVISION.KIND, kind)
                .set(PROVISION.NUMBER, number)
                .set(PROVISION.HEADING, "")
                .set(PROVISION.BODY, body)
                .set(PROVISION.EID, eid)
                .execute();
    }

    private MockHttpServletResponse get(String part) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(URI.create(address + part)))
                .andReturn()
                .getResponse();
    }

    private String open(String part) throws Exception {
        return text(get(part));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
