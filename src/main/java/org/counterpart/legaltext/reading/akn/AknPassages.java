package org.counterpart.legaltext.reading.akn;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;

/** A document without articles, such as a policy paper, is commented on by its highest headed or numbered passages. */
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
        var highest = units.stream()
                .filter(AknPassages::isPassage)
                .mapToInt(Unit::depth)
                .min()
                .orElse(-1);
        var handles = new Handles();
        var citable = units.stream()
                .map(unit -> unit.depth() == highest && isPassage(unit)
                        ? unit.as(ProvisionKind.ARTICLE).reachedBy(handles.of(unit.number(), unit.heading()))
                        : unit)
                .toList();
        ledger.changed(ImportChange.PASSAGES_AS_ARTICLES, (int) Unit.articles(citable), "");
        return citable;
    }

    private static boolean isPassage(Unit unit) {
        return !APART.contains(unit.kind()) && !(unit.number() + unit.heading()).isEmpty();
    }

    private AknPassages() {}
}
