package org.counterpart.contribution.comment;

import static counterpart.schema.Tables.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Placement;
import org.counterpart.contribution.Proposal;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.placing.Placements;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Many drafts are submitted in one act, all or none of them. */
@ProductTest
class SubmittedTogetherTest {

    @Autowired
    TestWorld world;

    @Autowired
    ContributionDrafts drafts;

    @Autowired
    Contributions contributions;

    @Autowired
    Submissions submissions;

    @Autowired
    Proposals proposals;

    @Autowired
    Placements placements;

    OrganisationId ngo;
    AccountId author;
    ConsultationId consultation;
    TextVersionId text;
    Proposal proposal;

    @BeforeEach
    void an_open_consultation() {
        ngo = world.ngo();
        author = world.member(ngo, Role.CONTRIBUTOR);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        text = world.text(consultation, 3);
        proposal = proposals.of(consultation);
    }

    private ReadyDraft draft(String words) {
        var draft = world.as(
                author, () -> drafts.save(Draft.comment(proposal, null, ngo).saying("", words, "")));
        return new ReadyDraft(draft.id(), draft.version());
    }

    private ReadyDraft onArticle(String handle) {
        var draft = world.as(
                author,
                () -> drafts.save(Draft.comment(proposal, world.article(text, handle), ngo)
                        .saying("", "Too long.", "")));
        return new ReadyDraft(draft.id(), draft.version());
    }

    private List<ReadyDraft> twelve() {
        return IntStream.rangeClosed(1, 12).mapToObj(i -> draft("Remark " + i)).toList();
    }

    private List<Integer> submit(List<ReadyDraft> chosen) {
        return world.as(author, () -> submissions.submitAll(consultation, ngo, chosen));
    }

    private int submitted() {
        return contributions.count(ContributionFilter.all(consultation));
    }

    @Test
    void twelve_drafts_are_submitted_in_one_act_with_numbers_in_a_row_and_a_second_click_changes_nothing() {
        var chosen = twelve();
        var numbers = submit(chosen);
        assertThat(numbers)
                .isEqualTo(IntStream.range(numbers.getFirst(), numbers.getFirst() + 12)
                        .boxed()
                        .toList());
        assertThat(submit(chosen)).isEqualTo(numbers);
        assertThat(submitted()).isEqualTo(12);
        assertThat(contributions.find(numbers.get(4)).body()).isEqualTo("Remark 5");
        assertThat(world.db.fetchCount(RECEIPT, RECEIPT.ACCOUNT_ID.eq(author))).isEqualTo(12);
    }

    @Test
    void one_that_is_incomplete_is_named_and_none_is_submitted() {
        var good = draft("Too long.");
        var empty = draft("");
        assertThatThrownBy(() -> submit(List.of(good, empty)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly(empty.id().toString()));
        assertThat(submitted()).isZero();
        assertThat(submit(List.of(good))).hasSize(1);
    }

    @Test
    void what_changed_since_it_was_looked_at_is_not_submitted_and_neither_is_the_rest() {
        var good = draft("Too long.");
        var changed = draft("First");
        world.as(author, () -> {
            var draft = drafts.find(changed.id());
            drafts.save(draft.saying("", "Second", ""));
        });
        assertThatThrownBy(() -> submit(List.of(good, changed))).isInstanceOf(Stale.class);
        assertThat(submitted()).isZero();
    }

    @Test
    void the_review_shows_all_drafts_of_ones_own_with_what_stands_in_the_way() {
        draft("Too long.");
        draft("");
        var review = world.as(author, () -> drafts.review(consultation));
        assertThat(review).extracting(one -> one.problems().size()).containsExactly(0, 1);
        assertThat(review.getFirst().about()).isEqualTo(proposal.textTitle());
        var colleague = world.member(ngo, Role.CONTRIBUTOR);
        assertThat(world.as(colleague, () -> drafts.review(consultation))).isEmpty();
    }

    @Test
    void drafts_of_others_are_not_submitted_with_ones_own() {
        var theirs = draft("Theirs.");
        var colleague = world.member(ngo, Role.CONTRIBUTOR);
        assertThatThrownBy(() -> world.as(colleague, () -> submissions.submitAll(consultation, ngo, List.of(theirs))))
                .isInstanceOf(AccessDeniedException.class);
        var elsewhere = world.ngo();
        var stranger = world.representative(elsewhere);
        assertThatThrownBy(
                        () -> world.as(stranger, () -> submissions.submitAll(consultation, elsewhere, List.of(theirs))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submit(List.of(new ReadyDraft(ContributionId.next(), 1))))
                .isInstanceOf(NotFound.class);
        assertThat(submitted()).isZero();
    }

    @Test
    void the_review_costs_the_same_however_many_articles_the_drafts_are_about() throws Exception {
        onArticle("1");
        var one = StatementCount.of(() -> world.as(author, () -> drafts.review(consultation)));
        onArticle("2");
        onArticle("3");
        assertThat(world.as(author, () -> drafts.review(consultation)))
                .extracting(ReviewedDraft::about)
                .doesNotHaveDuplicates()
                .doesNotContain(proposal.textTitle());
        assertThat(StatementCount.of(() -> world.as(author, () -> drafts.review(consultation))))
                .isEqualTo(one);
    }

    @Test
    void a_draft_in_place_of_something_that_was_withdrawn_meanwhile_is_named() {
        var old = onArticle("1");
        submit(List.of(old));
        var next = world.as(author, () -> drafts.replacing(old.id()));
        world.as(author, () -> contributions.withdraw(old.id(), "A mistake."));
        assertThatThrownBy(() -> submit(List.of(draft("Good."), new ReadyDraft(next.id(), next.version()))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly(next.id().toString()));
        assertThat(submitted()).isEqualTo(1);
    }

    @Test
    void what_is_submitted_after_its_article_has_gone_waits_for_a_moderator_like_what_was_there_before() {
        var late = onArticle("2");
        world.text(consultation, 3);
        var number = submit(List.of(late)).getFirst();
        assertThat(contributions.find(number).placement()).isEqualTo(Placement.ORPHANED);
        var moderator = world.moderator();
        assertThat(world.as(moderator, () -> placements.waiting(consultation))).isEqualTo(1);
    }
}
