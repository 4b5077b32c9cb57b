package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.text.model.Languages;
import org.counterpart.text.model.LegalText;
import org.counterpart.text.model.ProvisionKind;
import org.counterpart.text.model.TextFormat;
import org.counterpart.text.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads Akoma Ntoso as it is found in the wild: any draft of 3.0, also where it does not follow its own schema. */
final class AknImporter {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static final int TITLE_LIMIT = 500;

    private final Ledger ledger = new Ledger();
    private final UnitDrafts drafts = new UnitDrafts(ledger);
    private final Map<String, String> references = new HashMap<>();
    private final Set<XmlElement> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> unknown = new HashSet<>();
    private final String fileName;
    private String citable = "article";
    private boolean inAnnex;

    private AknImporter(String fileName) {
        this.fileName = fileName;
    }

    static ImportedText read(byte[] content, String fileName) {
        return new AknImporter(fileName).read(SafeXml.read(content));
    }

    private ImportedText read(XmlElement root) {
        var document = document(root);
        if (!document.namespace().equals(NAMESPACE)) {
            ledger.changed(ImportChange.DRAFT_NAMESPACE, 1, document.namespace());
        }
        collectReferences(root);
        countSource(root);
        citable = citable(document);
        var title = title(document);
        skipped.add(document);
        var around = root.children().stream()
                .filter(child -> !skipped.contains(child))
                .toList();
        around.stream().filter(child -> !child.is("components")).forEach(child -> children(child, null, 0, -1));
        children(document, null, 0, -1);
        around.stream().filter(child -> child.is("components")).forEach(child -> children(child, null, 0, -1));
        var units = drafts.finish();
        ledger.changed(ImportChange.UNKNOWN_ELEMENTS, unknown.size(), String.join(", ", unknown));
        ledger.changed(ImportChange.NO_ARTICLES, Unit.articles(units) == 0 ? 1 : 0, "");
        var words = new StringBuilder(title);
        units.forEach(
                unit -> words.append(' ').append(unit.heading()).append(' ').append(unit.body()));
        var language = language(document, words.toString());
        return new ImportedText(
                new LegalText(title, language, Languages.direction(words.toString()), units),
                ledger.report(TextFormat.AKOMA_NTOSO, units));
    }

    /** The bill or act; in a collection the first one, the others are annexes. */
    private static XmlElement document(XmlElement root) {
        if (root.is("html", "HTML")) {
            throw refused("text.import.html");
        }
        if (!root.is("akomaNtoso")) {
            throw refused("text.import.otherXml", root.name());
        }
        var child = root.children().stream()
                .filter(e -> AknNames.TEXTS.contains(e.name()) || AknNames.OTHER_DOCUMENTS.contains(e.name()))
                .findFirst()
                .orElseThrow(() -> refused("text.import.noDocument"));
        if (AknNames.OTHER_DOCUMENTS.contains(child.name())) {
            throw refused("text.import.otherDocument", child.name());
        }
        if (!child.is("documentCollection")) {
            return child;
        }
        var inside = root.first("meta", "bill", "act");
        if (inside == null) {
            throw refused("text.import.otherDocument", child.name());
        }
        return inside;
    }

    /** Articles; in the English tradition sections are the articles. */
    private static String citable(XmlElement document) {
        var body = document.first("meta", "body", "mainBody");
        var rules = body == null ? document : body;
        return contains(rules, "article") ? "article" : contains(rules, "section") ? "section" : "clause";
    }

    private void collectReferences(XmlElement element) {
        for (var child : element.children()) {
            if (child.name().startsWith("TLC")) {
                var id = child.attribute("eId").isEmpty() ? child.attribute("id") : child.attribute("eId");
                references.putIfAbsent(id, child.attribute("showAs"));
            } else if (child.is("meta", "references")
                    || AknNames.isHolder(child.name())
                    || AknNames.isUnit(child.name())) {
                collectReferences(child);
            }
        }
    }

