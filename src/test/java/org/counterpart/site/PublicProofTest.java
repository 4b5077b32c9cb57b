package org.counterpart.site;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.consultation.PublicConsultations;
import org.counterpart.legaltext.writing.TextExport;
import org.counterpart.proof.AknProof;
import org.counterpart.proof.HtmlProof;
import org.counterpart.proof.OfficeProof;
import org.counterpart.proof.PdfProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every kind of page and file the public can reach is what its standard says. */
@ProductTest
class PublicProofTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    /** What stands for one among many in an address. */
    private static final Pattern NAME = Pattern.compile("(?<=(consultations|commitments|organisations"
            + "|contributions|articles|versions|campaigns|obligations|files)/)[^/?.]+|(?<==)[^&]+");
    /** What restricts a list restricts it alike, alone and together. */
    private static final Pattern CHOICES = Pattern.compile("((kind|stance|outcome|answered)=\\*&?)+");
    /** Of each kind of address. */
    private static final int EACH = 2;

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    MockMvc web;
    final Map<String, Integer> opened = new HashMap<>();

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void every_kind_of_public_page_and_file_is_valid() throws Exception {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        var waiting = new LinkedHashSet<>(List.of("/", "/fr", "/search?q=register", "/search?q=qqqq", "/sign-in"));
        waiting.addAll(withBallots());
        while (!waiting.isEmpty()) {
            var address = waiting.removeFirst();
            if (seen.add(address) && opened.merge(kind(address), 1, Integer::sum) <= EACH) {
                var answer = open(address);
                faults(answer).forEach(fault -> faults.add(address + ": " + fault));
                waiting.addAll(links(answer));
            }
        }
        assertThat(opened.keySet())
                .contains(
                        "/consultations/*",
                        "/fr/consultations/*",
                        "/consultations/*/articles/*",
                        "/consultations/*/positions",
                        "/consultations/*/answers",
                        "/consultations/*/ballots",
                        "/consultations/*/versions/*",
                        "/consultations/*/versions/*/text.xml",
                        "/consultations/*/versions/*/file.pdf",
                        "/consultations/*/versions/*/file.docx",
                        "/contributions/*",
                        "/organisations/*",
                        "/commitments/*");
        assertThat(faults).isEmpty();
    }

    @Test
    void pages_that_say_no_are_valid_too() throws Exception {
        for (var address : List.of("/consultations/nowhere", "/fr/consultations/nowhere", "/nowhere")) {
            var answer = web.perform(get("/error")
                            .requestAttr("jakarta.servlet.error.status_code", 404)
                            .requestAttr("jakarta.servlet.error.request_uri", address))
                    .andReturn()
                    .getResponse();
            assertThat(HtmlProof.faults(answer.getContentAsByteArray()))
                    .as(address)
                    .isEmpty();
        }
    }

    private List<String> withBallots() {
        return world.db
                .selectDistinct(CONSULTATION.SLUG)
                .from(CONSULTATION)
                .join(BALLOT)
                .on(BALLOT.CONSULTATION_ID.eq(CONSULTATION.ID))
                .where(PublicConsultations.PUBLIC)
                .and(CONSULTATION.SLUG.startsWith("test-").not())
                .orderBy(CONSULTATION.SLUG)
                .limit(EACH)
                .fetch(row -> "/consultations/" + row.value1() + "/ballots");
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return web.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private static List<String> faults(MockHttpServletResponse answer) throws Exception {
        var type = String.valueOf(answer.getContentType());
        var content = answer.getContentAsByteArray();
        if (answer.getStatus() == 302) {
            return List.of();
        }
        if (answer.getStatus() != 200) {
            return List.of("answers " + answer.getStatus());
        }
        if (type.startsWith("text/html")) {
            return HtmlProof.faults(content);
        }
        if (type.startsWith("application/pdf")) {
            return PdfProof.faults(content);
        }
        if (type.contains("openxmlformats")) {
            return OfficeProof.faults(content);
        }
        return type.startsWith(TextExport.AKN.mediaType()) ? AknProof.faults(content) : List.of();
    }

    private static Set<String> links(MockHttpServletResponse answer) throws Exception {
        var links = new LinkedHashSet<String>();
        if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
            var found = LINK.matcher(answer.getContentAsString());
            while (found.find()) {
                var link = found.group(1).replace("&amp;", "&");
                // What other tests leave behind is not whole: a consultation without a text is never published.
                if (!link.matches(".*/consultations/(test|draft)-.*")
                        && !link.matches("/(workspace|assets|.*\\.(css|js|svg|png|ico)).*")) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    /** Files in French differ in a few words only. */
    private static String kind(String address) {
        var kind = CHOICES.matcher(NAME.matcher(address).replaceAll("*")).replaceAll("choices");
        return kind.matches(".*\\.(pdf|docx|html|xml|md|txt)") ? kind.replaceFirst("^/fr", "") : kind;
    }
}
