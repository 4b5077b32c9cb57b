package org.counterpart.exchange;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.IMPORTED_VOTES;
import static counterpart.schema.Tables.PROVISION;
import static counterpart.schema.Tables.SEARCH_ENTRY;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.ConsultationId;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.legaltext.model.ProvisionKind;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A consultation of our own, in the files of the Digital Republic: the past one is imported only where it lies beside the project. */
@ProductTest
class OurConsultationImportTest {

    private static final int ARTICLES = 5;
    private static final int PROPOSALS = 21;
    private static final int ARGUMENTS = 60;

    @Autowired
    DigitalRepublicImport digitalRepublic;

    @Autowired
    TestWorld world;

    /** Taken back at the end: there is one address, and another test may want it. */
    @Test
    @Transactional
    void all_of_it_becomes_an_archived_consultation_and_a_second_import_changes_nothing(@TempDir Path folder)
            throws Exception {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.SLUG, TestWorld.unique("elsewhere"))
                .where(CONSULTATION.SLUG.eq(DigitalRepublicImport.SLUG))
                .execute();
        write(folder);
        var votes = votes();
        digitalRepublic.load(DigitalRepublic.read(folder), false);
        var id = world.db
                .select(CONSULTATION.ID)
                .from(CONSULTATION)
                .where(CONSULTATION.SLUG.eq(DigitalRepublicImport.SLUG))
                .fetchSingle()
                .value1();
        assertThat(count(id, ContributionKind.AMENDMENT)).isEqualTo(PROPOSALS);
        assertThat(count(id, ContributionKind.COMMENT)).isEqualTo(ARGUMENTS);
        assertThat(world.db.fetchCount(
                        PROVISION,
                        PROVISION.KIND.eq(ProvisionKind.ARTICLE),
                        PROVISION.TEXT_VERSION_ID.in(DSL.select(TEXT_VERSION.ID)
                                .from(TEXT_VERSION)
                                .where(TEXT_VERSION.CONSULTATION_ID.eq(id)))))
                .isEqualTo(ARTICLES);
        assertThat(votes() - votes).as("in favour, against, mixed").isEqualTo(3_002_001 * (ARTICLES + PROPOSALS));
        assertThat(world.db.fetchCount(
                        CONTRIBUTION,
                        CONTRIBUTION.CONSULTATION_ID.eq(id),
                        CONTRIBUTION.PROPOSED_TEXT.contains("&eacute;")))
                .isZero();
        assertThat(world.db.fetchCount(
                        CONTRIBUTION,
                        CONTRIBUTION.CONSULTATION_ID.eq(id),
                        CONTRIBUTION.PROPOSED_TEXT.contains("L’eau été")))
                .isEqualTo(PROPOSALS);
        assertThat(world.db.fetchCount(SEARCH_ENTRY, SEARCH_ENTRY.CONSULTATION_ID.eq(id)))
                .as("found by search at once")
                .isGreaterThanOrEqualTo(PROPOSALS + ARGUMENTS);
        assertThat(world.db.fetchExists(
                        SEARCH_ENTRY, SEARCH_ENTRY.KIND.eq("organisation"), SEARCH_ENTRY.TITLE.eq("Les amis de l’eau")))
                .as("so are those who took part")
                .isTrue();

        assertThat(digitalRepublic.load(DigitalRepublic.read(folder), false)).contains("is there already");
        assertThat(count(id, ContributionKind.COMMENT)).isEqualTo(ARGUMENTS);
    }

    private int count(ConsultationId id, ContributionKind kind) {
        return world.db.fetchCount(CONTRIBUTION, CONTRIBUTION.CONSULTATION_ID.eq(id), CONTRIBUTION.KIND.eq(kind));
    }

    /** In favour, against and mixed, each in its own digits. */
    private int votes() {
        return world.db
                .select(DSL.coalesce(
                        DSL.sum(IMPORTED_VOTES
                                .IN_FAVOUR
                                .mul(1_000_000)
                                .add(IMPORTED_VOTES.AGAINST.mul(1_000))
                                .add(IMPORTED_VOTES.MIXED)),
                        DSL.val(0)))
                .from(IMPORTED_VOTES)
                .fetchSingle()
                .value1()
                .intValue();
    }

    private static void write(Path folder) throws Exception {
        Files.writeString(
                folder.resolve("republique_numerique_draft_law.fr.md"),
                IntStream.rangeClosed(1, ARTICLES)
                        .mapToObj("""

                                ## Article %1$s - Eau %1$s

                                _Section 1 — Rivières_ · votes : 3 pour / 2 contre / 1 mitigé

                                I. L’eau %1$s est à tous :

                                1° celle des rivières ;

                                2° celle des moulins.
                                """::formatted)
                        .collect(Collectors.joining("", "# Projet de loi sur l’eau\n", "")));
        Files.writeString(
                folder.resolve("republique_numerique_opinions.csv"),
                IntStream.rangeClosed(1, ARTICLES + PROPOSALS)
                        .mapToObj(i ->
                                "%s,%s,86,Section 1,Rivières,Article %s - Eau %s,\"<p>L&rsquo;eau &eacute;t&eacute;&nbsp;: «&nbsp;%s&nbsp;»,<br />\nsuite</p>\",%s,2015-10-%sT10:00:00+0200,,3,2,1,0,0,0,0,False\n"
                                        .formatted(
                                                i,
                                                i <= ARTICLES ? "government_article" : "proposal",
                                                i,
                                                i,
                                                i,
                                                i % 3 == 0
                                                        ? "Les amis de l’eau,organisation"
                                                        : "citoyen-%s,individual (pseudonymised)".formatted(i),
                                                10 + i % 9))
                        .collect(Collectors.joining(
                                "",
                                "opinion_id,kind,section_id,section,section_subtitle,title,body_html,author,author_kind,created_at,updated_at,"
                                        + "votes_ok,votes_nok,votes_mitige,versions_count,arguments_yes,arguments_no,sources_count,is_trashed\n",
                                "")));
        Files.writeString(
                folder.resolve("republique_numerique_arguments.csv"),
                IntStream.rangeClosed(1, ARGUMENTS)
                        .mapToObj(i ->
                                "%s,%s,%s,\"Un avis, %s\",citoyen-%s,individual (pseudonymised),0,2015-10-18T22:24:20+0200,,False\n"
                                        .formatted(
                                                i,
                                                1 + i % (ARTICLES + PROPOSALS),
                                                i % 2 == 0 ? "for" : "against",
                                                i,
                                                i))
                        .collect(Collectors.joining(
                                "",
                                "argument_id,opinion_id,stance,body,author,author_kind,votes,created_at,updated_at,is_trashed\n",
                                "")));
    }
}