    private void countSource(XmlElement element) {
        for (var part : element.content()) {
            if (part instanceof XmlElement child) {
                if (!child.is("meta")) {
                    countSource(child);
                    if (!AknNames.isKnown(child.name()) && child.namespace().equals(element.namespace())) {
                        // "tbody" and the like are HTML; other strangers are named in the report.
                        if (!child.is("tr", "td", "th", "tbody", "thead", "li", "col", "colgroup", "tocItem")) {
                            unknown.add(child.name());
                        }
                    }
                }
            } else {
                ledger.source((String) part);
            }
        }
    }

    private static boolean contains(XmlElement document, String name) {
        return document.first("quotedStructure", name) != null;
    }

    private String title(XmlElement document) {
        for (var part : document.children()) {
            if (!part.is("coverPage", "preface", "preamble")) {
                continue;
            }
            var found = titleIn(part);
            if (!found.isEmpty()) {
                return shortened(found);
            }
        }
        var alias = document.first("body", "FRBRalias", "FRBRname");
        var longTitle = document.first("body", "longTitle");
        if (longTitle != null) {
            var flow = new AknFlow(new Ledger(), references, skipped);
            flow.content(longTitle);
            return shortened(flow.text().replace('\n', ' '));
        }
        if (alias != null && !alias.attribute("value").startsWith("#")) {
            return shortened(alias.attribute("value"));
        }
        ledger.changed(ImportChange.TITLE_FROM_FILE_NAME, 1, fileName);
        return shortened(fileName.replaceFirst("\\.[A-Za-z0-9]+$", ""));
    }

    /** The words of the title go into the title alone; where they are repeated is said in the report. */
    private String titleIn(XmlElement part) {
        var element = part.first("toc", "docTitle");
        if (element == null) {
            return "";
        }
        var flow = new AknFlow(new Ledger(), references, skipped);
        flow.content(element);
        var text = flow.text().replace('\n', ' ');
        if (!text.isEmpty()) {
            skipped.add(element);
            ledger.title(element.words());
            if (flow.hadVariable()) {
                ledger.changed(ImportChange.VARIABLES_FILLED, 1, text);
            }
        }
        return text;
    }

    private String shortened(String title) {
        if (title.length() <= TITLE_LIMIT) {
            return title;
        }
        ledger.changed(ImportChange.TITLE_SHORTENED, 1, title);
        return title.substring(0, TITLE_LIMIT - 1) + "…";
    }

    private String language(XmlElement document, String words) {
        var named = document.first("body", "FRBRlanguage");
        var code = named == null ? null : Languages.named(named.attribute("language"));
        if (code != null) {
            return code;
        }
        var guess = Languages.guess(words);
        ledger.changed(ImportChange.LANGUAGE_GUESSED, 1, guess);
        return guess;
    }

    /**
     * Reads what is inside an element into the unit it belongs to.
     *
     * @param owner null above all units
     * @param inArticle how many units of an article are open; -1 outside of articles
     */
    private void children(XmlElement element, @Nullable UnitDraft owner, int depth, int inArticle) {
        for (var part : element.content()) {
            if (!(part instanceof XmlElement child)) {
                prose(owner, depth, part);
            } else if (skipped.contains(child) || child.is("meta")) {
                continue;
            } else if (AknNames.isUnit(child.name())) {
                unit(child, owner, depth, inArticle);
            } else if (owner != null && child.is("num", "heading", "subheading") && AknNames.isUnit(element.name())) {
                continue;
            } else if (owner != null && owner.hasChildren && child.is("content") && AknNames.isUnit(element.name())) {
                ownWordsAfterChildren(child, owner);
            } else if (AknNames.isHolder(child.name()) || holdsUnits(child)) {
                children(child, owner, depth, inArticle);
            } else {
                prose(owner, depth, child);
            }
        }
    }

    /** Some write the words of a point after its sub-points; the standard has them before. */
    private void ownWordsAfterChildren(XmlElement content, UnitDraft owner) {
        var flow = flow();
        flow.content(content);
        ledger.changed(ImportChange.TEXT_REORDERED, 1, flow.text());
        owner.line(flow.text());
        flow.notes.forEach(owner::line);
    }

