package org.counterpart.legaltext.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.LawFiles;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A law that leaves as a Word file and comes back through our own importer. */
@Tag("many")
class DocxRoundTripTest {

    private static LegalText read(String name) {
        return LawFiles.read(name).text();
    }

    private static ImportedText roundTrip(LegalText text) {
        return TextImporter.read(new DocxWriter().write(text, Edition.UNKNOWN), "law.docx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moulins.fr.xml",
                "treaty.fr.xml",
                "coleccion.es.xml",
                "fr_senat_tas24-021.fr.xml",
                "lu_loi_2024-05-22.fr.xml",
                "uy_bill_2010-09-27.es.xml"
            })
    void articles_are_the_same(String name) {
        var text = read(name);
        assertThat(articles(roundTrip(text).units())).isEqualTo(articles(text.units()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moulins.fr.xml",
                "treaty.fr.xml",
                "coleccion.es.xml",
                "bylaw.en.xml",
                "testo-2024.it.xml",
                "maa.ar.xml",
                "fr_senat_tas24-021.fr.xml",
                "lu_loi_2024-05-22.fr.xml",
                "uy_bill_2010-09-27.es.xml",
                "za_community_fire_safety.en.xml",
                "it_legge_633_1941_copyright.it.xml",
                "ma_loi_31-13.ar.derived.xml"
            })
    void words_are_the_same(String name) {
        var text = read(name);
        var back = roundTrip(text);
        assertThat(words(back.title(), back.units())).isEqualTo(words(text.title(), text.units()));
    }

    private static List<String> articles(List<Unit> units) {
        return units.stream()
                .filter(Unit::isArticle)
                .map(unit -> letters(unit.number() + unit.heading()))
                .toList();
    }

    /** Every letter in order; where one unit ends and another begins is another question. */
    private static String words(String title, List<Unit> units) {
        return letters(title + units.stream().map(Unit::words).collect(Collectors.joining()));
    }

    private static String letters(String words) {
        return words.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
