package org.counterpart.text.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.text.Provision;
import org.counterpart.text.Structure;
import org.junit.jupiter.api.Test;

/** Provisions keep their identity from version to version: as the matcher finds it, and as an officer says. */
class OriginsTest {

    private static final String REGISTER =
            "1. The register of associations is public and free.\n\n2. It is kept by the court of the district.\n";
    private static final String FEES = "Fees are set by the minister each year before the budget.\n";
    private static final String FOUNDERS = "Founders are at least three persons of full age.\n";

    private final List<Provision> old = law("### Article 1\n\n" + REGISTER + "\n### Article 2\n\n" + FEES);
    private final List<Provision> fresh =
            law("### Article 1\n\n" + REGISTER + "\n### Article 2\n\n" + FOUNDERS + "\n### Article 3\n\n" + FEES);
    private final Origins found = Origins.of(old, fresh, List.of());

    private static List<Provision> law(String markdown) {
        return Structure.ofUnits(TextImporter.read(("# Law\n\n" + markdown).getBytes(StandardCharsets.UTF_8), "law.md")
                        .units())
                .provisions();
    }

    private static Provision article(List<Provision> law, String handle) {
        return law.stream()
                .filter(one -> handle.equals(one.handle()))
                .findFirst()
                .orElseThrow();
    }

    private LineageId lineage(Origins succession, String handle) {
        return article(succession.provisions(), handle).lineage();
    }

    private ProvisionId id(String handle) {
        return article(fresh, handle).id();
    }

    private ProvisionId oldId(String handle) {
        return article(old, handle).id();
    }

    private static List<LineageId> below(List<Provision> law, String handle) {
        var article = article(law, handle);
        return law.stream()
                .filter(one -> article.id().equals(one.article()) && !one.isArticle())
                .map(Provision::lineage)
                .toList();
    }

    private static void assertUnique(Origins succession) {
        assertThat(succession.provisions().stream().map(Provision::lineage)).doesNotHaveDuplicates();
    }

    @Test
    void an_inserted_article_does_not_shift_the_identities_after_it() {
        assertThat(found.origins().stream().map(one -> one.provision() + " from " + one.origin()))
                .containsExactlyInAnyOrder(id("1") + " from " + oldId("1"), id("3") + " from " + oldId("2"));
        assertThat(lineage(found, "3")).isEqualTo(article(old, "2").lineage());
        assertThat(lineage(found, "2")).isEqualTo(article(fresh, "2").lineage());
        assertThat(below(found.provisions(), "1")).isEqualTo(below(old, "1"));
    }

    @Test
    void what_an_officer_chooses_leaves_the_one_for_which_only_the_product_had_found_it() {
        var said = found.choosing(id("2"), List.of(oldId("2")), old);
        assertThat(lineage(said, "2")).isEqualTo(article(old, "2").lineage());
        assertThat(said.origins(id("3"))).isEmpty();
        assertThat(lineage(said, "3"))
                .isNotIn(old.stream().map(Provision::lineage).toList());
        assertUnique(said);
    }

    @Test
    void chosen_for_two_it_was_split_and_the_first_remains_its_heir() {
        var said = found.choosing(id("3"), List.of(oldId("2")), old).choosing(id("2"), List.of(oldId("2")), old);
        assertThat(said.origins(id("2"))).isEqualTo(said.origins(id("3"))).containsExactly(oldId("2"));
        assertThat(lineage(said, "3")).isEqualTo(article(old, "2").lineage());
        assertUnique(said);
    }

    @Test
    void what_is_new_has_an_identity_of_its_own_and_so_have_its_paragraphs() {
        var said = found.choosing(id("1"), List.of(), old);
        var known = old.stream().map(Provision::lineage).collect(Collectors.toSet());
        assertThat(lineage(said, "1")).isNotIn(known);
        assertThat(below(said.provisions(), "1")).hasSize(2).doesNotContainAnyElementsOf(known);
        var again = said.choosing(id("1"), List.of(oldId("1")), old);
        assertThat(below(again.provisions(), "1")).isEqualTo(below(old, "1"));
        assertUnique(again);
    }

