package org.counterpart.legaltext.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.LawFiles;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.proof.AknProof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves as Akoma Ntoso comes back the same, and is what the standard says. */
class AknRoundTripTest {

    private static final Edition EDITION =
            new Edition("Ministry of Justice", "Bill 12", LocalDate.of(2026, 11, 22), "zz");
    private static final int TEXTS = 300;
    private static final int SOME = 6;

    @Test
    void some_texts_come_back_the_same() {
        for (var seed = 0; seed < SOME; seed++) {
            comesBack(RandomText.of(seed), "text " + seed);
        }
    }

    @Tag("many")
    @Test
    void any_text_comes_back_the_same() {
        for (var seed = 0; seed < TEXTS; seed++) {
            comesBack(RandomText.of(seed), "text " + seed);
        }
    }

    @Tag("many")
    @Test
    void any_text_is_valid() {
        for (var seed = 0; seed < TEXTS; seed++) {
            valid(RandomText.of(seed));
        }
    }

    @Test
    void a_text_without_words_is_valid() {
        var bare = new Unit(0, ProvisionKind.PREAMBLE, "", "", "", List.of(), "front", null);
        for (var front = 0; front <= 4; front++) {
            var units = new ArrayList<Unit>();
            for (var i = 0; i < front; i++) {
                units.add(bare.identified("front_" + i));
            }
            valid(new LegalText("Empty", "en", Direction.LTR, units));
        }
    }

    @Test
    void what_is_wrong_is_found() {
        var file = new String(new AknWriter().write(RandomText.of(1), EDITION), StandardCharsets.UTF_8);
        assertThat(List.of(
                        file.replaceFirst(" name=\"bill\"", ""),
                        file.replaceFirst("<FRBRuri [^>]*>", ""),
                        file.replaceFirst("eId=\"e_1\"", "eId=\"e_0\""),
                        file.replaceFirst("<body>", "<body><p/>")))
                .allSatisfy(wrong -> assertThat(AknProof.faults(wrong.getBytes(StandardCharsets.UTF_8)))
                        .isNotEmpty());
    }

    @Tag("many")
    @ParameterizedTest
    @MethodSource("org.counterpart.legaltext.reading.LawFiles#marked")
    void a_law_comes_back_the_same_and_valid(String file) {
        var text = LawFiles.read(file).text();
        comesBack(text, file);
        valid(text);
    }

    @Test
    void number_and_date_of_the_version_are_in_the_file() {
        var back = TextImporter.read(new AknWriter().write(RandomText.of(1), EDITION), "export.xml");
        assertThat(back.origin().number()).isEqualTo("Bill 12");
        assertThat(back.origin().date()).isEqualTo(LocalDate.of(2026, 11, 22));
        var unknown = TextImporter.read(new AknWriter().write(RandomText.of(1), Edition.UNKNOWN), "export.xml");
        assertThat(unknown.origin().number()).isEmpty();
        assertThat(unknown.origin().date()).isNull();
    }

    @Test
    void words_with_signs_that_xml_cannot_hold_are_written_without_them() {
        var unit = new Unit(0, ProvisionKind.ARTICLE, "1", "", "a\u0000b\ud800c", List.of(), "art_1", "1");
        var text = new LegalText("Law", "en", Direction.LTR, List.of(unit));
        assertThat(TextImporter.read(new AknWriter().write(text, EDITION), "x.xml")
                        .units())
                .singleElement()
                .extracting(Unit::body)
                .isEqualTo("abc");
    }

    @Test
    void marks_that_overlap_are_nested_and_come_back_whole() {
        var marks = List.of(Mark.of(0, 8, Mark.Kind.EMPHASIS), Mark.of(5, 14, Mark.Kind.STRONG));
        var unit = new Unit(0, ProvisionKind.ARTICLE, "1", "", "one, two three", marks, "art_1", "1");
        var text = new LegalText("Law", "en", Direction.LTR, List.of(unit));
        comesBack(text, "overlapping");
        assertThat(new String(new AknWriter().write(text, EDITION), StandardCharsets.UTF_8))
                .contains("<p><i>one, <b>two</b></i><b> three</b></p>");
    }

    private static void comesBack(LegalText text, String name) {
        var export = new AknWriter().write(text, EDITION);
        var back = TextImporter.read(export, "export.xml");
        assertThat(back.title()).as(name).isEqualTo(text.title());
        assertThat(back.language()).as(name).isEqualTo(text.language());
        assertThat(back.direction()).as(name).isEqualTo(text.direction());
        assertThat(back.units()).as(name).containsExactlyElementsOf(text.units());
        assertThat(back.report().unplaced()).as(name).isZero();
    }

    private static void valid(LegalText text) {
        assertThat(AknProof.faults(new AknWriter().write(text, EDITION)))
                .as(text.title())
                .isEmpty();
    }
}
