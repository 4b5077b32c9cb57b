package org.counterpart.response.ui;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Delivery;
import org.counterpart.response.Addressee;
import org.counterpart.response.Points;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an organisation finds its letter and an institution all of them. */
@ProductTest
class LettersViewTest extends SignedInView {

    @Autowired
    private TestWorld world;

    @Autowired
    private Points points;

    private OrganisationId ngo;
    private AccountId officer;
    private AccountId representative;
    private ConsultationId consultation;

    @BeforeEach
    void answers_to_two_organisations_that_are_ready() {
        var ministry = world.institution();
        ngo = world.ngo();
        officer = world.officer(ministry);
        representative = world.representative(ngo);
        consultation = world.consultation(ministry, Phase.REVIEW);
        world.answersDrafted(consultation, world.text(consultation, 1), List.of(ngo, world.ngo()), 40);
    }

    @Test
    void before_the_answers_are_out_the_page_says_why_there_is_no_letter() {
        open(officer, "/letters");
        assertThat(sentences()).contains("There are no letters yet: answers are published all together.");
        open(representative, "/contributions");
        assertThat(links()).noneMatch(link -> link.startsWith("The letter to"));
    }

    @Test
    void who_wants_no_mail_finds_the_letter_above_the_contributions_and_takes_it_away() {
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.DELIVERY, Delivery.NONE)
                .where(ACCOUNT.ID.eq(representative))
                .execute();
        publish();
        open(representative, "/contributions");
        var link = find(Anchor.class).all().stream()
                .filter(one -> one.getText().equals("The letter to " + name() + " with all its answers"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(link.getHref());
        assertThat(find(H1.class).single().getText()).isEqualTo("The answers to " + name());
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Noted: 20");
        assertThat(links()).contains("PDF", "Word");
        assertThat(find(H3.class).all()).as("a portion at first").hasSize(15);
    }

    @Test
    void a_letter_too_long_for_a_pdf_offers_none_and_says_so() {
        world.db
                .update(POINT)
                .set(POINT.REASON, "Thirty days are enough. ".repeat(8_000))
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .execute();
        publish();
        open(representative, "/letters/" + ngo);
        assertThat(links()).contains("Word").doesNotContain("PDF");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains(". The text is too long for a PDF. Take the Word file or the web page.");
    }

    @Test
    void an_institution_has_the_letters_to_all_and_leads_to_each() {
        publish();
        open(officer, "/letters");
        assertThat(sentences()).contains("2 contributors have a letter.");
        @SuppressWarnings("unchecked")
        var grid = (Grid<Addressee>) find(Grid.class).single();
        assertThat(grid.getDataProvider().size(new com.vaadin.flow.data.provider.Query<>()))
                .isEqualTo(2);
        open(officer, "/letters/" + ngo);
        assertThat(find(H1.class).single().getText()).isEqualTo("The answers to " + name());
    }

    @Test
    void somebody_else_finds_no_letter_and_is_told_whose_they_are() {
        publish();
        var stranger = world.representative(world.ngo());
        open(stranger, "/letters");
        assertThat(sentences())
                .contains("None of your organisations has a letter here. It is for those whose points were answered.");
        open(stranger, "/letters/" + ngo);
        assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("The answers to " + name());
        open(representative, "/letters/no-organisation");
        assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("The answers to " + name());
    }

    private void publish() {
        world.as(officer, () -> points.publish(consultation, ""));
    }

    private void open(AccountId who, String page) {
        signIn(who);
        UI.getCurrent().navigate("consultations/" + consultation + page);
    }

    private List<String> sentences() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private String name() {
        return world.db.fetchValue(ORGANISATION.NAME, ORGANISATION.ID.eq(ngo));
    }
}
