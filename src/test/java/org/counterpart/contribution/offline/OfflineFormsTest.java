package org.counterpart.contribution.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.counterpart.ProductTest;
import org.counterpart.StatementCount;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Words;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.ContributionFilter;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.SubmissionPolicy;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.ReadyDraft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.contribution.position.Positions;
import org.counterpart.identity.Role;
import org.counterpart.proof.OfficeProof;
import org.counterpart.receipt.Receipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class OfflineFormsTest {

    /** Rows of the sheet, from 0: title, explanation, head, the whole text, then the articles. */
    private static final int WHOLE = 3;

    private static final int STANCE = 3;
    private static final int COMMENT = 4;
    private static final int PROPOSED = 5;

    @Autowired
    private TestWorld world;

    @Autowired
    private OfflineForms forms;

    @Autowired
    private ContributionDrafts drafts;

    @Autowired
    private Positions positions;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Words words;

    private OrganisationId ngo;
    private AccountId writer;
    private ConsultationId consultation;
    private TextVersionId text;

    @BeforeEach
    void an_open_consultation_of_three_articles() {
        ngo = world.ngo();
        writer = world.member(ngo, Role.CONTRIBUTOR);
        consultation = world.consultation(world.institution(), Phase.OPEN);
        text = world.text(consultation, 3);
    }

    private byte[] form(FormFormat format) {
        return world.as(writer, () -> forms.write(consultation, ngo, format, Locale.ENGLISH));
    }

    private static byte[] fill(byte[] form, Consumer<XSSFSheet> person) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form));
                var out = new ByteArrayOutputStream()) {
            person.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(XSSFSheet sheet, int row, int column, String words) {
        sheet.getRow(row)
                .getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(words);
    }

    private OfflineReading read(byte[] filled) {
        return world.as(writer, () -> forms.read(consultation, ngo, filled, Locale.ENGLISH));
    }

    private List<String> problems(OfflineReading reading) {
        return reading.problems().stream()
                .map(problem -> words.of(Locale.ENGLISH, problem))
                .toList();
    }

    private byte[] filled() {
        return fill(form(FormFormat.XLSX), sheet -> {
            write(sheet, WHOLE, STANCE, "Support on conditions");
            write(sheet, WHOLE + 1, STANCE, "oppose ");
            write(sheet, WHOLE + 1, COMMENT, "Too long for small associations.");
            write(sheet, WHOLE + 2, COMMENT, "Thirty days are enough.");
            write(sheet, WHOLE + 2, PROPOSED, "The register decides within thirty days.");
        });
    }

    @ParameterizedTest
    @EnumSource(FormFormat.class)
    void a_form_is_what_word_and_excel_expect(FormFormat format) throws IOException {
        assertThat(OfficeProof.faults(form(format))).isEmpty();
    }

    @Test
    void what_was_filled_in_is_shown_and_becomes_drafts_only_when_it_is_taken() {
        var reading = read(filled());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries())
                .extracting(OfflineEntry::kind)
                .containsExactly(
                        ContributionKind.POSITION,
                        ContributionKind.POSITION,
                        ContributionKind.COMMENT,
                        ContributionKind.AMENDMENT);
        world.as(writer, () -> {
            assertThat(drafts.of(consultation, null)).isEmpty();
            assertThat(positions.draft(consultation, ngo).version()).isZero();

            assertThat(forms.take(consultation, ngo, reading.entries())).isEqualTo(4);
            assertThat(drafts.of(consultation, null)).hasSize(3);
            var amendment = drafts.of(consultation, world.article(text, "2")).getFirst();
            assertThat(drafts.find(amendment.id())).satisfies(draft -> {
                assertThat(draft.proposedText()).isEqualTo("The register decides within thirty days.");
                assertThat(draft.originalText()).isEqualTo("The register decides within ninety days, case 2.");
                assertThat(draft.body()).isEqualTo("Thirty days are enough.");
            });
            var position = positions.draft(consultation, ngo);
            assertThat(position.stance()).isEqualTo(Stance.CONDITIONS);
            assertThat(position.articles())
                    .containsExactly(new ArticleStance(world.article(text, "1"), Stance.OPPOSE, ""));
        });
        assertThat(contributions.count(ContributionFilter.all(consultation))).isZero();
    }

    @Test
    void what_came_by_a_form_and_is_submitted_has_a_receipt_of_the_words_in_the_form() {
        var entries = read(filled()).entries();
        world.as(world.representative(ngo), () -> {
            forms.take(consultation, ngo, entries);
            var ready = drafts.of(consultation, null).stream()
                    .filter(draft -> draft.kind() != ContributionKind.POSITION)
                    .map(draft -> new ReadyDraft(draft.id(), draft.version()))
                    .toList();
            submissions.submitAll(consultation, ngo, ready);
            assertThat(receipts.own(0, 9))
                    .hasSize(2)
                    .anySatisfy(receipt ->
                            assertThat(receipt.words()).contains("words:\n  Too long for small associations.\n"))
                    .anySatisfy(receipt -> assertThat(receipt.words())
                            .contains("wording:\n  The register decides within thirty days.\n")
                            .contains("words:\n  Thirty days are enough.\n"));
        });
    }

    @Test
    void only_what_was_ticked_is_taken_and_the_same_form_again_changes_nothing() {
        var comment = read(filled()).entries().stream()
                .filter(entry -> entry.kind() == ContributionKind.COMMENT)
                .toList();
        world.as(writer, () -> {
            assertThat(forms.take(consultation, ngo, comment)).isEqualTo(1);
            assertThat(forms.take(consultation, ngo, comment)).isZero();
            assertThat(drafts.of(consultation, null)).hasSize(1);
        });
        assertThat(read(filled()).entries())
                .filteredOn(OfflineEntry::known)
                .extracting(OfflineEntry::kind)
                .containsExactly(ContributionKind.COMMENT);
    }

    @Test
    void a_stance_from_a_form_keeps_what_the_position_says_otherwise() {
        world.as(writer, () -> {
            var draft = positions.draft(consultation, ngo);
            positions.save(draft.saying(
                    Stance.SUPPORT,
                    "Our reasons.",
                    List.of(Condition.on(null, "A hearing is held.")),
                    List.of(new ArticleStance(world.article(text, "1"), Stance.SUPPORT, "Because."))));
            forms.take(consultation, ngo, read(filled()).entries());
            var after = positions.draft(consultation, ngo);
            assertThat(after.reasons()).isEqualTo("Our reasons.");
            assertThat(after.conditions()).hasSize(1);
            assertThat(after.articles())
                    .containsExactly(new ArticleStance(world.article(text, "1"), Stance.OPPOSE, "Because."));
        });
    }

    @Test
    void rows_may_be_put_in_another_order_and_cells_emptied() {
        var reordered = fill(filled(), sheet -> {
            sheet.shiftRows(WHOLE + 1, WHOLE + 1, 5);
            write(sheet, WHOLE, STANCE, "");
        });
        var reading = read(reordered);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries())
                .filteredOn(entry -> entry.stance() != null)
                .singleElement()
                .satisfies(entry -> assertThat(entry.article().handle()).isEqualTo("1"));
    }

    @Test
    void what_cannot_be_taken_is_said_with_its_row_and_article() {
        var reading = read(fill(form(FormFormat.XLSX), sheet -> {
            write(sheet, WHOLE + 2, STANCE, "perhaps");
            write(sheet, WHOLE + 3, COMMENT, "x".repeat(SubmissionPolicy.BODY_LIMIT + 1));
            write(sheet, WHOLE + 1, PROPOSED, "The register decides  within ninety days, case 1.");
            write(sheet, WHOLE, PROPOSED, "All new.");
            var stray = sheet.createRow(20);
            stray.createCell(1).setCellValue("Article 77");
            stray.createCell(COMMENT).setCellValue("Where does this go?");
        }));
        assertThat(problems(reading))
                .containsExactly(
                        "Row 4, The whole text: wording is proposed article by article.",
                        "Row 5, Article 1 · Heading 1: the proposed wording is what the article says already.",
                        "Row 6, Article 2 · Heading 2: the stance “perhaps” is none of Support · Support on conditions · Oppose · No view.",
                        "Row 7, Article 3 · Heading 3: the comment has 20,001 characters; 20,000 are allowed.",
                        "Row 21, Article 77: this row belongs to no article.");
        assertThat(reading.entries()).isEmpty();
    }

    @Test
    void merged_cells_count_for_their_first_row_and_say_so_and_a_copied_row_counts_once() {
        var reading = read(fill(filled(), sheet -> {
            sheet.addMergedRegion(new CellRangeAddress(WHOLE + 1, WHOLE + 2, STANCE, STANCE));
            sheet.copyRows(WHOLE + 2, WHOLE + 2, 15, new org.apache.poi.ss.usermodel.CellCopyPolicy());
        }));
        assertThat(problems(reading))
                .anyMatch(problem -> problem.startsWith("Row 5: cells were merged"))
                .anyMatch(problem -> problem.startsWith("Row 16, Article 2") && problem.contains("more than once"));
    }

    @Test
    void a_row_that_lost_its_key_is_found_by_the_name_of_its_article() {
        var reading = read(fill(filled(), sheet -> {
            var row = sheet.getRow(WHOLE + 2);
            row.removeCell(row.getCell(0));
        }));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries()).hasSize(4);
    }

    private static void unkey(XSSFSheet sheet, int row) {
        sheet.getRow(row).removeCell(sheet.getRow(row).getCell(0));
    }

    @Test
    void the_first_row_is_found_by_its_name_too_and_said_by_its_number_where_it_has_none() {
        var named = read(fill(filled(), sheet -> {
            write(sheet, WHOLE, COMMENT, "Too long as a whole.");
            unkey(sheet, WHOLE);
        }));
        assertThat(named.problems()).isEmpty();
        assertThat(named.entries()).hasSize(5);
        var nameless = read(fill(filled(), sheet -> {
            unkey(sheet, WHOLE);
            sheet.getRow(WHOLE).createCell(1).setCellValue("Our general remarks");
        }));
        assertThat(problems(nameless)).containsExactly("Row 4, Our general remarks: this row belongs to no article.");
        assertThat(nameless.entries()).hasSize(3);
    }

    @Test
    void where_all_rows_lost_their_keys_they_are_found_by_their_names() {
        var reading = read(fill(filled(), sheet -> {
            for (var row = WHOLE; row <= WHOLE + 3; row++) {
                unkey(sheet, row);
            }
        }));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries()).hasSize(4);
    }

    @Test
    void the_article_of_an_entry_is_read_once_however_many_entries_there_are() throws Exception {
        var one = read(fill(form(FormFormat.XLSX), sheet -> write(sheet, WHOLE + 1, COMMENT, "Too long.")))
                .entries();
        var wholes = read(fill(form(FormFormat.XLSX), sheet -> write(sheet, WHOLE, COMMENT, "Too long.")))
                .entries();
        var three = read(fill(form(FormFormat.XLSX), sheet -> {
                    write(sheet, WHOLE + 1, COMMENT, "One.");
                    write(sheet, WHOLE + 2, COMMENT, "Two.");
                    write(sheet, WHOLE + 2, PROPOSED, "The register decides within thirty days.");
                    write(sheet, WHOLE + 3, COMMENT, "Three.");
                }))
                .entries();
        var whole = taking(wholes);
        assertThat(taking(one) - whole).isEqualTo(1);
        assertThat(taking(three)).isLessThanOrEqualTo(3 * whole);
    }

    private int taking(List<OfflineEntry> entries) throws Exception {
        return StatementCount.of(() -> world.as(writer, () -> forms.take(consultation, ngo, entries)));
    }

    @Test
    void a_form_of_an_earlier_version_says_so_and_what_still_matches_is_read() {
        var old = filled();
        var gone = world.article(text, "1");
        var next = world.text(consultation, 3);
        world.db
                .update(counterpart.schema.Tables.PROVISION)
                .set(counterpart.schema.Tables.PROVISION.LINEAGE_ID, world.article(text, "2"))
                .where(counterpart.schema.Tables.PROVISION.TEXT_VERSION_ID.eq(next))
                .and(counterpart.schema.Tables.PROVISION.HANDLE.eq("2"))
                .execute();
        var reading = read(old);
        assertThat(problems(reading).getFirst()).contains("made for version 1; version 2 is in force");
        assertThat(problems(reading))
                .anyMatch(problem -> problem.contains("Article 1") && problem.contains("not in the version in force"));
        assertThat(reading.entries())
                .noneMatch(entry ->
                        entry.article() != null && entry.article().lineage().equals(gone));
        assertThat(reading.entries()).anyMatch(entry -> entry.kind() == ContributionKind.AMENDMENT);
    }

    @Test
    void a_form_of_another_organisation_or_consultation_is_refused() {
        var filled = filled();
        var other = world.ngo();
        var stranger = world.representative(other);
        assertThatThrownBy(() -> world.as(stranger, () -> forms.read(consultation, other, filled, Locale.ENGLISH)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("otherOrganisation");
        var elsewhere = world.consultation(world.institution(), Phase.OPEN);
        world.text(elsewhere, 3);
        assertThatThrownBy(() -> world.as(writer, () -> forms.read(elsewhere, ngo, filled, Locale.ENGLISH)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("otherConsultation");
    }

    @Test
    void strangers_and_readers_get_no_form_and_make_no_drafts() {
        var entries = read(filled()).entries();
        var stranger = world.representative(world.ngo());
        var reader = world.member(ngo, Role.READER);
        assertThatThrownBy(
                        () -> world.as(stranger, () -> forms.write(consultation, ngo, FormFormat.XLSX, Locale.ENGLISH)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(stranger, () -> forms.take(consultation, ngo, entries)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(reader, () -> forms.take(consultation, ngo, entries)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_word_file_is_filled_in_and_read_back() throws IOException {
        byte[] filled;
        try (var document = new XWPFDocument(new ByteArrayInputStream(form(FormFormat.DOCX)));
                var out = new ByteArrayOutputStream()) {
            var tables = document.getTables();
            assertThat(tables).hasSize(4);
            var second = tables.get(2);
            second.getRow(1).getCell(1).setText("Thirty days are enough.");
            var proposed = second.getRow(2).getCell(1);
            proposed.setText("The register decides within thirty days.");
            proposed.addParagraph().createRun().setText("It says why.");
            var choice = tables.get(1).getRow(0).getCell(1).getParagraphs().getFirst();
            choice.getCTP()
                    .getSdtList()
                    .getFirst()
                    .getSdtContent()
                    .getRList()
                    .getFirst()
                    .getTList()
                    .getFirst()
                    .setStringValue("Oppose");
            document.write(out);
            filled = out.toByteArray();
        }
        var reading = read(filled);
        assertThat(problems(reading)).isEmpty();
        assertThat(reading.entries())
                .extracting(entry ->
                        entry.article().handle() + " " + entry.kind() + " " + entry.stance() + " " + entry.proposed())
                .containsExactly(
                        "1 POSITION OPPOSE ",
                        "2 AMENDMENT null The register decides within thirty days.\nIt says why.");
    }

    @ParameterizedTest
    @EnumSource(FormFormat.class)
    void an_empty_form_says_nothing(FormFormat format) {
        var reading = read(form(format));
        assertThat(reading.entries()).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void other_files_and_bombs_are_refused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (var i = 0; i < 300; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        for (var content : List.of(
                "Just words.".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0},
                bomb.toByteArray(),
                plainBook())) {
            assertThatThrownBy(() -> read(content)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_form_of_thousands_of_long_wrong_rows_is_read_with_a_hundred_sentences() {
        var long_ = "x".repeat(30_000);
        assertThat(read(fill(form(FormFormat.XLSX), sheet -> {
                            for (var row = 2_000; row < 5_000; row++) {
                                var added = sheet.createRow(row);
                                added.createCell(1).setCellValue(long_);
                                added.createCell(4).setCellValue("Words.");
                            }
                        }))
                        .problems())
                .hasSize(101)
                .allSatisfy(
                        problem -> assertThat(problem.arguments().toString()).hasSizeLessThan(300))
                .last()
                .isEqualTo(Problem.of("contribution.offline.moreProblems", 2_900));
        assertThatThrownBy(() -> read(fill(form(FormFormat.XLSX), sheet -> {
                    for (var row = 2_000; row < 13_000; row++) {
                        sheet.createRow(row).createCell(4).setCellValue("Words.");
                    }
                })))
                .isInstanceOf(Refused.class);
    }

    private static byte[] plainBook() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("Sheet").createRow(0).createCell(0).setCellValue("whole");
            book.write(out);
            return out.toByteArray();
        }
    }
}
