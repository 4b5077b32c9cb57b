package org.counterpart.contribution;

import static counterpart.schema.Tables.ARTICLE_TALLY;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.RECORD_ENTRY;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.identity.Role;
import org.counterpart.text.TextStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class ContributionsTest {

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
    ArticleTallies tallies;

    @Autowired
    DatabaseClock clock;

    OrganisationId ngo;
    AccountId author;
    ConsultationId consultation;
    LineageId article;
    Proposal proposal;

    @BeforeEach
    void anOpenConsultation() {
        ngo = world.ngo();
        author = world.member(ngo, Role.CONTRIBUTOR);
        consultation = open(Phase.OPEN);
    }

    private ConsultationId open(Phase phase) {
        consultation = world.consultation(world.institution(), phase);
        article = world.article(world.text(consultation, 3), "2");
        proposal = proposals.of(consultation);
        return consultation;
    }

    private Draft comment(String body) {
        return world.as(
                author,
                () -> drafts.save(Draft.comment(proposal, article, ngo).saying("within ninety days", body, "")));
    }

    private int submit(Draft draft) {
        return world.as(author, () -> submissions.submit(draft.id(), draft.version()));
    }

    @Test
    void what_is_typed_is_saved_and_seen_in_the_own_organisation_only() {
        var draft = comment("Too");
        var further = world.as(author, () -> drafts.save(draft.saying("", "Too long.", "")));
        assertThat(further.version()).isEqualTo(draft.version() + 1);

        var colleague = world.member(ngo, Role.READER);
        var stranger = world.representative(world.ngo());
        assertThat(world.as(colleague, () -> drafts.find(draft.id())).body()).isEqualTo("Too long.");
        assertThat(world.as(colleague, () -> drafts.of(consultation, article))).hasSize(1);
        assertThat(world.as(stranger, () -> drafts.of(consultation, null))).isEmpty();
        assertThatThrownBy(() -> world.as(stranger, () -> drafts.find(draft.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contributions.find(draft.id())).isInstanceOf(NotFound.class);
        assertThat(contributions.list(ContributionFilter.all(consultation), 0, 10))
                .isEmpty();
    }

    @Test
    void a_second_window_does_not_overwrite_the_first() {
        var draft = comment("First");
        world.as(author, () -> drafts.save(draft.saying("", "Second", "")));
        assertThatThrownBy(() -> world.as(author, () -> drafts.save(draft.saying("", "Third", ""))))
                .isInstanceOf(Stale.class);
        assertThat(world.as(author, () -> drafts.find(draft.id())).body()).isEqualTo("Second");
    }

    @Test
    void contributions_are_taken_from_the_hour_of_the_opening_though_nobody_has_noted_it() {
        open(Phase.ANNOUNCED);
        assertThat(proposal.period().isOpen()).isFalse();
        assertThat(proposal.period().isYetToOpen()).isTrue();
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.OPENS_AT, clock.now().minusSeconds(60))
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        proposal = proposals.of(consultation);
        assertThat(proposal.period().isOpen()).isTrue();
        assertThat(submit(comment("Too long."))).isPositive();
    }

    @Test
    void a_submission_has_a_number_and_is_counted_and_a_second_click_changes_nothing() {
        var draft = comment("Too long.");
        var number = submit(draft);
        assertThat(submit(draft)).isEqualTo(number);

        var submitted = contributions.find(number);
        assertThat(submitted.id()).isEqualTo(draft.id());
        assertThat(submitted.quote()).isEqualTo("within ninety days");
        assertThat(submitted.about()).isEqualTo("Article 2 · Heading 2");
        assertThat(submitted.authorName()).startsWith("ngo");
        assertThat(counted(article)).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(contributions.count(ContributionFilter.on(consultation, article)))
                .isEqualTo(1);
    }

    @Test
    void the_author_alone_changes_and_submits_a_draft() {
        var draft = comment("Mine");
        var colleague = world.representative(ngo);
        var stranger = world.representative(world.ngo());
        assertThatThrownBy(() -> world.as(colleague, () -> drafts.save(draft.saying("", "Yours", ""))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(colleague, () -> submissions.submit(draft.id(), draft.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(stranger, () -> submissions.submit(draft.id(), draft.version())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void readers_officers_and_moderators_do_not_contribute() {
        var draft = comment("Mine");
        for (var who : List.of(world.member(ngo, Role.READER), world.officer(world.institution()), world.moderator())) {
            assertThatThrownBy(() -> world.as(who, () -> drafts.save(draft))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(who, () -> submissions.submit(draft.id(), 1)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(who, () -> contributions.withdraw(draft.id(), "x")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"DRAFT", "OPEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void outside_of_the_open_phase_a_draft_is_kept_but_not_submitted(Phase phase) {
        open(phase);
        var draft = comment("Too long.");
        assertThatThrownBy(() -> submit(draft)).isInstanceOf(Refused.class);
        assertThat(world.as(author, () -> drafts.find(draft.id())).body()).isEqualTo("Too long.");
    }

    @Test
    void the_database_clock_refuses_after_the_deadline_even_before_the_phase_has_changed() {
        var draft = comment("Too long.");
        closeIn(Duration.ofSeconds(-1));
        assertThatThrownBy(() -> submit(draft)).isInstanceOf(Refused.class);
    }

    @Test
    void nobody_is_late_when_many_submit_across_the_deadline() throws Exception {
        var waiting = new ArrayList<Draft>();
        for (var i = 0; i < 24 * 6; i++) {
            waiting.add(comment("Number " + i));
        }
        closeIn(Duration.ofMillis(250));
        var results = together(
                24,
                waiting.stream()
                        .<Callable<Integer>>map(draft -> () -> submit(draft))
                        .toList());
        var accepted = results.stream().filter(ContributionsTest::succeeded).count();
        var closes = world.db
                .select(CONSULTATION.CONTRIBUTIONS_CLOSE_AT)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle()
                .value1();
        var submitted =
                CONTRIBUTION.CONSULTATION_ID.eq(consultation).and(CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED));
        assertThat(world.db.fetchCount(CONTRIBUTION, submitted.and(CONTRIBUTION.SUBMITTED_AT.ge(closes))))
                .isZero();
        assertThat(world.db.fetchCount(CONTRIBUTION, submitted)).isEqualTo((int) accepted);
        assertThat(accepted).isLessThan(waiting.size());
        assertThat(counted(article).getFirst()).isEqualTo((int) accepted);
    }

    @Test
    void a_double_click_on_several_nodes_makes_one_contribution() throws Exception {
        var draft = comment("Too long.");
        var numbers = together(8, java.util.Collections.nCopies(8, (Callable<Integer>) () -> submit(draft)));
        assertThat(numbers.stream().map(ContributionsTest::get).distinct()).hasSize(1);
        assertThat(counted(article).getFirst()).isEqualTo(1);
    }

    @Test
    void counts_are_right_after_submissions_and_withdrawals_at_the_same_time() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 10; i++) {
            var standing = comment("To withdraw " + i);
            submit(standing);
            work.add(() -> world.as(author, () -> {
                contributions.withdraw(standing.id(), "Said elsewhere.");
                return 0;
            }));
            var fresh = comment("Fresh " + i);
            work.add(() -> submit(fresh));
        }
        together(10, work).forEach(ContributionsTest::get);
        assertThat(counted(article).getFirst()).isEqualTo(10);
        tallies.rebuild(consultation);
        assertThat(counted(article).getFirst()).isEqualTo(10);
    }

    @Test
    void an_amendment_keeps_the_words_it_was_written_against() {
        var seen = proposals.article(proposal, "2");
        var begun = Draft.amendment(proposal, seen, ngo);
        var same = world.as(author, () -> drafts.save(begun.saying("", "Ten is enough.", seen.text())));
        assertThatThrownBy(() -> submit(same)).isInstanceOf(Refused.class);

        var changed = world.as(
                author,
                () -> drafts.save(same.saying("", "Ten is enough.", seen.text().replace("ninety", "ten"))));
        world.db
                .update(PROVISION)
                .set(PROVISION.BODY, "Something else.")
                .where(PROVISION.LINEAGE_ID.eq(article))
                .execute();
        var amendment = contributions.find(submit(changed));
        assertThat(amendment.originalText()).contains("ninety days");
        assertThat(amendment.proposedText()).contains("ten days");
        assertThat(counted(article)).containsExactly(0, 1, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"DRAFT", "ANNOUNCED"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_was_put_is_taken_back_until_it_is_answered_and_never_after(Phase phase) {
        var draft = comment("Too long.");
        var number = submit(draft);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, phase)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var answered = phase.isAfter(Phase.REVIEW);
        if (answered) {
            assertThatThrownBy(() -> world.as(author, () -> contributions.withdraw(draft.id(), "We misread it.")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::key)
                                    .containsExactly("contribution.withdraw.answered"));
        } else {
            world.as(author, () -> contributions.withdraw(draft.id(), "We misread it."));
        }
        assertThat(contributions.find(number).status())
                .isEqualTo(answered ? ContributionStatus.SUBMITTED : ContributionStatus.WITHDRAWN);
    }

    @Test
    void nothing_is_said_on_a_version_that_is_not_published() {
        var version = world.text(consultation, 1);
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.STATUS, TextStatus.DRAFT)
                .where(TEXT_VERSION.ID.eq(version))
                .execute();
        var published = Draft.comment(proposal, null, ngo);
        var early = new Draft(
                published.id(),
                0,
                published.kind(),
                consultation,
                version,
                null,
                null,
                ngo,
                null,
                "",
                "Too early.",
                "",
                "",
                null,
                null);
        assertThatThrownBy(() -> world.as(author, () -> drafts.save(early))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_submitted_is_thrown_away_by_nobody_and_a_draft_by_its_author_alone() {
        var submitted = comment("Too long.");
        var number = submit(submitted);
        var draft = comment("Too short.");
        var colleague = world.member(ngo, Role.CONTRIBUTOR);
        for (var attempt : List.<Runnable>of(
                () -> world.as(author, () -> drafts.discard(submitted.id())),
                () -> world.as(colleague, () -> drafts.discard(draft.id())))) {
            try {
                attempt.run();
            } catch (RuntimeException refused) {
                // Whether it is said or passed over, nothing is gone.
            }
        }
        assertThat(contributions.find(number).body()).isEqualTo("Too long.");
        assertThat(world.as(author, () -> drafts.find(draft.id())).body()).isEqualTo("Too short.");
    }

    @Test
    void a_withdrawn_contribution_stays_readable_with_its_reason() {
        var draft = comment("Too long.");
        var number = submit(draft);
        assertThatThrownBy(() -> world.as(author, () -> contributions.withdraw(draft.id(), " ")))
                .isInstanceOf(Refused.class);
        var stranger = world.representative(world.ngo());
        assertThatThrownBy(() -> world.as(stranger, () -> contributions.withdraw(draft.id(), "Why not")))
                .isInstanceOf(NotFound.class);
        world.as(author, () -> contributions.withdraw(draft.id(), "We misread it."));

        var withdrawn = contributions.find(number);
        assertThat(withdrawn.status()).isEqualTo(ContributionStatus.WITHDRAWN);
        assertThat(withdrawn.withdrawalReason()).isEqualTo("We misread it.");
        assertThat(counted(article).getFirst()).isZero();
        assertThatThrownBy(() -> world.as(author, () -> contributions.withdraw(draft.id(), "Again")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_record_says_which_contribution_was_withdrawn_or_replaced_and_why_or_by_which() {
        var first = submit(comment("Too long."));
        var old = contributions.find(first);
        var next = world.as(author, () -> drafts.replacing(old.id()));
        var second = submit(world.as(author, () -> drafts.save(next.saying("", "Much too long.", ""))));
        world.as(author, () -> contributions.withdraw(next.id(), "We misread it."));

        assertThat(world.db
                        .select(RECORD_ENTRY.DETAIL)
                        .from(RECORD_ENTRY)
                        .where(RECORD_ENTRY.CONSULTATION_ID.eq(consultation))
                        .and(RECORD_ENTRY.KIND.eq(ContributionAct.CONTRIBUTION_WITHDRAWN))
                        .orderBy(RECORD_ENTRY.AT)
                        .fetch(RECORD_ENTRY.DETAIL))
                .containsExactly(
                        Contribution.reference(first) + " → " + Contribution.reference(second),
                        Contribution.reference(second) + " · We misread it.");
    }

    @Test
    void a_replacement_says_what_it_replaces_and_the_old_one_by_what() {
        var first = submit(comment("Too long."));
        var old = contributions.find(first);
        var next = world.as(author, () -> drafts.replacing(old.id()));
        var second = submit(world.as(author, () -> drafts.save(next.saying("", "Much too long.", ""))));

        assertThat(contributions.find(first).status()).isEqualTo(ContributionStatus.REPLACED);
        assertThat(contributions.find(first).replacedBy()).isEqualTo(new Contribution.Reference(next.id(), second));
        assertThat(contributions.find(second).replaces()).isEqualTo(new Contribution.Reference(old.id(), first));
        assertThat(counted(article).getFirst()).isEqualTo(1);
    }

    @Test
    void what_is_to_take_the_place_of_something_is_begun_once_whoever_presses() {
        var old = contributions.find(submit(comment("Too long.")));
        var first = world.as(author, () -> drafts.replacing(old.id()));
        var again = world.as(author, () -> drafts.replacing(old.id()));
        var colleague = world.member(ngo, Role.CONTRIBUTOR);
        var theirs = world.as(colleague, () -> drafts.replacing(old.id()));
        assertThat(List.of(again.id(), theirs.id())).containsOnly(first.id());
        assertThat(world.as(colleague, () -> drafts.own(first.id())).mine()).isFalse();
        world.as(author, () -> drafts.discard(first.id()));
        assertThat(world.as(colleague, () -> drafts.replacing(old.id())).id()).isNotEqualTo(first.id());
    }

    @Test
    void drafts_are_listed_part_by_part_and_all_are_counted() {
        for (var i = 0; i < 5; i++) {
            comment("Draft " + i);
        }
        world.as(author, () -> {
            var all = drafts.of(consultation, null);
            assertThat(all).hasSize(5);
            assertThat(drafts.of(consultation, 0, 3)).isEqualTo(all.subList(0, 3));
            assertThat(drafts.of(consultation, 3, 3)).isEqualTo(all.subList(3, 5));
            assertThat(drafts.count(consultation)).isEqualTo(5);
            assertThat(drafts.mine(consultation)).isEqualTo(5);
        });
        var colleague = world.member(ngo, Role.CONTRIBUTOR);
        assertThat(world.as(colleague, () -> drafts.count(consultation))).isEqualTo(5);
        assertThat(world.as(colleague, () -> drafts.mine(consultation))).isZero();
        assertThat(world.as(world.representative(world.ngo()), () -> drafts.count(consultation)))
                .isZero();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (var i = 0; i < 7; i++) {
            submit(comment("Number " + i));
        }
        var all = contributions.read(ContributionFilter.all(consultation), null, 100);
        var seen = new ArrayList<Contribution>();
        ContributionFilter.Place place = null;
        for (var page = contributions.read(ContributionFilter.all(consultation), place, 3);
                !page.isEmpty();
                page = contributions.read(ContributionFilter.all(consultation), place, 3)) {
            seen.addAll(page);
            place = new ContributionFilter.Place(
                    page.getLast().submittedAt(), page.getLast().id());
        }
        assertThat(seen).isEqualTo(all).hasSize(7);
    }

    private void closeIn(Duration time) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, clock.now().plus(time))
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }

    private List<Integer> counted(LineageId lineage) {
        return world.db
                .selectFrom(ARTICLE_TALLY)
                .where(ARTICLE_TALLY.CONSULTATION_ID.eq(consultation), ARTICLE_TALLY.LINEAGE_ID.eq(lineage))
                .fetchSingle(row -> List.of(
                        row.getComments(),
                        row.getAmendments(),
                        row.getSupport(),
                        row.getConditions(),
                        row.getOppose(),
                        row.getNoView()));
    }

    static List<Future<Integer>> together(int threads, List<Callable<Integer>> work) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = work.stream()
                    .map(task -> pool.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            return results;
        }
    }

    static boolean succeeded(Future<Integer> result) {
        return result.state() == Future.State.SUCCESS;
    }

    static Integer get(Future<Integer> result) {
        return result.resultNow();
    }
}
