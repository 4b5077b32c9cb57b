package org.counterpart.legaltext.reading.office;

import java.util.HashMap;
import java.util.Map;
import org.counterpart.legaltext.reading.manuscript.ListNumbers;
import org.counterpart.legaltext.reading.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a Word document. */
final class DocxNumbering {

    /** A list that paragraphs name: it counts together with the others of its definition unless it starts anew. */
    private record Used(String definition, Map<Integer, ListNumbers.Level> levels, Map<Integer, Integer> starts) {}

    private final Map<String, Used> lists = new HashMap<>();
    private final Map<String, Boolean> begun = new HashMap<>();
    private final ListNumbers numbers = new ListNumbers();

    DocxNumbering(@Nullable XmlElement root) {
        if (root == null) {
            return;
        }
        var definitions = new HashMap<String, Map<Integer, ListNumbers.Level>>();
        var links = new HashMap<String, String>();
        for (var element : root.children()) {
            if (element.is("abstractNum")) {
                var id = element.attribute("abstractNumId");
                definitions.put(id, levels(element));
                var style = Docx.child(element, "styleLink");
                if (style != null) {
                    links.put(style.attribute("val"), id);
                }
            }
        }
        for (var element : root.children()) {
            if (element.is("abstractNum")) {
                var link = Docx.child(element, "numStyleLink");
                var target = link == null ? null : definitions.get(links.getOrDefault(link.attribute("val"), ""));
                if (target != null) {
                    definitions.put(element.attribute("abstractNumId"), target);
                }
            }
        }
        for (var element : root.children()) {
            if (element.is("num")) {
                use(element, definitions);
            }
        }
    }

    private void use(XmlElement element, Map<String, Map<Integer, ListNumbers.Level>> definitions) {
        var named = Docx.child(element, "abstractNumId");
        var definition = named == null ? "" : named.attribute("val");
        Map<Integer, ListNumbers.Level> levels = new HashMap<>(definitions.getOrDefault(definition, Map.of()));
        Map<Integer, Integer> starts = new HashMap<>();
        for (var override : element.children()) {
            if (override.is("lvlOverride")) {
                var at = ListNumbers.whole(override.attribute("ilvl"), 0);
                levels.putAll(levels(override));
                var start = Docx.child(override, "startOverride");
                if (start != null) {
                    starts.put(at, ListNumbers.whole(start.attribute("val"), 1));
                }
            }
        }
        lists.put(element.attribute("numId"), new Used(definition, levels, starts));
    }

    /** The next number of a list at a level; empty for a list that is not there ("0" takes the number away). */
    String next(String list, int level) {
        var used = lists.get(list);
        if (used == null) {
            return "";
        }
        if (begun.putIfAbsent(list, true) == null) {
            used.starts().forEach((at, start) -> numbers.restart(used.definition(), at, start));
        }
        return numbers.next(used.definition(), used.levels(), level);
    }

    private static Map<Integer, ListNumbers.Level> levels(XmlElement definition) {
        var levels = new HashMap<Integer, ListNumbers.Level>();
        for (var level : definition.children()) {
            if (level.is("lvl")) {
                var format = value(level, "numFmt", "decimal");
                var restart = ListNumbers.whole(value(level, "lvlRestart", "-1"), -1);
                levels.put(
                        ListNumbers.whole(level.attribute("ilvl"), 0),
                        new ListNumbers.Level(
                                ListNumbers.whole(value(level, "start", "0"), 0),
                                format,
                                value(level, "lvlText", ""),
                                restart < 0 ? -1 : restart == 0 ? -2 : restart - 1,
                                Docx.on(level, "isLgl", false)));
            }
        }
        return levels;
    }

    private static String value(XmlElement element, String name, String otherwise) {
        var child = Docx.child(element, name);
        return child == null ? otherwise : child.attribute("val");
    }
}
