package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.counterpart.Letters;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.Visitor;
import org.counterpart.base.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** As an operator runs it: people come over HTTPS to a proxy, which speaks plain HTTP to us. */
@ProductTest
@TestPropertySource(
        properties = {
            "counterpart.base-url=https://consult.example.org",
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127.0.0.0/8, ::1/128"
        })
class BehindProxyTest {

    private static final String GOOD = "violet turbine over gravel";

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    Passwords passwords;

    @Autowired
    Accounts accounts;

    @Autowired
    Letters letters;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/workspace", "/static/tokens.css", "/no-such-page"})
    void every_answer_asks_browsers_to_stay_with_https(String path) {
        assertThat(new Visitor(port).get(path).headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void cookies_belong_to_this_host_alone_and_travel_over_https_only() {
        var form = new Visitor(port).get("/sign-in").headers().allValues("Set-Cookie");
        assertThat(form).singleElement().asString().startsWith("__Host-counterpart-form=");
        assertThat(form).allSatisfy(BehindProxyTest::isGuarded);
        var signedIn = new Visitor(port).signIn(email(person()), GOOD).headers().allValues("Set-Cookie");
        assertThat(signedIn)
                .filteredOn(cookie -> cookie.startsWith("__Host-counterpart="))
                .singleElement()
                .satisfies(BehindProxyTest::isGuarded);
    }

    private static void isGuarded(String cookie) {
        assertThat(cookie)
                .contains("Path=/")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(cookie).doesNotContain("Domain");
    }

    @Test
    void five_who_guess_elsewhere_do_not_keep_the_owner_out() {
        var email = email(person());
        assertThat(location(from("198.51.100.9").signIn(email, GOOD))).endsWith("/workspace");
        for (var source = 0; source < 5; source++) {
            for (var i = 0; i < 3; i++) {
                assertThat(location(from("203.0.113." + source).signIn(email, "guess " + i)))
                        .endsWith("?error");
            }
        }
        assertThat(location(from("203.0.113.1").signIn(email, GOOD))).endsWith("?error");
        assertThat(location(from("198.51.100.9").signIn(email, GOOD))).endsWith("/workspace");
    }

    @Test
    void who_is_kept_out_at_a_new_place_comes_in_by_a_new_password() {
        var email = email(person());
        for (var i = 0; i < 6; i++) {
            from("203.0.113.40").signIn(email, "guess " + i);
        }
        assertThat(location(from("198.51.100.40").signIn(email, GOOD))).endsWith("?error");
        accounts.forgotten(email);
        var secret = letters.secret(email);
        var form = "/enter/password?t=" + secret;
        var changed = from("198.51.100.40")
                .submit(form, "/enter/password", Map.of("t", secret, "password", "amber lantern under ice"));
        assertThat(location(changed)).isEqualTo("/sign-in?changed");
        from("203.0.113.40").signIn(email, "another guess");
        assertThat(location(from("198.51.100.40").signIn(email, "amber lantern under ice")))
                .endsWith("/workspace");
    }

    @Test
    void who_confirmed_an_application_is_not_kept_out_where_they_did() {
        var email = TestWorld.unique("applicant").replace(' ', '-') + "@test.example";
        var here = from("198.51.100.50");
        here.submit(
                "/enter/apply",
                "/enter/apply",
                Map.of(
                        "name", TestWorld.unique("Applicants"),
                        "shortName", "",
                        "description", "We watch elections.",
                        "website", "",
                        "contactName", "Ada Kos",
                        "contactEmail", email));
        var secret = letters.secret(email);
        here.submit("/enter/confirm?t=" + secret, "/enter/confirm", Map.of("t", secret, "password", GOOD));
        for (var i = 0; i < 6; i++) {
            from("203.0.113.50").signIn(email, "guess " + i);
        }
        assertThat(location(from("203.0.113.50").signIn(email, GOOD))).endsWith("?error");
        assertThat(location(here.signIn(email, GOOD))).endsWith("/workspace");
    }

    @Test
    void what_the_proxy_was_told_by_the_visitor_is_not_believed() {
        var email = email(person());
        for (var i = 0; i < 6; i++) {
            // A visitor invents addresses; the proxy adds the true one behind them.
            from("192.0.2." + i + ", 203.0.113.8").signIn(email, "guess " + i);
        }
        assertThat(location(from("192.0.2.77, 203.0.113.8").signIn(email, GOOD)))
                .endsWith("?error");
        var led = new Visitor(port, "X-Forwarded-Host", "evil.example").get("/workspace");
        assertThat(location(led)).isEqualTo("/sign-in");
    }

    private Visitor from(String addresses) {
        return new Visitor(port, "X-Forwarded-For", addresses, "X-Forwarded-Proto", "https");
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private AccountId person() {
        var person = world.member(world.ngo(), Role.CONTRIBUTOR);
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.hash(GOOD))
                .where(ACCOUNT.ID.eq(person))
                .execute();
        return person;
    }

    private String email(AccountId person) {
        return world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(person))
                .fetchSingle()
                .value1();
    }
}
