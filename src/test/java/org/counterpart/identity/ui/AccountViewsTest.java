package org.counterpart.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.OwnAccount;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class AccountViewsTest extends SignedInView {

    @Autowired
    TestWorld world;

    @Autowired
    Accounts accounts;

    @Test
    void a_person_changes_the_own_name() {
        var person = world.member(world.ngo(), Role.READER);
        signIn(person);
        UI.getCurrent().navigate("settings");
        var name = find(TextField.class).withLabel("Your name").single();
        test(name).setValue("");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(name.isInvalid()).isTrue();
        test(name).setValue("Ana Kos");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(world.as(person, accounts::own).name()).isEqualTo("Ana Kos");
    }

    @Test
    void two_windows_of_one_person_show_both_names_and_the_person_decides() {
        var person = world.member(world.ngo(), Role.READER);
        signIn(person);
        UI.getCurrent().navigate("settings");
        var own = world.as(person, accounts::own);
        world.as(
                person,
                () -> accounts.change(
                        new OwnAccount(own.email(), "Elsewhere", own.locale(), own.delivery(), own.version())));
        test(find(TextField.class).withLabel("Your name").single()).setValue("Here");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(Paragraph.class)
                        .withCondition(p -> p.hasClassName("verbatim"))
                        .all())
                .extracting(Paragraph::getText)
                .containsExactly("Here", "Elsewhere");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(world.as(person, accounts::own).name())
                .as("nothing is saved before one is chosen")
                .isEqualTo("Elsewhere");
        test(find(Button.class).withText("Take theirs").single()).click();
        assertThat(find(TextField.class).withLabel("Your name").single().getValue())
                .isEqualTo("Elsewhere");
    }

    @Test
    void a_wrong_present_password_is_said_at_its_field() {
        signIn(world.member(world.ngo(), Role.READER));
        UI.getCurrent().navigate("settings");
        var current = find(PasswordField.class).withLabel("Present password").single();
        test(current).setValue("not this one");
        test(find(Button.class).withText("Change the password").single()).click();
        assertThat(current.isInvalid()).isTrue();
    }

    @Test
    void an_administrator_finds_people() {
        var person = world.account(false);
        var email = world.as(person, accounts::own).email();
        signIn(world.administrator());
        UI.getCurrent().navigate("people");
        test(find(TextField.class).withLabel("Search by name or e-mail").single())
                .setValue(email);
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void nobody_is_asked_whether_to_disable_the_own_account() {
        var administrator = world.administrator();
        signIn(administrator);
        UI.getCurrent().navigate("people");
        test(find(TextField.class).withLabel("Search by name or e-mail").single())
                .setValue(world.as(administrator, accounts::own).email());
        var row = test(find(Grid.class).single()).getCellComponent(0, 0).getElement();
        assertThat(row.getTextRecursively()).contains("Administrator").doesNotContain("Disable");
    }

    @Test
    void nobody_else_sees_the_people() {
        signIn(world.moderator());
        UI.getCurrent().navigate("people");
        assertThat(find(H1.class).single().getText()).isEqualTo("This is not yours to do");
    }
}
