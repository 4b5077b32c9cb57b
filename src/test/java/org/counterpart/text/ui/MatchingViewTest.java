package org.counterpart.text.ui;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Phase;
import org.counterpart.text.Texts;
import org.counterpart.text.imports.TextImports;
import org.counterpart.text.matching.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class MatchingViewTest extends SignedInView {

    @Autowired
    private TestWorld world;

    @Autowired
    private Texts texts;

    @Autowired
    private TextImports imports;

    private AccountId officer;
    private ConsultationId consultation;
    private TextVersionId draft;

    @BeforeEach
    void a_draft_follows_a_version() {
        var ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.text(consultation, 2);
        var law = "# Act\n\n## Article 1 - Heading 1\n\nThe register decides within ninety days, case 1.\n\n"
                + "## Article 2 - Founders\n\nAt least three persons of age found it.\n\n"
                + "## Article 3 - Heading 2\n\nThe register decides within sixty days, case 2.\n";
        draft = world.as(officer, () -> imports.importText(consultation, "law.md", law.getBytes(US_ASCII)));
    }

    @Test
    void an_officer_sees_what_came_from_what_corrects_it_and_confirms_it_before_publication() {
        open("text", "");
        assertThat(words()).contains("What came from what in the version before is not confirmed yet.");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("consultations/" + consultation + "/text/matching");

        open("text/matching", "show=all");
        assertThat(words()).contains("New 1", "Renumbered 1", "Deleted 0", "All 3");
        pairs().select(pairs().getListDataView().getItem(2));
        assertThat(words()).contains("Article 3 · Heading 2", "sixty", "ninety");

        test(find(Button.class).withText("Mark as new").single()).click();
        assertThat(words()).contains("Marked as new.", "New 2", "Deleted 1");

        test(find(Button.class).withText("Confirm all").single()).click();
        assertThat(texts.version(draft).matchingConfirmed()).isTrue();
        assertThat(words()).contains("What came from what is confirmed.");

        test(find(TextArea.class).withLabel("What this version is").single()).setValue("After the consultation");
        test(find(Button.class).withText("Publish this version").single()).click();
        var asked = find(ConfirmDialog.class).single();
        assertThat(texts.version(draft).isPublished())
                .as("nothing before the answer")
                .isFalse();
        assertThat(asked.getElement().getTextRecursively())
                .contains("Version 2 is public at once", "told by mail", "This cannot be undone.");
        test(asked).confirm();
        assertThat(texts.current(consultation).orElseThrow().id()).isEqualTo(draft);
        assertThat(words()).contains("SHA-256");
    }

    @Test
    void a_code_of_twenty_five_hundred_articles_is_matched_with_few_statements_and_without_a_component_each()
            throws Exception {
        var articles = 2_500;
        var ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.text(consultation, articles);
        var law = new StringBuilder("# Act\n\n");
        for (var i = 1; i <= articles; i++) {
            law.append("## Article %d - Heading %d\n\nThe register decides within %s days, case %d.\n\n"
                    .formatted(i, i, i % 100 == 0 ? "ten" : "ninety", i));
        }
        world.as(
                officer,
                () -> imports.importText(consultation, "law.md", law.toString().getBytes(US_ASCII)));
        open("text", "");
        var statements = StatementCount.of(() -> open("text/matching", "show=reworded"));
        assertThat(words()).contains("Reworded 25", "Unchanged 2475", "All 2500");
        assertThat(statements).isLessThan(30);
        assertThat(components(getCurrentView().getElement())).isLessThan(400);
        test(find(Button.class).withText("Mark as new").single()).click();
        assertThat(words()).contains("New 1", "Reworded 24", "Deleted 1");
    }

    private static long components(Element element) {
        return 1 + element.getChildren().mapToLong(MatchingViewTest::components).sum();
    }

    @Test
    void the_first_version_has_nothing_to_be_matched_with() {
        consultation = world.consultation(world.institution(), Phase.DRAFT);
        open("text/matching", "");
        assertThat(words()).contains("There is nothing here");
    }

    @SuppressWarnings("unchecked")
    private Grid<Pair> pairs() {
        return find(Grid.class).single();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(String path, String query) {
        signIn(officer);
        UI.getCurrent().navigate("consultations/" + consultation + "/" + path, QueryParameters.fromString(query));
    }
}
