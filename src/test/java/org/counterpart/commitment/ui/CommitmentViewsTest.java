package org.counterpart.commitment.ui;

import static counterpart.schema.Tables.CONSULTATION;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ui.FileField;
import org.counterpart.commitment.CommitmentFilter;
import org.counterpart.commitment.Commitments;
import org.counterpart.commitment.ImplementationStatus;
import org.counterpart.commitment.NewCommitment;
import org.counterpart.commitment.Source;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class CommitmentViewsTest extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestWorld world;

    @Autowired
    private Commitments commitments;

    private OrganisationId ministry;
    private AccountId moderator;
    private ConsultationId consultation;

    @BeforeEach
    void a_decided_consultation() {
        ministry = world.institution();
        moderator = world.moderator();
        consultation = world.consultation(ministry, Phase.DECIDED);
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.DECIDED_AT, DatabaseClock.NOW)
                .set(CONSULTATION.DECISION, "The Act is adopted.")
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_moderator_records_a_promise_from_the_decision() {
        open(moderator, "commitments/new", "consultation=" + consultation);
        test(find(TextField.class).withLabel("The promise").single()).setValue("Registered within ten days");
        test(find(Button.class).withText("Record").single()).click();
        assertThat(commitments.count(new CommitmentFilter(ministry, null, false)))
                .as("a promise without a step is none")
                .isZero();

        test(find(TextField.class).withLabel("What").first()).setValue("The Act is in force");
        test(find(DatePicker.class).withLabel("Due on").first()).setValue(TODAY.plusDays(60));
        var promised = find(DatePicker.class).withLabel("Promised on").single();
        var day = promised.getValue();
        test(promised).setValue(TODAY.plusDays(3));
        test(find(Button.class).withText("Record").single()).click();
        assertThat(find(ConfirmDialog.class).exists())
                .as("nobody has promised it yet")
                .isFalse();
        test(promised).setValue(day);
        test(find(Button.class).withText("Record").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(commitments.list(new CommitmentFilter(ministry, null, false), 0, 5))
                .singleElement()
                .satisfies(c -> assertThat(c.title()).isEqualTo("Registered within ten days"));
        assertThat(words())
                .contains("Registered within ten days", "The owner has not reported yet", "The Act is in force")
                .as("silence is not put into its mouth")
                .doesNotContain("No evidence yet");
        assertThat(find(Button.class).all().stream().filter(button -> button.hasThemeName("primary")))
                .as("one thing a moderator is here for")
                .extracting(Button::getText)
                .containsExactly("Record a finding");
    }

    @Test
    void a_moderator_is_led_to_what_was_said_in_public_and_others_are_not() {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.ANSWERS_DUE_AT, Instant.parse("2999-01-01T00:00:00Z"))
                .where(CONSULTATION.ID.in(consultation, world.consultation(ministry, Phase.REVIEW)))
                .execute();
        open(moderator, "commitments", "");
        assertThat(find(Anchor.class).withText("Record a commitment").exists()).isTrue();
        open(moderator, "commitments/new", "");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("commitments/new?consultation=" + consultation);
        assertThat(commitments.sources())
                .extracting(Source::consultation)
                .as("the one under review has no answers yet")
                .startsWith(consultation);

        open(world.officer(ministry), "commitments", "");
        assertThat(find(Anchor.class).withText("Record a commitment").exists()).isFalse();
        open(world.officer(ministry), "commitments/new", "");
        assertThat(words()).contains("not yours to do");
    }

    @Test
    void an_officer_reports_and_a_representative_rates() {
        var id = recorded();
        open(world.officer(ministry), "commitments/" + id, "");
        test(find(Button.class).withText("Report").single()).click();
        test(find(Button.class).withText("Publish the report").single()).click();
        assertThat(find(TextArea.class).withLabel("Account").single().isInvalid())
                .isTrue();
        choose("Implementation", "Substantial");
        test(find(TextArea.class).withLabel("Account").single()).setValue("Most are decided in time.");
        test(find(Button.class).withText("Publish the report").single()).click();
        assertThat(words()).contains("Substantial").doesNotContain("The owner has not reported yet");
        assertThat(find(Button.class).withText("Rate").exists()).isFalse();

        open(world.representative(world.ngo()), "commitments/" + id, "");
        assertThat(find(Button.class).withText("Report").exists()).isFalse();
        test(find(Button.class).withText("Rate").single()).click();
        choose("Implementation", "Limited");
        var files = find(FileField.class).single();
        files.take(new FileField.Given("minutes.pdf", new byte[] {1, 2, 3}));
        assertThat(files.getErrorMessage())
                .as("where it is brought, not when the rating is published")
                .startsWith("minutes.pdf: The name says PDF");
        assertThat(files.getValue()).isEmpty();
        test(find(TextArea.class).withLabel("Why").single()).setValue("Not outside the capital.");
        test(find(Button.class).withText("Publish the rating").single()).click();
        assertThat(commitments.get(id).voices().ratings()).containsEntry(ImplementationStatus.LIMITED, 1);
        assertThat(words()).contains("Limited: 1 of 1");
    }

    @Test
    void evidence_that_is_not_what_its_name_says_is_refused_by_name_as_it_comes_and_the_good_files_stay() {
        open(world.officer(ministry), "commitments/" + recorded(), "");
        test(find(Button.class).withText("Report").single()).click();
        var files = find(FileField.class).single();
        files.take(new FileField.Given("bill.pdf", "%PDF-1.7".getBytes(US_ASCII)));
        files.take(new FileField.Given("bill.docx", "PK\003\004 and no archive".getBytes(US_ASCII)));
        assertThat(files.getErrorMessage()).startsWith("bill.docx: ");
        assertThat(files.getValue()).extracting(FileField.Given::name).containsExactly("bill.pdf");
    }

    @Test
    void a_date_is_moved_with_its_reason() {
        var id = recorded();
        open(moderator, "commitments/" + id, "");
        test(find(Button.class).withText("Move the date").single()).click();
        test(find(DatePicker.class).withLabel("New date").single()).setValue(TODAY.plusDays(99));
        test(find(TextArea.class).withLabel("Reason").single()).setValue("The tender failed.");
        test(find(Button.class).withText("Move the date").last()).click();
        assertThat(commitments.get(id).slippages()).hasSize(1);
        assertThat(words()).contains("The tender failed.");
    }

    @Test
    void everybody_signed_in_sees_the_list() {
        recorded();
        open(world.representative(world.ngo()), "commitments", "");
        assertThat(test(find(Grid.class).single()).size()).isPositive();
    }

    private CommitmentId recorded() {
        var wanted = new NewCommitment(
                CommitmentId.next(),
                "Registered within ten days",
                "Every association.",
                ministry,
                consultation,
                null,
                TODAY,
                List.of(new NewCommitment.Step("The Act is in force", 1, TODAY.plusDays(60))));
        return world.as(moderator, () -> commitments.record(wanted));
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String item) {
        test((Select<Object>) find(Select.class).withLabel(label).single()).selectItem(item);
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(AccountId who, String path, String query) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }
}
