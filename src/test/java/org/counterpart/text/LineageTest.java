package org.counterpart.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterpart.base.LineageId;
import org.counterpart.text.comparison.LineageMatcher;
import org.counterpart.text.reading.RealTextsTest;
import org.counterpart.text.reading.TextImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provision keeps its identity when its number, its heading or its words change. */
class LineageTest {

    private static LineageMatcher.Piece piece(String number, String heading, String words) {
        return new LineageMatcher.Piece(number, heading, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // number, heading, words of the new piece | index in the old version
                "Article 1 | Purpose | This Act founds the register of associations | 0",
                "Article 1 | Purpose | Entirely other words | 0",
                "Article 9 | Purpose | This Act founds the register of associations | 0",
                "Article 9 | Aim | This Act founds the register of all associations | 0",
                "Article 1 | Penalties | Whoever breaks the law pays | -1",
                "Article 2 | '' | The minister decides within ninety days of the application | 1",
                "Article 2 | '' | Nothing in common at all here | -1",
                "Article 3 | '' | The minister decides within sixty days of the application | 1",
            })
    void a_piece_is_found_by_number_and_heading_or_by_its_words(
            String number, String heading, String words, int found) {
        var before = List.of(
                piece("Article 1", "Purpose", "This Act founds the register of associations"),
                piece("Article 2", "", "The minister decides within ninety days of the application"));
        assertThat(LineageMatcher.match(before, List.of(piece(number, heading, words))))
                .containsExactly(found);
    }

    @Test
    void an_inserted_article_does_not_shift_the_identities_after_it() {
        var before = law(
                "### Article 1\n\nThe register is public and free.\n\n### Article 2\n\nFees are set by the minister each year.\n");
        var after = Lineage.carried(
                before,
                law(
                        "### Article 1\n\nThe register is public and free.\n\n### Article 2\n\nFounders are at least three persons.\n\n"
                                + "### Article 3\n\nFees are set by the minister every year.\n"));
        assertThat(lineages(after)).element(0).isEqualTo(lineages(before).get(0));
        assertThat(lineages(after)).element(1).isNotIn(lineages(before));
        assertThat(lineages(after)).element(2).isEqualTo(lineages(before).get(1));
    }

    @Test
    void paragraphs_keep_their_identity_within_their_article() {
        var before = law("### Article 1\n\n1. The register is public.\n\n2. It is kept by the court.\n");
        var after = Lineage.carried(
                before,
                law("### Article 1\n\n1. The register is fully public.\n\n2. It is kept by the court.\n\n3. New.\n"));
        assertThat(lineages(after).subList(0, 3)).isEqualTo(lineages(before));
        assertThat(lineages(after).get(3)).isNotIn(lineages(before));
    }

    @Test
    void two_versions_of_an_italian_act_are_recognised_article_by_article() {
        var before = Structure.ofUnits(
                        RealTextsTest.read("it_legge_633_1941_v2021.it.xml").units())
                .provisions();
        var after = Lineage.carried(
                before,
                Structure.ofUnits(RealTextsTest.read("it_legge_633_1941_copyright.it.xml")
                                .units())
                        .provisions());
        var known = before.stream().filter(Provision::isArticle).toList();
        var same = after.stream()
                .filter(Provision::isArticle)
                .filter(fresh -> known.stream()
                        .anyMatch(old -> old.lineage().equals(fresh.lineage())
                                && old.number().equals(fresh.number())))
                .count();
        assertThat(same).isGreaterThanOrEqualTo(300);
    }

    private static List<Provision> law(String markdown) {
        return Structure.ofUnits(TextImporter.read(("# Law\n\n" + markdown).getBytes(StandardCharsets.UTF_8), "law.md")
                        .units())
                .provisions();
    }

    private static List<LineageId> lineages(List<Provision> provisions) {
        return provisions.stream().map(Provision::lineage).toList();
    }
}
