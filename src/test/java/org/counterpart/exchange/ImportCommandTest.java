package org.counterpart.exchange;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.IMPORTED_VOTES;
import static counterpart.schema.Tables.POINT;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.SEARCH_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.BesideTheProject.assumeHere;

import counterpart.schema.tables.records.PointRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.counterpart.BesideTheProject;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.response.Answer;
import org.counterpart.response.Outcome;
import org.counterpart.response.PointStatus;
import org.counterpart.response.Points;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class ImportCommandTest {

    private static final Path DATA = BesideTheProject.DATA.resolve("consultations");

    @Autowired
    ImportCommand command;

    @Autowired
    TestWorld world;

    @Autowired
    Points points;

    @Autowired
    TransactionTemplate transaction;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_digital_republic_becomes_an_archived_consultation_and_a_second_import_changes_nothing() {
        assumeHere(DATA);
        assertThat(run(DATA)).isZero();
        var id = world.db
                .select(CONSULTATION.ID)
                .from(CONSULTATION)
                .where(CONSULTATION.SLUG.eq(DigitalRepublicImport.SLUG))
                .fetchSingle()
                .value1();
        assertThat(count(id, ContributionKind.AMENDMENT)).isEqualTo(666);
        assertThat(count(id, ContributionKind.COMMENT)).isEqualTo(3994);
        assertThat(world.db.fetchCount(
                        PROVISION,
                        PROVISION.KIND.eq(ProvisionKind.ARTICLE),
                        PROVISION.TEXT_VERSION_ID.eq(DSL.select(counterpart.schema.Tables.TEXT_VERSION.ID)
                                .from(counterpart.schema.Tables.TEXT_VERSION)
                                .where(counterpart.schema.Tables.TEXT_VERSION.CONSULTATION_ID.eq(id)))))
                .isEqualTo(30);
        var data = DigitalRepublic.read(DATA);
        var totals = world.db
                .select(
                        DSL.sum(IMPORTED_VOTES.IN_FAVOUR),
                        DSL.sum(IMPORTED_VOTES.AGAINST),
                        DSL.sum(IMPORTED_VOTES.MIXED))
                .from(IMPORTED_VOTES)
                .fetchSingle();
        assertThat(totals.value1().intValue()).isEqualTo(sum(data, DigitalRepublic.Opinion::inFavour));
        assertThat(totals.value2().intValue()).isEqualTo(sum(data, DigitalRepublic.Opinion::against));
        assertThat(totals.value3().intValue()).isEqualTo(sum(data, DigitalRepublic.Opinion::mixed));
        assertThat(world.db.fetchCount(
                        CONTRIBUTION, CONTRIBUTION.CONSULTATION_ID.eq(id), CONTRIBUTION.BODY.contains("&eacute;")))
                .isZero();

        assertThat(world.db.fetchCount(SEARCH_ENTRY, SEARCH_ENTRY.CONSULTATION_ID.eq(id)))
                .as("found by search at once")
                .isGreaterThan(4000);

        assertThat(world.db.fetchCount(POINT, POINT.CONSULTATION_ID.eq(id)))
                .as("one for each contribution that was not thrown away")
                .isEqualTo(world.db.fetchCount(
                        CONTRIBUTION,
                        CONTRIBUTION.CONSULTATION_ID.eq(id),
                        CONTRIBUTION.STATUS.eq(ContributionStatus.SUBMITTED)))
                .isGreaterThan(4000);

        assertThat(run(DATA)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("is there already");
        assertThat(count(id, ContributionKind.COMMENT)).isEqualTo(3994);
    }

    @Test
    void what_is_imported_under_review_can_be_answered_point_by_point(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("republique_numerique_draft_law.fr.md"), """
                # Loi

                ## Article 1 - Ouverture

                _Section 1 — Données_ · votes : 1 pour / 2 contre / 3 mitigé

                Les données sont ouvertes.
                """);
        Files.writeString(folder.resolve("republique_numerique_opinions.csv"), """
                opinion_id,kind,section,section_subtitle,title,body_html,author,author_kind,created_at,votes_ok,votes_nok,votes_mitige,is_trashed
                1,government_article,S1,Données,Article 1 - Ouverture,<p>x</p>,Gouvernement,organisation,2015-09-26T10:00:00+0200,1,2,3,False
                2,proposal,S1,Données,Article 1 bis - Formats,<p>Les formats sont libres.</p>,Association L,organisation,2015-09-27T10:00:00+0200,1,0,0,False
                3,proposal,S1,Données,Tout gratuit,<p>Gratuit.</p>,Pseudonyme,individual,2015-09-28T10:00:00+0200,0,9,0,True
                """);
        Files.writeString(folder.resolve("republique_numerique_arguments.csv"), """
                argument_id,opinion_id,stance,body,author,author_kind,created_at
                1,2,for,Enfin,Pseudonyme,individual,2015-09-29T10:00:00+0200
                """);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            world.db
                    .update(CONSULTATION)
                    .set(CONSULTATION.SLUG, TestWorld.unique("elsewhere"))
                    .where(CONSULTATION.SLUG.eq(DigitalRepublicImport.SLUG))
                    .execute();
            assertThat(run(folder, true)).isZero();
            var imported = world.db.fetchSingle(CONSULTATION, CONSULTATION.SLUG.eq(DigitalRepublicImport.SLUG));
            var waiting = world.db.fetch(POINT, POINT.CONSULTATION_ID.eq(imported.getId()));
            assertThat(waiting.map(PointRecord::getTitle)).hasSize(2).allMatch(title -> title.contains("Ouverture"));
            var officer = world.officer(imported.getInstitutionId());
            world.as(officer, () -> {
                for (var point : waiting) {
                    points.save(point.getId(), 0, new Answer(Outcome.NOTED, "Lu.", null));
                }
                points.publish(imported.getId(), "");
            });
            assertThat(world.db.fetchCount(
                            POINT, POINT.CONSULTATION_ID.eq(imported.getId()), POINT.STATUS.eq(PointStatus.PUBLISHED)))
                    .isEqualTo(2);
        });
    }

    private static int sum(DigitalRepublic data, java.util.function.ToIntFunction<DigitalRepublic.Opinion> votes) {
        return java.util.stream.Stream.concat(data.articles().stream(), data.proposals().stream())
                .mapToInt(votes)
                .sum();
    }

    private int count(org.counterpart.base.ConsultationId id, ContributionKind kind) {
        return world.db.fetchCount(CONTRIBUTION, CONTRIBUTION.CONSULTATION_ID.eq(id), CONTRIBUTION.KIND.eq(kind));
    }

    @Test
    void what_cannot_be_imported_is_refused_with_a_sentence_that_helps(@TempDir Path folder) throws Exception {
        assertThat(run(null)).isEqualTo(1);
        assertThat(run(folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(run(folder)).isEqualTo(1);
        Files.writeString(folder.resolve("republique_numerique_opinions.csv"), "opinion_id,kind\n1\n");
        assertThat(run(folder)).isEqualTo(1);
        Files.writeString(folder.resolve("republique_numerique_draft_law.fr.md"), "# Loi");
        Files.writeString(folder.resolve("republique_numerique_arguments.csv"), "argument_id\n");
        assertThat(run(folder)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "./counterpart import FOLDER",
                        "There is no folder",
                        "No consultation that Counterpart can import",
                        "republique_numerique_draft_law.fr.md is missing",
                        "row 1 has 1 columns");
    }

    @Test
    void foreign_html_becomes_plain_lines() {
        assertThat(
                        ForeignHtml.text(
                                "<p>L&rsquo;article&nbsp;7</p><ul><li>un <b>mot</b></li><li></li></ul><a href=\"https://x.example\">ici</a><script>x()</script>"))
                .isEqualTo("L’article 7\n- un mot\nici (https://x.example)");
        assertThat(ForeignHtml.typed("a<br />b &amp; <nom>")).isEqualTo("a\nb & <nom>");
    }

    private int run(@Nullable Path folder) {
        return run(folder, false);
    }

    private int run(@Nullable Path folder, boolean underReview) {
        return command.run(
                folder,
                underReview,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
