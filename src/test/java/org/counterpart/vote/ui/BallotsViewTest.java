package org.counterpart.vote.ui;

import static counterpart.schema.Tables.BALLOT;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.INVITATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.BallotId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.NavigationEntry;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.ContributionSummary;
import org.counterpart.identity.SignedIn;
import org.counterpart.receipt.Receipts;
import org.counterpart.vote.Ballot;
import org.counterpart.vote.BallotClock;
import org.counterpart.vote.Ballots;
import org.counterpart.vote.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class BallotsViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private Ballots ballots;

    @Autowired
    private BallotClock clock;

    @Autowired
    private Receipts receipts;

    @Autowired
    private List<NavigationEntry> entries;

    private OrganisationId ngo;
    private AccountId representative;
    private ConsultationId consultation;

    @BeforeEach
    void a_deliberation() {
        ngo = world.ngo();
        representative = world.representative(ngo);
        consultation = world.consultation(world.institution(), Phase.DELIBERATION);
        world.text(consultation, 2);
        world.db
                .insertInto(INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                .values(consultation, ngo, Instant.now())
                .execute();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_ballot_is_fixed_voted_on_and_read() {
        open(world.moderator());
        test(find(TextField.class).withLabel("Question").single()).setValue("Shall it go forward?");
        test(find(Select.class).withLabel("Who votes").single()).selectItem("The invited NGOs");
        test(find(Button.class).withText("Fix this ballot").single()).click();
        assertThat(ballots.of(consultation)).as("nothing before the answer").isEmpty();
        var asked = find(ConfirmDialog.class).single();
        assertThat(asked.getElement().getTextRecursively())
                .contains("never changed", "could vote as things stand; the roll is made when the ballot opens");
        test(asked).confirm();
        assertThat(words())
                .contains("Shall it go forward?")
                .contains("of the roll must take part, abstentions included");

        clock.tick();
        open(representative);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Choice> choice = find(RadioButtonGroup.class).single();
        test(choice).selectItem("For");
        test(find(Button.class).withText("Cast the vote").single()).click();
        assertThat(words())
                .contains("You may replace the vote", "has voted", "Only its members see this")
                .contains("Until then only an organisation’s own members see its choice.")
                .doesNotContain("Nobody sees");
        var receipt = world.as(representative, () -> receipts.votes(all())).getFirst();
        assertThat(find(Anchor.class)
                        .withCondition(link -> link.getText().startsWith("Receipt for the vote of"))
                        .single()
                        .getHref())
                .as("its own receipt, not a list of all")
                .isEqualTo(receipt.address());
        assertThat(receipt.organisation()).isEqualTo(ngo);
        UI.getCurrent().navigate(receipt.address());
        assertThat(words()).contains("Shall it go forward?");

        world.db
                .update(BALLOT)
                .set(BALLOT.CLOSES_AT, DatabaseClock.NOW)
                .where(BALLOT.CONSULTATION_ID.eq(consultation))
                .execute();
        clock.tick();
        open(world.officer(world.institution()));
        assertThat(words()).contains("Carried").contains("1 for, 0 against, 0 abstained: 1 of 1 on the roll");
        assertThat(ballots.of(consultation)).hasSize(1);
    }

    @Test
    void nobody_but_a_moderator_sees_the_form_and_nobody_off_the_roll_a_vote() {
        open(representative);
        assertThat(find(Button.class).withText("Fix this ballot").exists()).isFalse();
        assertThat(find(Button.class).withText("Cast the vote").exists()).isFalse();
        assertThat(words()).contains("No ballot is fixed");
    }

    private List<BallotId> all() {
        return ballots.of(consultation).stream().map(Ballot::id).toList();
    }

    @Test
    void nobody_reads_of_anothers_vote_by_its_receipt() {
        var stranger = world.representative(world.ngo());
        assertThat(world.as(stranger, () -> receipts.votes(all()))).isEmpty();
    }

    @Test
    void whoever_submits_and_votes_finds_the_receipts_in_the_navigation() {
        var receiptsOnly = entries.stream().filter(entry -> entry.path().equals("receipts"));
        world.as(
                representative,
                () -> assertThat(receiptsOnly)
                        .singleElement()
                        .satisfies(entry ->
                                assertThat(entry.visible().getAsBoolean()).isTrue()));
    }

    @Test
    void a_moderator_is_offered_the_amendments_that_stand_and_no_others() {
        var text = world.text(consultation, 1);
        for (var status : ContributionStatus.values()) {
            var id = world.contribution(consultation, text, null, ngo, representative, ContributionKind.AMENDMENT);
            world.db
                    .update(CONTRIBUTION)
                    .set(CONTRIBUTION.STATUS, status)
                    .where(CONTRIBUTION.ID.eq(id))
                    .execute();
        }
        open(world.moderator());
        assertThat(find(ComboBox.class).single().getListDataView().getItems().toList())
                .hasSize(1)
                .allSatisfy(one ->
                        assertThat(((ContributionSummary) one).status()).isEqualTo(ContributionStatus.SUBMITTED));
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(AccountId who) {
        var signedIn = new SignedIn(who.value(), 0, Instant.now());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        UI.getCurrent().navigate("consultations/" + consultation + "/ballots");
    }
}
