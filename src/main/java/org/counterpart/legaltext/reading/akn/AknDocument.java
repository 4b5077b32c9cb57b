package org.counterpart.legaltext.reading.akn;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.xml.OtherXml;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the document in an Akoma Ntoso file, whatever its envelope. Takes every version of the standard and LegalDocML.de, which names things
 * alike; refuses other documents of the standard, and other kinds of XML, by name.
 *
 * @param root the envelope
 * @param main the bill, act or document that is put to consultation; the rest of the envelope are its annexes
 */
record AknDocument(XmlElement root, XmlElement main) {

    /** Documents that propose or hold rules. */
    static final Set<String> TEXTS =
            Set.of("bill", "act", "doc", "statement", "documentCollection", "officialGazette", "portion");

    private static final Set<String> COLLECTIONS = Set.of("documentCollection", "officialGazette");
    private static final Set<String> OTHERS =
            Set.of("amendment", "amendmentList", "debate", "debateReport", "judgement", "judgment");
    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    static AknDocument in(XmlElement outermost, Ledger ledger) {
        var root = envelope(outermost, ledger);
        var first = root.children().stream()
                .filter(child -> TEXTS.contains(child.name()) || OTHERS.contains(child.name()))
                .findFirst()
                .orElseThrow(() -> refused("legaltext.import.noDocument"));
        if (OTHERS.contains(first.name())) {
            throw refused("legaltext.import.otherDocument", first.name());
        }
        var main = COLLECTIONS.contains(first.name()) ? text(root, first) : first;
        if (!main.namespace().equals(NAMESPACE)) {
            ledger.changed(ImportChange.DRAFT_NAMESPACE, 1, main.namespace().isEmpty() ? "–" : main.namespace());
        }
        return new AknDocument(root, main);
    }

    private static XmlElement envelope(XmlElement outermost, Ledger ledger) {
        if (isEnvelope(outermost)) {
            return outermost;
        }
        if (outermost.is("html", "HTML")) {
            throw refused("legaltext.import.html");
        }
        var inside = find(outermost);
        if (inside != null) {
            return inside;
        }
        if (isText(outermost)) {
            ledger.changed(ImportChange.NO_ENVELOPE, 1, outermost.name());
            var root = new XmlElement("akomaNtoso", outermost.namespace(), outermost.attributes());
            root.content().add(outermost);
            return root;
        }
        var format = OtherXml.named(outermost);
        throw format == null
                ? refused("legaltext.import.otherXml", outermost.name())
                : refused("legaltext.import.otherLaw", format);
    }

    /** Some services wrap the document into an answer of their own. */
    private static @Nullable XmlElement find(XmlElement element) {
        for (var child : element.children()) {
            var found = isEnvelope(child) ? child : find(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isEnvelope(XmlElement element) {
        return element.name().toLowerCase(Locale.ROOT).equals("akomantoso");
    }

    private static boolean isText(XmlElement element) {
        return TEXTS.contains(element.name())
                && element.children().stream().anyMatch(child -> child.is("meta"))
                && element.children().stream().anyMatch(child -> child.is("body", "mainBody", "collectionBody"));
    }

    /** The first law in a collection; where it has none, the first other document that has words of its own. */
    private static XmlElement text(XmlElement root, XmlElement collection) {
        for (var names : List.of(new String[] {"bill", "act"}, new String[] {"doc", "statement", "portion"})) {
            var found = root.first("meta", names);
            if (found != null && !found.words().isBlank()) {
                return found;
            }
        }
        var other = root.first("meta", OTHERS.toArray(String[]::new));
        if (other != null) {
            throw refused("legaltext.import.otherDocument", other.name());
        }
        if (collection.first("meta", "documentRef", "componentRef") != null) {
            throw refused("legaltext.import.onlyReferences", collection.name());
        }
        if (collection.is("officialGazette") || collection.words().isBlank()) {
            throw refused("legaltext.import.otherDocument", collection.name());
        }
        return collection;
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(Problem.at("file", key, arguments));
    }
}
