package org.counterpart.text.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Role;
import org.counterpart.legaltext.comparison.Change;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.Texts;
import org.counterpart.text.imports.TextImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An officer looks at what came from what, corrects it and confirms it. */
@ProductTest
class MatchingsTest {

    @Autowired
    TestWorld world;

    @Autowired
    Texts texts;

    @Autowired
    TextDrafts drafts;

    @Autowired
    TextImports imports;

    @Autowired
    Matchings matchings;

    @Autowired
    Heirs heirs;

    OrganisationId institution;
    AccountId officer;
    ConsultationId consultation;
    TextVersionId first;
    TextVersionId draft;

    @BeforeEach
    void a_draft_follows_a_version() {
        institution = world.institution();
        officer = world.officer(institution);
        consultation = world.consultation(institution, Phase.REVIEW);
        first = world.text(consultation, 3);
        draft = imported("# Draft Act\n\n"
                + article(1, "Heading 1", "The register decides within ninety days, case 1.")
                + article(2, "Founders", "At least three persons of full age found an association.")
                + article(3, "Heading 2", "The register decides within ninety days, case 2.")
                + article(4, "Heading 3", "The register decides within ninety days, case 3."));
    }

    private TextVersionId imported(String law) {
        return world.as(
                officer, () -> imports.importText(consultation, "law.md", law.getBytes(StandardCharsets.UTF_8)));
    }

    private static String article(int number, String heading, String words) {
        return "### Article %d - %s\n\n%s\n\n".formatted(number, heading, words);
    }

    private List<Pair> pairs() {
        return world.as(officer, () -> matchings.of(draft)).orElseThrow().pairs();
    }

    private Pair pair(String handle) {
        return pairs().stream()
                .filter(pair ->
                        pair.fresh() != null && handle.equals(pair.fresh().handle()))
                .findFirst()
                .orElseThrow();
    }

    private ProvisionId old(String handle) {
        return texts.article(first, handle).entry().id();
    }

    @Test
    void on_import_articles_are_matched_and_the_best_origin_gives_its_identity() {
        assertThat(pairs()).hasSize(4);
        assertThat(pair("2").changes()).containsExactly(Change.NEW);
        assertThat(pair("3").old().getFirst().id()).isEqualTo(old("2"));
        assertThat(pair("3").changes()).containsExactly(Change.RENUMBERED);
        assertThat(pair("3").fresh().lineage()).isEqualTo(world.article(first, "2"));
        assertThat(pair("3").confidence()).isBetween(50, 100);
    }

    @Test
    void a_correction_changes_origin_and_identity_and_asks_for_a_new_confirmation() {
        world.as(officer, () -> {
            matchings.confirm(draft, 0);
            assertThat(texts.version(draft).matchingConfirmed()).isTrue();
            matchings.choose(draft, 1, pair("2").fresh().id(), List.of(old("2"), old("3")));
            assertThat(texts.version(draft).matchingConfirmed()).isFalse();
        });
        assertThat(pair("2")).extracting(Pair::chosen, Pair::confidence).containsExactly(true, 100);
        assertThat(pair("2").changes()).containsExactly(Change.MERGED);
        assertThat(pair("3").changes()).containsExactly(Change.NEW);
        assertThat(pair("2").fresh().lineage()).isEqualTo(world.article(first, "2"));
        assertThat(heirs.into(draft))
                .containsEntry(
                        world.article(first, "3"), List.of(pair("2").fresh().lineage()));
    }

    @Test
    void what_is_new_by_the_word_of_an_officer_stays_new() {
        world.as(officer, () -> {
            matchings.choose(draft, 0, pair("1").fresh().id(), List.of());
            drafts.describe(draft, 1, pair("4").fresh().id(), pair("4").fresh().kind(), "Article 5", "Heading 3");
            assertThatThrownBy(() -> matchings.confirm(draft, 2)).isInstanceOf(Refused.class);
        });
        assertThat(pair("1").changes()).containsExactly(Change.NEW);
        assertThat(pair("5").old()).hasSize(1);
        assertThat(pairs()).filteredOn(pair -> pair.is(Change.DELETED)).hasSize(1);
    }

    @Test
    void an_old_state_and_things_of_other_texts_are_refused() {
        var other = world.text(world.consultation(institution, Phase.REVIEW), 1);
        var strange = texts.article(other, "1").entry().id();
        world.as(officer, () -> {
            var second = pair("2").fresh().id();
            assertThatThrownBy(() -> matchings.choose(draft, 7, second, List.of()))
                    .isInstanceOf(Stale.class);
            assertThatThrownBy(() -> matchings.confirm(draft, 7)).isInstanceOf(Stale.class);
            assertThatThrownBy(() -> matchings.choose(draft, 0, second, List.of(strange)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> matchings.choose(draft, 0, strange, List.of()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> matchings.confirm(first, 0)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void only_officers_of_the_institution_match() {
        for (Consumer<Matchings> verb : List.<Consumer<Matchings>>of(
                one -> one.of(draft),
                one -> one.choose(draft, 0, ProvisionId.next(), List.of()),
                one -> one.confirm(draft, 0))) {
            for (var role : new Role[] {Role.REPRESENTATIVE, Role.CONTRIBUTOR, Role.READER}) {
                world.as(
                        world.member(institution, role),
                        () -> assertThatThrownBy(() -> verb.accept(matchings))
                                .isInstanceOf(AccessDeniedException.class));
            }
            world.as(
                    world.officer(world.institution()),
                    () -> assertThatThrownBy(() -> verb.accept(matchings)).isInstanceOf(NotFound.class));
        }
    }
}
