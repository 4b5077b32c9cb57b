package org.counterpart.text.imports;

import static counterpart.schema.Tables.STORED_FILE;
import static counterpart.schema.Tables.TEXT_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Role;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.TextVersion;
import org.counterpart.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that are read behind the scenes: all of a text arrives, or nothing. */
@ProductTest
class TextImportsTest {

    private static final byte[] LAW =
            "# Law\n\n## Article 1\n\nWords.\n\n## Article 2\n\nMore words.\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    TestWorld world;

    @Autowired
    Texts texts;

    @Autowired
    TextDrafts drafts;

    @Autowired
    TextImports imports;

    @Autowired
    ImportWorker worker;

    @Autowired
    ImportRepository repository;

    @Autowired
    Importing importing;

    @Autowired
    TransactionTemplate transaction;

    OrganisationId institution;
    AccountId officer;
    ConsultationId consultation;

    @BeforeEach
    void an_institution_prepares() {
        worker.readAll();
        institution = world.institution();
        officer = world.officer(institution);
        consultation = world.consultation(institution, Phase.DRAFT);
    }

    private UUID begin(byte[] content) {
        return world.as(officer, () -> imports.begin(consultation, null, "law.md", content));
    }

    private TextImport newest() {
        return world.as(officer, () -> imports.newest(consultation)).orElseThrow();
    }

    private int articles() {
        return world.as(
                officer,
                () -> texts.versions(consultation).stream()
                        .mapToInt(TextVersion::articles)
                        .sum());
    }

    private ImportRepository.Job take() {
        return transaction.execute(status -> repository.take().orElseThrow());
    }

