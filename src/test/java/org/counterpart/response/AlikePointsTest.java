package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.text.TextAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class AlikePointsTest {

    private static final String LETTER =
            "We ask the Ministry to keep the thirty days that associations have to answer.";
    private static final Answer NOTED = new Answer(Outcome.NOTED, "We have read it.", null);

    @Autowired
    private TestWorld world;

    @Autowired
    private AlikePoints alike;

    @Autowired
    private Points points;

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
    void what_is_found_is_proposed_and_answers_nothing() {
        var letter = point(LETTER);
        var copy = point(LETTER.toUpperCase(Locale.ROOT));
        point("Something else is asked for here, in words of our own.");

        assertThat(find()).isEqualTo(1);

        var found = letters().getFirst();
        assertThat(letters()).hasSize(1);
        assertThat(found.id()).isEqualTo(letter);
        assertThat(found.proposed()).isEqualTo(1);
        assertThat(found.confirmed()).isZero();
        assertThat(found.organisations()).isEqualTo(2);
        assertThat(found.wordings()).isEqualTo(1);
        save(letter, NOTED);
        assertThat(get(copy).status()).isEqualTo(PointStatus.OPEN);
        assertThat(find()).as("found already").isZero();
    }

    @Test
    void one_answer_reaches_every_copy_as_it_stands_and_as_it_will_be() {
        var letter = point(LETTER);
        var copy = point("Dear Minister! " + LETTER);
        save(letter, NOTED);
        find();

        confirm(letter);

        assertThat(get(copy).answer()).isEqualTo(NOTED);
        assertThat(get(copy).status()).isEqualTo(PointStatus.DRAFTED);
        var again = new Answer(Outcome.NOT_ACCEPTED, "Twenty days are enough.", null);
        save(letter, again);
        assertThat(get(copy).answer()).isEqualTo(again);
        as(() -> points.reopen(letter, get(letter).version()));
        assertThat(get(copy).status()).isEqualTo(PointStatus.OPEN);
        assertThat(as(() -> points.overview(consultation)).counts().open())
                .as("each of them counts")
                .isEqualTo(2);
    }

    @Test
    void a_confirmed_copy_stands_in_no_list_until_it_is_published_and_then_each_author_has_the_answer() {
        var letter = point(LETTER);
        var copy = point(LETTER);
        find();
        confirm(letter);
        var listed = as(() -> points.list(consultation, PointFilter.ALL, 0, 10));
        assertThat(listed).extracting(PointSummary::id).containsExactly(letter);
        assertThat(listed.getFirst().copies()).isEqualTo(1);
        assertThat(as(() -> points.count(consultation, PointFilter.ALL))).isEqualTo(1);
        assertThat(as(() -> points.next(consultation, PointFilter.ALL, letter))).isEmpty();

        save(letter, NOTED);
        as(() -> points.publish(consultation, ""));

        var outside = world.moderator();
        assertThat(world.as(outside, () -> points.get(copy)).answer()).isEqualTo(NOTED);
        assertThat(as(() -> points.list(consultation, PointFilter.ALL, 0, 10))).hasSize(2);
    }

    @Test
    void amendments_of_one_article_are_alike_by_what_they_change_and_not_by_what_they_repeat() {
        var article =
                "The register decides on an application within ninety days of its receipt, in the order in which they came, and gives "
                        + "reasons in writing where it refuses. Whoever is refused may go to the court within the same time.";
        var ten = amendment(article, article.replace("ninety", "ten working"));
        var again = amendment(article, article.replace("ninety", "ten working"));
        amendment(article, article.replace("the same time", "a year of the refusal"));

        assertThat(find()).isEqualTo(1);

        assertThat(letters()).extracting(Alike::id).containsExactly(ten);
        confirm(ten);
        assertThat(get(again).alikeTo()).isEqualTo(ten);
    }

    @Test
    void a_copy_is_not_answered_by_itself() {
        var letter = point(LETTER);
        var copy = point(LETTER);
        find();
        confirm(letter);

        assertThat(get(copy).alikeTo()).isEqualTo(letter);
        assertThatThrownBy(() -> save(copy, NOTED)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(() -> points.reopen(copy, get(copy).version())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_copy_that_somebody_has_begun_to_answer_is_left_as_it_is() {
        var letter = point(LETTER);
        var begun = point("Dear Minister! " + LETTER);
        find();
        var own = new Answer(null, "To be discussed", null);
        save(begun, own);
        save(letter, NOTED);

        confirm(letter);

        assertThat(get(begun).answer()).isEqualTo(own);
        assertThat(as(() -> alike.wordings(letter, 0, 10)))
                .containsExactly(new Wording(begun, 1, false, 1, "Dear Minister! " + LETTER));
    }

    @Test
    void what_was_said_to_be_no_copy_is_not_proposed_again() {
        var letter = point(LETTER);
        point(LETTER);
        point(LETTER);
        var copy = point("Dear Minister! " + LETTER);
        var same = point("Dear Minister, " + LETTER);
        find();
        confirm(letter);

        as(() -> alike.takeOut(copy));

        assertThat(get(copy).alikeTo()).isNull();
        assertThat(get(same).alikeTo()).as("the same words").isNull();
        save(letter, NOTED);
        assertThat(get(copy).status()).isEqualTo(PointStatus.OPEN);
        assertThat(find()).isZero();
    }

    @Test
    void what_had_the_answer_of_its_letter_is_looked_at_again_when_it_is_taken_out() {
        var letter = point(LETTER);
        point(LETTER);
        var copy = point("Dear Minister! " + LETTER);
        find();
        confirm(letter);
        save(letter, NOTED);

        as(() -> alike.takeOut(copy));

        assertThat(get(copy).status()).isEqualTo(PointStatus.OPEN);
        assertThat(get(copy).answer()).isEqualTo(NOTED);
        assertThat(listed()).containsExactlyInAnyOrder(letter, copy);
    }

    @Test
    void nobody_confirms_what_was_found_after_they_looked() {
        var letter = point(LETTER);
        point(LETTER);
        find();
        var later = point(LETTER);
        find();

        assertThatThrownBy(() -> as(() -> alike.confirm(letter, 1))).isInstanceOf(Refused.class);

        assertThat(get(later).alikeTo()).isNull();
    }

    @Test
    void a_dissolved_group_leaves_every_point_by_itself() {
        var letter = point(LETTER);
        var copy = point(LETTER);
        find();
        confirm(letter);

        as(() -> alike.dissolve(letter));

        assertThat(letters()).isEmpty();
        save(letter, NOTED);
        assertThat(get(copy).status()).isEqualTo(PointStatus.OPEN);
        assertThat(find()).isZero();
    }

    @Test
    void what_comes_later_is_proposed_to_the_letter_that_is_known_whatever_most_have_sent() {
        var letter = point(LETTER);
        point(LETTER);
        find();
        confirm(letter);
        var later = point("Dear Minister! " + LETTER);
        point("Dear Minister! " + LETTER);

        assertThat(find()).isEqualTo(2);

        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().id()).isEqualTo(letter);
        assertThat(letters().getFirst().confirmed()).isEqualTo(1);
        assertThat(letters().getFirst().proposed()).isEqualTo(2);
        assertThat(get(later).alikeTo()).as("not confirmed").isNull();
    }

    @Test
    void two_groups_are_made_one_and_looked_at_once_more() {
        var letter = point(LETTER);
        point(LETTER);
        var other = point("Associations need their thirty days, or nobody is heard.");
        point("Associations need their thirty days, or nobody is heard!");
        find();
        confirm(letter);

        save(letter, NOTED);

        as(() -> alike.join(letter, other));

        assertThat(get(letter).answer()).as("it was written for this one").isEqualTo(NOTED);
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().id()).isEqualTo(other);
        assertThat(letters().getFirst().points()).isEqualTo(4);
        assertThat(letters().getFirst().proposed())
                .as("the copy and the other's own")
                .isEqualTo(2);
        assertThat(letters().getFirst().wordings()).isEqualTo(2);
    }

    @Test
    void where_the_letter_is_withdrawn_a_copy_takes_its_place_with_the_answer_it_has() {
        var letter = point(LETTER);
        var first = point("Dear Minister! " + LETTER);
        var second = point(LETTER);
        find();
        confirm(letter);
        save(letter, NOTED);

        withdraw(letter);

        assertThat(get(first).alikeTo()).isNull();
        assertThat(get(second).alikeTo()).isEqualTo(first);
        assertThat(get(first).answer()).isEqualTo(NOTED);
        assertThat(letters().getFirst().id()).isEqualTo(first);
        assertThat(letters().getFirst().points()).isEqualTo(2);
        assertThat(letters().getFirst().wordings()).isEqualTo(2);
        assertThat(listed()).as("who answers sees it").containsExactly(first);
    }

    @Test
    void of_the_copies_of_a_withdrawn_letter_one_that_has_its_answer_is_the_next() {
        var proposed = point("Dear Minister! " + LETTER);
        var letter = point(LETTER);
        var confirmed = point(LETTER);
        find();
        world.db
                .update(POINT)
                .set(POINT.ALIKE_CONFIRMED_AT, DatabaseClock.NOW)
                .where(POINT.ID.eq(confirmed))
                .execute();
        save(letter, NOTED);

        withdraw(letter);

        assertThat(letters().getFirst().id()).isEqualTo(confirmed);
        assertThat(letters().getFirst().proposed()).isEqualTo(1);
        assertThat(get(confirmed).answer()).isEqualTo(NOTED);
        assertThat(listed()).containsExactlyInAnyOrder(confirmed, proposed);
    }

    @Test
    void after_a_new_version_an_acceptance_shows_the_changed_words_if_one_copy_was_sent_before_it() {
        var copy = point("Dear Minister! " + LETTER);
        var second = world.text(consultation, 2);
        events.publishEvent(Act.of(TextAct.TEXT_PUBLISHED, second, "Draft Act"));
        text = second;
        var letter = point(LETTER);
        point(LETTER);
        find();
        confirm(letter);

        save(letter, new Answer(Outcome.ACCEPTED, "Thirty days it is.", null));

        assertThat(get(letter).status()).isEqualTo(PointStatus.OPEN);
        assertThat(get(copy).status()).isEqualTo(PointStatus.OPEN);

        var changed = as(() -> points.articles(consultation, "Article 1", 0, 1)).getFirst();
        save(letter, new Answer(Outcome.ACCEPTED, "Thirty days it is.", changed.id()));

        assertThat(get(letter).status()).isEqualTo(PointStatus.DRAFTED);
        assertThat(get(copy).status()).isEqualTo(PointStatus.DRAFTED);
    }

    @Test
    void a_drafted_acceptance_is_open_again_once_a_copy_that_was_sent_earlier_is_confirmed() {
        var copy = point("Dear Minister! " + LETTER);
        text = world.text(consultation, 2);
        events.publishEvent(Act.of(TextAct.TEXT_PUBLISHED, text, "Draft Act"));
        var letter = point(LETTER);
        point(LETTER);
        find();
        save(letter, new Answer(Outcome.ACCEPTED, "Thirty days it is.", null));
        assertThat(get(letter).status()).isEqualTo(PointStatus.DRAFTED);

        confirm(letter);

        assertThat(get(letter).status()).isEqualTo(PointStatus.OPEN);
        assertThat(get(copy).status()).isEqualTo(PointStatus.OPEN);
    }

    @Test
    void a_letter_is_open_again_where_a_new_version_opens_one_of_its_copies() {
        var letter = point(LETTER);
        var copy = point(LETTER);
        find();
        confirm(letter);
        save(letter, new Answer(Outcome.ACCEPTED, "Thirty days it is.", null));
        world.db
                .update(POINT)
                .set(POINT.STATUS, PointStatus.OPEN)
                .where(POINT.ID.eq(copy))
                .execute();

        var second = world.text(consultation, 2);
        events.publishEvent(Act.of(TextAct.TEXT_PUBLISHED, second, "Draft Act"));

        assertThat(get(letter).status()).isEqualTo(PointStatus.OPEN);
    }

    @Test
    void only_who_may_answer_sees_or_changes_what_is_alike() {
        var letter = point(LETTER);
        var copy = point(LETTER);
        find();
        var strangers =
                List.of(world.officer(world.institution()), world.representative(world.ngo()), world.moderator());
        var acts = List.<Runnable>of(
                () -> alike.find(consultation),
                () -> alike.letters(consultation),
                () -> alike.wordings(letter, 0, 10),
                () -> alike.confirm(letter, 1),
                () -> alike.takeOut(copy),
                () -> alike.dissolve(letter),
                () -> alike.join(letter, copy));
        for (var stranger : strangers) {
            assertThat(acts)
                    .allSatisfy(act -> assertThatThrownBy(() -> world.as(stranger, act))
                            .isInstanceOfAny(AccessDeniedException.class, NotFound.class));
        }
        assertThat(letters()).hasSize(1);
    }

    @Test
    void nothing_is_grouped_after_the_answers_are_out() {
        var letter = point(LETTER);
        point(LETTER);
        find();
        confirm(letter);
        save(letter, NOTED);
        as(() -> points.publish(consultation, ""));

        assertThatThrownBy(() -> as(() -> alike.dissolve(letter))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(() -> alike.confirm(letter, 0))).isInstanceOf(Refused.class);
    }

    private int find() {
        return as(() -> alike.find(consultation));
    }

    private List<Alike> letters() {
        return as(() -> alike.letters(consultation));
    }

    private Point get(PointId id) {
        return as(() -> points.get(id));
    }

    private void save(PointId id, Answer answer) {
        as(() -> points.save(id, get(id).version(), answer));
    }

    /** Of a comment of an NGO of its own. */
    private PointId point(String words) {
        return world.point(consultation, text, words);
    }

    private PointId amendment(String original, String proposed) {
        var amendment = world.comment(consultation, text, "");
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.KIND, ContributionKind.AMENDMENT)
                .set(CONTRIBUTION.ORIGINAL_TEXT, original)
                .set(CONTRIBUTION.PROPOSED_TEXT, proposed)
                .where(CONTRIBUTION.ID.eq(amendment))
                .execute();
        events.publishEvent(Act.of(ContributionAct.AMENDMENT_SUBMITTED, amendment, "Article 1")
                .in(consultation));
        return new PointId(amendment.value());
    }

    private void withdraw(PointId letter) {
        world.db
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATUS, ContributionStatus.WITHDRAWN)
                .where(CONTRIBUTION.ID.eq(new ContributionId(letter.value())))
                .execute();
        events.publishEvent(
                Act.of(ContributionAct.CONTRIBUTION_WITHDRAWN, new ContributionId(letter.value()), "Article 1")
                        .in(consultation));
    }

    private List<PointId> listed() {
        return as(() -> points.list(consultation, PointFilter.ALL, 0, 50)).stream()
                .filter(point -> point.status() != PointStatus.CLOSED)
                .map(PointSummary::id)
                .toList();
    }

    /** As somebody does who looks at them now. */
    private void confirm(PointId letter) {
        var seen = letters().stream()
                .filter(found -> found.id().equals(letter))
                .findFirst()
                .orElseThrow();
        as(() -> alike.confirm(letter, seen.proposed()));
    }

    private <T> T as(Callable<T> work) {
        return world.as(officer, work);
    }

    private void as(Runnable work) {
        world.as(officer, work);
    }
}
