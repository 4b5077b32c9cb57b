package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where each line of an article stands in its numbered paragraphs, their lettered points and what is numbered below these. */
final class Enumeration {

    private static final Pattern ROMAN = Pattern.compile("[ivx]+");

    private enum Level {
        PARAGRAPH,
        POINT,
        SUBPOINT
    }

    /**
     * @param path numbers from the paragraph down to the line, or to the last line above it that has a number
     * @param numbered whether the line itself has the last of them
     */
    record Place(List<String> path, boolean numbered) {

        boolean isParagraph() {
            return Character.isDigit(path.getFirst().codePointAt(0));
        }

        /** "2" for a paragraph, "(2)(a)" below one. */
        String number() {
            return path.size() == 1 && isParagraph() ? path.getFirst() : "(" + String.join(")(", path) + ")";
        }
    }

    private record Step(Level level, String number) {}

    private final List<Step> steps = new ArrayList<>();

    private Enumeration() {}

    /** One place for each line; without any path before the first number. */
    static List<Place> of(List<String> lines) {
        var enumeration = new Enumeration();
        return lines.stream().map(enumeration::place).toList();
    }

    private Place place(String line) {
        var number = Paragraphs.number(line);
        if (!number.isEmpty()) {
            var level = level(number);
            steps.removeIf(step -> step.level().compareTo(level) >= 0);
            steps.add(new Step(level, number));
        }
        return new Place(steps.stream().map(Step::number).toList(), !number.isEmpty());
    }

    /** "i" is a letter behind "h", and otherwise the first below a letter. */
    private Level level(String number) {
        if (Character.isDigit(number.codePointAt(0))) {
            return Level.PARAGRAPH;
        }
        if (steps.isEmpty() || !ROMAN.matcher(number).matches()) {
            return Level.POINT;
        }
        var last = steps.getLast();
        return switch (last.level()) {
            case PARAGRAPH -> Level.POINT;
            case POINT -> number.equals("i") && !last.number().equals("h") ? Level.SUBPOINT : Level.POINT;
            case SUBPOINT -> Level.SUBPOINT;
        };
    }
}
