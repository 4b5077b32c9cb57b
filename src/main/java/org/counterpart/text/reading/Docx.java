package org.counterpart.text.reading;

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

    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private Docx() {}
}