    @Test
    void several_origins_make_a_merged_article_that_is_the_heir_of_one() {
        var said = found.choosing(id("1"), List.of(oldId("1"), oldId("2")), old);
        assertThat(said.origins(id("1"))).containsExactlyInAnyOrder(oldId("1"), oldId("2"));
        assertThat(lineage(said, "1")).isEqualTo(article(old, "1").lineage());
        assertUnique(said);
    }

    @Test
    void what_was_said_stands_when_the_product_matches_again() {
        var said = found.choosing(id("2"), List.of(oldId("2")), old).choosing(id("1"), List.of(), old);
        var chosen = said.origins().stream().filter(Origin::chosen).toList();
        var again = Origins.of(old, said.provisions(), chosen);
        assertThat(again.origins(id("2"))).containsExactly(oldId("2"));
        assertThat(again.origins(id("1"))).isEmpty();
        assertThat(again.origins(id("3"))).isEmpty();
        assertUnique(again);
    }

    @Test
    void what_was_said_of_something_that_is_no_article_any_more_is_let_go() {
        for (var gone : List.of(
                Origin.said(ProvisionId.next(), oldId("1")),
                Origin.said(id("2"), ProvisionId.next()),
                Origin.said(paragraph(fresh), oldId("1")),
                Origin.said(id("2"), paragraph(old)),
                Origin.ofNew(paragraph(fresh)))) {
            assertThat(Origins.of(old, fresh, List.of(gone)).origins())
                    .as("%s", gone)
                    .isEqualTo(found.origins());
        }
    }

    private static ProvisionId paragraph(List<Provision> law) {
        return law.stream()
                .filter(one -> one.article() != null && !one.isArticle())
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void what_is_the_same_is_found_with_hardly_a_doubt() {
        assertThat(found.origins())
                .allSatisfy(one -> assertThat(one.confidence()).isBetween(Pair.SURE, 100));
    }

    @Test
    void whoever_has_the_identity_keeps_it_however_often_the_same_is_said() {
        var said = found.choosing(id("3"), List.of(oldId("2")), old)
                .choosing(id("2"), List.of(oldId("2")), old)
                .choosing(id("3"), List.of(oldId("2")), old);
        assertThat(lineage(said, "3")).isEqualTo(article(old, "2").lineage());
        assertUnique(said);
    }

    @Test
    void a_chapter_is_found_again_as_its_articles_are_and_is_new_when_an_officer_says_so() {
        var before = law("## Chapter I. Register\n\n### Article 1\n\n" + REGISTER
                + "\n## Chapter II. Fees\n\n### Article 2\n\n" + FEES);
        var after = law("## Chapter I. Founders\n\n### Article 1\n\n" + FOUNDERS
                + "\n## Chapter II. Register\n\n### Article 2\n\n" + REGISTER
                + "\n## Chapter III. Fees\n\n### Article 3\n\n" + FEES);
        var matched = Origins.of(before, after, List.of());
        assertThat(matched.origins(headed(after, "Fees").id()))
                .containsExactly(headed(before, "Fees").id());
        assertThat(headed(matched.provisions(), "Fees").lineage())
                .isEqualTo(headed(before, "Fees").lineage());
        assertThat(matched.origins(headed(after, "Founders").id())).isEmpty();
        var told = matched.choosing(headed(after, "Fees").id(), List.of(), before);
        assertThat(headed(told.provisions(), "Fees").lineage())
                .isNotIn(before.stream().map(Provision::lineage).toList());
        assertUnique(told);
    }

    private static Provision headed(List<Provision> law, String heading) {
        return law.stream()
                .filter(one -> !one.isArticle() && one.unit().heading().contains(heading))
                .findFirst()
                .orElseThrow();
    }
}
