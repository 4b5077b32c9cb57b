package org.counterpart.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Id;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.consultation.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class EarlierAnswersTest {

    private static final Answer REFUSED = new Answer(Outcome.NOT_ACCEPTED, "The fee pays for the register.", null);

    @Autowired
    private TestWorld world;

    @Autowired
    private EarlierAnswers earlier;

    @Autowired
    private Points points;

    private OrganisationId ministry;
    private AccountId officer;
    private ConsultationId last;
    private PointId before;
    private PointId now;

    @BeforeEach
    void one_point_is_answered_in_an_earlier_consultation_and_one_like_it_waits() {
        ministry = world.institution();
        officer = world.officer(ministry);
        last = world.consultation(ministry, Phase.REVIEW);
        before = point(last, "Please waive the fee that small associations pay for the register.");
        point(last, "Publish the report in plain language.");
        answerAll(last, ministry, officer);
        now = point(
                world.consultation(ministry, Phase.REVIEW), "Small associations cannot pay: waive the register’s fee!");
    }

    @Test
    void the_published_answer_to_a_point_like_it_is_offered() throws Exception {
        var found = world.as(officer, () -> earlier.like(now));

        assertThat(found).extracting(EarlierAnswer::point).containsExactly(before);
        var answer = found.getFirst();
        assertThat(answer.reason()).isEqualTo(REFUSED.reason());
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ACCEPTED);
        assertThat(answer.words()).startsWith("Please waive the fee");
        assertThat(world.as(officer, () -> points.get(now)).answer())
                .as("offered only")
                .isEqualTo(Answer.EMPTY);
        assertThat(StatementCount.of(() -> world.as(officer, () -> earlier.like(now))))
                .isLessThanOrEqualTo(7);
    }

    @Test
    void what_is_not_published_and_what_another_institution_answered_is_not() {
        var running = world.consultation(ministry, Phase.REVIEW);
        var drafted = point(running, "Waive the fee that small associations pay for the register, please.");
        world.as(officer, () -> points.save(drafted, 0, REFUSED));
        var other = world.institution();
        var elsewhere = world.consultation(other, Phase.REVIEW);
        point(elsewhere, "Please waive the fee that small associations pay for the register.");
        answerAll(elsewhere, other, world.officer(other));

        assertThat(world.as(officer, () -> earlier.like(now)))
                .extracting(EarlierAnswer::point)
                .containsExactly(before);
    }

    @Test
    void nobody_else_looks_for_them() {
        for (var stranger :
                List.of(world.officer(world.institution()), world.representative(world.ngo()), world.moderator())) {
            assertThatThrownBy(() -> world.as(stranger, () -> earlier.like(now)))
                    .isInstanceOfAny(AccessDeniedException.class, NotFound.class);
        }
        assertThatThrownBy(() -> world.as(officer, () -> earlier.like(new PointId(Id.random()))))
                .isInstanceOf(NotFound.class);
    }

    private PointId point(ConsultationId consultation, String words) {
        return world.point(consultation, world.text(consultation, 1), words);
    }

    private void answerAll(ConsultationId consultation, OrganisationId institution, AccountId by) {
        world.as(by, () -> points.list(consultation, PointFilter.ALL, 0, 10))
                .forEach(point -> world.as(by, () -> points.save(point.id(), 0, REFUSED)));
        world.as(by, () -> points.publish(consultation, ""));
    }
}
