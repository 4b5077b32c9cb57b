package org.counterpart.response;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.DRAFT_STATE;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.POINT_NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Words;
import org.counterpart.consultation.Phase;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.SharedDrafts;
import org.counterpart.response.ReturnedRow.Kind;
import org.counterpart.text.TextAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
@Tag("anywhere")
class PointTablesTest {

    private static final int FIRST = 3;

    @Autowired
    private TestWorld world;

    @Autowired
    private PointTables tables;

    @Autowired
    private Points points;

    @Autowired
    private Triage triage;

    @Autowired
    private AlikePoints alike;

    @Autowired
    private SharedDrafts drafts;

    @Autowired
    private Words words;

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

    @Test
    void what_comes_back_as_it_went_changes_nothing() {
        var first = point("=HYPERLINK(\"http://example.org\")");
        save(first, new Answer(Outcome.NOTED, "  We have read it.\r\n\nAll of it.\u0007 ", null));
        as(() -> triage.theme(consultation, List.of(first), "+Periods"));
        as(() -> triage.assign(consultation, List.of(first), officer));
        point("Two");
        for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var file = edit(out(locale), book -> {});
            assertThat(read(file)).extracting(row -> row.shown().kind()).containsExactly(Kind.SAME, Kind.SAME);
            assertThat(take(file)).isEqualTo(new PointTables.Taken(0, 0, 0, 0));
        }
        assertThat(get(first).version()).isEqualTo(1);
    }

    @Test
    void the_table_says_all_of_a_point_and_nothing_that_stays_inside() throws IOException {
        var id = point("-2+3 is what we ask");
        save(id, new Answer(Outcome.PARTLY_ACCEPTED, "@home", null));
        as(() -> triage.theme(consultation, List.of(id), "Periods"));
        as(() -> triage.note(id, "A canary of a note"));
        assertThat(world.db.fetchCount(POINT_NOTE, POINT_NOTE.POINT_ID.eq(id))).isEqualTo(1);

        var file = out(Locale.ENGLISH);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            for (var at = 0; at < 2; at++) {
                assertThat(book.getSheetVisibility(at)).isEqualTo(SheetVisibility.VISIBLE);
                book.getSheetAt(at)
                        .forEach(row -> row.forEach(
                                cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
            }
            assertThat(book.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
            assertThat(book.getProperties().getCoreProperties().getLastModifiedByUser())
                    .isNullOrEmpty();
            var row = book.getSheetAt(0).getRow(FIRST);
            assertThat(row.getCell(TableColumn.WORDS.ordinal()).getStringCellValue())
                    .isEqualTo("-2+3 is what we ask");
            assertThat(row.getCell(TableColumn.REASON.ordinal()).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(row.getCell(TableColumn.REASON.ordinal()).getCellStyle().getLocked())
                    .isFalse();
            assertThat(row.getCell(TableColumn.WORDS.ordinal()).getCellStyle().getLocked())
                    .isTrue();
            assertThat(row.getCell(TableColumn.OUTCOME.ordinal()).getStringCellValue())
                    .isEqualTo("Partly accepted");
            assertThat(row.getCell(TableColumn.VERSION.ordinal()).getStringCellValue())
                    .isEqualTo("1");
            assertThat(book.getSheetAt(0).getDataValidations()).hasSize(1);
        }
        assertThat(unpacked(file))
                .doesNotContain("canary")
                .doesNotContain("<f>")
                .doesNotContain("hidden");
    }

    @Test
    void changed_cells_become_drafts_when_they_were_seen_whatever_the_language_of_the_table() {
        for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var id = point("Of " + locale);
            var mina = named("Mina " + locale.getLanguage());
            var file = edit(out(locale), book -> {
                var row = rowOf(book, id);
                set(book, row, TableColumn.OUTCOME, words.of(locale, Outcome.NOT_ACCEPTED));
                set(book, row, TableColumn.REASON, "It would cost too much.");
                set(book, row, TableColumn.THEME, "Costs");
                set(book, row, TableColumn.ASSIGNEE, "Mina " + locale.getLanguage());
            });
            var seen = changes(file);
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().shown().differences())
                    .extracting(one -> tuple(one.column(), one.before(), one.after()))
                    .containsExactly(
                            tuple(TableColumn.THEME, "", "Costs"),
                            tuple(TableColumn.ASSIGNEE, "", "Mina " + locale.getLanguage()),
                            tuple(TableColumn.OUTCOME, "", "Not accepted"),
                            tuple(TableColumn.REASON, "", "It would cost too much."));
            assertThat(get(id).answer()).as("seen, not done").isEqualTo(Answer.EMPTY);

            assertThat(take(seen)).isEqualTo(new PointTables.Taken(1, 0, 1, 0));

            assertThat(get(id).answer()).isEqualTo(new Answer(Outcome.NOT_ACCEPTED, "It would cost too much.", null));
            assertThat(get(id).status()).isEqualTo(PointStatus.DRAFTED);
            var triaged = as(() -> triage.of(id));
            assertThat(triaged.theme()).isEqualTo("Costs");
            assertThat(triaged.assignee()).isEqualTo(new Colleague(mina, "Mina " + locale.getLanguage()));
            assertThat(as(() -> drafts.history(DraftKind.ANSWER, id.value(), 0, 10)))
                    .extracting(state -> state.file(), state -> state.changed(), state -> state.version())
                    .containsExactly(tuple("back.xlsx", List.of("outcome", "reason"), 1));
            assertThat(changes(file)).as("the same table again").isEmpty();
        }
    }

    @Test
    void a_reason_alone_is_kept_and_leaves_the_point_open() {
        var id = point("One");
        var file = edit(out(Locale.ENGLISH), book -> set(book, FIRST, TableColumn.REASON, "To be discussed"));
        assertThat(take(changes(file))).isEqualTo(new PointTables.Taken(1, 1, 0, 0));
        assertThat(get(id).status()).isEqualTo(PointStatus.OPEN);
        assertThat(get(id).answer().reason()).isEqualTo("To be discussed");
    }

    @Test
    void an_article_is_named_by_its_number_or_its_whole_name() {
        var id = point("One");
        var file = edit(out(Locale.ENGLISH), book -> {
            set(book, FIRST, TableColumn.OUTCOME, "accepted");
            set(book, FIRST, TableColumn.CHANGED, "article 2");
        });
        assertThat(take(changes(file))).isEqualTo(new PointTables.Taken(1, 0, 0, 0));
        assertThat(get(id).changedLabel()).isEqualTo("Article 2 · Heading 2");
        var whole = edit(out(Locale.ENGLISH), book -> set(book, FIRST, TableColumn.CHANGED, "Article 3 · Heading 3"));
        take(changes(whole));
        assertThat(get(id).changedLabel()).isEqualTo("Article 3 · Heading 3");
    }

    @Test
    void what_cannot_be_taken_is_said_with_its_cell() {
        point("One");
        assertThat(troubles(book -> set(book, FIRST, TableColumn.OUTCOME, "maybe")))
                .containsExactly("K4 response.table.problem.outcome");
        assertThat(troubles(book -> set(book, FIRST, TableColumn.OUTCOME, "Noted")))
                .containsExactly("M4 response.problem.reason");
        assertThat(troubles(book -> set(book, FIRST, TableColumn.OUTCOME, "Accepted")))
                .containsExactly("L4 response.problem.toChange");
        assertThat(troubles(book -> {
                    set(book, FIRST, TableColumn.OUTCOME, "Accepted");
                    set(book, FIRST, TableColumn.CHANGED, "Article 99");
                }))
                .containsExactly("L4 response.table.problem.article");
        assertThat(troubles(book -> set(book, FIRST, TableColumn.ASSIGNEE, "Nobody Known")))
                .containsExactly("I4 response.table.problem.assignee");
        named("Two Alike");
        named("Two Alike");
        assertThat(troubles(book -> set(book, FIRST, TableColumn.ASSIGNEE, "two alike")))
                .containsExactly("I4 response.table.problem.assignees");
        assertThat(troubles(book -> set(book, FIRST, TableColumn.THEME, "x".repeat(61))))
                .containsExactly("H4 response.problem.themeTooLong");
        assertThat(troubles(book -> set(book, FIRST, TableColumn.REASON, "x".repeat(20_001))))
                .containsExactly("M4 response.problem.reasonTooLong");
        assertThat(troubles(book -> cell(book, FIRST, TableColumn.REASON).setCellFormula("CONCATENATE(\"a\",\"b\")")))
                .containsExactly("M4 response.table.problem.unread");
        assertThat(troubles(book -> cell(book, FIRST + 1, TableColumn.REASON).setCellValue("A note below")))
                .containsExactly("O5 response.table.problem.mark");
        assertThat(troubles(book -> {
                    for (var column : TableColumn.values()) {
                        var value = cell(book, FIRST, column).getStringCellValue();
                        cell(book, FIRST + 1, column).setCellValue(value);
                    }
                }))
                .containsExactly("O5 response.table.problem.twice");
        point("Two");
        for (var last : List.of("M", "AB")) {
            assertThat(troubles(book -> {
                        set(book, FIRST, TableColumn.REASON, "Both");
                        book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("M4:" + last + "5"));
                    }))
                    .as(last)
                    .containsExactly("M4 response.table.problem.unread", "M5 response.table.problem.unread");
        }
    }

    @Test
    void points_that_wait_no_more_or_are_answered_with_others_are_left_alone() {
        var letter = point("We ask the Ministry to keep the thirty days.");
        var copy = point("We ask the Ministry to keep the thirty days.");
        var closed = point("Withdrawn soon");
        var file = edit(out(Locale.ENGLISH), book -> {
            for (var row = FIRST; row < FIRST + 3; row++) {
                set(book, row, TableColumn.OUTCOME, "Noted");
                set(book, row, TableColumn.REASON, "From outside");
            }
        });
        as(() -> alike.find(consultation));
        as(() -> alike.confirm(letter, 1));
        world.db
                .update(POINT)
                .set(POINT.STATUS, PointStatus.CLOSED)
                .where(POINT.ID.eq(closed))
                .execute();
        assertThat(troubles(file))
                .containsExactlyInAnyOrder(
                        "K" + (rowIn(file, copy) + 1) + " response.problem.copy",
                        "K" + (rowIn(file, closed) + 1) + " response.table.problem.closed");
        assertThat(take(changes(file)).answers()).isEqualTo(1);
        assertThat(get(copy).answer().reason()).as("with its letter").isEqualTo("From outside");

        as(() -> points.publish(consultation, ""));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("response.table.problem.over");
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.PHASE, Phase.REVIEW)
                .where(CONSULTATION.ID.eq(consultation))
                .execute();
        var after = edit(out(Locale.ENGLISH), book -> set(book, rowOf(book, letter), TableColumn.REASON, "Later"));
        assertThat(troubles(after))
                .allMatch(one -> one.endsWith("response.table.problem.published"))
                .isNotEmpty();
    }

    @Test
    void what_somebody_changed_since_is_shown_beside_and_left_unless_chosen() {
        var id = point("One");
        var untouched = point("Two");
        save(id, new Answer(Outcome.NOTED, "Before", null));
        var file = edit(out(Locale.ENGLISH), book -> {
            set(book, rowOf(book, id), TableColumn.REASON, "From outside");
            set(book, rowOf(book, id), TableColumn.THEME, "");
        });
        save(id, new Answer(Outcome.NOT_ACCEPTED, "Here meanwhile", null));
        save(untouched, new Answer(Outcome.NOTED, "Written here", null));

        var rows = read(file);
        assertThat(rows).extracting(row -> row.shown().kind()).containsExactlyInAnyOrder(Kind.OVERTAKEN, Kind.SAME);
        var overtaken = rows.stream()
                .filter(row -> row.shown().kind() == Kind.OVERTAKEN)
                .toList();
        assertThat(overtaken.getFirst().shown().differences())
                .extracting(one -> tuple(one.column(), one.before(), one.after()))
                .containsExactly(
                        tuple(TableColumn.OUTCOME, "Not accepted", "Noted"),
                        tuple(TableColumn.REASON, "Here meanwhile", "From outside"));

        assertThat(take(overtaken).answers()).isEqualTo(1);
        assertThat(get(id).answer()).isEqualTo(new Answer(Outcome.NOTED, "From outside", null));
        assertThat(get(untouched).answer().reason()).isEqualTo("Written here");
        assertThat(world.db.fetchCount(DRAFT_STATE, DRAFT_STATE.SUBJECT_ID.eq(id.value())))
                .isEqualTo(3);
    }

    @Test
    void whom_somebody_gave_the_point_to_since_counts_as_changed_too() {
        var id = point("One");
        named("Mina Outside");
        var other = named("Jon Inside");
        var file = edit(out(Locale.ENGLISH), book -> set(book, FIRST, TableColumn.ASSIGNEE, "Mina Outside"));
        as(() -> triage.assign(consultation, List.of(id), other));
        assertThat(read(file)).extracting(row -> row.shown().kind()).containsExactly(Kind.OVERTAKEN);
    }

    @Test
    void only_what_was_seen_is_done() {
        var id = point("One");
        var second = point("Two");
        var file = edit(out(Locale.ENGLISH), book -> {
            for (var row = FIRST; row < FIRST + 2; row++) {
                set(book, row, TableColumn.OUTCOME, "Noted");
                set(book, row, TableColumn.REASON, "From outside");
            }
        });
        var seen = changes(file);
        save(id, new Answer(Outcome.NOT_ACCEPTED, "Between", null));
        assertThat(take(seen)).isEqualTo(new PointTables.Taken(1, 0, 0, 1));
        assertThat(get(id).answer().reason()).isEqualTo("Between");
        assertThat(get(second).answer().reason()).isEqualTo("From outside");
        assertThat(take(seen)).as("once more").isEqualTo(new PointTables.Taken(0, 0, 0, 2));
    }

    @Test
    void two_who_bring_the_same_table_at_once_write_each_answer_once() throws Exception {
        var id = point("One");
        var file = edit(out(Locale.ENGLISH), book -> set(book, FIRST, TableColumn.REASON, "From outside"));
        var seen = changes(file);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var taken = threads.invokeAll(List.<Callable<PointTables.Taken>>of(() -> take(seen), () -> take(seen)));
            assertThat(List.of(taken.get(0).get(), taken.get(1).get()))
                    .containsExactlyInAnyOrder(new PointTables.Taken(1, 1, 0, 0), new PointTables.Taken(0, 0, 0, 1));
        }
        assertThat(get(id).version()).isEqualTo(1);
    }

    @Test
    void what_must_show_changed_words_does_so_as_an_answer_that_is_written_here() {
        point("One");
        text = world.text(consultation, 3);
        events.publishEvent(Act.of(TextAct.TEXT_PUBLISHED, text, "Draft Act"));
        assertThat(troubles(book -> {
                    set(book, FIRST, TableColumn.OUTCOME, "Accepted");
                    set(book, FIRST, TableColumn.REASON, "Yes");
                }))
                .containsExactly("L4 response.problem.changed");
        var id = world.db
                .select(POINT.ID)
                .from(POINT)
                .where(POINT.CONSULTATION_ID.eq(consultation))
                .fetchSingle(POINT.ID);
        var article = as(() -> points.articles(consultation, "Article 1", 0, 1)).getFirst();
        var byHand = as(() -> points.unshown(id, article.id())).stream()
                .map(problem -> "L4 " + problem.key())
                .toList();
        assertThat(troubles(book -> {
                    set(book, FIRST, TableColumn.OUTCOME, "Accepted");
                    set(book, FIRST, TableColumn.REASON, "Yes");
                    set(book, FIRST, TableColumn.CHANGED, "Article 1");
                }))
                .isEqualTo(byHand);
    }

    @Test
    void nobody_who_may_not_answer_takes_or_brings_a_table_nor_who_may_no_more() {
        point("One");
        var file = edit(out(Locale.ENGLISH), book -> set(book, FIRST, TableColumn.REASON, "From outside"));
        var seen = changes(file);
        for (var stranger : List.of(
                world.officer(world.institution()),
                world.representative(world.ngo()),
                world.moderator(),
                world.administrator())) {
            assertThat(List.<Runnable>of(
                            () -> tables.write(consultation, PointFilter.ALL, Locale.ENGLISH),
                            () -> tables.read(consultation, file, Locale.ENGLISH),
                            () -> tables.take(consultation, seen, "back.xlsx", Locale.ENGLISH)))
                    .allSatisfy(act -> assertThatThrownBy(() -> world.as(stranger, act))
                            .isInstanceOfAny(AccessDeniedException.class, NotFound.class));
        }
        world.db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.ACCOUNT_ID.eq(officer)).execute();
        assertThatThrownBy(() -> take(seen)).isInstanceOfAny(AccessDeniedException.class, NotFound.class);
        assertThat(world.db.fetchCount(POINT, POINT.CONSULTATION_ID.eq(consultation), POINT.REASON.ne("")))
                .isZero();
    }

    @Test
    void what_is_no_table_from_here_is_refused_with_what_to_do() {
        point("One");
        var file = out(Locale.ENGLISH);
        refused(new byte[] {1, 2, 3}, "notATable");
        refused(another(), "notATable");
        refused(Arrays.copyOf(file, file.length / 2), "damaged");
        refused(new byte[11 * 1024 * 1024], "base.file.tooLarge");
        refused(
                edit(file, book -> cell(book, 2, TableColumn.OUTCOME).setCellValue("Reason")),
                "columns, arguments=[K3]");
        refused(
                edit(file, book -> {
                    for (var row = FIRST + 1; row < 11_000; row++) {
                        cell(book, row, TableColumn.REFERENCE).setCellValue("x");
                    }
                }),
                "tooManyRows");
        var other = consultation;
        consultation = world.consultation(ministry, Phase.REVIEW);
        refused(file, "otherConsultation");
        consultation = other;
    }

    @Test
    void thousands_of_points_go_out_and_come_back_with_statements_that_do_not_grow_with_them() throws Exception {
        var like = point("One");
        world.clones(like, 499);
        var some = statements();
        world.clones(like, 3_500);
        var many = statements();
        assertThat(many.out()).isEqualTo(some.out());
        // Each statement names some hundreds.
        assertThat(many.back()).isLessThan(some.back() * 8);
        assertThat(world.db.fetchCount(POINT, POINT.CONSULTATION_ID.eq(consultation), POINT.REASON.eq("Of 4000")))
                .isEqualTo(4_000);
    }

    private record Sent(int out, int back) {}

    private Sent statements() throws Exception {
        var files = new ArrayList<byte[]>();
        var out = StatementCount.of(() -> files.add(out(Locale.ENGLISH)));
        var count = world.db.fetchCount(POINT, POINT.CONSULTATION_ID.eq(consultation));
        var file = edit(files.getFirst(), book -> {
            for (var row = FIRST; row < FIRST + count; row++) {
                set(book, row, TableColumn.OUTCOME, "Noted");
                set(book, row, TableColumn.REASON, "Of " + count);
                set(book, row, TableColumn.THEME, "Of " + count);
            }
        });
        var seen = new ArrayList<ReturnedRow>();
        var read = StatementCount.of(() -> seen.addAll(changes(file)));
        var took = StatementCount.of(() -> assertThat(take(seen)).isEqualTo(new PointTables.Taken(count, 0, count, 0)));
        return new Sent(out, read + took);
    }

    /** A workbook of somebody else. */
    private static byte[] another() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("Other").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refused(byte[] file, String why) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private List<String> troubles(Consumer<XSSFWorkbook> edited) {
        return troubles(edit(out(Locale.ENGLISH), edited));
    }

    private List<String> troubles(byte[] file) {
        return read(file).stream()
                .flatMap(row -> row.shown().troubles().stream())
                .map(trouble -> trouble.cell() + " " + trouble.problem().key())
                .toList();
    }

    private byte[] out(Locale locale) {
        return as(() -> tables.write(consultation, PointFilter.ALL, locale));
    }

    private List<ReturnedRow> read(byte[] file) {
        return as(() -> tables.read(consultation, file, Locale.ENGLISH));
    }

    private List<ReturnedRow> changes(byte[] file) {
        return read(file).stream()
                .filter(row -> row.shown().kind() == Kind.CHANGED)
                .toList();
    }

    private PointTables.Taken take(byte[] file) {
        return take(changes(file));
    }

    private PointTables.Taken take(List<ReturnedRow> seen) {
        return as(() -> tables.take(consultation, seen, "back.xlsx", Locale.ENGLISH));
    }

    /** As a program saves it again. */
    private static byte[] edit(byte[] file, Consumer<XSSFWorkbook> edited) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            edited.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCell cell(XSSFWorkbook book, int row, TableColumn column) {
        var sheet = book.getSheetAt(0);
        var at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = at.getCell(column.ordinal(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (cell.getCellType() == CellType.STRING) {
            var said = cell.getStringCellValue();
            // Otherwise the library writes new words beside those that stand in the cell itself.
            cell.setBlank();
            cell.setCellValue(said);
        }
        return cell;
    }

    private static void set(XSSFWorkbook book, int row, TableColumn column, String value) {
        cell(book, row, column).setCellValue(value);
    }

    private static int rowOf(XSSFWorkbook book, PointId id) {
        for (var row : book.getSheetAt(0)) {
            var mark = row.getCell(TableColumn.MARK.ordinal());
            if (mark != null && mark.getStringCellValue().startsWith(id.toString())) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no row of " + id);
    }

    private static int rowIn(byte[] file, PointId id) {
        var at = new int[1];
        edit(file, book -> at[0] = rowOf(book, id));
        return at[0];
    }

    private static String unpacked(byte[] file) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private AccountId named(String name) {
        var account = world.officer(ministry);
        world.db
                .update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        return account;
    }

    private Point get(PointId id) {
        return as(() -> points.get(id));
    }

    private void save(PointId id, Answer answer) {
        as(() -> points.save(id, get(id).version(), answer));
    }

    /** A comment of an NGO of its own. */
    private PointId point(String said) {
        return world.point(consultation, text, said);
    }

    private <T> T as(Callable<T> work) {
        return world.as(officer, work);
    }

    private void as(Runnable work) {
        world.as(officer, work);
    }
}
