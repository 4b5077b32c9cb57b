package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.LawFiles.read;

import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws and bills as they are published; the numbers of real ones were counted in the files by other means. */
@Tag("anywhere")
@Tag("many")
class RealTextsTest {

    @ParameterizedTest
    @CsvSource({
        "mills.en.xml, 4, en, LTR",
        "mulini.it.xml, 3, it, LTR",
        "moulins.fr.xml, 7, fr, LTR",
        "maa.ar.xml, 5, ar, RTL",
        "molinos.es.md, 6, es, LTR",
        "moinhos.pt.docx, 4, pt, LTR",
        "interpretation.en.txt, 5, en, LTR",
        "testo-2021.it.xml, 306, it, LTR",
        "testo-2024.it.xml, 307, it, LTR",
        "treaty.fr.xml, 4, fr, LTR",
        "bylaw.en.xml, 4, en, LTR",
        "coleccion.es.xml, 2, es, LTR",
        "sct_natural_environment_bill.en.xml, 38, en, LTR",
        "it_senato_ddl_2013.it.xml, 6, it, LTR",
        "fr_senat_tas24-021.fr.xml, 11, fr, LTR",
        "ma_loi_31-13.ar.derived.xml, 28, ar, RTL",
        "UY-ley-18381.md, 35, es, LTR",
        "MPV-1318-2025-09-17-CP-S00.docx, 5, pt, LTR",
        "tz_cap1_interpretation.txt, 85, en, LTR",
        "it_legge_633_1941_v2021.it.xml, 306, it, LTR",
        "it_legge_633_1941_copyright.it.xml, 307, it, LTR",
        "lu_loi_2024-05-22.fr.xml, 63, fr, LTR",
        "za_community_fire_safety.en.xml, 71, en, LTR",
        "uy_bill_2010-09-27.es.xml, 3, es, LTR",
    })
    void has_its_articles_its_language_and_every_letter(
            String file, int articles, String language, Direction direction) {
        var text = read(file);
        assertThat(text.articles()).isEqualTo(articles);
        assertThat(text.language()).isEqualTo(language);
        assertThat(text.direction()).isEqualTo(direction);
        assertThat(text.report().unplaced()).isZero();
        assertThat(text.report().taken().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(text.units().size());
    }

    @ParameterizedTest
    @CsvSource({
        "mills.en.xml, Water Mills (Valdor) Bill, Targets for keeping mills, 2",
        "sct_natural_environment_bill.en.xml, Natural Environment (Scotland) Bill, Targets for improving biodiversity, 17",
    })
    void a_scottish_bill_is_named_by_its_own_list_of_variables_and_counts_no_sections_it_only_quotes(
            String file, String title, String first, int quoted) {
        var bill = read(file);
        assertThat(bill.title()).isEqualTo(title);
        assertThat(bill.units())
                .allSatisfy(unit -> assertThat(unit.number() + unit.heading() + unit.body())
                        .doesNotContainPattern("#?\\bvar[A-Z]")
                        .doesNotContain("9999-01-01"));
        assertThat(bill.report().changed())
                .anySatisfy(change -> assertThat(change)
                        .extracting(ImportReport.Change::what, ImportReport.Change::times)
                        .containsExactly(ImportChange.QUOTED_ARTICLES, quoted));
        assertThat(article(bill, "1").heading()).isEqualTo(first);
        assertThat(bill.units())
                .filteredOn(unit -> unit.eid().equals("sec_1__subsec_4"))
                .singleElement()
                .extracting(Unit::body)
                .asString()
                .contains("after “sections” insert “2C, 2E, 2G,”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moulins.fr.xml", "fr_senat_tas24-021.fr.xml"})
    void a_french_number_is_shown_once_and_inserted_articles_have_readable_addresses(String file) {
        var bill = read(file);
        assertThat(bill.units().stream().filter(Unit::isArticle).map(Unit::handle))
                .startsWith("1-a", "1", "2", "3", "4", "4-bis", "4-ter");
        assertThat(bill.units())
                .filteredOn(unit -> unit.eid().equals("al_4__art_1er"))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.number()).isEqualTo("a bis)");
                    assertThat(unit.body()).startsWith("(nouveau)");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "molinos.es.md, Ley Nº 17 - LEY SOBRE LOS MOLINOS DE AGUA, 4, ANA RIVERA",
        "UY-ley-18381.md, Ley Nº 18381 - LEY SOBRE EL DERECHO DE ACCESO A LA INFORMACION PUBLICA, 7, TABARE VAZQUEZ",
    })
    void a_uruguayan_law_in_markdown_keeps_its_chapters_its_letters_and_its_signatures(
            String file, String title, String article, String signatory) {
        var law = read(file);
        assertThat(law.title()).isEqualTo(title);
        assertThat(article(law, article).heading()).isEqualTo("Presentación de informes");
        assertThat(law.units()).filteredOn(unit -> unit.number().equals("G)")).isNotEmpty();
        assertThat(law.units().getLast().kind()).isEqualTo(ProvisionKind.CONCLUSION);
        assertThat(law.units().getLast().body()).startsWith(signatory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"treaty.fr.xml", "lu_loi_2024-05-22.fr.xml"})
    void articles_of_an_annexed_treaty_do_not_take_the_addresses_of_the_law(String file) {
        var law = read(file);
        var handles =
                law.units().stream().filter(Unit::isArticle).map(Unit::handle).toList();
        assertThat(handles).doesNotHaveDuplicates().startsWith("1", "1-2", "2");
    }

    private static Unit article(ImportedText text, String handle) {
        return text.units().stream()
                .filter(unit -> handle.equals(unit.handle()))
                .findFirst()
                .orElseThrow();
    }
}
