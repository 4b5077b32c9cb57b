package org.counterpart.legaltext.writing;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;

/** A unit with what belongs to it. */
record Branch(Unit unit, List<Branch> children) {

    static List<Branch> of(List<Unit> units) {
        var roots = new ArrayList<Branch>();
        var path = new ArrayList<Branch>();
        for (var unit : units) {
            var branch = new Branch(unit, new ArrayList<>());
            while (!path.isEmpty() && path.getLast().unit().depth() >= unit.depth()) {
                path.removeLast();
            }
            (path.isEmpty() ? roots : path.getLast().children()).add(branch);
            path.add(branch);
        }
        return roots;
    }

    boolean is(ProvisionKind kind) {
        return unit.kind() == kind;
    }

    /** Without number, heading and anything below. */
    boolean isBareLeaf() {
        return isBare() && children.isEmpty();
    }

    boolean isBare() {
        return unit.number().isEmpty() && unit.heading().isEmpty();
    }
}