    @Test
    void a_file_waits_is_read_and_becomes_the_draft() {
        begin(LAW);
        assertThat(newest())
                .extracting(TextImport::fileName, TextImport::state, TextImport::percent)
                .containsExactly("law.md", ImportState.QUEUED, 0);
        assertThat(articles()).isZero();
        worker.readAll();
        assertThat(newest()).extracting(TextImport::state, TextImport::percent).containsExactly(ImportState.DONE, 100);
        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void a_refusal_stays_until_it_is_put_away_and_the_draft_as_it_was() {
        begin(LAW);
        worker.readAll();
        var refused = world.as(
                officer, () -> imports.begin(consultation, TextFormat.AKOMA_NTOSO, "law.xml", "<a><b>".getBytes()));
        worker.readAll();
        assertThat(newest().state()).isEqualTo(ImportState.REFUSED);
        assertThat(newest().problem()).extracting(Problem::key).isEqualTo("legaltext.import.notXml");
        assertThat(newest().problem().arguments()).isNotEmpty();
        assertThat(articles()).isEqualTo(2);
        world.as(officer, () -> imports.cancel(consultation, refused));
        assertThat(newest().state()).isEqualTo(ImportState.DONE);
        assertThat(world.db.fetchExists(
                        STORED_FILE, STORED_FILE.NAME.eq("law.xml").and(STORED_FILE.STORED_BY.eq(officer))))
                .isFalse();
    }

    @Test
    void one_file_of_a_consultation_is_read_at_a_time() {
        var first = begin(LAW);
        assertThatThrownBy(() -> begin(LAW)).isInstanceOf(Refused.class);
        world.as(officer, () -> imports.cancel(consultation, first));
        begin(LAW);
        worker.readAll();
        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void what_is_cancelled_while_it_is_read_leaves_nothing_behind() {
        var id = begin(LAW);
        var job = take();
        assertThat(repository.isStillRead(job, 40)).isTrue();
        assertThat(newest()).extracting(TextImport::percent).isEqualTo(40);
        world.as(officer, () -> imports.cancel(consultation, id));
        assertThat(repository.isStillRead(job, 50)).isFalse();
        world.as(
                officer,
                () -> assertThatThrownBy(() -> importing.store(job, TextImporter.read(LAW, "law.md")))
                        .isInstanceOf(Stale.class));
        assertThat(articles()).isZero();
    }

    @Test
    void a_file_whose_reader_died_is_read_by_another_and_the_first_one_writes_nothing() {
        begin(LAW);
        var dead = take();
        worker.readAll();
        assertThat(newest().state()).isEqualTo(ImportState.READING);
        world.db
                .update(TEXT_IMPORT)
                .set(TEXT_IMPORT.SEEN_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .where(TEXT_IMPORT.ID.eq(dead.id()))
                .execute();
        worker.readAll();
        assertThat(newest().state()).isEqualTo(ImportState.DONE);
        world.as(
                officer,
                () -> assertThatThrownBy(() -> importing.store(dead, TextImporter.read(LAW, "law.md")))
                        .isInstanceOf(Stale.class));
        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void a_file_that_killed_three_readers_is_refused() {
        begin(LAW);
        world.db
                .update(TEXT_IMPORT)
                .set(TEXT_IMPORT.ATTEMPT, 3)
                .where(TEXT_IMPORT.CONSULTATION_ID.eq(consultation))
                .execute();
        worker.readAll();
        assertThat(newest().problem()).extracting(Problem::key).isEqualTo("legaltext.import.failed");
    }

    @Test
    void a_file_that_breaks_its_reader_holds_up_no_other() {
        var poisoned = begin(LAW);
        world.db
                .update(TEXT_IMPORT)
                .set(TEXT_IMPORT.CREATED_BY, AccountId.next())
                .where(TEXT_IMPORT.ID.eq(poisoned))
                .execute();
        consultation = world.consultation(institution, Phase.DRAFT);
        begin(LAW);
        worker.readAll();
        assertThat(newest().state()).isEqualTo(ImportState.DONE);
        assertThat(world.db
                        .select(TEXT_IMPORT.STATE)
                        .from(TEXT_IMPORT)
                        .where(TEXT_IMPORT.ID.eq(poisoned))
                        .fetchSingle()
                        .value1())
                .isEqualTo(ImportState.REFUSED);
    }

    @Test
    void a_failure_in_the_middle_leaves_the_old_draft_whole() {
        begin(LAW);
        worker.readAll();
        var before = world.as(officer, () -> texts.versions(consultation).getFirst());
        var words = world.as(officer, () -> texts.provisions(before.id()));
        var read = TextImporter.read(LAW, "law.md");
        var broken = read.units().getLast().called("n".repeat(Unit.NUMBER_LIMIT + 1), "");
        var text = new ImportedText(
                new LegalText(
                        "Law", "en", read.direction(), List.of(read.units().getFirst(), broken)),
                read.report());
        world.as(
                officer,
                () -> assertThatThrownBy(() -> importing.store(consultation, text, before.source()))
                        .isInstanceOf(DataAccessException.class));
        world.as(officer, () -> {
            assertThat(texts.versions(consultation)).containsExactly(before);
            assertThat(texts.provisions(before.id())).isEqualTo(words);
        });
    }

    @Test
    void whoever_lost_the_right_meanwhile_imports_nothing() {
        begin(LAW);
        world.db
                .update(counterpart.schema.Tables.MEMBERSHIP)
                .set(counterpart.schema.Tables.MEMBERSHIP.ROLE, Role.READER)
                .where(counterpart.schema.Tables.MEMBERSHIP.ACCOUNT_ID.eq(officer))
                .execute();
        worker.readAll();
        assertThat(world.db
                        .fetchSingle(TEXT_IMPORT, TEXT_IMPORT.CONSULTATION_ID.eq(consultation))
                        .getProblem())
                .isEqualTo("text.import.notAllowed");
    }

    @Test
    void only_officers_of_the_institution_give_files_to_be_read() {
        var id = begin(LAW);
        for (Consumer<TextImports> verb : List.<Consumer<TextImports>>of(
                one -> one.begin(consultation, null, "law.md", LAW),
                one -> one.newest(consultation),
                one -> one.cancel(consultation, id))) {
            world.as(
                    world.member(institution, Role.READER),
                    () -> assertThatThrownBy(() -> verb.accept(imports)).isInstanceOf(AccessDeniedException.class));
            world.as(
                    world.officer(world.institution()),
                    () -> assertThatThrownBy(() -> verb.accept(imports)).isInstanceOf(NotFound.class));
        }
        assertThat(newest().state()).isEqualTo(ImportState.QUEUED);
        worker.readAll();
    }
}
