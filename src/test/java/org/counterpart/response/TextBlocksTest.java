package org.counterpart.response;

import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Reference;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class TextBlocksTest {

    private static final String WORDS = "On {article} of “{title}”, {organisation} says in {number} what others say.";

    @Autowired
    private TestWorld world;

    @Autowired
    private TextBlocks blocks;

    @Autowired
    private ManyAnswers many;

    @Autowired
    private AlikePoints alike;

    @Autowired
    private Points points;

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
    void a_block_has_its_history_and_is_retired_instead_of_deleted() {
        var block = block("Thanks", "Thank you.");
        as(() -> blocks.change(block.id(), 1, "Many thanks", "Thank you, {organisation}."));
        var colleague = world.officer(ministry);
        world.as(colleague, () -> blocks.retire(block.id(), 2, true));

        assertThat(offered()).isEmpty();
        assertThat(as(() -> blocks.of(ministry))).singleElement().satisfies(kept -> {
            assertThat(kept.retired()).isTrue();
            assertThat(kept.version()).isEqualTo(3);
        });
        assertThat(as(() -> blocks.history(block.id())))
                .extracting(TextBlock.State::name)
                .containsExactly("Many thanks", "Many thanks", "Thanks");
        assertThat(as(() -> blocks.history(block.id())).getFirst().by())
                .isNotEqualTo(as(() -> blocks.history(block.id())).getLast().by());

        as(() -> blocks.retire(block.id(), 3, false));
        assertThat(offered()).extracting(TextBlock::name).containsExactly("Many thanks");
    }

    @Test
    void whoever_comes_second_changes_nothing() {
        var block = block("Thanks", "Thank you.");
        as(() -> blocks.change(block.id(), 1, "Thanks", "First."));
        assertThatThrownBy(() -> as(() -> blocks.change(block.id(), 1, "Thanks", "Second.")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> as(() -> blocks.retire(block.id(), 1, true))).isInstanceOf(Stale.class);
        assertThat(offered()).extracting(TextBlock::body).containsExactly("First.");
        assertThat(as(() -> blocks.history(block.id()))).hasSize(2);
    }

    @Test
    void a_block_has_a_name_of_its_own_and_words_whose_placeholders_exist() {
        var block = block("Thanks", "Thank you.");
        block("Other", "Words");
        for (var name : List.of(" ", "THANKS", "x".repeat(81))) {
            assertThatThrownBy(() -> as(() -> blocks.add(ministry, name, "Words")))
                    .as(name)
                    .isInstanceOf(Refused.class);
        }
        for (var body : List.of(" ", "On {date}", "x".repeat(TextBlock.BODY_LIMIT + 1))) {
            assertThatThrownBy(() -> as(() -> blocks.add(ministry, "New", body)))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> as(() -> blocks.change(block.id(), 1, "Other", "Words")))
                .isInstanceOf(Refused.class);
        as(() -> blocks.change(block.id(), 1, "Thanks", "Sur {article} et {numéro}"));
    }

    @Test
    void a_point_fills_the_placeholders_with_its_own() {
        var point = point("One");
        var block = block("Others", WORDS);

        assertThat(as(() -> blocks.take(block.id(), point))).isEqualTo(filled(point));
        as(() -> blocks.take(block.id(), point));

        assertThat(as(() -> blocks.uses(block.id(), 10)))
                .containsExactly(new TextBlock.Use(
                        point,
                        get(point).title(),
                        PointStatus.OPEN,
                        consultation,
                        world.as(officer, () -> points.overview(consultation)).title()));
        assertThat(offered().getFirst().uses()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_filled_is_seen_and_keeps_the_answer_from_being_ready() {
        var whole = point("One");
        world.db
                .update(POINT)
                .setNull(POINT.LINEAGE_ID)
                .where(POINT.ID.eq(whole))
                .execute();
        var block = block("Article", "We keep {article}.");
        var words = as(() -> blocks.take(block.id(), whole));
        assertThat(words).isEqualTo("We keep {article}.");

        assertThat(save(whole, words)).isEqualTo(PointStatus.OPEN);
        assertThat(save(whole, "We keep all of it.")).isEqualTo(PointStatus.DRAFTED);
    }

    @Test
    void what_others_say_too_is_nobodys_alone() {
        var letter = point("We ask the Ministry to keep the thirty days.");
        point("We ask the Ministry to keep the thirty days.");
        as(() -> alike.find(consultation));
        as(() -> alike.confirm(letter, 1));
        var block = block("Article", "{article} {organisation} {number}");
        var article = provision();
        assertThat(as(() -> blocks.take(block.id(), letter))).isEqualTo(article + " {organisation} {number}");
    }

    @Test
    void one_answer_for_many_is_filled_at_each_and_noted_at_each() {
        var first = point("One");
        var second = point("Two");
        var whole = point("Three");
        world.db
                .update(POINT)
                .setNull(POINT.LINEAGE_ID)
                .where(POINT.ID.eq(whole))
                .execute();
        var block = block("Others", WORDS);

        var done = as(() -> many.answer(
                consultation, List.of(first, second, whole), Outcome.NOTED, WORDS, Set.of(block.id()), Map.of()));

        assertThat(done).isEqualTo(new ManyAnswers.Done(2, 1, 0));
        for (var id : List.of(first, second)) {
            assertThat(get(id).answer().reason()).isEqualTo(filled(id));
            assertThat(get(id).status()).isEqualTo(PointStatus.DRAFTED);
        }
        assertThat(get(whole).answer().reason()).contains("{article}").doesNotContain("{number}");
        assertThat(get(whole).status()).isEqualTo(PointStatus.OPEN);
        assertThat(as(() -> blocks.uses(block.id(), 10)))
                .extracting(TextBlock.Use::point)
                .containsExactlyInAnyOrder(first, second, whole);
    }

    @Test
    void sixty_points_with_words_of_their_own_cost_as_many_statements_as_two() throws Exception {
        var block = block("Others", WORDS);
        var some = IntStream.range(0, 60).mapToObj(at -> point("Point " + at)).toList();
        var two = StatementCount.of(() -> as(() ->
                many.answer(consultation, some.subList(0, 2), Outcome.NOTED, WORDS, Set.of(block.id()), Map.of())));
        var rest = StatementCount.of(() -> as(() ->
                many.answer(consultation, some.subList(2, 60), Outcome.NOTED, WORDS, Set.of(block.id()), Map.of())));
        assertThat(rest).isEqualTo(two);
        assertThat(some).allSatisfy(id -> assertThat(get(id).answer().reason()).isEqualTo(filled(id)));
    }

    @Test
    void a_block_retired_meanwhile_is_taken_no_more() {
        var point = point("One");
        var block = block("Thanks", "Thank you.");
        as(() -> blocks.retire(block.id(), 1, true));
        assertThatThrownBy(() -> as(() -> blocks.take(block.id(), point))).isInstanceOf(Refused.class);
        assertThat(as(() -> blocks.uses(block.id(), 10))).isEmpty();
    }

    @Test
    void nobody_outside_sees_changes_or_takes_a_block() {
        var point = point("One");
        var block = block("Thanks", "Thank you.");
        var acts = List.<Runnable>of(
                () -> blocks.of(ministry),
                () -> blocks.offered(consultation, "", 0, 10),
                () -> blocks.add(ministry, "Mine", "Words"),
                () -> blocks.change(block.id(), 1, "Mine", "Words"),
                () -> blocks.retire(block.id(), 1, true),
                () -> blocks.history(block.id()),
                () -> blocks.uses(block.id(), 10),
                () -> blocks.take(block.id(), point),
                () -> blocks.history(UUID.randomUUID()));
        var left = world.officer(ministry);
        for (var stranger : List.of(
                world.officer(world.institution()),
                world.member(ministry, Role.READER),
                world.representative(world.ngo()),
                world.moderator(),
                world.administrator())) {
            assertThat(acts)
                    .allSatisfy(act -> assertThatThrownBy(() -> world.as(stranger, act))
                            .isInstanceOfAny(AccessDeniedException.class, NotFound.class));
        }
        assertThat(world.as(left, () -> blocks.of(ministry)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.version()).isEqualTo(1));
    }

    @Test
    void a_block_of_another_institution_goes_into_no_answer() {
        var other = world.institution();
        var theirs = world.officer(other);
        world.as(theirs, () -> blocks.add(other, "Theirs", "A secret."));
        var block = world.as(theirs, () -> blocks.of(other)).getFirst().id();
        var point = point("One");
        assertThatThrownBy(() -> as(() -> blocks.take(block, point))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(() ->
                        many.answer(consultation, List.of(point), Outcome.NOTED, "Words", Set.of(block), Map.of())))
                .isInstanceOf(NotFound.class);
        assertThat(get(point).status()).isEqualTo(PointStatus.OPEN);
    }

    private String filled(PointId point) {
        var row = world.db
                .select(CONTRIBUTION.NUMBER, ORGANISATION.NAME, TEXT_VERSION.TITLE)
                .from(POINT)
                .join(CONTRIBUTION)
                .on(CONTRIBUTION.ID.eq(POINT.CONTRIBUTION_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(CONTRIBUTION.ORGANISATION_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(CONTRIBUTION.TEXT_VERSION_ID))
                .where(POINT.ID.eq(point))
                .fetchSingle();
        return "On " + provision() + " of “" + row.get(TEXT_VERSION.TITLE) + "”, " + row.get(ORGANISATION.NAME)
                + " says in " + Reference.contribution(row.get(CONTRIBUTION.NUMBER)) + " what others say.";
    }

    private String provision() {
        return world.db.fetchValue(
                PROVISION.NUMBER, PROVISION.TEXT_VERSION_ID.eq(text).and(PROVISION.HANDLE.eq("1")));
    }

    private PointStatus save(PointId id, String reason) {
        return as(() -> points.save(id, get(id).version(), new Answer(Outcome.NOTED, reason, null)))
                .status();
    }

    private TextBlock block(String name, String body) {
        as(() -> blocks.add(ministry, name, body));
        return as(() -> blocks.of(ministry)).stream()
                .filter(block -> block.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<TextBlock> offered() {
        return as(() -> blocks.offered(consultation, "", 0, 10));
    }

    private Point get(PointId id) {
        return as(() -> points.get(id));
    }

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
