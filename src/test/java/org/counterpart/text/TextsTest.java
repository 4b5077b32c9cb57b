package org.counterpart.text;

import static counterpart.schema.Tables.STORED_FILE;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.OpeningRequirement;
import org.counterpart.consultation.Phase;
import org.counterpart.identity.Role;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.text.imports.TextImports;
import org.counterpart.text.matching.Matchings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts belong to the institution; what is published is everybody's and no longer changes. */
@ProductTest
class TextsTest {

    private static final String LAW = "# Law on Associations\n\n## Chapter I - General\n\n### Article 1 - Purpose\n\n"
            + "1. Everybody may associate.\n\n2. The register is public.\n\n### Article 2 - Fees\n\nThere are none.\n";

    @Autowired
    TestWorld world;

    @Autowired
    Texts texts;

    @Autowired
    TextDrafts drafts;

    @Autowired
    TextImports imports;

    @Autowired
    Matchings matchings;

    @Autowired
    OpeningRequirement requirement;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    OrganisationId institution;
    AccountId officer;
    ConsultationId consultation;

    @BeforeEach
    void anInstitutionPrepares() {
        institution = world.institution();
        officer = world.officer(institution);
        consultation = world.consultation(institution, Phase.DRAFT);
    }

    private TextVersionId imported(String law) {
        return world.as(
                officer, () -> imports.importText(consultation, "law.md", law.getBytes(StandardCharsets.UTF_8)));
    }

    private void publishConsultation() {
        world.as(
                officer,
                () -> transaction.executeWithoutResult(status ->
                        events.publishEvent(Act.of(ConsultationAct.CONSULTATION_PUBLISHED, consultation, "Law")
                                .by(officer, institution)
                                .in(consultation))));
    }

    @Test
    void an_officer_imports_a_text_and_keeps_its_source_byte_for_byte() {
        var version = imported(LAW);
        world.as(officer, () -> {
            assertThat(texts.version(version))
                    .extracting(TextVersion::title, TextVersion::number, TextVersion::articles, TextVersion::status)
                    .containsExactly("Law on Associations", 1, 2, TextStatus.DRAFT);
            assertThat(texts.source(version).content()).isEqualTo(LAW.getBytes(StandardCharsets.UTF_8));
            assertThat(texts.report(version).unplaced()).isZero();
            assertThat(texts.outline(version).stream().map(Entry::label))
                    .containsExactly("Chapter I · General", "Article 1 · Purpose", "Article 2 · Fees");
            var article = texts.article(version, "1");
            assertThat(article.provisions())
                    .extracting(Provision::body)
                    .contains("Everybody may associate.", "The register is public.");
            assertThat(article.above().getFirst().label()).isEqualTo("Chapter I · General");
            assertThat(article.next().handle()).isEqualTo("2");
            assertThat(article.previous()).isNull();
            assertThat(texts.article(version, article.entry().lineage())).isPresent();
        });
    }

