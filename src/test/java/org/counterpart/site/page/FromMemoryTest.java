package org.counterpart.site.page;

import static counterpart.schema.Tables.CONSULTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.Visitor;
import org.counterpart.base.Act;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.Phase;
import org.counterpart.site.search.SearchIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class FromMemoryTest {

    @LocalServerPort
    int port;

    @Autowired
    PageCache cache;

    @Autowired
    FromMemory door;

    @Autowired
    SearchIndex index;

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestWorld world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    MockMvc web;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context).addFilters(door).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/commitments", "/fr/commitments", "/commitments.json", "/search?q=law", "/fr", "/feed.atom"})
    void a_page_that_is_kept_says_what_it_said_when_it_was_made(String address) {
        cache.clear();
        var made = new Visitor(port).get(address);
        assertThat(cache.standing(address)).as("kept").isNotNull();
        var kept = new Visitor(port).get(address);
        assertThat(kept.statusCode()).isEqualTo(made.statusCode()).isEqualTo(200);
        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(without(kept.headers())).isEqualTo(without(made.headers()));
        assertThat(kept.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"versions/1/text.html", "versions/1/text.docx", "versions/1/file.html", "articles/1/file.md"})
    void a_file_that_is_kept_is_taken_away_and_never_opened_here(String file) {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 1);
        var slug = world.db
                .fetchSingle(CONSULTATION, CONSULTATION.ID.eq(consultation))
                .getSlug();
        var address = "/consultations/" + slug + "/" + file;
        var made = new Visitor(port).get(address);
        assertThat(made.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment");
        assertThat(cache.standing(address)).as("kept").isNotNull();
        var kept = new Visitor(port).get(address);
        assertThat(without(kept.headers())).isEqualTo(without(made.headers()));
    }

    /** All but the moment of the answer. */
    private static Map<String, List<String>> without(HttpHeaders headers) {
        var all = new TreeMap<>(headers.map());
        all.remove("date");
        return all;
    }

    @Test
    void a_kept_page_is_served_before_anything_asks_who_is_there() throws Exception {
        assertThat(OrderUtils.getOrder(FromMemory.class)).isLessThan(SecurityFilterProperties.DEFAULT_FILTER_ORDER);
        web.perform(get("/commitments"));
        var answer = web.perform(get("/commitments")).andReturn();
        assertThat(answer.getHandler()).as("no controller was asked").isNull();
        assertThat(answer.getResponse().getContentAsString()).contains("<h1");
        assertThat(StatementCount.of(() -> web.perform(get("/commitments")))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/commitments/",
                "/commitments?page=1",
                "/commitments?other=1",
                "/%63ommitments",
                "/commitments;a",
                "//commitments"
            })
    void only_an_address_as_we_write_it_is_found(String address) throws Exception {
        web.perform(get("/commitments"));
        assertThat(cache.standing("/commitments")).isNotNull();
        assertThat(cache.standing(address)).isNull();
    }

    @Test
    void what_was_found_is_found_anew_after_an_act() throws Exception {
        var word = "zq" + UUID.randomUUID().toString().substring(24);
        var address = "/search?q=" + word;
        web.perform(get(address));
        assertThat(cache.standing(address)).isNotNull();
        var id = world.consultation(world.institution(), Phase.OPEN);
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.of(ConsultationAct.CONSULTATION_CHANGED, id, "changed").in(id)));
        assertThat(cache.standing(address)).isNull();
    }

    @Test
    void what_was_found_is_found_anew_when_the_index_has_heard_of_more() throws Exception {
        var id = world.consultation(world.institution(), Phase.OPEN);
        var address = "/search?q=zq" + UUID.randomUUID().toString().substring(24);
        web.perform(get(address));
        assertThat(cache.standing(address)).isNotNull();
        index.consultation(id);
        assertThat(cache.standing(address)).isNull();
    }

    @Test
    void words_are_one_page_however_they_are_written_in_the_address() {
        cache.clear();
        new Visitor(port).get("/search?page=1&q=%20public%20law");
        assertThat(cache.standing("/search?q=public+law")).isNotNull();
        assertThat(cache.standing("/search?q=public+law&page=2")).isNull();
    }

    @Test
    void what_was_searched_for_is_the_same_in_another_language_and_as_data() {
        var body = new Visitor(port).get("/search?q=public%20law").body();
        assertThat(body)
                .contains("href=\"/fr/search?q=public+law\" lang=\"fr\"")
                .contains("type=\"application/json\" href=\"/search.json?q=public+law\"");
    }
}
