package org.counterpart.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterpart.base.LineageId;
import org.counterpart.text.reading.TextImporter;
import org.junit.jupiter.api.Test;

/** A provision keeps its identity when its number, its heading or its words change. */
class LineageTest {

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

    private static List<Provision> law(String markdown) {
        return Structure.ofUnits(TextImporter.read(("# Law\n\n" + markdown).getBytes(StandardCharsets.UTF_8), "law.md")
                        .units())
                .provisions();
    }

    private static List<LineageId> lineages(List<Provision> provisions) {
        return provisions.stream().map(Provision::lineage).toList();
    }
}
