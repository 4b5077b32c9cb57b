package org.counterpart.response;

import static counterpart.schema.Tables.DRAFT_STATE;
import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.text.TextAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class ManyAnswersTest {

    private static final String REASON = "We have read it.";
    private static final Answer OWN = new Answer(null, "To be discussed", null);

    @Autowired
    private TestWorld world;

    @Autowired
    private ManyAnswers many;

    @Autowired
    private AlikePoints alike;

    @Autowired
    private Points points;

    @Autowired
    private SharedDrafts drafts;

    @Autowired
    private ApplicationEventPublisher events;

    private OrganisationId ministry;
    private AccountId officer;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review() {
        ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 2);
    }

    @Test
    void all_that_nobody_has_begun_have_the_answer_as_a_draft() {
        var first = point("One");
        var second = point("Two");

        assertThat(answer(List.of(first, second), Map.of())).isEqualTo(new ManyAnswers.Done(2, 0, 0));

        for (var id : List.of(first, second)) {
            assertThat(get(id).answer()).isEqualTo(new Answer(Outcome.NOTED, REASON, null));
            assertThat(get(id).status()).isEqualTo(PointStatus.DRAFTED);
            assertThat(get(id).version()).isEqualTo(1);
        }
    }

    @Test
    void what_somebody_has_begun_stays_unless_it_was_chosen_as_it_stands() {
        var fresh = point("One");
        var begun = point("Two");
        var later = point("Three");
        save(begun, OWN);
        save(later, OWN);
        var selected = List.of(fresh, begun, later);
        var reach = as(() -> many.reach(consultation, selected));
        assertThat(reach.unanswered()).isEqualTo(1);
        assertThat(reach.begun()).containsOnlyKeys(begun, later);
        assertThat(answer(selected, Map.of())).isEqualTo(new ManyAnswers.Done(1, 0, 2));
        assertThat(get(begun).answer()).isEqualTo(OWN);

        var changed = new Answer(Outcome.NOT_ACCEPTED, "Discussed.", null);
        save(later, changed);
        assertThat(answer(List.of(begun, later), reach.begun())).isEqualTo(new ManyAnswers.Done(1, 0, 1));

        assertThat(get(begun).answer().reason()).isEqualTo(REASON);
        assertThat(get(later).answer()).as("changed since it was seen").isEqualTo(changed);
    }

    @Test
    void a_copy_has_it_through_its_letter_only() {
        var letter = point("We ask the Ministry to keep the thirty days.");
        var copy = point("We ask the Ministry to keep the thirty days.");
        as(() -> alike.find(consultation));
        as(() -> alike.confirm(letter, 1));
        assertThat(answer(List.of(copy), Map.of())).isEqualTo(new ManyAnswers.Done(0, 0, 1));
        assertThat(get(copy).status()).isEqualTo(PointStatus.OPEN);
        assertThat(as(() -> many.reach(consultation, List.of(letter, copy))))
                .isEqualTo(new ManyAnswers.Reach(1, Map.of(), 1, 1));

        answer(List.of(letter), Map.of());

        assertThat(get(copy).answer().reason()).isEqualTo(REASON);
        assertThat(get(copy).status()).isEqualTo(PointStatus.DRAFTED);
    }

    @Test
    void what_must_show_changed_words_stays_open_with_the_answer() {
        var before = point("One");
        var second = world.text(consultation, 2);
        events.publishEvent(Act.of(TextAct.TEXT_PUBLISHED, second, "Draft Act"));
        text = second;
        var after = point("Two");

        var done = as(
                () -> many.answer(consultation, List.of(before, after), Outcome.ACCEPTED, REASON, Set.of(), Map.of()));

        assertThat(done).isEqualTo(new ManyAnswers.Done(1, 1, 0));
        assertThat(get(before).status()).isEqualTo(PointStatus.OPEN);
        assertThat(get(before).answer().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(get(after).status()).isEqualTo(PointStatus.DRAFTED);
    }

    @Test
    void an_answer_for_many_is_whole_and_comes_in_time() {
        var point = point("One");
        assertThatThrownBy(() ->
                        as(() -> many.answer(consultation, List.of(point), Outcome.NOTED, " ", Set.of(), Map.of())))
                .isInstanceOf(Refused.class);
        answer(List.of(point), Map.of());
        as(() -> points.publish(consultation, ""));
        assertThatThrownBy(() -> answer(List.of(point), Map.of())).isInstanceOf(Refused.class);
        assertThat(as(() -> many.reach(consultation, List.of(point))).leftOut()).isEqualTo(1);
    }

    @Test
    void what_stood_in_each_is_kept_among_its_earlier_states() {
        var first = point("One");
        var begun = point("Two");
        save(begun, OWN);
        answer(List.of(first, begun), Map.of(begun, 1));
        answer(List.of(first, begun), Map.of(first, 1, begun, 2));

        assertThat(states(first)).as("the same words are no new state").isEqualTo(1);
        assertThat(states(begun)).isEqualTo(2);
        assertThat(as(() -> drafts.history(DraftKind.ANSWER, begun.value(), 0, 10)))
                .extracting(state -> state.version(), state -> state.changed())
                .containsExactly(tuple(2, List.of("outcome", "reason")), tuple(1, List.of("reason")));
    }

    @Test
    void two_hundred_points_cost_as_many_statements_as_two() throws Exception {
        var some = world.clones(point("One"), 200);
        var two = StatementCount.of(() -> answer(some.subList(0, 2), Map.of()));
        var rest = StatementCount.of(() -> answer(some.subList(2, 200), Map.of()));
        assertThat(rest).isEqualTo(two);
        assertThat(world.db.fetchCount(
                        POINT, POINT.CONSULTATION_ID.eq(consultation), POINT.STATUS.eq(PointStatus.DRAFTED)))
                .isEqualTo(200);
        assertThat(some).allSatisfy(id -> assertThat(states(id)).isEqualTo(1));
    }

    @Test
    void all_that_waits_in_a_filter_can_be_selected() {
        var first = point("One");
        var second = point("Two");
        answer(List.of(second), Map.of());
        assertThat(as(() -> many.waiting(consultation, PointFilter.ALL))).containsExactlyInAnyOrder(first, second);
        assertThat(as(() -> many.waiting(consultation, new PointFilter(PointStatus.OPEN, null))))
                .containsExactly(first);
        assertThat(as(() -> many.waiting(consultation, new PointFilter(PointStatus.PUBLISHED, null))))
                .isEmpty();
    }

    @Test
    void nobody_outside_answers_anything() {
        var point = point("One");
        var acts = List.<Runnable>of(
                () -> many.reach(consultation, List.of(point)),
                () -> many.waiting(consultation, PointFilter.ALL),
                () -> many.answer(consultation, List.of(point), Outcome.NOTED, REASON, Set.of(), Map.of()));
        for (var stranger : List.of(
                world.officer(world.institution()),
                world.representative(world.ngo()),
                world.moderator(),
                world.administrator())) {
            assertThat(acts)
                    .allSatisfy(act -> assertThatThrownBy(() -> world.as(stranger, act))
                            .isInstanceOfAny(AccessDeniedException.class, NotFound.class));
        }
        var own = world.consultation(world.institution(), Phase.REVIEW);
        var elsewhere = world.officer(ministry);
        assertThatThrownBy(() -> world.as(
                        elsewhere, () -> many.answer(own, List.of(point), Outcome.NOTED, REASON, Set.of(), Map.of())))
                .isInstanceOf(NotFound.class);
        assertThat(get(point).status()).isEqualTo(PointStatus.OPEN);
    }

    private ManyAnswers.Done answer(List<PointId> selected, Map<PointId, Integer> over) {
        return as(() -> many.answer(consultation, selected, Outcome.NOTED, REASON, Set.of(), over));
    }

    private int states(PointId id) {
        return world.db.fetchCount(DRAFT_STATE, DRAFT_STATE.SUBJECT_ID.eq(id.value()));
    }

    private Point get(PointId id) {
        return as(() -> points.get(id));
    }

    private void save(PointId id, Answer answer) {
        as(() -> points.save(id, get(id).version(), answer));
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
