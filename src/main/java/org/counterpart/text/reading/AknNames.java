package org.counterpart.text.reading;

import java.util.Map;
import java.util.Set;
import org.counterpart.text.model.ProvisionKind;

/** What the element names of Akoma Ntoso 3.0 (OASIS, 2018) are to us. */
final class AknNames {

    /** Documents that propose or hold rules. */
    static final Set<String> TEXTS = Set.of("bill", "act", "doc", "documentCollection", "statement");

    /** The other documents of the standard: refused by name. */
    static final Set<String> OTHER_DOCUMENTS = Set.of(
            "amendment",
            "amendmentList",
            "debate",
            "debateReport",
            "judgement",
            "judgment",
            "officialGazette",
            "portion");

    private static final Map<String, ProvisionKind> UNITS = Map.ofEntries(
            Map.entry("book", ProvisionKind.BOOK),
            Map.entry("tome", ProvisionKind.BOOK),
            Map.entry("part", ProvisionKind.PART),
            Map.entry("subpart", ProvisionKind.PART),
            Map.entry("title", ProvisionKind.TITLE),
            Map.entry("subtitle", ProvisionKind.TITLE),
            Map.entry("chapter", ProvisionKind.CHAPTER),
            Map.entry("subchapter", ProvisionKind.CHAPTER),
            Map.entry("section", ProvisionKind.SECTION),
            Map.entry("subsection", ProvisionKind.SECTION),
            Map.entry("division", ProvisionKind.SUBDIVISION),
            Map.entry("subdivision", ProvisionKind.SUBDIVISION),
            Map.entry("hcontainer", ProvisionKind.SUBDIVISION),
            Map.entry("transitional", ProvisionKind.SUBDIVISION),
            Map.entry("article", ProvisionKind.ARTICLE),
            Map.entry("rule", ProvisionKind.PARAGRAPH),
            Map.entry("subrule", ProvisionKind.SUBPARAGRAPH),
            Map.entry("clause", ProvisionKind.TEXT),
            Map.entry("subclause", ProvisionKind.SUBPARAGRAPH),
            Map.entry("proviso", ProvisionKind.SUBPARAGRAPH),
            Map.entry("paragraph", ProvisionKind.PARAGRAPH),
            Map.entry("subparagraph", ProvisionKind.SUBPARAGRAPH),
            Map.entry("alinea", ProvisionKind.PARAGRAPH),
            Map.entry("level", ProvisionKind.POINT),
            Map.entry("point", ProvisionKind.POINT),
            Map.entry("item", ProvisionKind.POINT),
            Map.entry("indent", ProvisionKind.INDENT),
            Map.entry("recital", ProvisionKind.RECITAL),
            Map.entry("coverPage", ProvisionKind.PREAMBLE),
            Map.entry("preface", ProvisionKind.PREAMBLE),
            Map.entry("preamble", ProvisionKind.PREAMBLE),
            Map.entry("conclusions", ProvisionKind.CONCLUSION),
            Map.entry("attachment", ProvisionKind.ANNEX),
            Map.entry("component", ProvisionKind.ANNEX));

    /** Elements that only hold others: their children belong to what is around them. */
    private static final Set<String> HOLDERS = Set.of(
            "body",
            "mainBody",
            "collectionBody",
            "list",
            "blockList",
            "content",
            "intro",
            "listIntroduction",
            "wrapUp",
            "listWrapUp",
            "container",
            "recitals",
            "formula",
            "citations",
            "citation",
            "longTitle",
            "attachments",
            "components",
            "portionBody");

    private static final Set<String> PROSE = Set.of(
            "p",
            "block",
            "ul",
            "ol",
            "table",
            "foreign",
            "toc",
            "tocItem",
            "mod",
            "span",
            "i",
            "b",
            "u",
            "sup",
            "sub",
            "ref",
            "mref",
            "rref",
            "def",
            "term",
            "ins",
            "del",
            "br",
            "eol",
            "img",
            "inline",
            "signature",
            "docTitle",
            "docNumber",
            "docDate",
            "docType",
            "docProponent",
            "docStage",
            "docAuthority",
            "docPurpose",
            "shortTitle",
            "person",
            "role",
            "organization",
            "location",
            "date",
            "time",
            "quantity",
            "concept",
            "object",
            "event",
            "interstitial",
            "tblock",
            "quotedStructure",
            "embeddedStructure",
            "quotedText",
            "embeddedText",
            "authorialNote",
            "num",
            "heading",
            "subheading",
            "remark",
            "a",
            "abbr",
            "documentRef",
            "docCommittee",
            "docIntroducer",
            "docketNumber",
            "crossHeading",
            "blockContainer",
            "figure",
            "caption",
            "marker",
            "noteRef",
            "placeholder",
            "fillIn",
            "omissis",
            "session",
            "vote",
            "outcome",
            "process",
            "legislature",
            "entity",
            "decoration",
            "popup",
            "meta");

    /** Whether it is a unit of the hierarchy. */
    static boolean isUnit(String name) {
        return UNITS.containsKey(name);
    }

    static boolean isHolder(String name) {
        return HOLDERS.contains(name) || TEXTS.contains(name);
    }

    static boolean isKnown(String name) {
        return isUnit(name) || isHolder(name) || PROSE.contains(name);
    }

    /** What a unit is, depending on whether it stands inside an article. */
    static ProvisionKind kind(XmlElement element, boolean inArticle, int depthInArticle) {
        var kind = UNITS.getOrDefault(element.name(), ProvisionKind.TEXT);
        if (!inArticle) {
            return element.is("hcontainer") && element.attribute("name").equals("schedule")
                    ? ProvisionKind.ANNEX
                    : kind;
        }
        return switch (element.name()) {
            case "section", "subsection" -> ProvisionKind.PARAGRAPH;
            case "alinea" -> depthInArticle == 0 ? ProvisionKind.PARAGRAPH : ProvisionKind.SUBPARAGRAPH;
            default -> kind;
        };
    }

    private AknNames() {}
}
