package org.counterpart.organisation;

import static counterpart.schema.Tables.APPLICATION;
import static counterpart.schema.Tables.ATTEMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.counterpart.Letters;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of application, as a browser without script sees it. */
@ProductTest
class ApplyTest {

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    Letters letters;

    @Test
    void an_application_is_confirmed_from_the_mail_and_the_person_signs_in() {
        var form = form();
        var email = form.get("contactEmail");
        var visitor = new Visitor(port);
        assertThat(visitor.submit("/enter/apply", "/enter/apply", form).statusCode())
                .isEqualTo(200);
        var page = "/enter/confirm?t=" + letters.secret(email);
        assertThat(visitor.get(page + "&lang=fr").body())
                .contains("Confirmer la demande")
                .contains(form.get("name"));
        var answer = visitor.submit(
                page, "/enter/confirm", Map.of("t", letters.secret(email), "password", "violet turbine over gravel"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/sign-in?confirmed").body()).contains("application is in");
        assertThat(visitor.signIn(email, "violet turbine over gravel")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/workspace");
        assertThat(visitor.get(page).statusCode()).isEqualTo(410);
    }

    @Test
    void a_mistake_is_said_at_its_field_and_nothing_typed_is_lost() {
        var form = form();
        form.put("contactEmail", "ana@@test");
        var answer = new Visitor(port).submit("/enter/apply", "/enter/apply", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("contactEmail-problem").contains(form.get("name"));
    }

    @Test
    void what_can_be_left_empty_is_marked_and_nothing_else_is() {
        var page = new Visitor(port).get("/enter/apply").body();
        assertThat(page)
                .contains("Short name <span class=\"muted\">(optional)</span>")
                .contains("Website <span class=\"muted\">(optional)</span>")
                .containsPattern("id=\"name\"[^>]* required")
                .doesNotContain("Name <span");
        assertThat(new Visitor(port).get("/enter/apply?lang=fr").body()).contains("(facultatif)");
    }

    @Test
    void a_form_with_mistakes_takes_no_try_and_what_was_sent_does() {
        var visitor = new Visitor(port);
        world.db.deleteFrom(ATTEMPT).execute();
        var form = form();
        form.put("contactEmail", "ana@@test");
        for (var i = 0; i < 7; i++) {
            assertThat(visitor.submit("/enter/apply", "/enter/apply", form).statusCode())
                    .isEqualTo(422);
        }
        for (var i = 0; i < 5; i++) {
            assertThat(visitor.submit("/enter/apply", "/enter/apply", form()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(visitor.submit("/enter/apply", "/enter/apply", form()).statusCode())
                .isEqualTo(429);
        world.db.deleteFrom(ATTEMPT).execute();
    }

    @Test
    void what_fills_in_the_hidden_field_gets_a_friendly_answer_and_nothing_else() {
        var form = form();
        form.put("homepage", "https://casino.example");
        var answer = new Visitor(port).submit("/enter/apply", "/enter/apply", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(world.db.fetchExists(APPLICATION, APPLICATION.NAME.eq(form.get("name"))))
                .isFalse();
        assertThat(letters.to(form.get("contactEmail"))).isEmpty();
    }

    private static Map<String, String> form() {
        var name = TestWorld.unique("Hill Farmers");
        return new HashMap<>(Map.of(
                "name",
                name,
                "description",
                "We farm hills.",
                "contactName",
                "Ana Kos",
                "contactEmail",
                name.replace(' ', '-').toLowerCase(java.util.Locale.ROOT) + "@test.example"));
    }
}
