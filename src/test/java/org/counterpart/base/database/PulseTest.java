package org.counterpart.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.counterpart.ProductTest;
import org.counterpart.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What both doors say while the database does not answer. That it is noticed is seen with the embedded database. */
@ProductTest
class PulseTest {

    @LocalServerPort
    int port;

    @Autowired
    Pulse pulse;

    @BeforeEach
    void gone() {
        pulse.say(false);
    }

    @AfterEach
    void back() {
        pulse.feel();
        assertThat(pulse.isBeating()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/, We cannot answer at this moment",
        "/fr/consultations, Nous ne pouvons pas répondre en ce moment",
        "/consultations.json, We cannot answer at this moment",
        "/no-such-page, We cannot answer at this moment",
        "/sign-in, We cannot answer at this moment",
        "/enter/apply, We cannot answer at this moment",
        "/workspace, We cannot answer at this moment",
        "/workspace/people, We cannot answer at this moment",
    })
    void every_page_of_both_doors_asks_to_come_back_in_our_words(String path, String words) {
        var answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"/, Try again, To the front page", "/fr/consultations, Réessayer, Vers l’accueil"})
    void that_page_offers_to_ask_again_and_nothing_that_answers_the_same(String path, String again, String home) {
        assertThat(new Visitor(port).get(path).body())
                .contains("<a class=\"btn\" href=\"\">" + again + "</a>")
                .doesNotContain("<form", home);
    }

    @Test
    void what_is_sent_meanwhile_is_not_taken_for_a_mistake_of_who_sent_it() {
        for (var path : new String[] {"/sign-in", "/enter/forgotten", "/workspace/?v-r=uidl&v-uiId=0"}) {
            var answer = new Visitor(port).post(path, Map.of("username", "somebody"));
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("5");
            assertThat(answer.body()).as(path).contains("We cannot answer at this moment");
        }
    }

    @Test
    void the_page_that_says_so_has_its_style() {
        assertThat(new Visitor(port).get("/static/tokens.css").statusCode()).isEqualTo(200);
    }
}
