package org.counterpart.response.ui;

import static counterpart.schema.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Id;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.ui.FileField;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionAct;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.identity.SignedIn;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointCounts;
import org.counterpart.response.PointFilter;
import org.counterpart.response.PointStatus;
import org.counterpart.response.PointTables;
import org.counterpart.response.Points;
import org.counterpart.response.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class TableViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestWorld world;

    @Autowired
    private PointTables tables;

    @Autowired
    private Points points;

    @Autowired
    private ApplicationEventPublisher events;

    private OrganisationId ministry;
    private AccountId officer;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void a_consultation_under_review() {
        ministry = world.institution();
        officer = world.officer(ministry);
        consultation = world.consultation(ministry, Phase.REVIEW);
        text = world.text(consultation, 3);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_answers_lead_to_the_table_of_what_they_show() {
        point("1");
        open(officer, "answers", Map.of("state", "open"));
        assertThat(find(Anchor.class).withText("Table").single().getHref())
                .isEqualTo("consultations/" + consultation + "/answers/table?state=open");
        open(officer, "answers/table", Map.of("state", "open"));
        assertThat(said()).contains("One point with words", "Only the points of the list you came from.");
        assertThat(find(Anchor.class)
                        .withText("Table for Excel or LibreOffice Calc (XLSX)")
                        .exists())
                .isTrue();
        open(officer, "answers/table", Map.of("state", "drafted"));
        assertThat(said()).contains("There is no such point here, so there is no table to take.");
    }

    @Test
    void what_comes_back_is_shown_and_what_stays_ticked_is_done() throws IOException {
        var first = point("1");
        var second = point("2");
        var third = point("3");
        var file = file("Noted", "Noted", "Perhaps");
        world.as(officer, () -> points.save(second, 0, new Answer(Outcome.NOT_ACCEPTED, "Written here", null)));
        open(officer, "answers/table", Map.of());
        give(file);
        assertThat(said())
                .contains(
                        "One row changes something, one was overtaken, none is as it stands, one cannot be taken.",
                        "K6: “Perhaps” is no outcome.",
                        "Stands here: Written here",
                        "Stands in the file: From outside");
        assertThat(status(first)).isEqualTo(PointStatus.OPEN);
        var ticks = find(Checkbox.class).all();
        assertThat(ticks)
                .extracting(tick -> tick.getLabel().replaceAll(":.*", ""), Checkbox::getValue)
                .containsExactly(tuple("Row 5", false), tuple("Row 4", true));

        test(find(Button.class).withText("Do what is ticked").single()).click();

        assertThat(said()).contains("One answer was drafted; no point has another assignee or theme.");
        assertThat(status(first)).isEqualTo(PointStatus.DRAFTED);
        assertThat(world.as(officer, () -> points.get(second)).answer().reason())
                .isEqualTo("Written here");
        assertThat(status(third)).isEqualTo(PointStatus.OPEN);
    }

    @Test
    void rows_that_were_not_shown_yet_are_not_done() throws IOException {
        clones(point("1"), 120);
        var outcomes = new String[121];
        Arrays.fill(outcomes, "Noted");
        var file = file(outcomes);
        open(officer, "answers/table", Map.of());
        give(file);
        assertThat(said()).contains("121 rows change something");
        test(find(Button.class).withText("Do what is ticked").single()).click();
        assertThat(said()).contains("100 answers were drafted", "21 rows change something", "100 are as they stand");
        assertThat(world.as(officer, () -> points.overview(consultation)).counts())
                .extracting(PointCounts::drafted, PointCounts::open)
                .containsExactly(100, 21);
        test(find(Button.class).withText("Do what is ticked").single()).click();
        assertThat(said()).contains("21 answers were drafted", "No row changes anything");
    }

    private void clones(PointId like, int count) {
        var row = world.db.selectFrom(POINT).where(POINT.ID.eq(like)).fetchSingle();
        for (var at = 0; at < count; at++) {
            var copy = row.copy();
            copy.setId(new PointId(Id.random()));
            world.db.insertInto(POINT).set(copy).execute();
        }
    }

    @Test
    void another_file_is_refused_where_it_was_brought() throws IOException {
        point("1");
        var file = file("Noted");
        open(officer, "answers/table", Map.of());
        give(new byte[] {1, 2, 3});
        assertThat(find(FileField.class).single().getErrorMessage())
                .startsWith("points.xlsx: This is not a table of points from here");
        give(file);
        assertThat(said()).contains("One row changes something");
    }

    @Test
    void whoever_may_not_answer_or_comes_too_late_is_told_so() {
        point("1");
        open(world.moderator(), "answers/table", Map.of());
        assertThat(said()).contains("by those who answer the points of this institution");
        assertThat(find(FileField.class).exists()).isFalse();
        consultation = world.consultation(ministry, Phase.ANSWERED);
        open(officer, "answers/table", Map.of());
        assertThat(said()).contains("a table can only be read");
        assertThat(find(FileField.class).exists()).isFalse();
    }

    /** The table with these outcomes in its first rows, and a reason. */
    private byte[] file(String... outcomes) throws IOException {
        var table = world.as(officer, () -> tables.write(consultation, PointFilter.ALL, Locale.ENGLISH));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(table));
                var out = new ByteArrayOutputStream()) {
            for (var at = 0; at < outcomes.length; at++) {
                var row = book.getSheetAt(0).getRow(3 + at);
                row.getCell(TableColumn.OUTCOME.ordinal(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(outcomes[at]);
                row.getCell(TableColumn.REASON.ordinal(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue("From outside");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private void give(byte[] file) {
        find(FileField.class).single().take(new FileField.Given("points.xlsx", file));
    }

    private PointStatus status(PointId id) {
        return world.as(officer, () -> points.get(id)).status();
    }

    private PointId point(String article) {
        var ngo = world.ngo();
        var comment = world.contribution(
                consultation,
                text,
                world.article(text, article),
                ngo,
                world.representative(ngo),
                ContributionKind.COMMENT);
        events.publishEvent(Act.of(ContributionAct.COMMENT_SUBMITTED, comment, "Article " + article));
        return new PointId(comment.value());
    }

    private String said() {
        return getCurrentView().getElement().getOuterHTML();
    }

    private void open(AccountId who, String path, Map<String, String> query) {
        var signedIn = new SignedIn(who.value(), 0, Instant.now());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        UI.getCurrent().navigate("consultations/" + consultation + "/" + path, QueryParameters.simple(query));
    }
}