    @Test
    void a_new_import_replaces_the_draft() {
        var first = imported(LAW);
        var second = imported("# Other\n\n## Article 1\n\nWords.\n");
        world.as(officer, () -> {
            assertThat(texts.versions(consultation))
                    .singleElement()
                    .extracting(TextVersion::id)
                    .isEqualTo(second);
            assertThatThrownBy(() -> texts.version(first)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_refused_file_leaves_the_draft_as_it_was() {
        var version = imported(LAW);
        var files = world.db.fetchCount(STORED_FILE);
        assertThatThrownBy(() -> imported("{\\rtf1 no}")).isInstanceOf(Refused.class);
        world.as(officer, () -> assertThat(texts.version(version).articles()).isEqualTo(2));
        assertThat(world.db.fetchCount(STORED_FILE)).isGreaterThanOrEqualTo(files);
    }

    @Test
    void a_draft_does_not_exist_for_strangers_and_is_read_by_members() {
        var version = imported(LAW);
        var reader = world.member(institution, Role.READER);
        world.as(reader, () -> assertThat(texts.version(version).articles()).isEqualTo(2));
        assertThatThrownBy(() -> texts.version(version)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> texts.outline(version)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> texts.article(version, "1")).isInstanceOf(NotFound.class);
        assertThat(texts.versions(consultation)).isEmpty();
        assertThat(texts.current(consultation)).isEmpty();
        var stranger = world.representative(world.ngo());
        world.as(stranger, () -> {
            assertThatThrownBy(() -> texts.provisions(version)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> texts.report(version)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> texts.source(version)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void only_officers_of_the_own_institution_work_on_a_text() {
        var version = imported(LAW);
        var provision = world.as(officer, () -> texts.outline(version).get(1).id());
        for (Consumer<TextDrafts> verb : java.util.List.<Consumer<TextDrafts>>of(
                d -> imports.importText(consultation, "law.md", LAW.getBytes(StandardCharsets.UTF_8)),
                d -> d.describe(version, 0, "T", "en", "", false),
                d -> d.describe(version, 0, provision, ProvisionKind.ARTICLE, "1", ""),
                d -> d.split(version, 0, provision),
                d -> d.mergeWithPrevious(version, 0, provision),
                d -> d.promote(version, 0, provision),
                d -> d.demote(version, 0, provision),
                d -> d.undo(version, 0),
                d -> d.divide(version, 0, provision, 1),
                d -> d.publish(version, 0, "Note"))) {
            for (var role : new Role[] {Role.REPRESENTATIVE, Role.CONTRIBUTOR, Role.READER, Role.MODERATOR}) {
                var member = world.member(institution, role);
                world.as(
                        member,
                        () -> assertThatThrownBy(() -> verb.accept(drafts)).isInstanceOf(AccessDeniedException.class));
            }
            var stranger = world.officer(world.institution());
            world.as(
                    stranger,
                    () -> assertThatThrownBy(() -> verb.accept(drafts)).isInstanceOf(NotFound.class));
        }
    }

    @Test
    void a_correction_on_an_old_state_is_refused() {
        var version = imported(LAW);
        world.as(officer, () -> {
            var second = texts.article(version, "1").provisions().get(2).id();
            drafts.split(version, 0, second);
            assertThat(texts.version(version))
                    .extracting(TextVersion::articles, TextVersion::version)
                    .containsExactly(3, 1);
            assertThatThrownBy(() -> drafts.promote(version, 0, second)).isInstanceOf(Stale.class);
            drafts.describe(version, 1, second, ProvisionKind.ARTICLE, "Article 1a", "Register");
            assertThat(texts.article(version, "1a").label()).isEqualTo("Article 1a · Register");
            drafts.describe(version, 2, "Law", "sl", "First draft", false);
            assertThat(texts.version(version))
                    .extracting(TextVersion::title, TextVersion::note)
                    .containsExactly("Law", "First draft");
            assertThatThrownBy(() -> drafts.describe(version, 3, "", "xx", "", false))
                    .isInstanceOf(Refused.class);
        });
    }

    @Test
    void a_consultation_opens_only_with_a_text_that_has_an_article() {
        assertThat(requirement.missing(consultation))
                .singleElement()
                .extracting("key")
                .isEqualTo("text.missing");
        imported("just a sentence.");
        assertThat(requirement.missing(consultation))
                .singleElement()
                .extracting("key")
                .isEqualTo("text.missing.articles");
        imported(LAW);
        assertThat(requirement.missing(consultation)).isEmpty();
    }

    @Test
    void the_first_version_is_published_with_its_consultation_and_frozen() {
        var version = imported(LAW);
        publishConsultation();
        assertThat(texts.current(consultation))
                .get()
                .extracting(TextVersion::id, TextVersion::status)
                .containsExactly(version, TextStatus.PUBLISHED);
        assertThat(world.db
                        .fetchSingle(TEXT_VERSION, TEXT_VERSION.ID.eq(version))
                        .getContentSha256())
                .hasSize(32);
        world.as(officer, () -> {
            var provision = texts.outline(version).getFirst().id();
            assertThatThrownBy(() -> drafts.demote(version, 1, provision)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void a_later_version_waits_for_the_review_and_keeps_the_identities() {
        imported(LAW);
        publishConsultation();
        var first = texts.current(consultation).orElseThrow();
        var second = imported(LAW.replace(
                "### Article 2 - Fees",
                "### Article 2 - Founders\n\nThree are enough for it.\n\n### Article 3 - Fees"));
        world.as(
                officer,
                () -> assertThatThrownBy(() -> drafts.publish(second, 0, "After the consultation"))
                        .isInstanceOf(Refused.class));
        enter(Phase.REVIEW);
        world.as(officer, () -> {
            assertThatThrownBy(() -> drafts.publish(second, 0, "Not confirmed")).isInstanceOf(Refused.class);
            matchings.confirm(second, 0);
            assertThatThrownBy(() -> drafts.publish(second, 1, " ")).isInstanceOf(Refused.class);
            drafts.publish(second, 1, "After the consultation");
        });
        var now = texts.current(consultation).orElseThrow();
        assertThat(now).extracting(TextVersion::id, TextVersion::number).containsExactly(second, 2);
        var fees = texts.article(first.id(), "2").entry().lineage();
        assertThat(texts.article(second, "3").entry().lineage()).isEqualTo(fees);
        assertThat(texts.article(second, fees).orElseThrow().label()).isEqualTo("Article 3 · Fees");
    }

    @Test
    void slips_are_mended_while_people_contribute_and_nothing_else() {
        imported(LAW);
        publishConsultation();
        enter(Phase.OPEN);
        var second = imported(LAW.replace("associate", "asociate"));
        world.as(officer, () -> {
            matchings.confirm(second, 0);
            assertThatThrownBy(() -> drafts.publish(second, 1, "A letter was missing"))
                    .isInstanceOf(Refused.class);
            drafts.describe(second, 1, "Law on Associations", "en", "", true);
            drafts.publish(second, 2, "A letter was missing");
        });
        assertThat(texts.current(consultation))
                .get()
                .extracting(TextVersion::correction, TextVersion::note)
                .containsExactly(true, "A letter was missing");
        assertThat(texts.version(second).sha256()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n## Article 4\n\nAnd this too.\n", "\n1. MANY.\n"})
    void what_is_no_slip_does_not_become_one_by_a_tick(String more) {
        imported(LAW);
        publishConsultation();
        enter(Phase.OPEN);
        var second = imported(LAW + more.replace("MANY", "Another word comes here. ".repeat(60)));
        world.as(officer, () -> {
            matchings.confirm(second, 0);
            drafts.describe(second, 1, "Law on Associations", "en", "", true);
            assertThatThrownBy(() -> drafts.publish(second, 2, "Slips"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem -> {
                                        assertThat(problem.field()).isEqualTo("correction");
                                        assertThat(problem.key()).startsWith("text.policy.slip.");
                                    }));
        });
    }

    @Test
    void corrections_are_taken_back_one_by_one_to_the_letter() {
        var version = imported(LAW);
        world.as(officer, () -> {
            var before = texts.provisions(version);
            var paragraph = before.get(3).id();
            drafts.split(version, 0, paragraph);
            drafts.describe(version, 1, paragraph, ProvisionKind.ARTICLE, "Article 1a", "Register");
            drafts.mergeWithPrevious(version, 2, before.get(4).id());
            assertThat(texts.provisions(version)).isNotEqualTo(before);
            drafts.undo(version, 3);
            assertThatThrownBy(() -> drafts.undo(version, 3)).isInstanceOf(Stale.class);
            drafts.undo(version, 4);
            drafts.undo(version, 5);
            drafts.mergeWithPrevious(version, 6, before.get(3).id());
            drafts.divide(version, 7, before.get(2).id(), 1);
            assertThat(texts.provisions(version)).hasSameSizeAs(before).isNotEqualTo(before);
            drafts.undo(version, 8);
            drafts.undo(version, 9);
            assertThat(texts.provisions(version)).isEqualTo(before);
            assertThat(texts.version(version).articles()).isEqualTo(2);
            assertThatThrownBy(() -> drafts.undo(version, 10)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void a_part_of_a_long_text_is_read_by_its_place() {
        var version = imported(LAW);
        world.as(officer, () -> {
            var all = texts.provisions(version);
            assertThat(texts.count(version, true)).isEqualTo(all.size());
            assertThat(texts.part(version, true, 2, 2)).isEqualTo(all.subList(2, 4));
            assertThat(texts.part(version, false, 0, 9).stream().map(Provision::label))
                    .isEqualTo(texts.outline(version).stream().map(Entry::label).toList());
            var last = all.getLast().id();
            assertThat(texts.place(version, true, last)).isEqualTo(all.size() - 1);
            assertThat(texts.provision(version, last)).contains(all.getLast());
        });
    }

    private void enter(Phase phase) {
        world.db
                .update(counterpart.schema.Tables.CONSULTATION)
                .set(counterpart.schema.Tables.CONSULTATION.PHASE, phase)
                .where(counterpart.schema.Tables.CONSULTATION.ID.eq(consultation))
                .execute();
    }
}
