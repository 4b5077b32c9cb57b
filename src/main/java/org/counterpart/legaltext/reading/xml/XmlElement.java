package org.counterpart.legaltext.reading.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML document.
 *
 * @param name without prefix
 * @param attributes by name without prefix
 * @param content elements and strings in document order
 */
public record XmlElement(String name, String namespace, Map<String, String> attributes, List<Object> content) {

    private static final List<String> IDS = List.of("eId", "id", "currentId", "evolvingId", "wId", "GUID");

    public XmlElement(String name, String namespace, Map<String, String> attributes) {
        this(name, namespace, attributes, new ArrayList<>());
    }

    public boolean is(String... names) {
        for (var candidate : names) {
            if (name.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    public String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    /** Its identifier, under the names that the versions of Akoma Ntoso gave it; no white space, empty when it has none. */
    public String id() {
        for (var name : IDS) {
            var id = attribute(name).strip();
            if (!id.isEmpty()) {
                return id.replaceAll("\\s+", "_");
            }
        }
        return "";
    }

    public List<XmlElement> children() {
        var children = new ArrayList<XmlElement>(content.size());
        for (var part : content) {
            if (part instanceof XmlElement child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The first descendant of one of these names, in document order, looking into nothing named {@code except}. */
    public @Nullable XmlElement first(String except, String... names) {
        for (var child : children()) {
            if (child.is(names)) {
                return child;
            }
            var below = child.is(except) ? null : child.first(except, names);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** All descendants of a name, in document order. */
    public List<XmlElement> all(String wanted) {
        var found = new ArrayList<XmlElement>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<XmlElement> found) {
        for (var child : children()) {
            if (child.is(wanted)) {
                found.add(child);
            }
            child.collect(wanted, found);
        }
    }

    /** All its words, as they stand. */
    public String words() {
        var out = new StringBuilder();
        append(this, out);
        return out.toString();
    }

    private static void append(XmlElement element, StringBuilder out) {
        for (var part : element.content()) {
            if (part instanceof XmlElement child) {
                append(child, out);
            } else {
                out.append(part);
            }
        }
    }
}
