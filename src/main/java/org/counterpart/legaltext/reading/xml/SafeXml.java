package org.counterpart.legaltext.reading.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.jspecify.annotations.Nullable;

/** Reads XML from strangers: no document types, no entities of its own, nothing from elsewhere, bounded in depth and number of elements. */
public final class SafeXml {

    static final int DEPTH_LIMIT = 200;
    static final int ELEMENT_LIMIT = 500_000;
    static final int ATTRIBUTE_LIMIT = 200;
    static final int ATTRIBUTE_LENGTH = 1_000_000;

    public static XmlElement read(byte[] content) {
        return read(content, "", ELEMENT_LIMIT, unused -> {});
    }

    /**
     * Hands over each element right inside of one of this name as soon as it is complete, and forgets it: documents of any length take
     * the memory of one paragraph. What is returned is the rest.
     */
    public static XmlElement read(byte[] content, String parent, Consumer<XmlElement> each) {
        return read(content, parent, ELEMENT_LIMIT, each);
    }

    /** The same where no more than so many elements may stand in one that is handed over, or outside of all of them. */
    public static XmlElement read(byte[] content, String parent, int limit, Consumer<XmlElement> each) {
        try {
            var start = blanksAtStart(content);
            var input = new ByteArrayInputStream(content, start, content.length - start);
            return read(factory().createXMLStreamReader(input), parent, limit, each);
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw refused("legaltext.import.notXml", place == null ? 0 : place.getLineNumber());
        }
    }

    /** Blank lines before the declaration are an error that programs make and that harms nobody. */
    private static int blanksAtStart(byte[] content) {
        var start = 0;
        while (start < content.length && " \t\r\n".indexOf(content[start]) >= 0) {
            start++;
        }
        return start;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The depth is checked below, with a sentence that says so.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(2 * ATTRIBUTE_LIMIT));
        factory.setXMLReporter((message, type, information, place) -> {
            // What is wrong is thrown; nothing is printed.
        });
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static XmlElement read(XMLStreamReader reader, String outer, int limit, Consumer<XmlElement> each)
            throws XMLStreamException {
        var open = new ArrayDeque<XmlElement>();
        XmlElement root = null;
        var elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw refused("legaltext.import.documentType");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("legaltext.import.entity");
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = element(reader);
                    if (++elements > limit) {
                        throw refused("legaltext.import.tooManyElements", limit);
                    }
                    if (open.size() >= DEPTH_LIMIT) {
                        throw refused("legaltext.import.tooDeep", DEPTH_LIMIT);
                    }
                    var parent = open.peek();
                    if (parent == null) {
                        root = element;
                    } else {
                        parent.content().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var done = open.pop();
                    var above = open.peek();
                    if (above != null && above.name().equals(outer)) {
                        above.content().clear();
                        each.accept(done);
                        elements = 0;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(open.peek(), reader.getText());
                default -> {
                    // Comments and processing instructions are no part of the text.
                }
            }
        }
        if (root == null) {
            throw refused("legaltext.import.notXml", 1);
        }
        return root;
    }

    private static void text(@Nullable XmlElement parent, String text) {
        if (parent != null) {
            parent.content().add(text);
        }
    }

    private static XmlElement element(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        if (reader.getAttributeCount() > ATTRIBUTE_LIMIT) {
            throw refused("legaltext.import.tooManyAttributes", ATTRIBUTE_LIMIT);
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeValue(i).length() > ATTRIBUTE_LENGTH) {
                throw refused("legaltext.import.tooManyAttributes", ATTRIBUTE_LIMIT);
            }
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var namespace = reader.getNamespaceURI();
        return new XmlElement(reader.getLocalName(), namespace == null ? "" : namespace, attributes);
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(Problem.at("file", key, arguments));
    }

    private SafeXml() {}
}
