package org.counterpart.text;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.text.comparison.Matcher;

/** Gives the provisions of a new version the lasting identities of the version before. */
final class Lineage {

    /** Whatever is found again keeps its identity; the heir of what was split or merged has that of the first. */
    static List<Provision> carried(List<Provision> before, List<Provision> after) {
        var heirs = Matcher.match(
                        before.stream().map(Provision::unit).toList(),
                        after.stream().map(Provision::unit).toList())
                .heirs();
        var carried = new ArrayList<Provision>(after.size());
        for (var provision : after) {
            var heir = heirs[carried.size()];
            carried.add(heir < 0 ? provision : provision.of(before.get(heir).lineage()));
        }
        return carried;
    }

    private Lineage() {}
}
