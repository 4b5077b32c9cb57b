package org.counterpart.organisation.ui;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import org.counterpart.Letters;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Refused;
import org.counterpart.identity.Role;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a moderator can do before deciding on an application. */
@ProductTest
class ApplicantTest extends SignedInView {

    private static final String OFFICE = "office@moderation.example";

    @Autowired
    TestWorld world;

    @Autowired
    Organisations organisations;

    @Autowired
    Letters letters;

    private OrganisationId applicant;
    private String contact;
    private AccountId moderator;

    @BeforeEach
    void an_application() {
        applicant = world.ngo();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.APPLIED)
                .where(ORGANISATION.ID.eq(applicant))
                .execute();
        var person = world.representative(applicant);
        contact = world.db
                .select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(person))
                .fetchSingle()
                .value1();
        var body = world.organisation(OrganisationKind.MODERATING_BODY);
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.CONTACT_EMAIL, OFFICE)
                .where(ORGANISATION.ID.eq(body))
                .execute();
        moderator = world.member(body, Role.MODERATOR);
    }

    @Test
    void a_moderator_sees_the_address_of_who_applied_and_asks_back_by_a_mail_that_can_be_answered() {
        signIn(moderator);
        UI.getCurrent().navigate("organisations/" + applicant);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("mailto:" + contact);
        test(find(Button.class).withText("Ask the applicant").single()).click();
        test(find(TextArea.class).withLabel("Your question").single()).setValue("Who are your members?");
        test(find(Button.class).withText("Send").single()).click();
        assertThat(letters.to(contact)).singleElement().satisfies(letter -> {
            assertThat(letter.replyTo()).isEqualTo(OFFICE);
            assertThat(letter.words())
                    .containsEntry("question", "Who are your members?")
                    .containsEntry("reply", OFFICE);
        });
    }

    @Test
    void every_moderator_sees_on_the_application_what_was_asked_when_and_by_whom_and_nobody_else_does() {
        signIn(moderator);
        UI.getCurrent().navigate("organisations/" + applicant);
        test(find(Button.class).withText("Ask the applicant").single()).click();
        test(find(TextArea.class).withLabel("Your question").single()).setValue("Who are your members?");
        test(find(Button.class).withText("Send").single()).click();
        assertThat(shown()).as("at once").contains("Who are your members?");
        var name = world.db
                .select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(moderator))
                .fetchSingle()
                .value1();

        var colleague = world.moderator();
        signIn(colleague);
        UI.getCurrent().navigate("organisations");
        UI.getCurrent().navigate("organisations/" + applicant);
        assertThat(shown()).contains("Asked of the applicant", "Who are your members?", name);

        world.as(
                colleague,
                () -> organisations.admit(
                        applicant, organisations.byId(applicant).version()));
        UI.getCurrent().navigate("organisations");
        UI.getCurrent().navigate("organisations/" + applicant);
        assertThat(shown()).as("also when it is decided").contains("Who are your members?");

        signIn(world.representative(applicant));
        UI.getCurrent().navigate("organisations");
        UI.getCurrent().navigate("organisations/" + applicant);
        assertThat(shown()).doesNotContain("Asked of the applicant", "Who are your members?");
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void who_is_no_applicant_any_more_is_not_asked_like_one() {
        world.as(moderator, () -> {
            assertThatThrownBy(() -> organisations.ask(applicant, " ")).isInstanceOf(Refused.class);
            organisations.admit(applicant, organisations.byId(applicant).version());
            assertThatThrownBy(() -> organisations.ask(applicant, "Late?")).isInstanceOf(Refused.class);
        });
    }
}
