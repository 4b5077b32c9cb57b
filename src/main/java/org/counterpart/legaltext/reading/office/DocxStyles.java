package org.counterpart.legaltext.reading.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.counterpart.legaltext.model.Declaration;
import org.counterpart.legaltext.reading.manuscript.ListNumbers;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** What the paragraph styles of a Word document say, each with what it takes over from those it is based on. */
final class DocxStyles {

    /**
     * @param name the same in every language for the styles that Word brings along
     * @param level of a heading; 0 for none
     * @param list number of the list; empty for none
     */
    record Style(String name, int level, String list, int listLevel, boolean bold, boolean centred, int indent) {}

    private static final Style PLAIN = new Style("", 0, "", 0, false, false, 0);

    private final Map<String, XmlElement> elements = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    /** Names of the styles of passages. */
    private final Map<String, String> passages = new HashMap<>();

    private String usual = "";

    DocxStyles(@Nullable XmlElement root) {
        if (root == null) {
            return;
        }
        for (var style : root.children()) {
            if (style.is("style") && style.attribute("type").equals("character")) {
                passages.put(style.attribute("styleId"), child(style, "name").toLowerCase(Locale.ROOT));
            }
            if (style.is("style") && !style.attribute("type").equals("character")) {
                elements.put(style.attribute("styleId"), style);
                if (style.attribute("type").equals("paragraph")
                        && style.attribute("default").matches("1|true|on")) {
                    usual = style.attribute("styleId");
                }
            }
        }
        elements.keySet().forEach(id -> styles.put(id, resolve(id, new HashSet<>())));
    }

    String passage(String id) {
        return passages.getOrDefault(id, "");
    }

    /** Whether they are those of an export of ours. */
    boolean isOwn() {
        return passages.containsValue(Declaration.NUMBER);
    }

    Style of(String id) {
        return styles.getOrDefault(id.isEmpty() ? usual : id, PLAIN);
    }

    private Style resolve(String id, HashSet<String> seen) {
        var element = elements.get(id);
        if (element == null || !seen.add(id)) {
            return PLAIN;
        }
        var base = resolve(child(element, "basedOn"), seen);
        var name = child(element, "name");
        var paragraph = Docx.child(element, "pPr");
        var run = Docx.child(element, "rPr");
        var own = with(base, paragraph);
        return new Style(
                name,
                headingLevel(name, own.level()),
                own.list(),
                own.listLevel(),
                Docx.on(run, "b", base.bold()),
                own.centred(),
                own.indent());
    }

    /** A style, or a paragraph in a style, with properties of its own. */
    static Style with(Style base, @Nullable XmlElement properties) {
        if (properties == null) {
            return base;
        }
        var numbers = Docx.child(properties, "numPr");
        var outline = child(properties, "outlineLvl");
        var level = outline.isEmpty()
                ? base.level()
                : ListNumbers.whole(outline, 9) < 9 ? ListNumbers.whole(outline, 9) + 1 : 0;
        var list = numbers == null
                ? base.list()
                : child(numbers, "numId").isEmpty() ? base.list() : child(numbers, "numId");
        var listLevel = numbers == null || child(numbers, "ilvl").isEmpty()
                ? base.listLevel()
                : ListNumbers.whole(child(numbers, "ilvl"), 0);
        var indent = Docx.child(properties, "ind");
        var left = indent == null
                ? base.indent()
                : ListNumbers.whole(
                        indent.attribute(indent.attribute("left").isEmpty() ? "start" : "left"), base.indent());
        var centred = child(properties, "jc");
        return new Style(
                base.name(),
                level,
                list,
                listLevel,
                base.bold(),
                centred.isEmpty() ? base.centred() : centred.equals("center"),
                left);
    }

    private static int headingLevel(String name, int level) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.matches("heading [1-9]") ? lower.charAt(8) - '0' : level;
    }

    private static String child(XmlElement element, String name) {
        var child = Docx.child(element, name);
        return child == null ? "" : child.attribute("val");
    }
}
