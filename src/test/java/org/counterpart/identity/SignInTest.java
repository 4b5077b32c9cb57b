package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import java.util.Map;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.Visitor;
import org.counterpart.base.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class SignInTest {

    private static final String GOOD = "violet turbine over gravel";

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    Passwords passwords;

    AccountId person;
    String email;

    @BeforeEach
    void somebody() {
        person = world.member(world.ngo(), Role.CONTRIBUTOR);
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.hash(GOOD))
                .where(ACCOUNT.ID.eq(person))
                .execute();
        email = world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(person))
                .fetchSingle()
                .value1();
    }

    @Test
    void signing_in_gives_a_new_session_and_opens_the_workspace() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var before = visitor.session();
        var answer = visitor.signIn(email, GOOD);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/workspace");
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(visitor.get("/workspace/").statusCode()).isNotEqualTo(302);
    }

    @Test
    void the_page_of_the_workspace_says_which_language_it_speaks() {
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.LOCALE, "fr")
                .where(ACCOUNT.ID.eq(person))
                .execute();
        var visitor = new Visitor(port);
        visitor.signIn(email, GOOD);
        assertThat(visitor.get("/workspace/").body()).contains("<html lang=\"fr\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/sign-in", "/enter/apply", "/enter/forgotten", "/", "/search", "/record"})
    void a_page_says_that_it_sets_no_cookie_only_where_it_sets_none(String page) {
        var answer = new Visitor(port).get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().contains("no cookies"))
                .isEqualTo(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void whoever_has_to_sign_in_comes_to_the_page_they_wanted() {
        var visitor = new Visitor(port);
        var page = "/workspace/consultations/7c0e2f2e-0000-7000-8000-000000000000?tab=text&at=art_7";
        var door = visitor.get(page).headers().firstValue("Location").orElse("");
        assertThat(door).startsWith("/sign-in?to=");
        assertThat(visitor.get(door).body())
                .contains("the page you wanted opens")
                .contains("name=\"to\" value=\"" + page.replace("&", "&amp;"));
        var wrong = visitor.submit(door, "/sign-in", Map.of("username", email, "password", "wrong", "to", page));
        assertThat(wrong.headers().firstValue("Location").orElse("")).startsWith("/sign-in?error&to=");
        var answer = visitor.submit(door, "/sign-in", Map.of("username", email, "password", GOOD, "to", page));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/workspace/",
                "//evil.example/workspace",
                "/workspace//evil.example",
                "/workspace/../sign-out",
                "/workspace\\evil",
                "/workspace/%2e%2e/x",
                "/workspacevil",
                "/workspace@evil.example",
                "/workspace/x\r\nSet-Cookie: a=b",
                "/enter/demo",
                "javascript:alert(1)"
            })
    void signing_in_leads_to_no_other_place_than_the_workspace(String elsewhere) {
        var answer = new Visitor(port)
                .submit("/sign-in", "/sign-in", Map.of("username", email, "password", GOOD, "to", elsewhere));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/workspace");
    }

    @Test
    void unknown_disabled_wrong_and_very_long_get_the_same_answer() {
        var disabled = world.member(world.ngo(), Role.READER);
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.hash(GOOD))
                .set(ACCOUNT.STATUS, AccountStatus.DISABLED)
                .where(ACCOUNT.ID.eq(disabled))
                .execute();
        var disabledEmail = world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(disabled))
                .fetchSingle()
                .value1();
        for (var attempt : new String[][] {
            {"nobody@test.example", GOOD},
            {disabledEmail, GOOD},
            {email, "wrong"},
            {email, GOOD + "x".repeat(73)},
            {email, "x".repeat(100_000)},
            {email.replace('e', 'é'), GOOD},
        }) {
            var visitor = new Visitor(port);
            var answer = visitor.signIn(attempt[0], attempt[1]);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?error");
            assertThat(visitor.get("/workspace/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void what_follows_the_72nd_byte_of_a_password_counts() {
        var long72 = "violet turbine over gravel ".repeat(3);
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.hash(long72 + "a"))
                .where(ACCOUNT.ID.eq(person))
                .execute();
        assertThat(new Visitor(port)
                        .signIn(email, long72 + "b")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("?error");
        assertThat(new Visitor(port)
                        .signIn(email, long72 + "a")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/workspace");
    }

    @Test
    void when_too_many_sign_in_at_once_the_page_says_so_and_asks_to_come_back() {
        var answer = new Visitor(port).get("/sign-in?busy");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Too many people are signing in").contains("name=\"password\"");
    }

    @Test
    void guessing_is_slowed_and_the_right_password_does_not_help_any_more() {
        for (var i = 0; i < 5; i++) {
            new Visitor(port).signIn(email, "guess " + i);
        }
        assertThat(new Visitor(port)
                        .signIn(email, GOOD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("?error");
    }

    @Test
    void a_password_that_was_changed_elsewhere_ends_the_session_at_its_next_request() {
        var visitor = new Visitor(port);
        visitor.signIn(email, GOOD);
        assertThat(visitor.get("/workspace/").statusCode()).isNotEqualTo(302);
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .where(ACCOUNT.ID.eq(person))
                .execute();
        var answer = visitor.get("/workspace/");
        assertThat(answer.statusCode())
                .as(
                        "%s\n%s\n%s",
                        answer.headers().map(),
                        answer.body().substring(0, Math.min(600, answer.body().length())),
                        world.db
                                .select(ACCOUNT.ID, ACCOUNT.STATUS, ACCOUNT.SESSION_EPOCH)
                                .from(ACCOUNT)
                                .where(ACCOUNT.ID.eq(person))
                                .fetch())
                .isEqualTo(302);
    }

    @Test
    void a_session_ends_although_another_application_was_started_beside_this_one() {
        var before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(new VaadinAwareSecurityContextHolderStrategy());
        try {
            a_password_that_was_changed_elsewhere_ends_the_session_at_its_next_request();
        } finally {
            SecurityContextHolder.setContextHolderStrategy(before);
        }
    }

    @Test
    void signing_out_ends_the_session_and_clears_what_the_browser_kept() {
        var visitor = new Visitor(port);
        visitor.signIn(email, GOOD);
        var answer = visitor.submit("/sign-in", "/sign-out", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(visitor.get("/workspace/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        for (var path : new String[] {
            "/sign-in", "/sign-out", "/enter/demo", "/enter/forgotten", "/enter/invitation", "/enter/password"
        }) {
            var answer =
                    new Visitor(port).post(path, Map.of("username", email, "password", GOOD, "email", email, "t", "x"));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void asking_for_a_password_tells_nobody_who_has_an_account() {
        var known = new Visitor(port).submit("/enter/forgotten", "/enter/forgotten", Map.of("email", email));
        var unknown = new Visitor(port)
                .submit("/enter/forgotten", "/enter/forgotten", Map.of("email", "nobody@test.example"));
        assertThat(known.statusCode()).isEqualTo(200).isEqualTo(unknown.statusCode());
        assertThat(known.body()).isEqualTo(unknown.body());
    }

    @Test
    void reading_forms_changes_no_row() {
        var before = world.db.fetchCount(LINK, LINK.USED_AT.isNotNull());
        for (var path : new String[] {"/enter/invitation?t=abc", "/enter/password?t=abc"}) {
            assertThat(new Visitor(port).get(path).statusCode()).as(path).isEqualTo(410);
        }
        assertThat(new Visitor(port).get("/enter/forgotten?lang=fr").body()).contains("Mot de passe oublié");
        assertThat(world.db.fetchCount(LINK, LINK.USED_AT.isNotNull())).isEqualTo(before);
    }

    @Test
    void a_forged_host_does_not_change_where_a_person_is_led() {
        var answer =
                new Visitor(port).get("/workspace", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
    }
}