    private static boolean holdsUnits(XmlElement element) {
        return !element.is("p", "block", "mod", "quotedStructure", "toc", "table", "foreign", "ul", "ol")
                && element.children().stream()
                        .anyMatch(child -> AknNames.isUnit(child.name()) || AknNames.isHolder(child.name()));
    }

    private void unit(XmlElement element, @Nullable UnitDraft owner, int depth, int inArticle) {
        if (owner != null) {
            owner.hasChildren = true;
        }
        var article = inArticle < 0 && isArticle(element);
        var kind = article ? ProvisionKind.ARTICLE : AknNames.kind(element, inArticle >= 0, inArticle);
        var wasInAnnex = inAnnex;
        inAnnex |= kind == ProvisionKind.ANNEX;
        if (article && inAnnex) {
            ledger.changed(ImportChange.ATTACHED_ARTICLES, 1, "");
        }
        var draft = drafts.open(depth, kind, eid(element));
        draft.number = line(element, " ", "num");
        draft.heading = line(element, " – ", "heading", "subheading");
        children(element, draft, depth + 1, article ? 0 : inArticle < 0 ? -1 : inArticle + 1);
        withoutRepeatedNumber(draft);
        drafts.close(draft);
        inAnnex = wasInAnnex;
    }

    private boolean isArticle(XmlElement element) {
        return (element.is(citable) && !contains(element, citable)) || (inAnnex && element.is("article"));
    }

    private String line(XmlElement element, String between, String... names) {
        var parts = new ArrayList<String>();
        for (var child : element.children()) {
            if (child.is(names)) {
                var flow = flow();
                flow.content(child);
                parts.add(flow.text().replace('\n', ' '));
                parts.addAll(flow.notes);
            }
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    private void prose(@Nullable UnitDraft owner, int depth, Object part) {
        var flow = flow();
        if (part instanceof XmlElement element) {
            flow.element(element);
        } else {
            flow.words((String) part);
        }
        var text = flow.text();
        if (flow.hadVariable() && Ledger.letters(text) == 0) {
            text = "";
        }
        if (!text.isEmpty()) {
            place(owner, depth, text);
        }
        flow.notes.forEach(note -> place(owner, depth, note));
    }

    private void place(@Nullable UnitDraft owner, int depth, String text) {
        if (owner == null) {
            drafts.open(depth, ProvisionKind.TEXT, "").line(text);
        } else if (!owner.hasChildren) {
            owner.line(text);
        } else {
            drafts.textAfter(owner, text);
        }
    }

    /** Some drafters print the number again at the beginning of the words: "a)" and "a) deleted". */
    private void withoutRepeatedNumber(UnitDraft draft) {
        if (Ledger.letters(draft.number) == 0) {
            return;
        }
        var wanted = draft.number.replaceAll("[\\s\\u00a0\\u202f]", "");
        var at = 0;
        for (var i = 0; i < wanted.length(); i++, at++) {
            at = afterSpace(draft.body, at);
            if (at >= draft.body.length() || draft.body.charAt(at) != wanted.charAt(i)) {
                return;
            }
        }
        var endsInWord = Character.isLetterOrDigit(wanted.charAt(wanted.length() - 1));
        if (endsInWord && at < draft.body.length() && Character.isLetterOrDigit(draft.body.charAt(at))) {
            return;
        }
        ledger.leftOut(ImportOmission.REPEATED_NUMBER, draft.number);
        draft.body.delete(0, afterSpace(draft.body, at));
    }

    private static int afterSpace(StringBuilder text, int from) {
        var at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private AknFlow flow() {
        return new AknFlow(ledger, references, skipped);
    }

    private static String eid(XmlElement element) {
        var id = element.attribute("eId").isEmpty() ? element.attribute("id") : element.attribute("eId");
        return id.strip();
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(Problem.at("file", key, arguments));
    }
}
