package org.counterpart.contribution.ui;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.NewCommitment;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.OwnOrganisation;
import org.counterpart.contribution.position.Positions;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who acts for two organisations sees for which, and is not preset to the first by alphabet where the other one was asked. */
@ProductTest
class ForWhichOrganisationTest extends SignedInView {

    @Autowired
    TestWorld world;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Contributions contributions;

    @Autowired
    Positions positions;

    @Autowired
    Proposals proposals;

    @Autowired
    Commitments commitments;

    @Autowired
    DatabaseClock clock;

    private OrganisationId ministry;
    private OrganisationId first;
    private OrganisationId asked;
    private AccountId person;
    private ConsultationId consultation;

    @BeforeEach
    void the_second_by_alphabet_is_invited() {
        ministry = world.institution();
        first = named("Aaa");
        asked = named("Zzz");
        person = world.representative(first);
        world.db
                .insertInto(
                        MEMBERSHIP,
                        MEMBERSHIP.ACCOUNT_ID,
                        MEMBERSHIP.ORGANISATION_ID,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.SINCE)
                .values(person, asked, Role.REPRESENTATIVE, Instant.now())
                .execute();
        consultation = world.consultation(ministry, Phase.OPEN);
        world.text(consultation, 2);
        world.db
                .insertInto(INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                .values(consultation, asked, Instant.now())
                .execute();
    }

    private OrganisationId named(String name) {
        var id = world.ngo();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, TestWorld.unique(name))
                .where(ORGANISATION.ID.eq(id))
                .execute();
        return id;
    }

    @Test
    void an_answer_to_a_question_is_for_the_organisation_that_was_asked() {
        world.questions(consultation, "Is ninety days too long?");
        open("questions?q=1");
        assertThat(chosen("For")).isEqualTo(asked);
        test(find(TextArea.class).withLabel("Your answer").single()).setValue("Thirty are enough.");
        test(find(Button.class).withText("Submit the answer").single()).click();
        assertThat(contributions.read(ContributionFilter.all(consultation), null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.organisation()).isEqualTo(asked));
    }

    @Test
    void a_rating_is_for_the_organisation_that_was_asked_and_says_so_also_where_there_is_one_only() {
        var promise = promise();
        signIn(person);
        ContributionRoutes.go("commitments/" + promise);
        test(find(Button.class).withText("Rate").single()).click();
        assertThat(chosen("Rate for")).isEqualTo(asked);

        var alone = world.ngo();
        signIn(world.representative(alone));
        ContributionRoutes.go("commitments/" + promise);
        test(find(Button.class).withText("Rate").single()).click();
        assertThat(chosen("Rate for")).isEqualTo(alone);
    }

    @Test
    void whoever_acts_for_one_organisation_reads_its_name_beside_what_is_sent() {
        var alone = world.ngo();
        signIn(world.representative(alone));
        ContributionRoutes.go("consultations/" + consultation + "/articles/2");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("For: " + world.db.fetchValue(ORGANISATION.NAME, ORGANISATION.ID.eq(alone)));
    }

    /** Two drafts on one article, one for each organisation: each is led to, not to whichever was written last. */
    @Test
    void what_is_not_complete_leads_to_the_draft_itself() {
        var article = world.article(proposals.of(consultation).version(), "2");
        var proposal = proposals.of(consultation);
        var begun = world.as(
                person,
                () -> List.of(
                        drafts.save(Draft.comment(proposal, article, first).saying("Of the first.", "", "")),
                        drafts.save(Draft.comment(proposal, article, asked).saying("Of the asked.", "", "")),
                        drafts.save(Draft.comment(proposal, null, first).saying("On the whole.", "", ""))));
        open("drafts");
        var ways = find(Anchor.class).withText("Complete it where it is written").all().stream()
                .map(Anchor::getHref)
                .toList();
        assertThat(ways).hasSize(3);
        for (var draft : begun) {
            var way = ways.stream()
                    .filter(one -> one.endsWith("draft=" + draft.id()))
                    .findFirst()
                    .orElseThrow();
            ContributionRoutes.go(way);
            if (draft.article() != null) {
                assertThat(find(TextArea.class)
                                .withLabel("Quoted passage")
                                .single()
                                .getValue())
                        .isEqualTo(draft.quote());
            }
            assertThat(chosen("For")).isEqualTo(draft.organisation());
        }
    }

    @Test
    void a_history_leads_back_to_the_draft_itself() {
        var article = world.article(proposals.of(consultation).version(), "2");
        var proposal = proposals.of(consultation);
        var older = world.as(
                person,
                () -> drafts.save(Draft.comment(proposal, article, first).saying("The older.", "", "")));
        world.as(
                person,
                () -> drafts.save(Draft.comment(proposal, article, first).saying("The newer.", "", "")));
        signIn(person);
        ContributionRoutes.go("drafts/contribution/" + older.id());
        ContributionRoutes.go(
                find(Anchor.class).withText("Back to the draft").single().getHref());
        assertThat(find(TextArea.class).withLabel("Quoted passage").single().getValue())
                .isEqualTo("The older.");
    }

    @Test
    void a_list_of_drafts_leads_to_the_position_of_the_organisation_it_is_drafted_for() {
        for (var organisation : List.of(first, asked)) {
            world.as(
                    person,
                    () -> positions.save(positions
                            .draft(consultation, organisation)
                            .saying(Stance.OPPOSE, "It is worse.", List.of(), List.of())));
        }
        for (var organisation : List.of(first, asked)) {
            open("contributions");
            assertThat(find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains("consultations/" + consultation + "/position?for=" + organisation);
            open("position?for=" + organisation);
            assertThat(chosen("For")).isEqualTo(organisation);
        }
    }

    private CommitmentId promise() {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.DECIDED)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECISION, "The Act is adopted.")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var moderator = world.moderator();
        return world.as(moderator, () -> {
            var today = clock.today(commitments.promise(null, consultation).zone());
            return commitments.record(new NewCommitment(
                    CommitmentId.next(),
                    "Registered within ten days",
                    "Every association.",
                    ministry,
                    consultation,
                    null,
                    today,
                    List.of(new NewCommitment.Step("The Act is in force", 1, today.plusDays(60)))));
        });
    }

    private OrganisationId chosen(String label) {
        return ((OwnOrganisation) find(Select.class).withLabel(label).last().getValue()).id();
    }

    private void open(String path) {
        signIn(person);
        ContributionRoutes.go("consultations/" + consultation + "/" + path);
    }
}
