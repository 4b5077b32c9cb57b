package org.counterpart.legaltext.reading.akn;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** What the element names of Akoma Ntoso 3.0 (OASIS, 2018) and of its older versions are to us. */
final class AknNames {

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
            Map.entry("clause", ProvisionKind.PARAGRAPH),
            Map.entry("subclause", ProvisionKind.SUBPARAGRAPH),
            Map.entry("proviso", ProvisionKind.SUBPARAGRAPH),
            Map.entry("paragraph", ProvisionKind.PARAGRAPH),
            Map.entry("subparagraph", ProvisionKind.SUBPARAGRAPH),
            Map.entry("alinea", ProvisionKind.PARAGRAPH),
            Map.entry("level", ProvisionKind.POINT),
            Map.entry("point", ProvisionKind.POINT),
            Map.entry("item", ProvisionKind.POINT),
            Map.entry("indent", ProvisionKind.INDENT),
            Map.entry("crossHeading", ProvisionKind.TEXT),
            Map.entry("citation", ProvisionKind.CITATION),
            Map.entry("recital", ProvisionKind.RECITAL),
            Map.entry("coverPage", ProvisionKind.PREAMBLE),
            Map.entry("preface", ProvisionKind.PREAMBLE),
            Map.entry("preamble", ProvisionKind.PREAMBLE),
            Map.entry("conclusions", ProvisionKind.CONCLUSION),
            Map.entry("attachment", ProvisionKind.ANNEX),
            Map.entry("component", ProvisionKind.ANNEX));

    /** Elements that only hold others: their children belong to what is around them. */
    private static final Set<String> HOLDERS = words("""
            body mainBody collectionBody portionBody list sublist blockList content intro listIntroduction wrapUp listWrapUp
            container blockContainer div recitals citations formula longTitle attachments components""");

    private static final Set<String> BLOCKS = words("""
            p block heading subheading li tr signature content intro wrapUp tblock crossHeading listIntroduction listWrapUp
            interstitial caption container blockContainer div formula longTitle subFlow""");

    /** Everything else that has words, or stands among them; what is not here either is named in the report. */
    private static final Set<String> PROSE = words("""
            p block ul ol li table caption thead tbody tfoot tr td th col colgroup foreign toc tocItem mod mmod rmod span i b u em strong sup sub
            ref mref rref def term ins del br eol eop img inline signature docTitle docNumber docDate docType docProponent docStage
            docAuthority docPurpose docStatus docJurisdiction docCommittee docIntroducer docketNumber shortTitle person role
            organization location date time recordedTime quantity concept object event interstitial tblock quotedStructure
            embeddedStructure quotedText embeddedText authorialNote note noteRef subFlow num heading subheading remark a abbr documentRef
            componentRef affectedDocument relatedDocument change figure marker placeholder fillIn omissis session legislature vote
            outcome process entity decoration opinion argument party judge lawyer popup meta
            ActTitle ActNumber ActType ActPurpose ActProponent BillTitle BillNumber DocTitle DocNumber DocType""");

    private static final Set<String> QUOTES = Set.of("quotedStructure", "embeddedStructure");
    private static final Pattern ANNEX =
            Pattern.compile("(?i)(?:schedule|annex|annexe|appendix|anlage|anhang|allegato|anexo|attachment)[ _-]?\\d*");

    /** A name that people gave, and not "annex" or "doc". */
    private static final Pattern SAYING = Pattern.compile("[\\p{Lu}\\p{Nd} ]");

    /** Whether it is a unit of the hierarchy, by its name or because the file says so. */
    static boolean isUnit(XmlElement element) {
        return UNITS.containsKey(element.name()) || stated(element) != null;
    }

    static boolean isHolder(XmlElement element) {
        return HOLDERS.contains(element.name()) || AknDocument.TEXTS.contains(element.name());
    }

    /** Whether it begins and ends a line. */
    static boolean isBlock(XmlElement element) {
        return BLOCKS.contains(element.name()) || UNITS.containsKey(element.name());
    }

    static boolean isKnown(XmlElement element) {
        return isUnit(element) || isHolder(element) || PROSE.contains(element.name());
    }

    static boolean isAnnex(XmlElement element) {
        return element.is("attachment", "component", "attachments", "components")
                || (element.is("hcontainer")
                        && ANNEX.matcher(element.attribute("name")).matches());
    }

    /** The kind that our own exports write where an element name alone does not tell it. */
    static @Nullable ProvisionKind stated(XmlElement element) {
        var name = element.attribute("provision");
        if (name.isEmpty()) {
            return null;
        }
        for (var kind : ProvisionKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    /** @param depthInArticle how many units of an article are open; -1 outside of articles */
    static ProvisionKind kind(XmlElement element, int depthInArticle) {
        var stated = stated(element);
        if (stated != null) {
            return stated;
        }
        var kind = UNITS.getOrDefault(element.name(), ProvisionKind.TEXT);
        if (depthInArticle < 0) {
            return isAnnex(element) ? ProvisionKind.ANNEX : kind;
        }
        return switch (element.name()) {
            case "article", "section", "subsection" -> ProvisionKind.PARAGRAPH;
            case "alinea", "clause", "rule" ->
                depthInArticle == 0 ? ProvisionKind.PARAGRAPH : ProvisionKind.SUBPARAGRAPH;
            case "hcontainer" ->
                isNumbered(element)
                        ? depthInArticle == 0 ? ProvisionKind.PARAGRAPH : ProvisionKind.SUBPARAGRAPH
                        : ProvisionKind.TEXT;
            default -> kind;
        };
    }

    private static boolean isNumbered(XmlElement element) {
        return element.children().stream()
                .anyMatch(child -> child.is("num") && !child.words().isBlank());
    }

    /** Articles and sections in it that belong to the law it quotes. */
    static int countArticles(XmlElement element) {
        var below = element.children().stream()
                .filter(child -> !QUOTES.contains(child.name()))
                .mapToInt(AknNames::countArticles)
                .sum();
        return below + (element.is("article", "section") ? 1 : 0);
    }

    /** What an annex is called that has neither number nor heading: by its document, or its other name; not by a word for its kind. */
    static String annex(XmlElement annex) {
        var document = annex.children().stream()
                .filter(child -> AknDocument.TEXTS.contains(child.name()))
                .findFirst()
                .orElse(annex);
        var name = called(document, "name").replace('_', ' ');
        if (SAYING.matcher(name).find()) {
            return name;
        }
        var meta = document.first("body", "meta");
        var alias = meta == null ? null : meta.first("", "FRBRalias");
        return alias != null && alias.attribute("value").indexOf(' ') > 0
                ? alias.attribute("value").strip()
                : "";
    }

    /** The first of these attributes that says something. */
    static String called(XmlElement element, String... attributes) {
        for (var attribute : attributes) {
            if (!element.attribute(attribute).isBlank()) {
                return element.attribute(attribute).strip();
            }
        }
        return "";
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private AknNames() {}
}
