package org.counterpart.text.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.counterpart.text.model.Handles;
import org.counterpart.text.model.ProvisionKind;
import org.counterpart.text.model.Unit;

/** A document without articles, such as a policy paper, is commented on by its highest headed passages, or else by its highest numbered ones. */
final class AknPassages {

    private static final Set<ProvisionKind> APART = EnumSet.of(
            ProvisionKind.PREAMBLE,
            ProvisionKind.CITATION,
            ProvisionKind.RECITAL,
            ProvisionKind.CONCLUSION,
            ProvisionKind.ANNEX);

    static List<Unit> citable(List<Unit> units, Ledger ledger) {
        if (Unit.articles(units) > 0) {
            return units;
        }
        var headed = highest(units, true);
        var depth = headed == Integer.MAX_VALUE ? highest(units, false) : headed;
        if (depth == Integer.MAX_VALUE) {
            return units;
        }
        var handles = new Handles();
        var citable = units.stream()
                .map(unit -> isPassage(unit, headed != Integer.MAX_VALUE) && unit.depth() == depth
                        ? unit.as(ProvisionKind.ARTICLE).reachedBy(handles.of(unit.number(), unit.heading()))
                        : unit)
                .toList();
        ledger.changed(ImportChange.PASSAGES_AS_ARTICLES, (int) Unit.articles(citable), "");
        return citable;
    }

    private static int highest(List<Unit> units, boolean headed) {
        return units.stream()
                .filter(unit -> isPassage(unit, headed))
                .mapToInt(Unit::depth)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isPassage(Unit unit, boolean headed) {
        return !APART.contains(unit.kind()) && !(headed ? unit.heading() : unit.number()).isEmpty();
    }

    private AknPassages() {}
}
