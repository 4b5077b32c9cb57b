package org.counterpart.text.ui;

import static counterpart.schema.Tables.CONSULTATION;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.FileField;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleTallies;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.identity.SignedIn;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.text.Entry;
import org.counterpart.text.Provision;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.Texts;
import org.counterpart.text.imports.ImportsNow;
import org.counterpart.text.imports.TextImports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class TextViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private Texts texts;

    @Autowired
    private TextDrafts drafts;

    @Autowired
    private TextImports imports;

    @Autowired
    private ImportsNow worker;

    @Autowired
    private ArticleTallies tallies;

    private OrganisationId ministry;
    private AccountId officer;

    @BeforeEach
    void a_ministry() {
        ministry = world.institution();
        officer = world.officer(ministry);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_contents_say_beside_each_article_how_much_was_said_on_it_and_where_organisations_stand() {
        var consultation = world.consultation(ministry, Phase.OPEN);
        var version = world.text(consultation, 3);
        var ngo = world.ngo();
        var author = world.representative(ngo);
        world.contribution(consultation, version, world.article(version, "2"), ngo, author, ContributionKind.COMMENT);
        tallies.rebuild(consultation);
        open(author, consultation, "");
        assertThat(words()).containsOnlyOnce("1 contribution");
    }

    @Test
    void an_officer_pastes_a_text_reads_the_report_and_corrects_the_split() {
        var consultation = world.consultation(ministry, Phase.DRAFT);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.TITLE, "Fees under Act 2016/679")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        open(officer, consultation, "");
        assertThat(words()).contains("No text yet");

        test(find(TextArea.class).withLabel("Or paste the text").single()).setValue("<a><b>");
        test(find(Button.class).withText("Read the text").single()).click();
        assertThat(find(TextArea.class).withLabel("Or paste the text").single().getErrorMessage())
                .contains("This is not well-formed XML");

        test(find(TextArea.class).withLabel("Or paste the text").single())
                .setValue("Law on Fees\n\nArticle 1 – Purpose\n\n1. One.\n\n2. Two.\n\nArticle 2\n\nThree.");
        test(find(Button.class).withText("Read the text").single()).click();
        assertThat(words())
                .contains("Fees under Act 2016-679.txt")
                .contains("Law on Fees", "What became of the file", "all are in the text below", "SHA-256")
                .contains("The first version is published together with the consultation");

        var draft = texts.versions(consultation).getFirst().id();
        choose(2);
        test(find(Button.class).withText("Begin an article here").single()).click();
        assertThat(texts.version(draft).articles()).isEqualTo(3);
        assertThat(words()).contains("An article begins here: 2.").contains("3 articles");

        test(find(TextField.class).withLabel("Number").single()).setValue("Article 1a");
        assertThat(texts.outline(draft).stream().map(Entry::label)).contains("Article 1a");

        test(find(Button.class).withText("Undo the last one").single()).click();
        assertThat(texts.outline(draft).stream().map(Entry::label)).contains("2.");
        test(find(TextField.class).withLabel("Heading").single()).setValue("x".repeat(1_001));
        assertThat(find(TextField.class).withLabel("Heading").single().isInvalid())
                .isTrue();

        test(find(TextField.class).withLabel("Title of the text").single()).setValue("Act on Fees");
        @SuppressWarnings("unchecked")
        ComboBox<String> language = find(ComboBox.class).withLabel("Language").single();
        assertThat(language.getItemLabelGenerator().apply(language.getValue())).isEqualTo("English");
        language.setValue("sl");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(texts.version(draft).title()).isEqualTo("Act on Fees");
        assertThat(texts.version(draft).language()).as("kept as its code").isEqualTo("sl");
    }

    @Test
    void a_version_that_says_nothing_of_itself_is_refused_at_its_field_before_anybody_is_asked() {
        var consultation = world.consultation(ministry, Phase.REVIEW);
        world.text(consultation, 2);
        imported(consultation, "Law on Fees\n\nArticle 1\n\nOne.\n\nArticle 2\n\nTwo.");
        open(officer, consultation, "");
        test(find(Button.class).withText("Publish this version").single()).click();
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(TextArea.class)
                        .withLabel("What this version is")
                        .single()
                        .getErrorMessage())
                .isEqualTo("Say in a sentence what this version is, and what changed.");
    }

    @Test
    void others_read_the_contents_and_go_to_an_article() {
        var consultation = world.consultation(ministry, Phase.OPEN);
        world.text(consultation, 300);
        open(world.representative(world.ngo()), consultation, "");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("consultations/" + consultation + "/articles/7")
                .anyMatch(address -> address.endsWith("/versions/1/text.docx"));
        assertThat(find(Button.class).withText("Read the text").exists()).isFalse();
        assertThat(words()).contains("Version 1, published on");
    }

    @Test
    void the_address_says_which_version_is_shown() {
        var consultation = world.consultation(ministry, Phase.REVIEW);
        world.text(consultation, 3);
        world.text(consultation, 4);
        open(world.representative(world.ngo()), consultation, "version=1");
        assertThat(words()).contains("Version 1, published on").contains("3 articles");
        open(world.representative(world.ngo()), consultation, "version=9");
        assertThat(words()).contains("There is nothing here");
    }

    @Test
    void a_consultation_that_is_still_a_draft_does_not_exist_for_others() {
        open(world.officer(world.institution()), world.consultation(ministry, Phase.DRAFT), "");
        assertThat(words()).contains("There is nothing here");
    }

    @Test
    void what_was_merged_is_left_for_what_it_was_merged_with() {
        var consultation = world.consultation(ministry, Phase.DRAFT);
        imported(consultation, "Article 1\n\n1. One.\n\n2. Two.\n");
        open(officer, consultation, "");
        choose(2);
        test(find(Button.class).withText("Merge with the previous").single()).click();
        assertThat(find(TextField.class).withLabel("Number").single().getValue())
                .isEqualTo("1.");
        assertThat(texts.provisions(texts.versions(consultation).getFirst().id())
                        .getLast()
                        .body())
                .isEqualTo("One.\n2. Two.");
    }

    @Test
    void what_is_unlikely_stands_first_leads_to_its_place_and_is_gone_when_put_right() {
        var consultation = world.consultation(ministry, Phase.DRAFT);
        imported(consultation, "Law on Fees\n\nArticle 1\n\nOne.\n\nArticle 2\n\nTwo.\n\nArticle 2\n\nThree.\n");
        open(officer, consultation, "");
        assertThat(words().indexOf("Look at these places first")).isBetween(0, words().indexOf("Document"));
        test(find(Button.class)
                        .withText("A number comes again: Article 2, after Article 2")
                        .single())
                .click();
        assertThat(find(TextField.class).withLabel("Number").single().getValue())
                .isEqualTo("Article 2");
        test(find(TextField.class).withLabel("Number").single()).setValue("Article 3");
        assertThat(words()).doesNotContain("comes again").contains("Nothing is doubtful");
    }

    @Test
    void of_a_text_whose_language_was_not_recognised_it_is_said_by_which_rules_it_was_read() {
        var consultation = world.consultation(ministry, Phase.DRAFT);
        imported(
                consultation,
                "X\n\nIsigaba 1. Lo mthetho uvikela imifula namadamu kuleli lizwe lonke futhi usebenza kubo bonke abantu"
                        + " abahlala lapha nabavakashi.\n\nIsigaba 2. Umfula ngamanzi agobhozayo phakathi kwezindwangu"
                        + " ezimbili zomhlaba kanye nophakathi kwezintaba ezinde.\n");
        open(officer, consultation, "");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(
                        "The language of the text was not recognised; it was read by the rules for another one (English).",
                        "The language of the text was not recognised.",
                        "It was read by the rules for laws in another language: English.")
                .doesNotContain("no rules for this language", "“und”", "“”");
    }

    @Test
    void a_file_whose_name_is_none_of_a_text_is_refused_at_its_field() {
        var consultation = world.consultation(ministry, Phase.DRAFT);
        open(officer, consultation, "");
        var field = find(FileField.class).single();
        field.take(new FileField.Given("law.py", "Article 1. Words.".getBytes(US_ASCII)));
        assertThat(field.getErrorMessage())
                .startsWith("law.py: A file whose name ends in “.py” is not taken for a text.")
                .contains("DOCX, ODT, PDF", "plain text (.txt)");
        assertThat(field.getValue()).isEmpty();
    }

    @Test
    void many_unlikely_places_are_counted_by_their_kind_and_shown_on_demand() {
        var consultation = world.consultation(ministry, Phase.DRAFT);
        imported(
                consultation,
                "Law on Fees\n\nArticle 1\n\nOne.\n\n" + "Article 2\n\nTwo.\n\n".repeat(301) + "Article 5\n\nFive.\n");
        open(officer, consultation, "");
        var again = find(Button.class).withTextContaining("A number comes again");
        assertThat(words()).contains("300 numbers come again · numbers are missing at one place");
        assertThat(again.all()).hasSize(3);
        test(find(Button.class).withText("Show all of them (301)").single()).click();
        assertThat(find(Button.class).withTextContaining("A number comes again").all())
                .hasSize(300);
        assertThat(find(Button.class).withText("Show all of them (301)").all()).isEmpty();
    }

    @Test
    void a_large_file_is_read_behind_the_page_and_a_refusal_stays_until_it_is_put_away() {
        var consultation = world.consultation(ministry, Phase.DRAFT);
        world.as(
                officer,
                () -> imports.begin(consultation, TextFormat.AKOMA_NTOSO, "law.xml", "<no".getBytes(US_ASCII)));
        open(officer, consultation, "");
        assertThat(words()).contains("law.xml waits to be read. You can leave this page and come back.");
        worker.run();
        open(officer, consultation, "");
        assertThat(words()).contains("law.xml: This is not well-formed XML");
        test(find(Button.class).withText("Dismiss").single()).click();
        assertThat(words()).doesNotContain("law.xml");
    }

    @SuppressWarnings("unchecked")
    private void choose(int place) {
        Grid<Provision> tree = find(Grid.class).single();
        tree.select(tree.getLazyDataView().getItem(place));
    }

    private void imported(ConsultationId consultation, String text) {
        world.as(officer, () -> imports.importText(consultation, "law.txt", text.getBytes(US_ASCII)));
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(AccountId who, ConsultationId consultation, String query) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
        UI.getCurrent().navigate("consultations/" + consultation + "/text", QueryParameters.fromString(query));
    }
}
