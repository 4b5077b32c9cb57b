package org.counterpart.text.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import org.counterpart.consultation.Phase;
import org.counterpart.identity.SignedIn;
import org.counterpart.text.Entry;
import org.counterpart.text.Texts;
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
    void an_officer_pastes_a_text_reads_the_report_and_corrects_the_split() {
        var consultation = world.consultation(ministry, Phase.DRAFT);
        open(officer, consultation, "");
        assertThat(words()).contains("No text yet");

        test(find(TextArea.class).withLabel("Or paste the text").single()).setValue("<html>no</html>");
        test(find(Button.class).withText("Read the text").single()).click();
        assertThat(words()).contains("This is a web page");

        test(find(TextArea.class).withLabel("Or paste the text").single())
                .setValue("Law on Fees\n\nArticle 1 – Purpose\n\n1. One.\n\n2. Two.\n\nArticle 2\n\nThree.");
        test(find(Button.class).withText("Read the text").single()).click();
        assertThat(words())
                .contains("Law on Fees", "What became of the file", "Article 2", "all are in the text below")
                .contains("The first version is published together with the consultation");

        outline().select(outline().getListDataView().getItem(0));
        test(find(Button.class).withText("Begin an article here").last()).click();
        var draft = texts.versions(consultation).getFirst();
        assertThat(draft.articles()).isEqualTo(3);

        outline().select(outline().getListDataView().getItem(1));
        test(find(TextField.class).withLabel("Number").single()).setValue("Article 1a");
        test(find(Button.class).withText("Save").last()).click();
        assertThat(texts.outline(draft.id()).stream().map(Entry::label)).contains("Article 1a");

        test(find(TextField.class).withLabel("Title of the text").single()).setValue("Act on Fees");
        test(find(Button.class).withText("Save").first()).click();
        assertThat(texts.version(draft.id()).title()).isEqualTo("Act on Fees");
    }

    @Test
    void others_read_the_contents_and_go_to_an_article() {
        var consultation = world.consultation(ministry, Phase.OPEN);
        world.text(consultation, 300);
        open(world.representative(world.ngo()), consultation, "");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("consultations/" + consultation + "/articles/7");
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

    @SuppressWarnings("unchecked")
    private Grid<Entry> outline() {
        return find(Grid.class).single();
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
