package org.counterpart.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.comparison.Match;
import org.counterpart.legaltext.comparison.Matcher;
import org.counterpart.legaltext.model.Unit;

/**
 * Which articles and divisions of a version came from which of the one before, and the lasting identities that follow from it. What an
 * officer said stands; the rest is as the matcher found it.
 *
 * @param provisions of the newer version
 */
record Succession(List<Descent> descents, List<Provision> provisions) {

    Succession {
        descents = List.copyOf(descents);
        provisions = List.copyOf(provisions);
    }

    /** @param said by an officer before; what is about provisions that are no articles or divisions any more is let go */
    static Succession of(List<Provision> old, List<Provision> fresh, List<Descent> said) {
        var matching = Matcher.match(units(old), units(fresh));
        var descents = new ArrayList<Descent>();
        matching.articles().forEach(match -> add(descents, match, old, fresh));
        matching.units().stream()
                .filter(match -> isAboveArticles(match, old, fresh))
                .forEach(match -> add(descents, match, old, fresh));
        var carried = new Succession(descents, Lineage.carried(matching, old, fresh));
        var standing = said.stream().filter(one -> carried.knows(one, old)).toList();
        return standing.isEmpty() ? carried : carried.told(standing, old);
    }

    /** The same with other origins for one provision; none for one that is new. Paragraphs follow their article. */
    Succession choosing(ProvisionId provision, Collection<ProvisionId> origins, List<Provision> old) {
        var before = origins(provision);
        var said = origins.isEmpty()
                ? List.of(Descent.ofNew(provision))
                : origins.stream()
                        .map(origin -> Descent.said(provision, origin))
                        .toList();
        var added = origins.stream().filter(origin -> !before.contains(origin)).collect(Collectors.toSet());
        return told(said, added, old);
    }

    private Succession told(List<Descent> said, List<Provision> old) {
        var origins = said.stream().map(Descent::origin).collect(Collectors.toSet());
        return told(said, origins, old);
    }

    /** @param taken origins that leave every provision for which only the matcher had found them; chosen twice, they were split */
    private Succession told(List<Descent> said, Set<ProvisionId> taken, List<Provision> old) {
        var concerned = said.stream().map(Descent::provision).collect(Collectors.toSet());
        var kept = descents.stream()
                .filter(one -> !concerned.contains(one.provision()))
                .filter(one -> one.chosen() || !taken.contains(one.origin()));
        var all = new ArrayList<>(kept.toList());
        all.addAll(said);
        return new Succession(all, Lineage.following(all, old, provisions));
    }

    Set<ProvisionId> origins(ProvisionId provision) {
        return descents.stream()
                .filter(one -> one.provision().equals(provision) && !one.isNew())
                .map(Descent::origin)
                .collect(Collectors.toSet());
    }

    private boolean knows(Descent said, List<Provision> old) {
        return isMatched(said.provision(), provisions) && (said.isNew() || isMatched(said.origin(), old));
    }

    /** Articles and divisions are matched; what belongs to an article follows it. */
    private static boolean isMatched(ProvisionId id, List<Provision> text) {
        return text.stream().anyMatch(one -> one.id().equals(id) && Lineage.isMatched(one));
    }

    private static boolean isAboveArticles(Match match, List<Provision> old, List<Provision> fresh) {
        return match.isPair()
                && match.old().stream().allMatch(i -> old.get(i).article() == null)
                && match.fresh().stream().allMatch(j -> fresh.get(j).article() == null);
    }

    private static void add(List<Descent> descents, Match match, List<Provision> old, List<Provision> fresh) {
        for (int j : match.fresh()) {
            for (int i : match.old()) {
                descents.add(new Descent(
                        fresh.get(j).id(), old.get(i).id(), (int) Math.round(match.confidence() * 100), false));
            }
        }
    }

    static List<Unit> units(List<Provision> provisions) {
        return provisions.stream().map(Provision::unit).toList();
    }
}
