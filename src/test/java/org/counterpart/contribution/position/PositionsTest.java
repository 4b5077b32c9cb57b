package org.counterpart.contribution.position;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.CURRENT_POSITION;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.INVITATION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.Contribution;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class PositionsTest {

    @Autowired
    TestWorld world;

    @Autowired
    Positions positions;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    DatabaseClock clock;

    OrganisationId ngo;
    AccountId contributor;
    AccountId representative;
    ConsultationId consultation;
    LineageId article;

    @BeforeEach
    void anOpenConsultation() {
        ngo = world.ngo();
        contributor = world.member(ngo, Role.CONTRIBUTOR);
        representative = world.representative(ngo);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        article = world.article(world.text(consultation, 3), "2");
    }

    private PositionDraft drafted() {
        return world.as(contributor, () -> {
            var draft = positions.draft(consultation, ngo);
            return positions.save(draft.saying(
                    Stance.CONDITIONS,
                    "Better than before.",
                    List.of(Condition.on(article, "The period is ten days.")),
                    List.of(new ArticleStance(article, Stance.CONDITIONS, ""))));
        });
    }

    private int sign(PositionDraft draft) {
        return world.as(representative, () -> positions.sign(draft.id(), draft.version()));
    }

    @Test
    void members_draft_together_and_a_representative_signs() {
        var draft = drafted();
        assertThat(world.as(representative, () -> positions.draft(consultation, ngo)))
                .isEqualTo(draft);
        var sent = world.as(contributor, () -> positions.sendToSign(draft.id(), draft.version()));
        assertThat(sent.status()).isEqualTo(ContributionStatus.TO_SIGN);
        assertThatThrownBy(() -> world.as(contributor, () -> positions.save(sent)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> world.as(contributor, () -> positions.sign(sent.id(), sent.version())))
                .isInstanceOf(AccessDeniedException.class);

        var number = sign(sent);
        assertThat(sign(sent)).isEqualTo(number);
        var position = positions.current(consultation, ngo).orElseThrow();
        assertThat(position.number()).isEqualTo(number);
        assertThat(position.conditions()).extracting(Condition::body).containsExactly("The period is ten days.");
        assertThat(stances(article)).containsExactly(0, 1, 0, 0);
        assertThat(stances(ArticleTallies.WHOLE_TEXT)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void a_position_keeps_the_name_under_which_it_was_signed_beside_the_one_of_today() {
        var number = sign(drafted());
        var before = contributions.find(number).authorName();
        var renamed = TestWorld.unique("Rivers United");
        world.db
                .insertInto(FORMER_NAME)
                .set(FORMER_NAME.ORGANISATION_ID, ngo)
                .set(FORMER_NAME.UNTIL, clock.now().plusSeconds(60))
                .set(FORMER_NAME.NAME, before)
                .execute();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, renamed)
                .where(ORGANISATION.ID.eq(ngo))
                .execute();
        assertThat(contributions.find(number).authorName()).isEqualTo(before + " → " + renamed);
    }

    @Test
    void whoever_works_for_two_organisations_begins_with_the_one_that_is_concerned() {
        var second = world.ngo();
        world.db
                .insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, contributor)
                .set(MEMBERSHIP.ORGANISATION_ID, second)
                .set(MEMBERSHIP.ROLE, Role.CONTRIBUTOR)
                .set(MEMBERSHIP.SINCE, clock.now())
                .execute();
        for (var invited : List.of(ngo, second)) {
            world.db
                    .deleteFrom(INVITATION)
                    .where(INVITATION.CONSULTATION_ID.eq(consultation))
                    .execute();
            world.db
                    .insertInto(
                            INVITATION, INVITATION.CONSULTATION_ID, INVITATION.ORGANISATION_ID, INVITATION.INVITED_AT)
                    .values(consultation, invited, clock.now())
                    .execute();
            assertThat(first()).isEqualTo(invited);
        }
        drafted();
        assertThat(first()).isEqualTo(ngo);
    }

    private OrganisationId first() {
        return world.as(
                contributor, () -> drafts.organisations(consultation).getFirst().id());
    }

    @Test
    void a_position_taken_back_can_be_changed_again() {
        var draft = drafted();
        var sent = world.as(contributor, () -> positions.sendToSign(draft.id(), draft.version()));
        var back = world.as(representative, () -> positions.takeBack(sent.id(), sent.version()));
        assertThat(back.status()).isEqualTo(ContributionStatus.DRAFT);
        assertThatThrownBy(() -> sign(sent)).isInstanceOf(Stale.class);
    }

    @Test
    void two_members_who_begin_at_once_share_one_draft() {
        var one = world.as(contributor, () -> positions.draft(consultation, ngo));
        var two = world.as(representative, () -> positions.draft(consultation, ngo));
        world.as(contributor, () -> positions.save(one.saying(Stance.SUPPORT, "One", List.of(), List.of())));
        assertThatThrownBy(() -> world.as(
                        representative, () -> positions.save(two.saying(Stance.OPPOSE, "Two", List.of(), List.of()))))
                .isInstanceOf(Stale.class);
        assertThat(world.as(representative, () -> positions.draft(consultation, ngo))
                        .reasons())
                .isEqualTo("One");
    }

    @Test
    void a_new_position_takes_the_place_of_the_old_visibly() {
        var first = sign(drafted());
        var next = world.as(contributor, () -> {
            var draft = positions.draft(consultation, ngo);
            assertThat(draft.reasons()).isEqualTo("Better than before.");
            return positions.save(draft.saying(Stance.SUPPORT, "Met.", List.of(), List.of()));
        });
        var second = sign(next);
        assertThat(contributions.find(first).status()).isEqualTo(ContributionStatus.REPLACED);
        assertThat(contributions.find(second).replaces())
                .extracting(Contribution.Reference::number)
                .isEqualTo(first);
        assertThat(world.db.fetchCount(CURRENT_POSITION, CURRENT_POSITION.CONSULTATION_ID.eq(consultation)))
                .isEqualTo(1);
        assertThat(stances(article)).containsExactly(0, 0, 0, 0);
        assertThat(stances(ArticleTallies.WHOLE_TEXT)).containsExactly(1, 0, 0, 0);
    }

    @Test
    void after_a_withdrawal_the_organisation_has_no_position_and_can_take_a_new_one() {
        var position = contributions.find(sign(drafted()));
        assertThatThrownBy(() -> world.as(contributor, () -> contributions.withdraw(position.id(), "Wrong.")))
                .isInstanceOf(AccessDeniedException.class);
        world.as(representative, () -> contributions.withdraw(position.id(), "The board decided otherwise."));
        assertThat(positions.current(consultation, ngo)).isEmpty();
        assertThat(stances(article)).containsExactly(0, 0, 0, 0);
        assertThat(sign(drafted())).isGreaterThan(position.number());
    }

    @Test
    void an_incomplete_position_is_neither_sent_nor_signed() {
        var draft = world.as(contributor, () -> positions.save(positions.draft(consultation, ngo)));
        assertThatThrownBy(() -> world.as(contributor, () -> positions.sendToSign(draft.id(), draft.version())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sign(draft)).isInstanceOf(Refused.class);
    }

    @Test
    void a_position_names_articles_of_its_own_consultation_only() {
        var other = world.consultation(world.institution(), Phase.OPEN);
        var elsewhere = world.article(world.text(other, 3), "2");
        var draft = drafted();
        for (var wrong : List.of(
                draft.saying(
                        Stance.SUPPORT, "", List.of(), List.of(new ArticleStance(elsewhere, Stance.OPPOSE, "No."))),
                draft.saying(Stance.CONDITIONS, "", List.of(Condition.on(elsewhere, "Ten days.")), List.of()))) {
            assertThatThrownBy(() -> world.as(contributor, () -> positions.save(wrong)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(world.as(contributor, () -> positions.draft(consultation, ngo)))
                .isEqualTo(draft);
        world.text(consultation, 1);
        assertThat(world.as(contributor, () -> positions.save(draft)).articles())
                .as("what it says of an article that is gone since is kept")
                .hasSize(1);
    }

    @Test
    void strangers_and_other_roles_have_no_part_in_it() {
        var draft = drafted();
        var stranger = world.representative(world.ngo());
        assertThatThrownBy(() -> world.as(stranger, () -> positions.draft(consultation, ngo)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(stranger, () -> positions.save(draft)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(stranger, () -> positions.sign(draft.id(), draft.version())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(stranger, () -> positions.sendToSign(draft.id(), draft.version())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(stranger, () -> positions.takeBack(draft.id(), draft.version())))
                .isInstanceOf(NotFound.class);
        for (var who : List.of(world.member(ngo, Role.READER), world.officer(world.institution()))) {
            assertThatThrownBy(() -> world.as(who, () -> positions.save(draft)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(who, () -> positions.sign(draft.id(), draft.version())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<Integer> stances(LineageId lineage) {
        return world.db
                .selectFrom(ARTICLE_TALLY)
                .where(ARTICLE_TALLY.CONSULTATION_ID.eq(consultation), ARTICLE_TALLY.LINEAGE_ID.eq(lineage))
                .fetchSingle(row -> List.of(row.getSupport(), row.getConditions(), row.getOppose(), row.getNoView()));
    }
}
