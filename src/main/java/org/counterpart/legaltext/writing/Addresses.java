package org.counterpart.legaltext.writing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.Unit;

/** Which references can be followed out of a file: those to the web, and to units of the same text. Others, inside a collection of laws, mean nothing here. */
final class Addresses {

    private static final Pattern OUTSIDE = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");

    /** Units that a reference leads to, with a short name each. */
    private final Map<String, String> names = new LinkedHashMap<>();

    Addresses(LegalText text) {
        var named = new HashSet<String>();
        text.units().stream()
                .flatMap(unit -> unit.marks().stream())
                .filter(mark ->
                        mark.kind() == Mark.Kind.REFERENCE && mark.value().startsWith("#"))
                .forEach(mark -> named.add(mark.value().substring(1)));
        text.units().stream()
                .map(Unit::eid)
                .filter(named::contains)
                .forEach(eid -> names.put(eid, "unit" + (names.size() + 1)));
    }

    boolean leads(Mark reference) {
        return leadsOutside(reference) || inside(reference).isPresent();
    }

    boolean leadsOutside(Mark reference) {
        return OUTSIDE.matcher(reference.value()).matches();
    }

    /** The name of the unit it leads to. */
    Optional<String> inside(Mark reference) {
        return reference.value().startsWith("#")
                ? Optional.ofNullable(names.get(reference.value().substring(1)))
                : Optional.empty();
    }

    /** The name of a unit that a reference leads to. */
    Optional<String> name(Unit unit) {
        return Optional.ofNullable(names.get(unit.eid()));
    }
}
