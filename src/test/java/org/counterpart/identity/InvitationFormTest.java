package org.counterpart.identity;

import static counterpart.schema.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.Visitor;
import org.counterpart.base.OrganisationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The form behind an invitation, as a browser without script and as a scanner of mail see it. */
@ProductTest
class InvitationFormTest {

    private static final String GOOD = "violet turbine over gravel";

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    MailLinks links;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_scanner_uses_nothing_up_and_the_second_answer_is_refused_kindly() {
        var email = TestWorld.unique("invited").replace(' ', '-') + "@test.example";
        var path = path(email, world.ngo());
        for (var i = 0; i < 3; i++) {
            assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(200);
        }
        var form = Map.of("t", path.substring(path.indexOf("t=") + 2), "name", "<b>Ann</b>", "password", GOOD);
        var visitor = new Visitor(port);
        var taken = visitor.submit(path, "/enter/invitation", form);
        assertThat(taken.statusCode()).isEqualTo(303);
        var again = visitor.submit("/sign-in", "/enter/invitation", form);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("no longer works").contains("Sign in");
        assertThat(visitor.signIn(email, GOOD).headers().firstValue("Location").orElse(""))
                .endsWith("/workspace");
        assertThat(world.db.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq(email))).isEqualTo(1);
    }

    @Test
    void what_was_typed_comes_back_as_words_and_never_as_markup() {
        var path = path(TestWorld.unique("invited").replace(' ', '-') + "@test.example", world.ngo());
        var answer = new Visitor(port)
                .submit(
                        path,
                        "/enter/invitation",
                        Map.of(
                                "t",
                                path.substring(path.indexOf("t=") + 2),
                                "name",
                                "\"><script>alert(1)</script>",
                                "password",
                                "short"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("alert(1)").doesNotContain("<script");
    }

    @Test
    void many_who_write_to_one_address_at_once_get_three_letters_through_together() throws Exception {
        var email = TestWorld.unique("flooded").replace(' ', '-') + "@test.example";
        Callable<Boolean> send = () -> transaction.execute(status -> links.send(
                link(email, world.ngo()),
                Duration.ofDays(1),
                java.util.Locale.ENGLISH,
                "identity.letter.invitation",
                "/enter/invitation",
                Map.of("organisation", "A", "inviter", "B", "role", "reader")));
        var sent = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var one : people.invokeAll(java.util.Collections.nCopies(16, send))) {
                sent += Boolean.TRUE.equals(one.get()) ? 1 : 0;
            }
        }
        assertThat(sent).isEqualTo(3);
    }

    private String path(String email, OrganisationId organisation) {
        var link = transaction.execute(
                status -> links.make(link(email, organisation), Duration.ofDays(1), "/enter/invitation"));
        return link.substring(link.indexOf("/enter"));
    }

    private static OpenLink link(String email, OrganisationId organisation) {
        return new OpenLink(LinkPurpose.INVITATION, email, null, organisation, Role.READER);
    }
}
