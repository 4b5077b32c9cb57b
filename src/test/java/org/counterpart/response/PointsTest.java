package org.counterpart.response;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.STANCE_CONDITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.counterpart.HeardActs;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.identity.Role;
import org.counterpart.text.TextAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class PointsTest {

    private static final String CANARY = "Canary that nobody outside may hear";

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private HeardActs heard;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private OrganisationId ministry;
    private OrganisationId ngo;
    private AccountId officer;
    private AccountId representative;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review() {
        ministry = world.institution();
        ngo = world.ngo();
        officer = world.officer(ministry);
        representative = world.representative(ngo);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 3);
    }

    @Test
    void every_submitted_contribution_makes_one_point_and_every_condition_one_more() {
        var comment = comment("1");
        submitted(ContributionAct.COMMENT_SUBMITTED, comment);
        var position = world.contribution(
                consultation, text, world.article(text, "2"), ngo, representative, ContributionKind.POSITION);
        condition(position, 0, "The period is thirty days.");
        condition(position, 1, "Refusals give reasons.");
        submitted(ContributionAct.POSITION_SIGNED, position);

        var list = as(officer, () -> points.list(consultation, PointFilter.ALL, 0, 10));
        assertThat(list)
                .extracting(PointSummary::title)
                .containsExactlyInAnyOrder(
                        "Article 1 · Heading 1",
                        "Article 1 · Heading 1",
                        "The period is thirty days.",
                        "Refusals give reasons.");
        assertThat(list).filteredOn(PointSummary::condition).hasSize(2);
        assertThat(list).extracting(PointSummary::id).contains(new PointId(comment.value()));
    }

    @Test
    void a_point_stands_where_its_contribution_stands_also_when_that_went_along_before_it_was_submitted() {
        var comment = comment("1");
        var next = world.article(world.text(consultation, 3), "3");
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.PLACE_ID, next)
                .where(CONTRIBUTION.ID.eq(comment))
                .execute();
        submitted(ContributionAct.COMMENT_SUBMITTED, comment);
        assertThat(world.db.fetchValue(POINT.LINEAGE_ID, POINT.CONTRIBUTION_ID.eq(comment)))
                .isEqualTo(next);
    }

    @Test
    void a_withdrawn_or_replaced_contribution_asks_for_no_answer() {
        var withdrawn = point("1");
        act(ContributionAct.CONTRIBUTION_WITHDRAWN, new ContributionId(withdrawn.value()));
        var replaced = point("2");
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.REPLACED)
                .where(CONTRIBUTION.ID.eq(new ContributionId(replaced.value())))
                .execute();
        var replacing = point("2");

        assertThat(status(withdrawn)).isEqualTo(PointStatus.CLOSED);
        assertThat(status(replaced)).isEqualTo(PointStatus.CLOSED);
        assertThat(status(replacing)).isEqualTo(PointStatus.OPEN);
    }

    @Test
    void an_answer_is_drafted_when_it_lacks_nothing_and_open_again_when_somebody_says_so() {
        var id = point("1");
        var first = as(officer, () -> points.save(id, 0, new Answer(Outcome.NOTED, "", null)));
        assertThat(first.status()).isEqualTo(PointStatus.OPEN);
        var second = as(officer, () -> points.save(id, 1, new Answer(Outcome.NOTED, "We have read it.", null)));
        assertThat(second.status()).isEqualTo(PointStatus.DRAFTED);
        var third = as(officer, () -> points.reopen(id, 2));
        assertThat(third.status()).isEqualTo(PointStatus.OPEN);
        assertThat(third.answer().reason()).isEqualTo("We have read it.");
    }

    @Test
    void who_saves_second_learns_of_it_and_overwrites_nothing() {
        var id = point("1");
        as(officer, () -> points.save(id, 0, new Answer(Outcome.NOTED, "First.", null)));
        assertThatThrownBy(() -> as(officer, () -> points.save(id, 0, new Answer(Outcome.NOTED, "Second.", null))))
                .isInstanceOf(Stale.class);
        assertThat(as(officer, () -> points.get(id)).answer().reason()).isEqualTo("First.");
    }

    @Test
    void accepted_must_show_the_changed_words_once_a_newer_version_is_published() {
        var id = point("1");
        var accepted = new Answer(Outcome.ACCEPTED, "Thirty days it is.", null);
        assertThat(as(officer, () -> points.save(id, 0, accepted)).status()).isEqualTo(PointStatus.DRAFTED);

        var next = world.text(consultation, 3);
        transaction.executeWithoutResult(s -> events.publishEvent(
                Act.of(TextAct.TEXT_PUBLISHED, next, "Version 2").in(consultation)));
        assertThat(status(id)).as("reopened by the new version").isEqualTo(PointStatus.OPEN);

        var old = new Answer(Outcome.ACCEPTED, "Thirty days it is.", provision(text, "1"));
        assertThatThrownBy(() -> as(officer, () -> points.save(id, 2, old))).isInstanceOf(Refused.class);
        var linked = new Answer(Outcome.ACCEPTED, "Thirty days it is.", provision(next, "1"));
        var saved = as(officer, () -> points.save(id, 2, linked));
        assertThat(saved.status()).isEqualTo(PointStatus.DRAFTED);
        assertThat(saved.changedLabel()).isEqualTo("Article 1 · Heading 1");
    }

    @Test
    void accepted_without_a_reason_names_the_article_that_is_to_change_until_the_changed_words_are_there() {
        var id = point("1");
        assertThat(as(officer, () -> points.save(id, 0, new Answer(Outcome.ACCEPTED, "", null)))
                        .status())
                .isEqualTo(PointStatus.OPEN);
        var promise = new Answer(Outcome.ACCEPTED, "", provision(text, "2"));
        assertThat(as(officer, () -> points.save(id, 1, promise)).status()).isEqualTo(PointStatus.DRAFTED);

        var next = world.text(consultation, 3);
        transaction.executeWithoutResult(s -> events.publishEvent(
                Act.of(TextAct.TEXT_PUBLISHED, next, "Version 2").in(consultation)));
        assertThat(status(id)).as("a promise is no changed word").isEqualTo(PointStatus.OPEN);
        var kept = new Answer(Outcome.ACCEPTED, "", provision(next, "2"));
        assertThat(as(officer, () -> points.save(id, 3, kept)).status()).isEqualTo(PointStatus.DRAFTED);
    }

    @Test
    void the_article_that_was_promised_to_change_waits_for_its_words() {
        var id = point("1");
        as(officer, () -> points.save(id, 0, new Answer(Outcome.ACCEPTED, "", provision(text, "1"))));
        as(officer, () -> {
            points.publish(consultation, "");
            return true;
        });
        assertThat(as(officer, () -> points.isUnreflected(id))).isTrue();
        var newer = world.text(consultation, 2);
        var version = as(officer, () -> points.get(id)).version();
        as(officer, () -> points.reflect(id, version, provision(newer, "2")));
        assertThat(as(officer, () -> points.isUnreflected(id))).isFalse();
    }

    @Test
    void what_was_accepted_and_cannot_be_read_in_the_text_is_reported_until_it_is_linked() {
        var accepted = point("1");
        as(officer, () -> points.save(accepted, 0, new Answer(Outcome.ACCEPTED, "Yes.", null)));
        as(officer, () -> {
            points.publish(consultation, "");
            return true;
        });
        assertThat(as(officer, () -> points.count(consultation, PointFilter.NOT_REFLECTED)))
                .isEqualTo(1);
        var version = as(officer, () -> points.get(accepted)).version();
        assertThatThrownBy(() -> as(officer, () -> points.reflect(accepted, version, provision(text, "1"))))
                .as("there is no newer version to read it in")
                .isInstanceOf(Refused.class);
        var newer = world.text(consultation, 2);
        world.db
                .update(PROVISION)
                .set(PROVISION.LINEAGE_ID, world.article(text, "1"))
                .where(PROVISION.TEXT_VERSION_ID.eq(newer), PROVISION.HANDLE.eq("1"))
                .execute();
        assertThatThrownBy(() -> as(officer, () -> points.reflect(accepted, version, provision(newer, "1"))))
                .as("it reads as before")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(representative, () -> points.reflect(accepted, version, provision(newer, "2"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        world.officer(world.institution()),
                        () -> points.reflect(accepted, version, provision(newer, "2"))))
                .isInstanceOf(NotFound.class);
        as(officer, () -> points.reflect(accepted, version, provision(newer, "2")));
        assertThat(as(officer, () -> points.count(consultation, PointFilter.NOT_REFLECTED)))
                .isZero();
        assertThat(heard.of(ResponseAct.POINT_REFLECTED, accepted)).hasSize(1);
    }

    @Test
    void an_article_of_another_consultation_is_no_changed_article() {
        var id = point("1");
        var elsewhere = world.text(world.consultation(ministry, Phase.REVIEW), 1);
        assertThatThrownBy(() -> as(
                        officer,
                        () -> points.save(id, 0, new Answer(Outcome.ACCEPTED, "There.", provision(elsewhere, "1")))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nothing_is_published_while_a_point_is_open() {
        var answered = point("1");
        point("2");
        as(officer, () -> points.save(answered, 0, new Answer(Outcome.NOTED, "Read.", null)));
        assertThatThrownBy(() -> as(officer, () -> {
                    points.publish(consultation, "");
                    return true;
                }))
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).problems().getFirst().arguments().getFirst())
                .isEqualTo(1);
        assertThat(status(answered)).isEqualTo(PointStatus.DRAFTED);
        assertThat(phase()).isEqualTo(Phase.REVIEW);
        assertThat(heard.in(ResponseAct.ANSWERS_PUBLISHED, consultation)).isEmpty();
    }

    @Test
    void all_answers_are_published_in_one_act_and_every_author_is_told() {
        var first = point("1");
        var second = point("2");
        as(officer, () -> points.save(first, 0, new Answer(Outcome.NOTED, "Read.", null)));
        as(officer, () -> points.save(second, 0, new Answer(Outcome.NOT_ACCEPTED, "No, *because*.", null)));
        as(officer, () -> {
            points.publish(consultation, "Two came in.");
            return true;
        });

        assertThat(phase()).isEqualTo(Phase.ANSWERED);
        assertThat(heard.in(ResponseAct.ANSWERS_PUBLISHED, consultation)).hasSize(1);
        assertThat(heard.in(ResponseAct.CONTRIBUTOR_ANSWERED, consultation))
                .as("one letter for both points")
                .singleElement()
                .satisfies(act -> assertThat(act.organisation()).isEqualTo(ngo));
        assertThat(as(representative, () -> points.get(second)).answer().reason())
                .isEqualTo("No, *because*.");
        assertThatThrownBy(() -> as(officer, () -> points.save(first, 2, new Answer(Outcome.NOTED, "Changed.", null))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_draft_answer_is_invisible_outside_the_institution() {
        var id = point("1");
        as(officer, () -> points.save(id, 0, new Answer(Outcome.NOT_ACCEPTED, CANARY, null)));
        for (var outsider : new AccountId[] {representative, world.moderator(), world.officer(world.institution())}) {
            as(outsider, () -> {
                assertThat(points.get(id).toString()).doesNotContain(CANARY).doesNotContain("NOT_ACCEPTED");
                assertThat(points.get(id).status()).isEqualTo(PointStatus.OPEN);
                assertThat(points.list(consultation, PointFilter.ALL, 0, 10).toString())
                        .doesNotContain(CANARY)
                        .doesNotContain("NOT_ACCEPTED")
                        .doesNotContain("DRAFTED");
                assertThat(points.count(consultation, new PointFilter(PointStatus.DRAFTED, null)))
                        .isZero();
                assertThat(points.count(consultation, new PointFilter(PointStatus.OPEN, null)))
                        .isEqualTo(1);
                assertThat(points.overview(consultation).counts()).isEqualTo(new PointCounts(1, 0, 0, 0));
                return true;
            });
        }
        assertThat(as(officer, () -> points.overview(consultation)).counts()).isEqualTo(new PointCounts(0, 1, 0, 0));
    }

    @Test
    void points_are_found_by_state_and_article() {
        var first = point("1");
        point("2");
        as(officer, () -> points.save(first, 0, new Answer(Outcome.NOTED, "Read.", null)));
        as(officer, () -> {
            assertThat(points.list(consultation, new PointFilter(PointStatus.DRAFTED, null), 0, 10))
                    .extracting(PointSummary::id)
                    .containsExactly(first);
            assertThat(points.count(consultation, new PointFilter(null, world.article(text, "2"))))
                    .isEqualTo(1);
            assertThat(points.articlesWithPoints(consultation))
                    .extracting(Article::label)
                    .containsExactly("Article 1 · Heading 1", "Article 2 · Heading 2");
            assertThat(points.articles(consultation, "heading 3", 0, 10)).hasSize(1);
            assertThat(points.next(consultation, PointFilter.ALL, null)).isPresent();
            return true;
        });
    }

    @Test
    void points_stand_in_the_order_of_the_articles_and_the_next_open_one_follows_it() {
        var second = point("2");
        var first = point("1");
        var third = point("3");
        as(officer, () -> {
            assertThat(points.list(consultation, PointFilter.ALL, 0, 10))
                    .extracting(PointSummary::id)
                    .containsExactly(first, second, third);
            assertThat(points.next(consultation, PointFilter.ALL, null)).contains(first);
            assertThat(points.next(consultation, PointFilter.ALL, first)).contains(second);
            assertThat(points.next(consultation, PointFilter.ALL, third)).contains(first);
            return true;
        });
    }

    @Test
    void the_next_point_stays_within_the_filter_and_every_point_has_its_place_in_the_list() {
        var first = point("1");
        var elsewhere = point("2");
        var second = point("1");
        var here = new PointFilter(null, world.article(text, "1"));
        as(officer, () -> {
            assertThat(points.next(consultation, here, first)).contains(second);
            assertThat(points.next(consultation, here, second)).contains(first);
            assertThat(points.waits(consultation, here, second)).isTrue();
            assertThat(points.waits(consultation, here, null)).isTrue();
            assertThat(points.place(consultation, here, second)).contains(1);
            assertThat(points.place(consultation, PointFilter.ALL, elsewhere)).contains(2);
            assertThat(points.place(consultation, here, elsewhere)).isEmpty();
            points.save(first, 0, new Answer(Outcome.NOTED, "Read.", null));
            points.save(second, 0, new Answer(Outcome.NOTED, "Read.", null));
            assertThat(points.next(consultation, here, second)).isEmpty();
            assertThat(points.waits(consultation, here, second)).isFalse();
            assertThat(points.waits(consultation, PointFilter.ALL, second)).isTrue();
            assertThat(points.waits(consultation, PointFilter.ALL, elsewhere))
                    .as("the point itself is not what waits")
                    .isFalse();
            assertThat(points.next(consultation, new PointFilter(PointStatus.DRAFTED, null), second))
                    .contains(first);
            return true;
        });
    }

    @Test
    void only_officers_of_the_institution_answer_and_publish() {
        var id = point("1");
        var answer = new Answer(Outcome.NOTED, "Read.", null);
        for (var stranger : new AccountId[] {world.officer(world.institution())}) {
            assertThatThrownBy(() -> as(stranger, () -> points.save(id, 0, answer)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> points.reopen(id, 0))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> points.next(consultation, PointFilter.ALL, null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(stranger, () -> points.publish(consultation, "")))
                    .isInstanceOf(NotFound.class);
        }
        for (var other : new AccountId[] {
            representative, world.moderator(), world.administrator(), world.member(ministry, Role.READER)
        }) {
            assertThatThrownBy(() -> as(other, () -> points.save(id, 0, answer)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(other, () -> points.reopen(id, 0))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(other, () -> points.publish(consultation, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void the_points_of_a_draft_consultation_do_not_exist_for_others() {
        var draft = world.consultation(ministry, Phase.DRAFT);
        assertThatThrownBy(() -> as(representative, () -> points.overview(draft)))
                .isInstanceOf(NotFound.class);
        assertThat(as(officer, () -> points.overview(draft)).counts().total()).isZero();
    }

    private PointId point(String handle) {
        var comment = comment(handle);
        submitted(ContributionAct.COMMENT_SUBMITTED, comment);
        return new PointId(comment.value());
    }

    @Test
    void the_pace_of_the_last_seven_days_is_known_inside_and_with_a_due_date_only() {
        var first = pointOf("1");
        pointOf("2");
        as(officer, () -> points.save(first, 0, new Answer(Outcome.NOTED, CANARY, null)));
        var now = Instant.parse("2028-02-01T12:00:00Z");
        assertThat(as(officer, () -> points.overview(consultation)).lately()).isEqualTo(1);
        assertThat(as(representative, () -> points.overview(consultation)).lately())
                .isZero();

        due(null);
        assertThat(as(officer, () -> points.overview(consultation)).pace(now)).isEmpty();
        due(Instant.parse("2028-02-05T12:00:00Z"));
        assertThat(as(officer, () -> points.overview(consultation)).pace(now))
                .contains(new Pace(1, LocalDate.parse("2028-02-08"), 3));
        assertThat(as(representative, () -> points.overview(consultation)).pace(now))
                .isEmpty();

        world.db
                .update(POINT)
                .set(POINT.ANSWERED_AT, DatabaseClock.in(Duration.ofDays(-8)))
                .where(POINT.ID.eq(first))
                .execute();
        assertThat(as(officer, () -> points.overview(consultation)).pace(now)).isEmpty();
    }

    private PointId pointOf(String article) {
        var comment = comment(article);
        submitted(ContributionAct.COMMENT_SUBMITTED, comment);
        return new PointId(comment.value());
    }

    private void due(@Nullable Instant moment) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWERS_DUE_AT, moment)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }

    private ContributionId comment(String handle) {
        return world.contribution(
                consultation, text, world.article(text, handle), ngo, representative, ContributionKind.COMMENT);
    }

    private void submitted(ActKind kind, ContributionId contribution) {
        act(kind, contribution);
        act(kind, contribution);
    }

    private void act(ActKind kind, ContributionId contribution) {
        transaction.executeWithoutResult(s -> events.publishEvent(Act.of(kind, contribution, "Article 1 · Heading 1")
                .by(representative, ngo)
                .in(consultation)));
    }

    private void condition(ContributionId position, int order, String body) {
        world.db
                .insertInto(STANCE_CONDITION)
                .set(STANCE_CONDITION.ID, org.counterpart.base.Id.random())
                .set(STANCE_CONDITION.CONTRIBUTION_ID, position)
                .set(STANCE_CONDITION.POSITION, order)
                .set(STANCE_CONDITION.BODY, body)
                .execute();
    }

    private ProvisionId provision(TextVersionId version, String handle) {
        return world.db
                .select(PROVISION.ID)
                .from(PROVISION)
                .where(PROVISION.TEXT_VERSION_ID.eq(version), PROVISION.HANDLE.eq(handle))
                .fetchSingle()
                .value1();
    }

    private PointStatus status(PointId id) {
        return world.db
                .select(POINT.STATUS)
                .from(POINT)
                .where(POINT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private Phase phase() {
        return world.db
                .select(CONSULTATION.PHASE)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(consultation))
                .fetchSingle()
                .value1();
    }

    private <T> T as(AccountId who, java.util.concurrent.Callable<T> work) {
        return world.as(who, work);
    }
}
