package org.counterpart.commitment;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The three voices side by side: the owner's latest report, the latest assessment of each NGO, the moderator's latest finding.
 *
 * @param ngos latest first, one of each organisation
 */
public record ThreeVoices(Optional<Statement> owner, List<Statement> ngos, Optional<Statement> moderator) {

    /** From all statements on a commitment, in any order. */
    public static ThreeVoices of(List<Statement> statements) {
        var latestFirst = statements.stream()
                .sorted(Comparator.comparing(Statement::madeAt)
                        .thenComparing(s -> s.id().value())
                        .reversed())
                .toList();
        var heard = new HashSet<>();
        return new ThreeVoices(
                first(latestFirst, Voice.OWNER),
                latestFirst.stream()
                        .filter(s -> s.voice() == Voice.NGO && heard.add(s.organisation()))
                        .toList(),
                first(latestFirst, Voice.MODERATOR));
    }

    private static Optional<Statement> first(List<Statement> statements, Voice voice) {
        return statements.stream().filter(s -> s.voice() == voice).findFirst();
    }

    /** What the owner claims: "no evidence" for as long as there is no report. */
    public ImplementationStatus claim() {
        return owner.map(Statement::status).orElse(ImplementationStatus.NO_EVIDENCE);
    }

    /** How many NGOs rate it how, in the order of the statuses. */
    public Map<ImplementationStatus, Integer> ratings() {
        var ratings = new EnumMap<ImplementationStatus, Integer>(ImplementationStatus.class);
        ngos.forEach(s -> ratings.merge(s.status(), 1, Integer::sum));
        return ratings;
    }
}
