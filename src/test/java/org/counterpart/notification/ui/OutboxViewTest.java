package org.counterpart.notification.ui;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.Letter;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.Role;
import org.counterpart.identity.SignedIn;
import org.counterpart.notification.NoticeState;
import org.counterpart.notification.Outbox;
import org.counterpart.notification.OutboxEntry;
import org.counterpart.organisation.Members;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class OutboxViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Members members;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity.letter.reset", "identity.letter.invitation", "organisation.letter.confirm"})
    void an_administrator_sees_the_newest_letter_and_not_its_link_before_and_after_it_is_sent(String template) {
        var address = TestWorld.unique("outbox").replace(' ', '-') + "@test.example";
        events.publishEvent(
                new Letter(address, Locale.ENGLISH, template, Map.of("name", "Ada", "link", "https://x.example/")));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(world.administrator().value(), 0, Instant.now()), null, List.of()));
        UI.getCurrent().navigate("outbox");
        @SuppressWarnings("unchecked")
        Grid<OutboxEntry> grid = find(Grid.class).single();
        assertThat(test(grid).getRow(0).recipient()).isEqualTo(address);
        var administrator = world.administrator();
        for (var state : NoticeState.values()) {
            world.db
                    .update(MAIL)
                    .set(MAIL.STATE, state)
                    .where(MAIL.RECIPIENT.eq(address))
                    .execute();
            assertThat(world.as(
                            administrator,
                            () -> outbox.text(test(grid).getRow(0).id())))
                    .as(state.name())
                    .isEmpty();
        }
        test(grid).clickRow(0);
        assertThat(find(Pre.class).all())
                .allSatisfy(words -> assertThat(words.getText()).doesNotContain("https://x.example/"));
    }

    @Test
    void neither_a_letter_for_a_new_password_nor_an_invitation_shows_its_secret_to_an_administrator() {
        var ngo = world.ngo();
        var person = world.representative(ngo);
        var address = world.db.fetchValue(ACCOUNT.EMAIL, ACCOUNT.ID.eq(person));
        var invited = TestWorld.unique("invited").replace(' ', '-') + "@test.example";
        accounts.forgotten(address);
        world.as(person, () -> members.invite(ngo, invited, Role.CONTRIBUTOR));
        var administrator = world.administrator();
        for (var recipient : List.of(address, invited)) {
            var mail = world.db.fetchSingle(MAIL, MAIL.RECIPIENT.equalIgnoreCase(recipient));
            assertThat(mail.getTextBody())
                    .as("the link is in the letter itself")
                    .contains("/enter/");
            assertThat(mail.getSubject()).doesNotContain("/enter/");
            assertThat(world.as(administrator, () -> outbox.text(mail.getId()))).isEmpty();
        }
    }
}
