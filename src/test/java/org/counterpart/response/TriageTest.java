package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class TriageTest {

    private static final Answer NOTED = new Answer(Outcome.NOTED, "We have read it.", null);

    @Autowired
    private TestWorld world;

    @Autowired
    private Triage triage;

    @Autowired
    private AlikePoints alike;

    @Autowired
    private Points points;

    @Autowired
    private ApplicationEventPublisher events;

    private OrganisationId ministry;
    private AccountId officer;
    private AccountId colleague;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review() {
        ministry = world.institution();
        officer = world.officer(ministry);
        colleague = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 2);
    }

    @Test
    void points_are_given_to_a_colleague_and_found_by_it() {
        var first = point("One");
        var second = point("Two");
        var version = get(first).version();

        assertThat(assign(List.of(first), colleague)).isEqualTo(1);

        assertThat(listed(PointFilter.ALL.withAssigned(new PointFilter.Assigned(colleague))))
                .containsExactly(first);
        assertThat(listed(PointFilter.ALL.withAssigned(PointFilter.Assigned.TO_NOBODY)))
                .containsExactly(second);
        assertThat(as(() ->
                        points.next(consultation, PointFilter.ALL.withAssigned(PointFilter.Assigned.TO_NOBODY), null)))
                .as("going on stays within the filter")
                .contains(second);
        assertThat(as(() -> triage.of(first)).assignee().account()).isEqualTo(colleague);
        assertThat(get(first).version()).as("whoever writes its answer goes on").isEqualTo(version);
        var shares = as(() -> triage.shares(consultation));
        assertThat(shares.toNobody()).isEqualTo(1);
        assertThat(shares.colleagues())
                .extracting(share -> share.colleague().account(), Shares.Of::points)
                .containsExactlyInAnyOrder(tuple(officer, 0), tuple(colleague, 1));

        assign(List.of(first), null);
        assertThat(as(() -> triage.of(first)).assignee()).isNull();
    }

    @Test
    void whose_a_letter_was_and_its_theme_go_over_to_the_copy_that_takes_its_place() {
        var letter = point("We ask the Ministry to keep the thirty days.");
        var copy = point("We ask the Ministry to keep the thirty days.");
        as(() -> alike.find(consultation));
        as(() -> alike.confirm(letter, 1));
        assign(List.of(letter), colleague);
        as(() -> triage.theme(consultation, List.of(letter), "Time limits"));
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.WITHDRAWN)
                .where(CONTRIBUTION.ID.eq(new ContributionId(letter.value())))
                .execute();
        events.publishEvent(
                Act.of(ContributionAct.CONTRIBUTION_WITHDRAWN, new ContributionId(letter.value()), "Article 1")
                        .in(consultation));

        var triaged = as(() -> triage.of(copy));
        assertThat(triaged.assignee().account()).isEqualTo(colleague);
        assertThat(triaged.theme()).isEqualTo("Time limits");
    }

    @Test
    void only_who_may_answer_is_given_points() {
        var point = point("One");
        for (var other : List.of(
                world.member(ministry, Role.READER),
                world.officer(world.institution()),
                world.representative(world.ngo()),
                world.moderator())) {
            assertThatThrownBy(() -> assign(List.of(point), other)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_theme_is_the_institutions_own_short_word() {
        var first = point("One");
        point("Two");

        as(() -> triage.theme(consultation, List.of(first), "  Time limits "));

        assertThat(listed(PointFilter.ALL.withTheme("Time limits"))).containsExactly(first);
        assertThat(as(() -> triage.shares(consultation)).themes()).containsExactly(new Shares.Theme("Time limits", 1));
        assertThatThrownBy(() -> as(() -> triage.theme(consultation, List.of(first), "x".repeat(61))))
                .isInstanceOf(Refused.class);
        as(() -> triage.theme(consultation, List.of(first), "x".repeat(60)));
        as(() -> triage.theme(consultation, List.of(first), " "));
        assertThat(as(() -> triage.of(first)).theme()).isNull();
    }

    @Test
    void notes_are_dated_and_signed_and_stand_in_their_order() {
        var point = point("One");
        as(() -> triage.note(point, "Ask the registry."));
        world.as(colleague, () -> triage.note(point, "They agree."));

        var notes = as(() -> triage.of(point)).notes();

        assertThat(notes).extracting(PointNote::body).containsExactly("Ask the registry.", "They agree.");
        assertThat(notes).allSatisfy(note -> {
            assertThat(note.author()).isNotEmpty();
            assertThat(note.at()).isNotNull();
        });
        assertThatThrownBy(() -> as(() -> triage.note(point, " "))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(() -> triage.note(point, "x".repeat(4_001))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_waits_no_more_what_is_a_copy_and_what_is_of_another_consultation_is_not_shared_out() {
        var letter = point("We ask the Ministry to keep the thirty days.");
        var copy = point("We ask the Ministry to keep the thirty days.");
        as(() -> alike.find(consultation));
        as(() -> alike.confirm(letter, 1));
        assertThat(assign(List.of(letter, copy), colleague)).isEqualTo(1);
        assertThat(as(() -> triage.of(copy)).assignee()).isNull();

        var elsewhere = world.consultation(ministry, Phase.REVIEW);
        assertThat(as(() -> triage.assign(elsewhere, List.of(letter), officer))).isZero();

        as(() -> points.save(letter, get(letter).version(), NOTED));
        as(() -> points.publish(consultation, ""));
        assertThatThrownBy(() -> assign(List.of(letter), officer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(() -> triage.theme(consultation, List.of(letter), "Late")))
                .isInstanceOf(Refused.class);
        as(() -> triage.note(letter, "Published as agreed."));
    }

    @Test
    void nobody_outside_sees_or_changes_any_of_it() {
        var point = point("One");
        assign(List.of(point), colleague);
        as(() -> triage.theme(consultation, List.of(point), "Canary"));
        as(() -> triage.note(point, "Canary"));
        var acts = List.<Runnable>of(
                () -> triage.of(point),
                () -> triage.shares(consultation),
                () -> triage.assign(consultation, List.of(point), null),
                () -> triage.theme(consultation, List.of(point), ""),
                () -> triage.note(point, "Mine"));
        for (var stranger : strangers()) {
            assertThat(acts)
                    .allSatisfy(act -> assertThatThrownBy(() -> world.as(stranger, act))
                            .isInstanceOfAny(AccessDeniedException.class, NotFound.class));
        }
        assertThatThrownBy(() -> world.as(world.member(ministry, Role.READER), () -> triage.of(point)))
                .isInstanceOf(AccessDeniedException.class);
        var triaged = as(() -> triage.of(point));
        assertThat(triaged.theme()).isEqualTo("Canary");
        assertThat(triaged.assignee()).isNotNull();
        assertThat(triaged.notes()).hasSize(1);
    }

    @Test
    void who_stands_outside_finds_nothing_by_it() {
        var point = point("One");
        assign(List.of(point), colleague);
        as(() -> triage.theme(consultation, List.of(point), "Canary"));
        var outside = world.representative(world.ngo());

        var row = world.as(outside, () -> points.list(consultation, PointFilter.ALL, 0, 10))
                .getFirst();
        assertThat(row.assignee()).isNull();
        assertThat(row.theme()).isNull();
        for (var guess : List.of("Canary", "Something else")) {
            assertThat(world.as(outside, () -> points.count(consultation, PointFilter.ALL.withTheme(guess))))
                    .isEqualTo(1);
        }
        for (var guess : List.of(officer, colleague)) {
            var assigned = PointFilter.ALL.withAssigned(new PointFilter.Assigned(guess));
            assertThat(world.as(outside, () -> points.count(consultation, assigned)))
                    .isEqualTo(1);
        }
    }

    private List<AccountId> strangers() {
        return List.of(
                world.officer(world.institution()),
                world.representative(world.ngo()),
                world.moderator(),
                world.administrator());
    }

    private int assign(List<PointId> selected, AccountId to) {
        return as(() -> triage.assign(consultation, selected, to));
    }

    private List<PointId> listed(PointFilter filter) {
        return as(() -> points.list(consultation, filter, 0, 10)).stream()
                .map(PointSummary::id)
                .toList();
    }

    private Point get(PointId id) {
        return as(() -> points.get(id));
    }

    /** A comment of an NGO of its own. */
    private PointId point(String words) {
        return world.point(consultation, text, words);
    }

    private <T> T as(Callable<T> work) {
        return world.as(officer, work);
    }

    private void as(Runnable work) {
        world.as(officer, work);
    }
}
