package org.counterpart.legaltext.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.Unreadable;

/** Whether every provision finds room in the database: nothing is cut, so whatever is too long for its place is refused by name. */
final class Storable {

    /** Bytes that a provision's own words may take; a column for them has 16 MiB, and a statement carries more than one. */
    static final int LIMIT = 4 * 1024 * 1024;

    /** Letters of a provision without number that it is recognised by. */
    private static final int BEGINNING = 60;

    static void check(List<Unit> units) {
        Unit article = null;
        for (var unit : units) {
            if (unit.isArticle() || (article != null && unit.depth() <= article.depth())) {
                article = unit.isArticle() ? unit : null;
            }
            if (bytes(unit.body()) > LIMIT) {
                var name = article == null || article == unit ? name(unit) : name(article) + ", " + name(unit);
                throw Unreadable.because("legaltext.import.tooLongProvision", name, LIMIT / 1024 / 1024);
            }
        }
    }

    /** Number and heading; where it has none, its first words. */
    private static String name(Unit unit) {
        var called = (unit.number() + " " + unit.heading()).strip();
        var name = called.isEmpty() ? unit.body().strip() : called;
        return name.length() <= BEGINNING ? name : name.substring(0, BEGINNING).strip() + "…";
    }

    /** Without making a copy of what surely fits. */
    private static int bytes(String words) {
        return words.length() <= LIMIT / 3 ? 0 : words.getBytes(StandardCharsets.UTF_8).length;
    }

    private Storable() {}
}
