package org.counterpart.site.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.consultation.Phase;
import org.counterpart.legaltext.reading.LawFiles;
import org.counterpart.site.PublicWorld;
import org.counterpart.site.page.PageCache;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.Texts;
import org.counterpart.text.imports.TextImports;
import org.counterpart.text.matching.Matchings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What changed between two versions, as the public reads it. */
@ProductTest
class ComparisonPagesTest {

    private static final int LARGEST = 100_000;
    private static final Pattern PAGES = Pattern.compile("Page \\d+ of (\\d+)");

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    PublicWorld slugs;

    @Autowired
    TextDrafts drafts;

    @Autowired
    TextImports imports;

    @Autowired
    Texts texts;

    @Autowired
    Matchings matchings;

    @Autowired
    PageCache cache;

    private MockMvc web;
    private AccountId officer;
    private ConsultationId consultation;

    @BeforeEach
    void a_consultation_under_review() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        var ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.text(consultation, 1);
    }

    @ParameterizedTest
    @CsvSource({LawFiles.ACT_BEFORE + "," + LawFiles.ACT_AFTER, LawFiles.REAL_ACT_BEFORE + "," + LawFiles.REAL_ACT_AFTER
    })
    void an_act_of_three_hundred_articles_is_compared_in_pages_of_bearable_weight(String before, String after)
            throws Exception {
        publish(before, LawFiles.bytes(before));
        publish(after, LawFiles.bytes(after));
        for (var view : List.of("", "&view=2")) {
            var pages = 1;
            for (var page = 1; page <= pages; page++) {
                var address = "/versions/3?compare=2" + view + "&page=" + page;
                cache.clear();
                var seen = new ArrayList<MockHttpServletResponse>();
                assertThat(StatementCount.of(() -> seen.add(open(address))))
                        .as(address)
                        .isLessThanOrEqualTo(10);
                assertThat(seen.getFirst().getContentAsByteArray().length)
                        .as(address)
                        .isLessThan(LARGEST);
                var found = PAGES.matcher(seen.getFirst().getContentAsString());
                pages = found.find() ? Integer.parseInt(found.group(1)) : 1;
            }
            assertThat(pages).isGreaterThan(1);
        }
    }

    @Test
    void a_moved_paragraph_leads_to_where_it_came_from_and_back() throws Exception {
        var rule = "(2) Whoever asks the register for an extract receives it within three working days free of charge.";
        publish("law.md", law("(1) The register is public.\n\n" + rule, "(1) Fees are set by the minister each year."));
        publish("law.md", law("(1) The register is public.", "(1) Fees are set by the minister each year.\n\n" + rule));
        var page = open("/versions/3?compare=2").getContentAsString();
        var to = group(page, "id=\"left-(?:\\d+)\">↕ <a href=\"#(came-\\d+)\">Moved to Article 2");
        var from = group(page, "id=\"" + to + "\">↕ <a href=\"#(left-\\d+)\">Moved here from Article 1");
        assertThat(page).contains("id=\"" + from + "\"");
    }

    @Test
    void paragraphs_that_stayed_are_one_line() throws Exception {
        var rest = "(2) Two.\n\n(3) Three.\n\n(4) Four.\n\n(5) ";
        publish("law.md", law("(1) The register is public.\n\n" + rest + "Fees are due.", "(1) Six."));
        publish("law.md", law("(1) The register is open.\n\n" + rest + "Fees are low.", "(1) Six."));
        assertThat(open("/versions/3?compare=2").getContentAsString())
                .contains("(2) – (4) […]")
                .doesNotContain("(3)");
    }

    private static String group(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private static byte[] law(String first, String second) {
        return ("# Act\n\n## Article 1 - Register\n\n" + first + "\n\n## Article 2 - Fees\n\n" + second + "\n")
                .getBytes(UTF_8);
    }

    private void publish(String name, byte[] law) {
        world.as(officer, () -> {
            var draft = imports.importText(consultation, name, law);
            matchings.of(draft);
            matchings.confirm(draft, texts.version(draft).version());
            drafts.publish(draft, texts.version(draft).version(), "The next version");
        });
    }

    private MockHttpServletResponse open(String path) throws Exception {
        var address = "/consultations/" + slugs.slug(consultation) + path;
        var page = web.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        return page;
    }
}
