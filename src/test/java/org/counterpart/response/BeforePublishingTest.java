package org.counterpart.response;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.PROVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.text.TextAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class BeforePublishingTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    @Autowired
    private BeforePublishing before;

    @Autowired
    private CounterpartProperties properties;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private OrganisationId ministry;
    private AccountId officer;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review_with_a_summary() {
        ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 3);
        summary("Much was said, and much of it was followed.");
    }

    @Test
    void open_points_block_and_say_what_they_lack() {
        var untouched = point("1");
        var silent = point("2");
        save(silent, 0, new Answer(Outcome.NOT_ACCEPTED, "", null));
        var again = point("3");
        save(again, 0, new Answer(Outcome.NOTED, "Read.", null));
        world.as(officer, () -> points.reopen(again, 1));

        var checked = check();
        assertThat(checked.blocking()).extracting(Problem::key).containsExactly("response.problem.open");
        assertThat(checked.lacking())
                .extracting(
                        Lacking::point, lacking -> lacking.problems().getFirst().key())
                .containsExactly(
                        tuple(untouched, "response.problem.notBegun"),
                        tuple(silent, "response.problem.reason"),
                        tuple(again, "response.problem.notReady"));
        assertThat(checked.answers()).isZero();
    }

    @Test
    void what_was_accepted_before_a_newer_version_came_out_lacks_the_changed_words() {
        var promised = point("1");
        save(promised, 0, new Answer(Outcome.ACCEPTED, "", provision(text, "1")));
        assertThat(check().blocking()).isEmpty();
        var next = world.text(consultation, 3);
        transaction.executeWithoutResult(s -> events.publishEvent(
                Act.of(TextAct.TEXT_PUBLISHED, next, "Version 2").in(consultation)));
        assertThat(check().lacking())
                .singleElement()
                .satisfies(lacking -> assertThat(lacking.problems())
                        .extracting(Problem::key)
                        .containsExactly("response.problem.changed"));
    }

    @Test
    void nothing_is_published_before_the_review_whatever_is_ready() {
        var early = world.consultation(ministry, Phase.OPEN);
        assertThat(world.as(officer, () -> before.check(early)).blocking())
                .extracting(Problem::key)
                .containsExactly("response.problem.notInReview");
    }

    @Test
    void what_opens_again_between_the_look_and_the_act_stops_the_act() {
        var id = point("1");
        save(id, 0, new Answer(Outcome.NOTED, "Read.", null));
        assertThat(check().blocking()).isEmpty();
        world.as(officer, () -> points.reopen(id, 1));
        assertThatThrownBy(() -> world.as(officer, () -> points.publish(consultation, "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void words_that_should_be_looked_at_are_named_with_their_point() {
        var here = properties.baseUrl() + "/organisations/" + "nobody-of-this-name";
        var number = world.db.fetchValue(
                CONTRIBUTION.NUMBER,
                CONTRIBUTION.ID.eq(world.contribution(
                        consultation, text, world.article(text, "1"), world.ngo(), officer, ContributionKind.COMMENT)));
        var one = point("1");
        save(
                one,
                0,
                new Answer(
                        Outcome.NOTED,
                        "See [there](www.example.org), " + here + " and Article 412, or ask mina@example.org. "
                                + properties.link("/contributions/" + number) + " says so of Article 2, and so does "
                                + properties.link("/fr/consultations/" + slug() + "/articles/2") + ".",
                        null));
        assertThat(check().doubts())
                .extracting(Doubt::check, Doubt::point, Doubt::words)
                .containsExactly(
                        tuple(Check.BROKEN_LINK, one, "www.example.org"),
                        tuple(Check.LINK_TO_NOTHING, one, here),
                        tuple(Check.NO_SUCH_ARTICLE, one, "Article 412"),
                        tuple(Check.PERSONAL_DATA, one, "mina@example.org"));
    }

    @Test
    void the_same_reason_for_another_outcome_is_found_at_the_first_point_of_each() {
        var noted = point("1");
        var refused = point("2");
        var likewise = point("3");
        save(noted, 0, new Answer(Outcome.NOTED, "We have  considered this.", null));
        save(refused, 0, new Answer(Outcome.NOT_ACCEPTED, "We have considered this.", null));
        save(likewise, 0, new Answer(Outcome.NOT_ACCEPTED, "we have considered this. ", null));
        assertThat(check().doubts())
                .extracting(Doubt::check, Doubt::point)
                .containsExactly(tuple(Check.SAME_REASON, refused), tuple(Check.SAME_REASON, noted));
    }

    @Test
    void an_empty_or_a_copied_summary_is_found() {
        var id = point("1");
        save(id, 0, new Answer(Outcome.NOTED, "We have considered this.", null));
        summary("We have considered this.");
        assertThat(check().doubts()).extracting(Doubt::check).containsExactly(Check.COPIED_SUMMARY);
        summary(" ");
        assertThat(check().doubts()).extracting(Doubt::check).containsExactly(Check.NO_SUMMARY);
    }

    @Test
    void what_a_text_block_left_open_is_found() {
        var id = point("1");
        save(id, 0, new Answer(Outcome.NOTED, "On {article} we agree.", null));
        summary("We thank {organisation}.");
        assertThat(check().lacking())
                .singleElement()
                .satisfies(open -> assertThat(open.problems())
                        .extracting(problem -> problem.key())
                        .containsExactly("response.problem.placeholder"));
        assertThat(check().doubts())
                .extracting(Doubt::check, Doubt::words)
                .containsExactly(tuple(Check.PLACEHOLDER, "{organisation}"));
    }

    @Test
    void what_is_looked_at_costs_as_many_statements_for_sixty_points_as_for_one() throws Exception {
        answered(1);
        var few = StatementCount.of(() -> world.as(officer, () -> before.check(consultation)));
        for (var i = 2; i <= 60; i++) {
            answered(i);
        }
        assertThat(StatementCount.of(() -> world.as(officer, () -> before.check(consultation))))
                .isEqualTo(few)
                .isLessThan(16);
        assertThat(check().doubts())
                .filteredOn(doubt -> doubt.words().contains("/consultations/none-"))
                .hasSize(60);
    }

    @Test
    void nobody_outside_looks() {
        var id = point("1");
        save(id, 0, new Answer(Outcome.NOTED, "A secret so far.", null));
        for (var outsider : new AccountId[] {world.officer(world.institution()), world.representative(world.ngo())}) {
            assertThatThrownBy(() -> world.as(outsider, () -> before.check(consultation)))
                    .isInstanceOfAny(NotFound.class, AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(outsider, () -> before.preview(consultation, 1)))
                    .isInstanceOfAny(NotFound.class, AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(outsider, () -> before.pages(consultation)))
                    .isInstanceOfAny(NotFound.class, AccessDeniedException.class);
        }
    }

    private void answered(int number) {
        var id = point("1");
        save(
                id,
                0,
                new Answer(
                        Outcome.NOTED,
                        "Number " + number + ": " + properties.link("/consultations/none-" + number) + ", "
                                + properties.link("/organisations/none-" + number) + ", "
                                + properties.link("/contributions/" + number) + ", "
                                + properties.link("/consultations/" + slug() + "/articles/1") + ", "
                                + properties.link("/consultations/" + slug() + "/versions/1") + ".",
                        null));
    }

    private Checked check() {
        return world.as(officer, () -> before.check(consultation));
    }

    private void save(PointId id, int version, Answer answer) {
        world.as(officer, () -> points.save(id, version, answer));
    }

    private String slug() {
        return world.db.fetchValue(CONSULTATION.SLUG, CONSULTATION.ID.eq(consultation));
    }

    private void summary(String words) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWER_SUMMARY_DRAFT, words)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }

    private ProvisionId provision(TextVersionId version, String handle) {
        return world.db.fetchValue(
                PROVISION.ID, PROVISION.TEXT_VERSION_ID.eq(version).and(PROVISION.HANDLE.eq(handle)));
    }

    private PointId point(String article) {
        var ngo = world.ngo();
        var comment = world.contribution(
                consultation,
                text,
                world.article(text, article),
                ngo,
                world.representative(ngo),
                ContributionKind.COMMENT);
        transaction.executeWithoutResult(
                s -> events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article " + article)
                        .in(consultation)));
        return new PointId(comment.value());
    }
}
