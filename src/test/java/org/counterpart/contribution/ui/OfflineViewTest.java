package org.counterpart.contribution.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.FileField;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.offline.FormFormat;
import org.counterpart.contribution.offline.OfflineForms;
import org.counterpart.identity.Role;
import org.counterpart.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class OfflineViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private OfflineForms forms;

    @Autowired
    private ContributionDrafts drafts;

    @Autowired
    private Contributions contributions;

    private OrganisationId ngo;
    private AccountId writer;
    private ConsultationId consultation;

    @BeforeEach
    void an_open_consultation() {
        ngo = world.ngo();
        writer = world.member(ngo, Role.CONTRIBUTOR);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 3);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    private byte[] filled(String stance) throws IOException {
        var form = world.as(writer, () -> forms.write(consultation, ngo, FormFormat.XLSX, Locale.ENGLISH));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form));
                var out = new ByteArrayOutputStream()) {
            var row = book.getSheetAt(0).getRow(4);
            row.getCell(3, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(stance);
            row.getCell(4, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("Ninety days are too long.");
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_filled_form_is_reviewed_and_what_stays_ticked_becomes_a_draft() throws IOException {
        open(writer, "offline");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Form for Excel or LibreOffice Calc (XLSX)", "Form for Word or LibreOffice Writer (DOCX)");
        give(filled("Oppose"));
        assertThat(words()).contains("Look at what is in it", "Ninety days are too long.");
        assertThat(world.as(writer, () -> drafts.of(consultation, null))).isEmpty();

        var stance =
                find(Checkbox.class).withLabel("Stance · Article 1 · Heading 1").single();
        assertThat(stance.getValue()).isTrue();
        test(stance).click();
        test(find(Button.class).withText("Make drafts of what is ticked").single())
                .click();
        assertThat(words()).contains("1 thing was taken. Nothing is submitted yet.");
        assertThat(world.as(writer, () -> drafts.of(consultation, null))).hasSize(1);
        assertThat(contributions.count(ContributionFilter.all(consultation))).isZero();
    }

    @Test
    void what_is_wrong_is_said_with_its_row_and_another_file_is_refused_where_it_was_brought() throws IOException {
        open(writer, "offline");
        give(filled("perhaps"));
        assertThat(words())
                .contains("1 thing was not taken as written", "Row 5, Article 1 · Heading 1: the stance “perhaps”");
        give(new byte[] {1, 2, 3});
        var field = find(FileField.class).single();
        assertThat(field.getErrorMessage()).startsWith("form.xlsx: ").contains("This file is not a form from here");
        assertThat(field.getValue()).isEmpty();
        assertThat(words()).doesNotContain("perhaps");
        give(filled("Oppose"));
        assertThat(field.isInvalid()).isFalse();
        assertThat(words()).contains("form.xlsx", "Look at what is in it");
    }

    private void give(byte[] form) {
        find(FileField.class).single().take(new FileField.Given("form.xlsx", form));
    }

    @Test
    void whoever_may_not_contribute_or_comes_too_late_is_told_so() {
        open(world.member(ngo, Role.READER), "offline");
        assertThat(find(OfflineUpload.class).exists()).isFalse();
        consultation = world.consultation(world.institution(), Phase.REVIEW);
        world.text(consultation, 1);
        open(writer, "offline");
        assertThat(find(OfflineUpload.class).exists()).isFalse();
        assertThat(words()).contains("closed");
    }

    @Test
    void an_article_leads_to_the_form() {
        open(writer, "articles/1");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("consultations/" + consultation + "/offline");
    }

    private String words() {
        return getCurrentView().getElement().getOuterHTML();
    }

    private void open(AccountId who, String path) {
        signIn(who);
        ContributionRoutes.go("consultations/" + consultation + "/" + path);
    }

    private void signIn(AccountId who) {
        var signedIn = new SignedIn(who.value(), 0, Instant.now());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
