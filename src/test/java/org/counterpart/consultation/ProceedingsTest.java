package org.counterpart.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@Tag("anywhere")
@ProductTest
class ProceedingsTest {

    @Autowired
    TestWorld world;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Consultations consultations;

    @Autowired
    ActsSeen acts;

    private OrganisationId institution;
    private AccountId officer;

    @BeforeEach
    void an_institution() {
        institution = world.institution();
        officer = world.officer(institution);
    }

    @Test
    void a_running_period_is_extended_with_a_reason_and_the_later_deadlines_keep_their_distance_to_a_working_day() {
        var id = world.consultation(institution, Phase.OPEN);
        var before = get(id).timetable();
        var end = Objects.requireNonNull(before.contributionsCloseAt()).plus(Duration.ofDays(7));
        world.as(officer, () -> proceedings.extend(id, end, "The site was down for two days."));
        var after = get(id).timetable();
        assertThat(after.contributionsCloseAt()).isEqualTo(end);
        assertThat(Duration.between(
                        Objects.requireNonNull(before.deliberationClosesAt()),
                        Objects.requireNonNull(after.deliberationClosesAt())))
                .isBetween(Duration.ofDays(7), Duration.ofDays(9));
        assertThat(world.as(officer, () -> consultations.extensions(id)))
                .extracting(Extension::deadline)
                .containsExactlyInAnyOrder(Deadline.values());
        assertThat(acts.of(id)).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ConsultationAct.CONSULTATION_EXTENDED);
            assertThat(act.detail()).isEqualTo("The site was down for two days.");
            assertThat(act.until()).isEqualTo(end);
        });
    }

    @Test
    void a_running_period_is_never_shortened_nor_extended_without_a_reason() {
        var id = world.consultation(institution, Phase.OPEN);
        var end = Objects.requireNonNull(get(id).timetable().contributionsCloseAt());
        assertThatThrownBy(() -> world.as(officer, () -> proceedings.extend(id, end.minusSeconds(60), " ")))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("end", "reason"));
    }

    @Test
    void a_moderator_extends_too_but_a_stranger_does_not() {
        var id = world.consultation(institution, Phase.DELIBERATION);
        var end = Instant.now().plus(Duration.ofDays(30));
        world.as(world.moderator(), () -> proceedings.extend(id, end, "Holidays"));
        assertThat(acts.kinds(id)).containsExactly(ConsultationAct.CONSULTATION_EXTENDED);
        assertThatThrownBy(() -> world.as(
                        world.officer(world.institution()),
                        () -> proceedings.extend(id, end.plusSeconds(60), "Mine is another")))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNOUNCED", "REVIEW", "DECIDED"})
    void a_period_that_does_not_run_is_not_extended(Phase phase) {
        var id = world.consultation(institution, phase);
        var end = Instant.now().plus(Duration.ofDays(300));
        assertThatThrownBy(() -> world.as(officer, () -> proceedings.extend(id, end, "Too late")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_decision_is_kept_while_it_is_written_and_seen_by_its_institution_alone() {
        var id = world.consultation(institution, Phase.ANSWERED);
        var begun = world.as(officer, () -> proceedings.draft(id, Closing.DECISION));
        assertThat(begun.words()).isEmpty();
        var next = world.as(officer, () -> proceedings.saveDraft(id, Closing.DECISION, begun.version(), "We adopt"));
        assertThat(world.as(officer, () -> proceedings.draft(id, Closing.DECISION)))
                .isEqualTo(new ClosingDraft("We adopt", next));
        assertThat(get(id).decision()).isNull();
        var colleague = world.officer(institution);
        assertThatThrownBy(() -> world.as(
                        colleague, () -> proceedings.saveDraft(id, Closing.DECISION, begun.version(), "We reject")))
                .isInstanceOf(Stale.class);
        var tooLong = "x".repeat(Closing.DECISION.limit() + 1);
        assertThatThrownBy(() -> world.as(officer, () -> proceedings.saveDraft(id, Closing.DECISION, next, tooLong)))
                .isInstanceOf(Refused.class);
        var stranger = world.officer(world.institution());
        assertThatThrownBy(() -> world.as(stranger, () -> proceedings.draft(id, Closing.DECISION)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(stranger, () -> proceedings.saveDraft(id, Closing.DECISION, next, "Mine")))
                .isInstanceOf(NotFound.class);
        var early = world.consultation(institution, Phase.REVIEW);
        assertThatThrownBy(() -> world.as(officer, () -> proceedings.saveDraft(early, Closing.DECISION, 0, "We adopt")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void from_review_it_goes_to_the_archive_step_by_step() {
        var id = world.consultation(institution, Phase.REVIEW);
        assertThatThrownBy(() -> world.as(officer, () -> proceedings.decide(id, "We adopt it.")))
                .isInstanceOf(Refused.class);
        world.as(officer, () -> proceedings.markAnswered(id, "In short."));
        assertThatThrownBy(() -> world.as(officer, () -> proceedings.markAnswered(id, "Again.")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as(officer, () -> proceedings.archive(id)))
                .isInstanceOf(Refused.class);
        world.as(officer, () -> proceedings.decide(id, "We adopt it."));
        world.as(officer, () -> proceedings.startFollowUp(id));
        world.as(officer, () -> proceedings.archive(id));
        var archived = get(id);
        assertThat(archived.phase()).isEqualTo(Phase.ARCHIVED);
        assertThat(archived.decision()).isEqualTo("We adopt it.");
        assertThat(archived.answeredAt()).isNotNull();
        assertThat(acts.kinds(id))
                .containsExactly(
                        ConsultationAct.CONSULTATION_DECIDED,
                        ConsultationAct.FOLLOW_UP_STARTED,
                        ConsultationAct.CONSULTATION_ARCHIVED);
    }

    @Test
    void only_officers_of_the_institution_conduct_its_proceedings() {
        var id = world.consultation(institution, Phase.ANSWERED);
        var stranger = world.officer(world.institution());
        var reader = world.member(institution, Role.READER);
        var acts = List.<Runnable>of(
                () -> proceedings.markAnswered(id, "x"),
                () -> proceedings.decide(id, "x"),
                () -> proceedings.startFollowUp(id),
                () -> proceedings.archive(id));
        for (var act : acts) {
            assertThatThrownBy(() -> world.as(stranger, act)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(reader, act)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(world.representative(world.ngo()), act))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Consultation get(ConsultationId id) {
        return world.as(officer, () -> consultations.get(id));
    }
}
