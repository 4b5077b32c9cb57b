package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.PHASE_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.counterpart.Poison;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Node;
import org.counterpart.base.Term;
import org.jooq.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("anywhere")
@ProductTest
class PhaseClockTest {

    @Autowired
    TestWorld world;

    @Autowired
    PhaseClock clock;

    @Autowired
    DataSource database;

    @Autowired
    ActsSeen acts;

    @Autowired
    Poison poison;

    @Test
    void several_nodes_at_once_begin_a_phase_once_with_one_act() throws Exception {
        var consultation = world.consultation(world.institution(), Phase.ANNOUNCED);
        set(consultation, CONSULTATION.OPENS_AT, Duration.ofSeconds(-1));
        try (var nodes = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> tick = () -> {
                clock.tick();
                return true;
            };
            for (var done :
                    nodes.invokeAll(IntStream.range(0, 8).mapToObj(i -> tick).toList())) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(phase(consultation)).isEqualTo(Phase.OPEN);
        assertThat(acts.kinds(consultation)).containsExactly(ConsultationAct.CONSULTATION_OPENED);
        assertThat(world.db.fetchCount(PHASE_CHANGE, PHASE_CHANGE.CONSULTATION_ID.eq(consultation)))
                .isEqualTo(1);
    }

    @Test
    void it_wakes_by_itself_when_a_phase_is_due() {
        var consultation = world.consultation(world.institution(), Phase.ANNOUNCED);
        set(consultation, CONSULTATION.OPENS_AT, Duration.ofMillis(700));
        try (var node = Node.doing(database, PhaseClock.beginningPhases(clock))) {
            assertThat(node.rounds()).isNotNegative();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(phase(consultation)).isEqualTo(Phase.OPEN));
        }
        var change = world.db
                .select(PHASE_CHANGE.DUE_AT, PHASE_CHANGE.ENTERED_AT)
                .from(PHASE_CHANGE)
                .where(PHASE_CHANGE.CONSULTATION_ID.eq(consultation))
                .fetchSingle();
        assertThat(change.value2()).isAfterOrEqualTo(change.value1());
    }

