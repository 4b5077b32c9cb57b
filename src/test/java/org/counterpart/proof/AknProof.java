package org.counterpart.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What is wrong in a file of Akoma Ntoso, held against a schema. */
public final class AknProof {

    /** What we write of the standard; narrower than it. */
    private static final Schema WRITTEN =
            schema(Objects.requireNonNull(AknProof.class.getResource("/akn/written.xsd")));

    /** Against the schema of what we write. */
    public static List<String> faults(byte[] file) {
        return faults(file, WRITTEN);
    }

    public static List<String> faults(byte[] file, Schema schema) {
        var faults = new ArrayList<String>();
        var validator = schema.newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                faults.add(e.getLineNumber() + ": " + e.getMessage());
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException | IOException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    public static Schema schema(URL address) {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setProperty("jdk.xml.maxOccurLimit", "0");
            return factory.newSchema(address);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private AknProof() {}
}
