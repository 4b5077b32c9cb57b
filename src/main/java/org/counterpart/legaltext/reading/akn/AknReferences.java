package org.counterpart.legaltext.reading.akn;

import java.util.HashMap;
import java.util.Map;
import org.counterpart.legaltext.reading.xml.XmlElement;

/** What identifiers of a document stand for: names in its list of references, and notes that are kept apart from the words they belong to. */
final class AknReferences {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, XmlElement> notes = new HashMap<>();

    AknReferences(XmlElement root) {
        collect(root);
    }

    private void collect(XmlElement element) {
        for (var child : element.children()) {
            if (child.name().startsWith("TLC")) {
                names.putIfAbsent(child.id(), child.attribute("showAs"));
            } else if (child.is("note", "authorialNote") && !child.id().isEmpty()) {
                notes.putIfAbsent(child.id(), child);
            }
            collect(child);
        }
    }

    /** Empty when the document does not say. */
    String name(String address) {
        return address.startsWith("#") ? names.getOrDefault(address.substring(1), "") : "";
    }

    /** The note at an address, or an empty element. */
    XmlElement note(String address) {
        var note = address.startsWith("#") ? notes.get(address.substring(1)) : null;
        return note == null ? new XmlElement("note", "", Map.of()) : note;
    }
}
