package org.counterpart.consultation;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.PHASE_CHANGE;
import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.counterpart.HeardActs;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.PointId;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts is the hour of the timetable, also while the job that notes phases stands still. Here it never runs. */
@Tag("anywhere")
@ProductTest
class StandingPhaseTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private Proceedings proceedings;

    @Autowired
    private Contributions contributions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HeardActs heard;

    @ParameterizedTest
    @EnumSource(Phase.class)
    void statements_and_pages_agree_on_where_a_consultation_stands(Phase entered) {
        var id = world.consultation(world.institution(), entered);
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (var opens : new Integer[] {null, -9, 9}) {
            for (var closes : new Integer[] {null, -6, 12}) {
                for (var ends : new Integer[] {null, -3, 15}) {
                    hours(id, at(now, opens), at(now, closes), at(now, ends));
                    var timetable = new Timetable(
                            ZoneId.of("Europe/Ljubljana"),
                            at(now, opens),
                            at(now, closes),
                            at(now, ends),
                            null,
                            null,
                            null);
                    if (opens != null && closes != null && opens < closes && (ends == null || closes < ends)) {
                        assertThat(standing(id))
                                .as("opens %s closes %s ends %s", opens, closes, ends)
                                .isEqualTo(timetable.standing(entered, now));
                    }
                }
            }
        }
    }

    @Test
    void answers_are_published_when_their_hour_has_come_whatever_was_noted() {
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var ngo = world.ngo();
        var consultation = world.consultation(ministry, Phase.OPEN);
        var text = world.text(consultation, 1);
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, world.representative(ngo), ContributionKind.COMMENT);
        transaction.executeWithoutResult(
                s -> events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article 1")
                        .by(null, ngo)
                        .in(consultation)));
        var now = Instant.now();
        hours(consultation, at(now, -9), at(now, -6), at(now, -3));

        var point = new PointId(comment.value());
        world.as(officer, () -> points.save(point, 0, new Answer(Outcome.NOTED, "Read.", null)));
        world.as(officer, () -> points.publish(consultation, "All of it."));

        assertThat(standing(consultation)).isEqualTo(Phase.ANSWERED);
        assertThat(world.db
                        .select(POINT.STATUS)
                        .from(POINT)
                        .where(POINT.ID.eq(point))
                        .fetchSingle()
                        .value1())
                .isEqualTo(PointStatus.PUBLISHED);
        assertThat(world.db
                        .select(PHASE_CHANGE.PHASE)
                        .from(PHASE_CHANGE)
                        .where(PHASE_CHANGE.CONSULTATION_ID.eq(consultation))
                        .orderBy(PHASE_CHANGE.ENTERED_AT)
                        .fetch(PHASE_CHANGE.PHASE))
                .as("every phase it went through was entered")
                .containsExactly(Phase.DELIBERATION, Phase.REVIEW, Phase.ANSWERED);
        assertThat(heard.of(ConsultationAct.REVIEW_STARTED, consultation)).hasSize(1);
    }

    @Test
    void the_summary_is_saved_while_it_is_typed_before_anybody_noted_the_review() {
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var consultation = world.consultation(ministry, Phase.OPEN);
        var now = Instant.now();
        hours(consultation, at(now, -9), at(now, -6), at(now, -3));

        for (var words : new String[] {"All of it.", "All of it, with reasons."}) {
            var read = world.as(officer, () -> proceedings.draft(consultation, Closing.SUMMARY));
            world.as(officer, () -> proceedings.saveDraft(consultation, Closing.SUMMARY, read.version(), words));
            assertThat(world.as(officer, () -> proceedings.draft(consultation, Closing.SUMMARY))
                            .words())
                    .isEqualTo(words);
        }
    }

    @Test
    void a_deliberation_that_nobody_noted_is_extended_like_any_other() {
        var ministry = world.institution();
        var consultation = world.consultation(ministry, Phase.OPEN);
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        hours(consultation, at(now, -9), at(now, -6), at(now, 9));
        world.as(world.officer(ministry), () -> proceedings.extend(consultation, at(now, 99), "Floods."));
        assertThat(world.db
                        .select(CONSULTATION.DELIBERATION_CLOSES_AT)
                        .from(CONSULTATION)
                        .where(CONSULTATION.ID.eq(consultation))
                        .fetchSingle()
                        .value1())
                .isEqualTo(at(now, 99));
    }

    @Test
    void what_was_submitted_before_anybody_noted_the_opening_can_be_withdrawn() {
        var ministry = world.institution();
        var ngo = world.ngo();
        var representative = world.representative(ngo);
        var consultation = world.consultation(ministry, Phase.ANNOUNCED);
        var text = world.text(consultation, 1);
        var now = Instant.now();
        hours(consultation, at(now, -1), at(now, 9), at(now, 12));
        var comment = world.contribution(
                consultation, text, world.article(text, "1"), ngo, representative, ContributionKind.COMMENT);
        world.as(representative, () -> contributions.withdraw(comment, "A mistake of ours."));
        assertThat(heard.of(ContributionAct.CONTRIBUTION_WITHDRAWN, comment)).hasSize(1);
    }

    private Phase standing(ConsultationId id) {
        return world.db
                .select(StandingPhase.NOW)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private void hours(ConsultationId id, @Nullable Instant opens, @Nullable Instant closes, @Nullable Instant ends) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.OPENS_AT, opens)
                .set(CONSULTATION.CONTRIBUTIONS_CLOSE_AT, closes)
                .set(CONSULTATION.DELIBERATION_CLOSES_AT, ends)
                .where(CONSULTATION.ID.eq(id))
                .execute();
    }

    private static @Nullable Instant at(Instant now, @Nullable Integer hours) {
        return hours == null ? null : now.plus(hours, ChronoUnit.HOURS);
    }
}
