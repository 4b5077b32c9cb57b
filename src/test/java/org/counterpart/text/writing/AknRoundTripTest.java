package org.counterpart.text.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.counterpart.text.model.Direction;
import org.counterpart.text.model.LegalText;
import org.counterpart.text.model.Mark;
import org.counterpart.text.model.ProvisionKind;
import org.counterpart.text.model.Unit;
import org.counterpart.text.reading.RealTextsTest;
import org.counterpart.text.reading.TextImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What leaves as Akoma Ntoso comes back the same, and is what the standard says. */
class AknRoundTripTest {

    private static final Edition EDITION =
            new Edition("Ministry of Justice", "Bill 12", LocalDate.of(2026, 11, 22), "zz");
    private static final int TEXTS = 300;

    @Test
    void any_text_comes_back_the_same() {
        for (var seed = 0; seed < TEXTS; seed++) {
            comesBack(RandomText.of(seed), "text " + seed);
        }
    }

    @Test
    void any_text_is_valid() throws Exception {
        var texts = new ArrayList<LegalText>();
        for (var seed = 0; seed < TEXTS; seed++) {
            texts.add(RandomText.of(seed));
        }
        texts.add(new LegalText("Empty", "en", Direction.LTR, List.of()));
        valid(texts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sct_natural_environment_bill.en.xml",
                "it_senato_ddl_2013.it.xml",
                "fr_senat_tas24-021.fr.xml",
                "ma_loi_31-13.ar.derived.xml",
                "UY-ley-18381.md",
                "it_legge_633_1941_v2021.it.xml",
                "it_legge_633_1941_copyright.it.xml",
                "lu_loi_2024-05-22.fr.xml",
                "za_community_fire_safety.en.xml",
                "uy_bill_2010-09-27.es.xml",
            })
    void a_real_law_comes_back_the_same_and_valid(String file) throws Exception {
        var text = RealTextsTest.read(file).text();
        comesBack(text, file);
        if (Files.exists(schema())) {
            valid(List.of(text));
        }
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
        assertThat(back.units())
                .as(name)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(text.units());
        assertThat(back.report().unplaced()).as(name).isZero();
    }

    private static Path schema() {
        return Path.of(System.getProperty("counterpart.akn.schema", "../shared/schema/akomantoso30.xsd"));
    }

    private static void valid(List<LegalText> texts) throws Exception {
        assumeTrue(Files.exists(schema()), "skipped: the schema of Akoma Ntoso 3.0 is not here (" + schema() + ")");
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty("jdk.xml.maxOccurLimit", "0");
        var validator = factory.newSchema(schema().toFile()).newValidator();
        var errors = new ArrayList<String>();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                errors.add(e.getLineNumber() + ": " + e.getMessage());
            }
        });
        for (var text : texts) {
            validator.validate(new StreamSource(new ByteArrayInputStream(new AknWriter().write(text, EDITION))));
            assertThat(errors).as(text.title()).isEmpty();
        }
    }
}
