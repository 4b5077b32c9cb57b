package org.counterpart.legaltext.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.validation.Schema;
import org.counterpart.legaltext.reading.LawFiles;
import org.counterpart.proof.AknProof;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Holds our schema of what we write against the one of the standard, which OASIS does not let us copy. It runs when asked, with a copy at hand:
 * {@code ./counterpart test -Dtest=AknStandardProof -Dcounterpart.akn.schema=/path/to/akomantoso30.xsd}
 */
class AknStandardProof {

    private static final Edition EDITION =
            new Edition("Ministry of Justice", "Bill 12", LocalDate.of(2026, 11, 22), "zz");
    private static final int TEXTS = 1_500;
    private static final int CHANGES = 8;

    static Schema standard;

    @BeforeAll
    static void schema() throws Exception {
        var file = System.getProperty("counterpart.akn.schema");
        assertThat(file)
                .as("-Dcounterpart.akn.schema names akomantoso30.xsd, with xml.xsd beside it")
                .isNotNull();
        standard = AknProof.schema(Path.of(file).toUri().toURL());
    }

    @Test
    void whatever_we_write_is_valid_in_the_standard() {
        for (var seed = 0; seed < TEXTS; seed++) {
            valid(new AknWriter().write(RandomText.of(seed), seed % 2 == 0 ? EDITION : Edition.UNKNOWN));
        }
    }

    @Test
    void real_laws_are_valid_in_the_standard() {
        for (var file : LawFiles.all()) {
            valid(new AknWriter().write(LawFiles.read(file).text(), EDITION));
        }
    }

    /** Elements taken out, doubled, moved, renamed and emptied, attributes taken away: what ours lets pass, the standard does too. */
    @Test
    void our_schema_is_narrower_than_the_standard() throws Exception {
        var random = new Random(1);
        var accepted = 0;
        for (var seed = 0; seed < TEXTS; seed++) {
            var file = new AknWriter().write(RandomText.of(seed), EDITION);
            for (var i = 0; i < CHANGES; i++) {
                var changed = changed(file, random);
                if (AknProof.faults(changed).isEmpty()) {
                    accepted++;
                    valid(changed);
                }
            }
        }
        assertThat(accepted).isBetween(TEXTS, TEXTS * CHANGES - TEXTS);
    }

    private static void valid(byte[] file) {
        assertThat(AknProof.faults(file)).isEmpty();
        assertThat(AknProof.faults(file, standard)).isEmpty();
    }

    private static byte[] changed(byte[] file, Random random) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        change(document, any(document, random), any(document, random), random);
        var out = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private static Element any(Document document, Random random) {
        var all = document.getElementsByTagName("*");
        return (Element) all.item(1 + random.nextInt(all.getLength() - 1));
    }

    private static void change(Document document, Element one, Element other, Random random) {
        var parent = one.getParentNode();
        switch (random.nextInt(6)) {
            case 0 -> parent.removeChild(one);
            case 1 -> parent.insertBefore(one.cloneNode(true), one);
            case 2 -> one.setTextContent("");
            case 3 -> document.renameNode(one, other.getNamespaceURI(), other.getTagName());
            case 4 -> {
                if ((other.compareDocumentPosition(one) & Element.DOCUMENT_POSITION_CONTAINED_BY) == 0) {
                    parent.insertBefore(other, one);
                }
            }
            default -> {
                if (one.hasAttributes()) {
                    var attributes = one.getAttributes();
                    one.removeAttributeNode((Attr) attributes.item(random.nextInt(attributes.getLength())));
                }
            }
        }
    }
}
