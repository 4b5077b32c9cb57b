package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and hostile files are read or refused with a sentence; they never hang, and nothing else is ever thrown. */
@Tag("many")
class DamagedFilesTest {

    private static final int TIMES = 20;

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "coleccion.es.xml",
                "treaty.fr.xml",
                "mulini.it.xml",
                "molinos.es.md",
                "moinhos.pt.docx",
                "uy_bill_2010-09-27.es.xml",
                "lu_loi_2024-05-22.fr.xml",
                "it_senato_ddl_2013.it.xml",
                "UY-ley-18381.md"
            })
    void a_file_that_was_cut_or_flipped_is_read_or_refused(String name) {
        var whole = LawFiles.bytes(name);
        var random = new Random(7);
        for (var i = 0; i < TIMES; i++) {
            readOrRefused(Arrays.copyOf(whole, random.nextInt(whole.length)));
            var flipped = whole.clone();
            for (var j = 0; j < 1 + random.nextInt(8); j++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(7));
            }
            readOrRefused(flipped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "picture"})
    void an_archive_that_holds_a_name_twice_is_refused(String twice) {
        var other = twice.substring(0, twice.length() - 1) + "z";
        var docx = OfficeFiles.docx(
                "<w:p><w:r><w:t>Article 1. The mill is public.</w:t></w:r></w:p>", Map.of("picture", "", other, ""));
        assertThat(TextImporter.read(docx, "law.docx").units()).isNotEmpty();
        var renamed = new String(docx, StandardCharsets.ISO_8859_1).replace("word/" + other, "word/" + twice);
        assertThatThrownBy(() -> TextImporter.read(renamed.getBytes(StandardCharsets.ISO_8859_1), "law.docx"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("legaltext.import.damaged");
    }

    /** Whole elements taken out or doubled: well-formed, and nothing like the schema. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"mulini.it.xml", "it_senato_ddl_2013.it.xml"})
    void a_file_whose_elements_are_shuffled_loses_no_letter(String name) {
        var random = new Random(11);
        var names = new String[] {
            "num", "heading", "content", "point", "list", "intro", "p", "i", "mod", "article", "table", "zzz", "body"
        };
        for (var i = 0; i < TIMES; i++) {
            var xml = new String(LawFiles.bytes(name), StandardCharsets.UTF_8);
            for (var j = 0; j < 3; j++) {
                var from = names[random.nextInt(names.length)];
                var to = names[random.nextInt(names.length)];
                xml = xml.replaceAll("(</?an:)" + from + "(?=[ >/])", "$1" + to);
            }
            var text = readOrRefused(xml.getBytes(StandardCharsets.UTF_8));
            if (text != null) {
                assertThat(text.report().unplaced()).isZero();
            }
        }
    }

    @Test
    void many_attributes_and_long_ones_are_refused() {
        var many = new StringBuilder("<akomaNtoso");
        for (var i = 0; i < 300; i++) {
            many.append(" a").append(i).append("='1'");
        }
        assertThatThrownBy(() -> read(many.append("/>").toString())).hasMessageContaining("tooManyAttributes");
        assertThatThrownBy(() -> read("<akomaNtoso a='" + "x".repeat(1_000_001) + "'/>"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_hundred_thousand_articles_of_one_number_take_no_quadratic_time() {
        var start = System.nanoTime();
        var text = read("<akomaNtoso><act><body>" + "<article><num>1</num></article>".repeat(100_000)
                + "</body></act></akomaNtoso>");
        assertThat(text.articles()).isEqualTo(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    private static ImportedText read(String xml) {
        return TextImporter.read(xml.getBytes(StandardCharsets.UTF_8), "file.xml");
    }

    private static @Nullable ImportedText readOrRefused(byte[] content) {
        try {
            return TextImporter.read(content, "file.xml");
        } catch (Refused refused) {
            assertThat(refused.problems()).isNotEmpty();
            return null;
        }
    }
}
