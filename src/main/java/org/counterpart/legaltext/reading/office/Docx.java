package org.counterpart.legaltext.reading.office;

import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Small questions about the XML of Word. */
final class Docx {

    static @Nullable XmlElement child(@Nullable XmlElement element, String name) {
        if (element != null) {
            for (var part : element.content()) {
                if (part instanceof XmlElement child && child.name().equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** A property that is on by being there, unless it says otherwise. */
    static boolean on(@Nullable XmlElement properties, String name, boolean before) {
        var property = child(properties, name);
        return property == null ? before : !property.attribute("val").matches("0|false|off|none");
    }

    /** A field of a form that nobody filled in: its words only ask to. */
    static boolean isPlaceholder(XmlElement control) {
        return on(child(control, "sdtPr"), "showingPlcHdr", false);
    }

    /** Whether a tracked change takes it away: the end of a paragraph, or a row of a table. */
    static boolean isDeleted(@Nullable XmlElement properties) {
        return child(properties, "del") != null || child(properties, "moveFrom") != null;
    }

    private Docx() {}
}
