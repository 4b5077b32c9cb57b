package org.counterpart.legaltext.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.Doubt;
import org.counterpart.legaltext.reading.report.Implausible;

/** The doubts about a text as they are found, each at its place. */
final class Doubts {

    private static final int BEGINNING = 60;

    private final List<Unit> units;
    private final List<Doubt> found = new ArrayList<>();

    Doubts(List<Unit> units) {
        this.units = units;
    }

    void add(Implausible what, int unit, String detail) {
        found.add(new Doubt(what, unit, label(unit), detail));
    }

    /** Numbers from one to another are missing before this unit. */
    void missing(int unit, int from, int to) {
        add(Implausible.NUMBERS_MISSING, unit, range(from, to));
    }

    /** The same of a part of an article, which is called with the article. */
    void addWithin(Implausible what, int unit, String detail) {
        found.add(new Doubt(what, unit, within(unit), detail));
    }

    void missingWithin(int unit, int from, int to) {
        addWithin(Implausible.NUMBERS_MISSING, unit, range(from, to));
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    /** How a unit is called: by its number, else by its heading or its first words. */
    String label(int at) {
        var unit = units.get(at);
        var called = unit.number().isEmpty() ? unit.heading() : unit.number();
        var words = unit.body().replace('\n', ' ');
        return !called.isEmpty()
                ? called
                : words.length() <= BEGINNING ? words : words.substring(0, BEGINNING - 1) + "…";
    }

    /** How a part of an article is called with the article. */
    String within(int unit) {
        var article = unit;
        while (!units.get(article).isArticle()) {
            article--;
        }
        return (label(article) + " " + label(unit)).strip();
    }

    /** In the order of their places. */
    List<Doubt> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Doubt::unit)).toList();
    }
}
