package org.counterpart.contribution.comment;

import static counterpart.schema.Tables.DRAFT_STATE;
import static counterpart.schema.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Proposals;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.DraftState;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who writes for two organisations begins for one and goes on for the other. */
@ProductTest
class DraftOfTwoOrganisationsTest {

    @Autowired
    TestWorld world;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Proposals proposals;

    @Autowired
    SharedDrafts shared;

    OrganisationId first;
    OrganisationId second;
    AccountId author;
    Draft draft;

    @BeforeEach
    void a_draft_that_went_over() {
        first = world.ngo();
        second = world.ngo();
        author = world.member(first, Role.CONTRIBUTOR);
        world.db
                .insertInto(
                        MEMBERSHIP,
                        MEMBERSHIP.ACCOUNT_ID,
                        MEMBERSHIP.ORGANISATION_ID,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.SINCE)
                .values(author, second, Role.CONTRIBUTOR, Instant.now())
                .execute();
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 1);
        draft = world.as(author, () -> {
            var begun = drafts.save(Draft.comment(proposals.of(consultation), null, first)
                    .saying("", "What only the first may know.", ""));
            return drafts.save(begun.of(second).saying("", "What the second says.", ""));
        });
    }

    private java.util.List<DraftState> historyFor(AccountId reader) {
        return world.as(
                reader, () -> shared.history(DraftKind.CONTRIBUTION, draft.id().value(), 0, 50));
    }

    @Test
    void colleagues_in_the_second_read_nothing_of_what_was_written_for_the_first() {
        var colleague = world.member(second, Role.READER);
        assertThat(historyFor(colleague)).hasSize(1);
        assertThat(historyFor(colleague).toString()).doesNotContain("only the first");
        assertThat(historyFor(author)).hasSize(2);
        var before = historyFor(author).getLast().id();
        assertThatThrownBy(() -> world.as(
                        colleague,
                        () -> shared.bringBack(
                                DraftKind.CONTRIBUTION, draft.id().value(), before)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_that_was_to_take_the_place_of_something_and_went_over_is_none_of_those_whose_it_was() {
        var consultation = draft.consultation();
        var text = draft.textVersion();
        var old = world.contribution(
                consultation, text, world.article(text, "1"), first, author, ContributionKind.COMMENT);
        var over = world.as(author, () -> drafts.save(drafts.replacing(old).of(second)));
        var colleague = world.member(first, Role.CONTRIBUTOR);
        var own = world.as(colleague, () -> drafts.replacing(old));
        assertThat(own.id()).isNotEqualTo(over.id());
        assertThat(own.organisation()).isEqualTo(first);
    }

    @Test
    void what_somebody_began_who_has_left_is_begun_anew_by_a_colleague() {
        var text = draft.textVersion();
        var old = world.contribution(
                draft.consultation(), text, world.article(text, "1"), first, author, ContributionKind.COMMENT);
        var begun = world.as(author, () -> drafts.replacing(old));
        var colleague = world.member(first, Role.CONTRIBUTOR);
        assertThat(world.as(colleague, () -> drafts.replacing(old)).id()).isEqualTo(begun.id());
        world.db
                .deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(author), MEMBERSHIP.ORGANISATION_ID.eq(first))
                .execute();
        assertThat(world.as(colleague, () -> drafts.replacing(old)).id()).isNotEqualTo(begun.id());
    }

    @Test
    void a_draft_that_is_thrown_away_leaves_no_state_behind() {
        world.as(author, () -> drafts.discard(draft.id()));
        assertThat(world.db.fetchCount(
                        DRAFT_STATE, DRAFT_STATE.SUBJECT_ID.eq(draft.id().value())))
                .isZero();
    }
}
