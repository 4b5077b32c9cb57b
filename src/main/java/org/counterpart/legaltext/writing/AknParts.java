package org.counterpart.legaltext.writing;

import java.util.List;
import org.counterpart.legaltext.model.ProvisionKind;

/**
 * Where the units of a text stand in Akoma Ntoso. What the standard has no place for, such as a preamble after the first article, stays in the
 * body, in its order.
 *
 * @param front cover page, preface and preamble
 */
record AknParts(List<Branch> front, List<Branch> body, List<Branch> conclusions, List<Branch> annexes) {

    private static final int FRONT_LIMIT = 3;

    static AknParts of(List<Branch> roots) {
        var from = 0;
        while (from < roots.size() && roots.get(from).is(ProvisionKind.PREAMBLE)) {
            from++;
        }
        from = fits(roots.subList(0, from)) ? from : 0;
        var annexes = roots.size();
        while (annexes > from && roots.get(annexes - 1).is(ProvisionKind.ANNEX)) {
            annexes--;
        }
        var end = annexes > from && isConclusions(roots.get(annexes - 1)) ? annexes - 1 : annexes;
        return new AknParts(
                roots.subList(0, from),
                roots.subList(from, end),
                roots.subList(end, annexes),
                roots.subList(annexes, roots.size()));
    }

    /** Only the preamble itself, the last of them, holds citations and recitals. */
    private static boolean fits(List<Branch> front) {
        for (var i = 0; i < front.size(); i++) {
            var children = front.get(i).children();
            var last = i == front.size() - 1;
            if (!front.get(i).isBare()
                    || (!last && !children.isEmpty())
                    || !children.stream().allMatch(AknParts::fitsPreamble)) {
                return false;
            }
        }
        return front.size() <= FRONT_LIMIT;
    }

    private static boolean fitsPreamble(Branch child) {
        var isList = child.is(ProvisionKind.RECITAL) || child.is(ProvisionKind.CITATION);
        return (isList && child.children().isEmpty()) || (child.is(ProvisionKind.TEXT) && child.isBareLeaf());
    }

    private static boolean isConclusions(Branch branch) {
        return branch.is(ProvisionKind.CONCLUSION) && branch.isBareLeaf();
    }
}
