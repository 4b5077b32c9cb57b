package org.counterpart.legaltext.reading.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.counterpart.legaltext.reading.manuscript.ListNumbers;
import org.counterpart.legaltext.reading.xml.XmlElement;

/** The styles of an OpenDocument text: of paragraphs, of passages, of lists. */
final class OdtStyles {

    /** A list of its own for headings. */
    static final String OUTLINE = "outline";

    private static final Map<String, String> FORMATS =
            Map.of("1", "decimal", "a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman", "I", "upperRoman");

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, Map<Integer, ListNumbers.Level>> lists = new HashMap<>();

    void read(XmlElement part) {
        for (var child : part.children()) {
            if (child.is("styles", "automatic-styles")) {
                child.children().forEach(this::style);
            }
        }
    }

    private void style(XmlElement style) {
        if (style.is("style")) {
            styles.put(style.attribute("family") + " " + style.attribute("name"), style);
        } else if (style.is("list-style")) {
            lists.put(style.attribute("name"), levels(style));
        } else if (style.is("outline-style")) {
            lists.put(OUTLINE, levels(style));
        }
    }

    private static Map<Integer, ListNumbers.Level> levels(XmlElement style) {
        var levels = new HashMap<Integer, ListNumbers.Level>();
        for (var level : style.children()) {
            var at = ListNumbers.whole(level.attribute("level"), 1) - 1;
            if (level.is("list-level-style-number", "outline-level-style")) {
                levels.put(at, numbered(level, at));
            } else if (level.is("list-level-style-bullet")) {
                levels.put(at, new ListNumbers.Level(1, "bullet", level.attribute("bullet-char"), -1, false));
            }
        }
        return levels;
    }

    private static ListNumbers.Level numbered(XmlElement level, int at) {
        var given = level.attribute("num-format");
        var format = given.isEmpty() ? "none" : FORMATS.getOrDefault(given, spelled(given));
        var text = new StringBuilder();
        if (!format.equals("none")) {
            var shown = Math.clamp(ListNumbers.whole(level.attribute("display-levels"), 1), 1, at + 1);
            for (var i = at - shown + 1; i <= at; i++) {
                text.append(text.isEmpty() ? "%" : ".%").append(i + 1);
            }
        }
        var template = level.attribute("num-list-format");
        var printed = template.isEmpty()
                ? level.attribute("num-prefix") + text + level.attribute("num-suffix")
                : template.replaceAll("%(\\d)%", "%$1");
        return new ListNumbers.Level(ListNumbers.whole(level.attribute("start-value"), 1), format, printed, -1, false);
    }

    /** Other formats are given by their first numbers: "أ, ب, ت …". */
    private static String spelled(String given) {
        return switch (given.strip().charAt(0)) {
            case 'أ' -> given.contains("ت") ? "arabicAlpha" : "arabicAbjad";
            case 'א' -> "hebrew1";
            case 'а' -> "russianLower";
            case 'А' -> "russianUpper";
            case 'α' -> "lowerGreek";
            case '一' -> "chineseCounting";
            case '١' -> "arabicIndic";
            default -> "decimal";
        };
    }

    Map<Integer, ListNumbers.Level> list(String name) {
        return lists.getOrDefault(name, Map.of());
    }

    /** The name of the style that a person chose: programs make others of it for what differs in one place. */
    String common(String family, String name) {
        Set<String> seen = new HashSet<>();
        var at = name;
        while (seen.add(at)) {
            var style = styles.get(family + " " + at);
            if (style == null || !style.attribute("display-name").isEmpty()) {
                return style == null ? at : style.attribute("display-name");
            }
            var parent = style.attribute("parent-style-name");
            at = parent.isEmpty() || !at.matches("[PT]\\d+") ? at : parent;
        }
        return at;
    }

    /** A property of a style, or of those it is based on. @param family "paragraph" or "text" */
    String property(String family, String name, String property) {
        Set<String> seen = new HashSet<>();
        var at = name;
        while (seen.add(at)) {
            var style = styles.get(family + " " + at);
            if (style == null) {
                return "";
            }
            for (var group : style.children()) {
                if (!group.attribute(property).isEmpty()) {
                    return group.attribute(property);
                }
            }
            at = style.attribute("parent-style-name");
        }
        return "";
    }

    /** An attribute of the style itself, or of those it is based on. */
    String attribute(String name, String attribute) {
        Set<String> seen = new HashSet<>();
        var at = name;
        while (seen.add(at)) {
            var style = styles.get("paragraph " + at);
            if (style == null) {
                return "";
            }
            if (!style.attribute(attribute).isEmpty()) {
                return style.attribute(attribute);
            }
            at = style.attribute("parent-style-name");
        }
        return "";
    }

    /** Whether a paragraph is in this style of the program's own, directly or through others. */
    boolean is(String name, String wanted) {
        Set<String> seen = new HashSet<>();
        var at = name;
        while (seen.add(at) && !at.isEmpty()) {
            if (at.equals(wanted)) {
                return true;
            }
            var style = styles.get("paragraph " + at);
            at = style == null ? "" : style.attribute("parent-style-name");
        }
        return false;
    }
}
