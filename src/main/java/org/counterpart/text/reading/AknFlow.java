package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the prose of an Akoma Ntoso element into plain text, a line for each paragraph; keeps the account of what cannot be plain text. */
final class AknFlow {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "block",
            "heading",
            "subheading",
            "li",
            "tr",
            "signature",
            "content",
            "intro",
            "wrapUp",
            "tblock",
            "crossHeading",
            "listIntroduction",
            "listWrapUp",
            "interstitial",
            "caption");
    private static final Set<String> QUOTES = Set.of("quotedStructure", "embeddedStructure");
    private static final Pattern VARIABLE = Pattern.compile("#?\\bvar[A-Z][A-Za-z0-9]*\\b|\\b[29]999-01-01\\b");
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\R\\s*");

    private final Ledger ledger;
    private final Map<String, String> references;
    private final Set<XmlElement> skipped;
    private final StringBuilder out = new StringBuilder();
    final List<String> notes = new ArrayList<>();
    private boolean glue;
    private boolean touched;

    /**
     * @param references what identifiers stand for, by the document's own list
     * @param skipped elements whose words went elsewhere; compared by identity
     */
    AknFlow(Ledger ledger, Map<String, String> references, Set<XmlElement> skipped) {
        this.ledger = ledger;
        this.references = references;
        this.skipped = skipped;
    }

    /** The text so far: no blank lines, no space at the ends of lines. */
    String text() {
        return out.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    /** Whether a drafting variable stood in it. */
    boolean hadVariable() {
        return touched;
    }

    void element(XmlElement element) {
        if (skipped.contains(element)) {
            return;
        }
        switch (element.name()) {
            case "meta" -> {}
            case "br", "eol" -> newLine();
            case "img" -> ledger.leftOut(ImportOmission.PICTURE, "");
            case "toc" -> ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, element.words());
            case "del" -> ledger.leftOut(ImportOmission.DELETED_TEXT, element.words());
            case "authorialNote" -> note(element);
            case "td", "th" -> cell(element);
            case "block" -> {
                if (element.attribute("name").startsWith("ToC")) {
                    ledger.leftOut(ImportOmission.TABLE_OF_CONTENTS, element.words());
                } else {
                    block(element);
                }
            }
            case "num" -> number(element);
            case "ref" -> reference(element);
            case "quotedText", "embeddedText" -> {
                out.append(element.attribute("startQuote"));
                content(element);
                out.append(element.attribute("endQuote"));
            }
            case "table" -> {
                ledger.changed(ImportChange.TABLES, 1, "");
                block(element);
            }
            case "li" -> {
                ledger.changed(ImportChange.LISTS, 1, element.words());
                newLine();
                out.append("– ");
                glue = true;
                content(element);
                newLine();
            }
            default -> {
                if (QUOTES.contains(element.name())) {
                    quote(element);
                } else if (BLOCKS.contains(element.name()) || AknNames.isUnit(element.name())) {
                    block(element);
                } else {
                    content(element);
                }
            }
        }
    }

    void content(XmlElement element) {
        for (var part : element.content()) {
            if (part instanceof XmlElement child) {
                element(child);
            } else {
                words((String) part);
            }
        }
    }

    void words(String raw) {
        var text = without(raw, MARKUP, ImportOmission.MARKUP_IN_WORDS);
        var plain = without(text, VARIABLE, ImportOmission.DRAFTING_VARIABLE);
        if (!glue && (plain.isBlank() || Character.isWhitespace(plain.charAt(0)))) {
            space();
        }
        if (plain.isBlank()) {
            return;
        }
        var line = plain.strip();
        out.append(LINE_END.matcher(line)
                .replaceAll(found -> endsSentence(line, found.start()) ? "\n" : " ")
                .replaceAll("[ \\t]+", " "));
        glue = false;
        if (Character.isWhitespace(plain.charAt(plain.length() - 1))) {
            space();
        }
    }

    /** A source line that ends a sentence or opens a list ends a line; any other was wrapped by the editor that wrote the file. */
    private static boolean endsSentence(String text, int at) {
        return at > 0 && ".;:".indexOf(text.charAt(at - 1)) >= 0;
    }

    private String without(String text, Pattern pattern, ImportOmission reason) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            ledger.leftOut(reason, matcher.group());
            touched |= reason == ImportOmission.DRAFTING_VARIABLE;
        }
        return matcher.replaceAll(" ");
    }

    private void block(XmlElement element) {
        newLine();
        content(element);
        newLine();
    }

    private void number(XmlElement element) {
        newLine();
        content(element);
        space();
        glue = true;
    }

    private void cell(XmlElement element) {
        var atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        if (!atStart) {
            out.append(" | ");
        }
        glue = true;
        var inner = new AknFlow(ledger, references, skipped);
        inner.content(element);
        out.append(inner.text().replace('\n', ' '));
        notes.addAll(inner.notes);
        glue = false;
    }

    private void quote(XmlElement element) {
        var articles = count(element);
        ledger.changed(ImportChange.QUOTED_TEXT, 1, "");
        ledger.changed(ImportChange.QUOTED_ARTICLES, articles, "");
        newLine();
        out.append(element.attribute("startQuote"));
        glue = true;
        content(element);
        while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        out.append(element.attribute("endQuote"));
    }

    private static int count(XmlElement element) {
        var below = element.children().stream()
                .filter(child -> !QUOTES.contains(child.name()))
                .mapToInt(AknFlow::count)
                .sum();
        return below + (element.is("article", "section") ? 1 : 0);
    }

    /** An empty reference stands for what the document's own list says. */
    private void reference(XmlElement element) {
        var target = element.attribute("href");
        if (!element.words().isBlank() || !target.startsWith("#")) {
            content(element);
            return;
        }
        touched = true;
        var meaning = references.getOrDefault(target.substring(1), "");
        if (meaning.isBlank() || VARIABLE.matcher(meaning).find()) {
            ledger.leftOut(ImportOmission.DRAFTING_VARIABLE, "");
        } else {
            ledger.changed(ImportChange.VARIABLES_FILLED, 1, meaning);
            ledger.added(meaning);
            out.append(meaning);
            glue = false;
        }
    }

    private void note(XmlElement element) {
        var inner = new AknFlow(ledger, references, skipped);
        inner.content(element);
        if (inner.text().equals("null")) {
            ledger.leftOut(ImportOmission.EMPTY_NOTE, inner.text());
            return;
        }
        ledger.changed(ImportChange.NOTES_MOVED, 1, inner.text());
        var marker = element.attribute("marker");
        ledger.added(marker);
        notes.add((marker + " " + inner.text()).strip());
        notes.addAll(inner.notes);
    }

    private void newLine() {
        if (glue) {
            return;
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void space() {
        if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
    }
}
