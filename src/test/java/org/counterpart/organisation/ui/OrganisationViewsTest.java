package org.counterpart.organisation.ui;

import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.OrganisationId;
import org.counterpart.identity.Invitation;
import org.counterpart.identity.Role;
import org.counterpart.organisation.Members;
import org.counterpart.organisation.OrganisationStatus;
import org.counterpart.organisation.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class OrganisationViewsTest extends SignedInView {

    @Autowired
    TestWorld world;

    @Autowired
    Members members;

    @Autowired
    Rules rules;

    @Test
    void a_moderator_refuses_an_application_with_a_reason() {
        var ngo = world.ngo();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.APPLIED)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        signIn(world.moderator());
        UI.getCurrent().navigate("organisations/" + ngo);
        test(find(Button.class).withText("Refuse").single()).click();
        var reason = find(TextArea.class).withLabel("Reason").single();
        test(find(Button.class).withText("Refuse").last()).click();
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("A company, no NGO.");
        test(find(Button.class).withText("Refuse").last()).click();
        assertThat(status(ngo)).isEqualTo(OrganisationStatus.REFUSED);
    }

    @Test
    void a_moderator_sees_an_admitted_name_that_is_nearly_the_same_and_admits_all_the_same() {
        var mark = TestWorld.unique("").strip();
        var first = named("Lantern Fishers of the Cape " + mark);
        var second = named("Lantern Fishrs of the Cape " + mark);
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.APPLIED)
                .where(ORGANISATION.ID.eq(second))
                .execute();
        signIn(world.moderator());
        UI.getCurrent().navigate("organisations/" + second);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("organisations/" + first);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.startsWith("An admitted organisation has nearly the same name."));
        test(find(Button.class).withText("Admit").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(status(second)).isEqualTo(OrganisationStatus.ADMITTED);
    }

    @Test
    void a_moderator_sees_the_twin_beside_the_application_and_says_that_it_is_another() {
        var name = TestWorld.unique("Harbour Watch");
        var first = named(name);
        var second = named(name.toUpperCase(java.util.Locale.ROOT));
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.APPLIED)
                .where(ORGANISATION.ID.eq(second))
                .execute();
        signIn(world.moderator());
        UI.getCurrent().navigate("organisations/" + second);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("organisations/" + first);
        test(find(Button.class).withText("Admit").single()).click();
        assertThat(status(second)).as("not before it is said").isEqualTo(OrganisationStatus.APPLIED);
        var question = test(find(ConfirmDialog.class).single());
        assertThat(question.getHeader()).contains("another organisation than " + name);
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("Read quickly, these names are one.", "It is public at once");
        question.confirm();
        assertThat(status(second)).isEqualTo(OrganisationStatus.ADMITTED);
    }

    private OrganisationId named(String name) {
        var id = world.ngo();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, name)
                .where(ORGANISATION.ID.eq(id))
                .execute();
        return id;
    }

    @Test
    void a_representative_invites_a_colleague() {
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        signIn(representative);
        UI.getCurrent().navigate("organisations/" + ngo);
        assertThat(find(Button.class).withText("Suspend").exists()).isFalse();
        var email = find(EmailField.class).withLabel("E-mail").single();
        test(email).setValue(TestWorld.unique("bo").replace(' ', '-') + "@test.example");
        test(find(Button.class).withText("Invite").single()).click();
        assertThat(world.as(representative, () -> members.invitations(ngo)))
                .extracting(Invitation::role)
                .as("the role that may least, unless another is chosen")
                .containsExactly(Role.READER);
    }

    @Test
    void the_last_who_can_act_for_it_is_not_asked_about_what_would_be_refused() {
        var ngo = world.ngo();
        var only = world.representative(ngo);
        world.member(ngo, Role.READER);
        signIn(only);
        UI.getCurrent().navigate("organisations/" + ngo);
        assertThat(members(2))
                .containsOnlyOnce("Remove")
                .contains("Somebody who can act for the organisation must stay.");
        world.representative(ngo);
        UI.getCurrent().navigate("organisations");
        UI.getCurrent().navigate("organisations/" + ngo);
        assertThat(members(3).split("Remove", -1)).hasSize(4);
    }

    @Test
    void who_comes_from_outside_is_offered_no_role_that_is_refused() {
        var fresh = world.ngo();
        signIn(world.moderator());
        UI.getCurrent().navigate("organisations/" + fresh);
        assertThat(find(Select.class)
                        .withLabel("Role")
                        .single()
                        .getListDataView()
                        .getItems())
                .containsExactly(Role.REPRESENTATIVE);
        signIn(world.representative(fresh));
        UI.getCurrent().navigate("organisations/" + fresh);
        assertThat(find(Select.class)
                        .withLabel("Role")
                        .single()
                        .getListDataView()
                        .getItems())
                .containsExactly(Role.REPRESENTATIVE, Role.CONTRIBUTOR, Role.READER);
    }

    @Test
    void a_stranger_reads_but_sees_neither_members_nor_acts() {
        var ngo = world.ngo();
        signIn(world.member(world.ngo(), Role.READER));
        UI.getCurrent().navigate("organisations/" + ngo);
        assertThat(find(Button.class).withText("Save").exists()).isFalse();
        assertThat(find(Button.class).withText("Invite").exists()).isFalse();
    }

    @Test
    void the_list_keeps_its_filter_in_the_address() {
        signIn(world.moderator());
        UI.getCurrent().navigate("organisations", com.vaadin.flow.router.QueryParameters.of("status", "REFUSED"));
        assertThat(find(H1.class).single().getText()).isEqualTo("Organisations");
        assertThat(find(Button.class).withText("New organisation").exists()).isTrue();
    }

    @Test
    void a_moderator_adds_a_jurisdiction_and_enacts_a_rule() {
        var code = TestWorld.unique("V").replace(' ', '-');
        var moderator = world.moderator();
        var place = world.as(moderator, () -> rules.addJurisdiction(code, "AAA " + code, "Europe/Ljubljana"));
        signIn(moderator);
        UI.getCurrent().navigate("rules");
        test(find(Button.class).withText("Enact a rule").first()).click();
        test(find(TextField.class).withLabel("Rule").single()).setValue("Thirty days");
        test(find(TextField.class).withLabel("Where it is written").single()).setValue("Rules, art. 12");
        test(find(IntegerField.class).withLabel("Open at least").single()).setValue(30);
        test(find(IntegerField.class).withLabel("Answers within").single()).setValue(20);
        test(find(Button.class).withText("Enact a rule").last()).click();
        assertThat(rules.of(place)).hasSize(1);
    }

    @Test
    void who_loses_a_race_sees_both_descriptions_and_keeps_the_own() {
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        signIn(representative);
        UI.getCurrent().navigate("organisations/" + ngo);
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.DESCRIPTION, "Theirs")
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        test(find(TextArea.class).withLabel("Who it is and what it works for").single())
                .setValue("Mine");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(Paragraph.class)
                        .withCondition(p -> p.hasClassName("verbatim"))
                        .all())
                .extracting(Paragraph::getText)
                .containsExactly("Mine", "Theirs");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(world.db.fetchValue(ORGANISATION.DESCRIPTION, ORGANISATION.ID.eq(ngo)))
                .as("nothing is saved before one is chosen")
                .isEqualTo("Theirs");
        test(find(Button.class).withText("Keep mine").single()).click();
        assertThat(world.db.fetchValue(ORGANISATION.DESCRIPTION, ORGANISATION.ID.eq(ngo)))
                .isEqualTo("Mine");
    }

    @Test
    void what_two_members_change_in_different_fields_of_their_organisation_is_all_kept() {
        var ngo = world.ngo();
        signIn(world.representative(ngo));
        UI.getCurrent().navigate("organisations/" + ngo);
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.DESCRIPTION, "Theirs")
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        test(find(TextField.class).withLabel("Short name").single()).setValue("Mine");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(Button.class).withText("Keep mine").exists()).isFalse();
        var stored = world.db
                .select(ORGANISATION.SHORT_NAME, ORGANISATION.DESCRIPTION)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(ngo))
                .fetchSingle();
        assertThat(stored.value1()).isEqualTo("Mine");
        assertThat(stored.value2()).isEqualTo("Theirs");
    }

    private String members(int rows) {
        var grid = test(find(Grid.class).single());
        assertThat(grid.size()).isEqualTo(rows);
        return IntStream.range(0, rows)
                .mapToObj(row -> grid.getCellComponent(row, 0).getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private OrganisationStatus status(OrganisationId id) {
        return world.db
                .select(ORGANISATION.STATUS)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }
}
