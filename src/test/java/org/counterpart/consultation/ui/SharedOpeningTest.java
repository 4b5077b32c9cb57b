package org.counterpart.consultation.ui;

import static counterpart.schema.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Closing;
import org.counterpart.consultation.Consultation;
import org.counterpart.consultation.Consultations;
import org.counterpart.consultation.Drafts;
import org.counterpart.consultation.Invited;
import org.counterpart.consultation.OpeningFields;
import org.counterpart.consultation.OpeningPackage;
import org.counterpart.consultation.Phase;
import org.counterpart.consultation.Proceedings;
import org.counterpart.consultation.Timetable;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftState;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two officers at one draft of a consultation, and at one decision. */
@ProductTest
class SharedOpeningTest extends SpringBrowserlessTest {

    @Autowired
    TestWorld world;

    @Autowired
    Drafts drafts;

    @Autowired
    Consultations consultations;

    @Autowired
    Proceedings proceedings;

    @Autowired
    SharedDrafts shared;

    private OrganisationId institution;
    private AccountId officer;
    private AccountId colleague;

    @BeforeEach
    void two_officers() {
        institution = world.institution();
        officer = world.officer(institution);
        colleague = world.officer(institution);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void words_and_dates_of_two_officers_are_all_kept() {
        var id = draft();
        open(id);
        var theirs = new OpeningPackage("A draft", "en", "", "Why.", List.of("Is it enough?"), "", "");
        var dates = new Timetable(ZoneId.of("UTC"), null, null, null, null, LocalDate.of(2099, 5, 4), null);
        world.as(colleague, () -> drafts.save(id, get(id).version(), theirs, dates));
        area("Summary").setValue("Ten days instead of ninety.");
        assertThat(get(id).words())
                .isEqualTo(new OpeningPackage(
                        "A draft", "en", "Ten days instead of ninety.", "Why.", List.of("Is it enough?"), "", ""));
        assertThat(get(id).timetable().decisionDueOn()).isEqualTo(LocalDate.of(2099, 5, 4));
        assertThat(area("Purpose").getValue()).isEqualTo("Why.");
        assertThat(area("Question 1").getValue()).isEqualTo("Is it enough?");
        assertThat(words()).contains(name(colleague)).doesNotContain("Keep mine");
    }

    @Test
    void paragraphs_of_two_officers_in_one_field_are_both_kept_and_the_same_words_are_asked_about() {
        var id = draft();
        world.as(colleague, () -> drafts.save(id, get(id).version(), purpose("First.\n\nSecond."), timetable()));
        open(id);
        world.as(
                colleague, () -> drafts.save(id, get(id).version(), purpose("First.\n\nSecond, theirs."), timetable()));
        area("Purpose").setValue("First, mine.\n\nSecond.");
        assertThat(get(id).words().purpose()).isEqualTo("First, mine.\n\nSecond, theirs.");

        world.as(colleague, () -> drafts.save(id, get(id).version(), purpose("Theirs."), timetable()));
        area("Purpose").setValue("Mine.");
        assertThat(get(id).words().purpose()).isEqualTo("Theirs.");
        test(find(Button.class).withText("Keep mine").single()).click();
        assertThat(get(id).words().purpose()).isEqualTo("Mine.");
    }

    @Test
    void whom_a_colleague_invited_meanwhile_stays_invited() {
        var id = draft();
        var ours = world.ngo();
        var theirs = world.ngo();
        open(id);
        world.as(colleague, () -> drafts.invite(id, List.of(theirs)));
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Invited> invited = find(MultiSelectComboBox.class).single();
        invited.setValue(Set.of(new Invited(ours, "Ours", null, false)));
        assertThat(world.as(officer, () -> consultations.invited(id)))
                .extracting(Invited::organisation)
                .containsExactlyInAnyOrder(ours, theirs);
    }

    @Test
    void what_is_typed_while_a_colleague_discards_the_draft_stays_to_be_copied() {
        var id = draft();
        open(id);
        world.as(colleague, () -> drafts.discard(id));
        area("Summary").setValue("Ten days instead of ninety.");
        assertThat(words()).contains("A colleague discarded this draft", "Ten days instead of ninety.");
    }

    @Test
    void two_texts_of_one_decision_are_both_shown_and_every_state_is_kept() {
        var id = world.consultation(institution, Phase.ANSWERED);
        open(id);
        world.as(colleague, () -> proceedings.saveDraft(id, Closing.DECISION, get(id).version(), "Theirs."));
        area("Decision").setValue("Mine.");
        assertThat(decision(id)).isEqualTo("Theirs.");
        assertThat(words()).contains("Theirs.", name(colleague));
        test(find(Button.class).withText("Keep mine").single()).click();
        assertThat(decision(id)).isEqualTo("Mine.");
        assertThat(world.as(officer, () -> shared.history(DraftKind.DECISION, id.value(), 0, 50)))
                .extracting(state -> world.as(officer, () -> shared.find(DraftKind.DECISION, id.value(), state.id()))
                        .fields()
                        .get("decision"))
                .contains("Theirs.", "Mine.");
    }

    @Test
    void what_is_typed_while_a_colleague_publishes_the_decision_stays_to_be_copied() {
        var id = world.consultation(institution, Phase.ANSWERED);
        open(id);
        world.as(colleague, () -> proceedings.decide(id, "We adopt it."));
        area("Decision").setValue("We adopt half of it.");
        assertThat(get(id).decision()).isEqualTo("We adopt it.");
        assertThat(words()).contains("A colleague published the decision", "We adopt half of it.");
    }

    @Test
    void states_are_numbered_as_they_are_listed_whatever_was_saved_without_a_change() {
        var id = draft();
        world.as(officer, () -> {
            drafts.save(id, get(id).version(), purpose("One."), timetable());
            drafts.save(id, get(id).version(), purpose("One."), timetable());
            drafts.save(id, get(id).version(), purpose("Two."), timetable());
            shared.setAside(
                    DraftKind.OPENING, id.value(), get(id).version(), OpeningFields.of(purpose("Three."), timetable()));
        });
        assertThat(world.as(officer, () -> shared.history(DraftKind.OPENING, id.value(), 0, 50)))
                .extracting(DraftState::number)
                .containsExactly(3, 2, 1);
        open(id);
        UI.getCurrent().navigate("drafts/opening/" + id);
        assertThat(words())
                .contains("3 saved states", "3. You", "1. You")
                .doesNotContain("4. You")
                .contains("Whom you invite, the documents and the text are not among these states");
    }

    @Test
    void the_history_of_a_draft_is_for_its_institution_alone() {
        var id = draft();
        world.as(colleague, () -> drafts.save(id, get(id).version(), purpose("Why."), timetable()));
        assertThat(world.as(officer, () -> shared.history(DraftKind.OPENING, id.value(), 0, 50)))
                .hasSize(1);
        for (var stranger : List.of(world.officer(world.institution()), world.representative(world.ngo()))) {
            for (var kind : List.of(DraftKind.OPENING, DraftKind.DECISION)) {
                assertThatThrownBy(() -> world.as(stranger, () -> shared.history(kind, id.value(), 0, 50)))
                        .isInstanceOf(NotFound.class);
            }
        }
    }

    private ConsultationId draft() {
        var id = ConsultationId.next();
        world.as(officer, () -> drafts.create(id, institution, "A draft", "en"));
        return id;
    }

    private static OpeningPackage purpose(String words) {
        return new OpeningPackage("A draft", "en", "", words, List.of(), "", "");
    }

    private static Timetable timetable() {
        return TestWorld.undated(ZoneId.of("UTC"));
    }

    private Consultation get(ConsultationId id) {
        return world.as(officer, () -> consultations.get(id));
    }

    private String decision(ConsultationId id) {
        return world.as(officer, () -> proceedings.draft(id, Closing.DECISION)).words();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String name(AccountId who) {
        return world.db
                .select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(who))
                .fetchSingle(ACCOUNT.NAME);
    }

    private void open(ConsultationId id) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(officer.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
        UI.getCurrent().navigate("consultations/" + id);
    }
}