    @Test
    void nothing_moves_before_its_time() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        clock.tick();
        assertThat(phase(consultation)).isEqualTo(Phase.OPEN);
        assertThat(acts.of(consultation)).isEmpty();
    }

    @Test
    void after_an_outage_every_phase_that_passed_is_entered_in_order() {
        var institution = world.institution();
        var consultation = world.consultation(institution, Phase.ANNOUNCED);
        set(consultation, CONSULTATION.OPENS_AT, Duration.ofDays(-30));
        set(consultation, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofDays(-2));
        set(consultation, CONSULTATION.DELIBERATION_CLOSES_AT, Duration.ofDays(-1));
        clock.tick();
        assertThat(phase(consultation)).isEqualTo(Phase.REVIEW);
        assertThat(acts.kinds(consultation))
                .containsExactly(
                        ConsultationAct.CONSULTATION_OPENED,
                        ConsultationAct.DELIBERATION_STARTED,
                        ConsultationAct.REVIEW_STARTED);
        assertThat(acts.of(consultation)).allSatisfy(act -> {
            assertThat(act.account()).isNull();
            assertThat(act.organisation()).isEqualTo(institution);
            assertThat(act.consultation()).isEqualTo(consultation);
        });
    }

    @Test
    void without_deliberation_the_review_follows_the_contributions() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        set(consultation, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofSeconds(-1));
        world.db
                .update(CONSULTATION)
                .setNull(CONSULTATION.DELIBERATION_CLOSES_AT)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        clock.tick();
        assertThat(phase(consultation)).isEqualTo(Phase.REVIEW);
        assertThat(acts.kinds(consultation)).containsExactly(ConsultationAct.REVIEW_STARTED);
    }

    @Test
    void each_reminder_of_the_close_is_sent_once() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        set(consultation, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofHours(7 * 24 + 1));
        clock.tick();
        assertThat(acts.kinds(consultation)).isEmpty();
        set(consultation, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofHours(7 * 24 - 1));
        clock.tick();
        clock.tick();
        assertThat(acts.kinds(consultation)).containsExactly(ConsultationAct.CLOSING_IN_SEVEN_DAYS);
        set(consultation, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofHours(23));
        clock.tick();
        clock.tick();
        assertThat(acts.of(consultation))
                .extracting(Act::kind)
                .containsExactly(ConsultationAct.CLOSING_IN_SEVEN_DAYS, ConsultationAct.CLOSING_TOMORROW);
    }

    @Test
    void a_reminder_belongs_to_its_date_and_comes_anew_when_the_date_moves() {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        set(consultation, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofHours(20));
        clock.tick();
        set(consultation, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofDays(14));
        clock.tick();
        assertThat(acts.kinds(consultation)).containsExactly(ConsultationAct.CLOSING_TOMORROW);
        set(consultation, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofHours(22));
        clock.tick();
        clock.tick();
        assertThat(acts.kinds(consultation))
                .containsExactly(ConsultationAct.CLOSING_TOMORROW, ConsultationAct.CLOSING_TOMORROW);
    }

    @Test
    void answers_are_reminded_of_before_they_are_due_and_when_they_are_overdue_once_for_each_date() {
        var consultation = world.consultation(world.institution(), Phase.REVIEW);
        clock.tick();
        assertThat(acts.kinds(consultation)).isEmpty();
        set(consultation, CONSULTATION.ANSWERS_DUE_AT, Duration.ofDays(6));
        clock.tick();
        clock.tick();
        set(consultation, CONSULTATION.ANSWERS_DUE_AT, Duration.ofDays(-40));
        clock.tick();
        clock.tick();
        assertThat(acts.kinds(consultation))
                .containsExactly(ConsultationAct.ANSWERS_DUE, ConsultationAct.ANSWERS_OVERDUE);
        set(consultation, CONSULTATION.ANSWERS_DUE_AT, Duration.ofDays(5));
        clock.tick();
        assertThat(acts.kinds(consultation))
                .containsExactly(
                        ConsultationAct.ANSWERS_DUE, ConsultationAct.ANSWERS_OVERDUE, ConsultationAct.ANSWERS_DUE);
    }

    @Test
    void a_reminder_says_whom_it_concerns_and_the_date_it_is_about_in_the_zone_of_the_consultation() {
        var institution = world.institution();
        var open = world.consultation(institution, Phase.OPEN);
        var review = world.consultation(institution, Phase.REVIEW);
        for (var id : new ConsultationId[] {open, review}) {
            set(id, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, id == open ? Duration.ofHours(20) : Duration.ofDays(-9));
            set(id, CONSULTATION.ANSWERS_DUE_AT, Duration.ofDays(6));
            world.db
                    .update(CONSULTATION)
                    .set(CONSULTATION.ZONE, "Asia/Kathmandu")
                    .where(CONSULTATION.ID.eq(id))
                    .execute();
        }
        clock.tick();
        assertThat(acts.of(open)).singleElement().satisfies(act -> {
            assertThat(act.organisation()).isEqualTo(institution);
            assertThat(act.terms()).containsExactly(term(open, Term.Of.CONTRIBUTIONS));
        });
        assertThat(acts.of(review)).singleElement().satisfies(act -> {
            assertThat(act.organisation()).isEqualTo(institution);
            assertThat(act.terms()).containsExactly(term(review, Term.Of.ANSWERS));
        });
    }

    private Term term(ConsultationId id, Term.Of of) {
        var end = of == Term.Of.ANSWERS ? CONSULTATION.ANSWERS_DUE_AT : CONSULTATION.CONTRIBUTIONS_CLOSE_AT;
        return Term.at(of, world.db.fetchValue(end, CONSULTATION.ID.eq(id)), ZoneId.of("Asia/Kathmandu"));
    }

    @Test
    void of_answers_nobody_is_reminded_before_the_review_or_after_it() {
        for (var phase : new Phase[] {Phase.OPEN, Phase.DELIBERATION, Phase.ANSWERED, Phase.DECIDED, Phase.ARCHIVED}) {
            for (var due : new Duration[] {Duration.ofDays(5), Duration.ofDays(-1)}) {
                var consultation = world.consultation(world.institution(), phase);
                set(consultation, CONSULTATION.ANSWERS_DUE_AT, due);
                clock.tick();
                assertThat(acts.kinds(consultation)).as(phase.name()).isEmpty();
            }
        }
    }

    @Test
    void a_consultation_that_cannot_be_moved_or_reminded_of_holds_up_no_other() {
        var institution = world.institution();
        var all = IntStream.range(0, 3)
                .mapToObj(i -> world.consultation(institution, Phase.OPEN))
                .toList();
        all.forEach(id -> set(id, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofHours(20)));
        var bad = all.getFirst();
        poison.poison(bad);
        clock.tick();
        assertThat(all.subList(1, 3))
                .allSatisfy(id -> assertThat(acts.kinds(id)).containsExactly(ConsultationAct.CLOSING_TOMORROW));
        all.forEach(id -> set(id, CONSULTATION.CONTRIBUTIONS_CLOSE_AT, Duration.ofSeconds(-1)));
        clock.tick();
        assertThat(phase(bad)).isEqualTo(Phase.OPEN);
        assertThat(all.subList(1, 3)).allSatisfy(id -> assertThat(phase(id)).isEqualTo(Phase.DELIBERATION));
        poison.cure(bad);
        clock.tick();
        assertThat(phase(bad)).isEqualTo(Phase.DELIBERATION);
    }

    private void set(ConsultationId id, Field<Instant> field, Duration fromNow) {
        world.db
                .update(CONSULTATION)
                .set(field, Instant.now().plus(fromNow))
                .where(CONSULTATION.ID.eq(id))
                .execute();
    }

    private Phase phase(ConsultationId id) {
        return world.db
                .select(CONSULTATION.PHASE)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }
}
