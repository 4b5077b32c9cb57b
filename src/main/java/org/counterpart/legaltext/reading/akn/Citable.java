package org.counterpart.legaltext.reading.akn;

import java.util.List;
import org.counterpart.legaltext.reading.xml.XmlElement;

/**
 * What a document cites as its articles. Most have articles; in the English tradition sections are cited like articles, in secondary
 * legislation regulations or rules.
 *
 * @param element name of the element
 * @param name of a container that has no element of its own; empty for any
 */
record Citable(String element, String name) {

    private static final List<String> NAMED = List.of("regulation", "rule", "article", "section");

    static Citable of(XmlElement document) {
        var body = document.first("meta", "body", "mainBody");
        var rules = body == null ? document : body;
        for (var element : new String[] {"article", "section"}) {
            var candidate = new Citable(element, "");
            if (candidate.isIn(rules)) {
                return candidate;
            }
        }
        for (var name : NAMED) {
            var candidate = new Citable("hcontainer", name);
            if (candidate.isIn(rules)) {
                return candidate;
            }
        }
        return new Citable("rule", "").isIn(rules) ? new Citable("rule", "") : new Citable("clause", "");
    }

    /** Whether it is one itself, and not a frame around several. */
    boolean is(XmlElement candidate) {
        return matches(candidate) && !isIn(candidate);
    }

    private boolean matches(XmlElement candidate) {
        return candidate.is(element)
                && (name.isEmpty() || candidate.attribute("name").equals(name));
    }

    /** Neither what is quoted nor an annexed treaty decides how the law itself is cited. */
    private boolean isIn(XmlElement rules) {
        for (var child : rules.children()) {
            if (child.is("quotedStructure", "embeddedStructure", "meta") || AknNames.isAnnex(child)) {
                continue;
            }
            if (matches(child) || isIn(child)) {
                return true;
            }
        }
        return false;
    }
}
