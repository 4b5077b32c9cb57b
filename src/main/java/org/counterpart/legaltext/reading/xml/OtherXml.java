package org.counterpart.legaltext.reading.xml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names other XML formats of laws and offices, so that their owner learns what to convert. */
public final class OtherXml {

    /** By a part of the namespace. */
    private static final List<Map.Entry<String, String>> NAMESPACES = List.of(
            Map.entry("legislation.gov.uk/namespaces/legislation", "legislation.gov.uk CLML"),
            Map.entry("metalex", "CEN MetaLex"),
            Map.entry("uslm", "United States Legislative Markup (USLM)"),
            Map.entry("xml.house.gov", "US House XML"),
            Map.entry("normeinrete", "Norme in Rete (NIR)"),
            Map.entry("lexml", "LexML Brasil"),
            Map.entry("formex.publications.europa.eu", "Formex"),
            Map.entry("publications.europa.eu", "EUR-Lex"),
            Map.entry("eli/ontology", "ELI"),
            Map.entry("crown.copyright", "Crown XML"),
            Map.entry("opendocument:xmlns:office", "OpenDocument"),
            Map.entry("schemas.microsoft.com/office", "Microsoft Office XML"),
            Map.entry("schemas.openxmlformats.org", "Microsoft Office XML"),
            Map.entry("docbook.org", "DocBook"),
            Map.entry("tei-c.org", "TEI"));

    /** By the name of the outermost element, for formats that have no namespace. */
    private static final Map<String, String> ROOTS = Map.ofEntries(
            Map.entry("ACT", "Formex"),
            Map.entry("CONS.ACT", "Formex"),
            Map.entry("GENERAL", "Formex"),
            Map.entry("PROPOSAL", "Formex"),
            Map.entry("NOTICE", "EUR-Lex"),
            Map.entry("NIR", "Norme in Rete (NIR)"),
            Map.entry("LexML", "LexML Brasil"),
            Map.entry("Legislation", "legislation.gov.uk CLML"),
            Map.entry("lawDoc", "United States Legislative Markup (USLM)"),
            Map.entry("bill", "US House XML"),
            Map.entry("resolution", "US House XML"),
            Map.entry("dokumente", "gesetze-im-internet.de"),
            Map.entry("Statute", "Justice Laws Canada"),
            Map.entry("Regulation", "Justice Laws Canada"),
            Map.entry("Law", "e-Gov Japan"),
            Map.entry("oigusakt", "Riigi Teataja (Estonia)"),
            Map.entry("toestand", "Basiswettenbestand (Netherlands)"),
            Map.entry("wet-besluit", "Basiswettenbestand (Netherlands)"),
            Map.entry("Norma", "Ley Chile"),
            Map.entry("Dokument", "Lex Dania (Denmark)"),
            Map.entry("risdok", "RIS (Austria)"),
            Map.entry("documento", "BOE (Spain)"),
            Map.entry("ARTICLE", "Légifrance LEGI"),
            Map.entry("TEXTELR", "Légifrance LEGI"),
            Map.entry("TEXTE_VERSION", "Légifrance LEGI"));

    public static @Nullable String named(XmlElement outermost) {
        var namespace = outermost.namespace();
        for (var known : NAMESPACES) {
            if (namespace.contains(known.getKey())) {
                return known.getValue();
            }
        }
        return ROOTS.get(outermost.name());
    }

    private OtherXml() {}
}
