package org.counterpart.text.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.comparison.Match;
import org.counterpart.legaltext.comparison.Matcher;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.text.Provision;

/**
 * Which articles and divisions of a version came from which of the one before, and the lasting identities that follow from it. What an
 * officer said stands; the rest is as the matcher found it.
 *
 * @param provisions of the newer version
 */
record Origins(List<Origin> origins, List<Provision> provisions) {

    Origins {
        origins = List.copyOf(origins);
        provisions = List.copyOf(provisions);
    }

    /** @param said by an officer before; what is about provisions that are no articles or divisions any more is let go */
    static Origins of(List<Provision> old, List<Provision> fresh, List<Origin> said) {
        var matching = Matcher.match(units(old), units(fresh));
        var origins = new ArrayList<Origin>();
        matching.articles().forEach(match -> add(origins, match, old, fresh));
        matching.units().stream()
                .filter(match -> isAboveArticles(match, old, fresh))
                .forEach(match -> add(origins, match, old, fresh));
        var carried = new Origins(origins, LastingIdentities.carried(matching, old, fresh));
        var standing = said.stream().filter(one -> carried.knows(one, old)).toList();
        return standing.isEmpty() ? carried : carried.told(standing, old);
    }

    /** The same with other origins for one provision; none for one that is new. Paragraphs follow their article. */
    Origins choosing(ProvisionId provision, Collection<ProvisionId> origins, List<Provision> old) {
        var before = origins(provision);
        var said = origins.isEmpty()
                ? List.of(Origin.ofNew(provision))
                : origins.stream().map(origin -> Origin.said(provision, origin)).toList();
        var added = origins.stream().filter(origin -> !before.contains(origin)).collect(Collectors.toSet());
        return told(said, added, old);
    }

    private Origins told(List<Origin> said, List<Provision> old) {
        var origins = said.stream().map(Origin::origin).collect(Collectors.toSet());
        return told(said, origins, old);
    }

    /** @param taken origins that leave every provision for which only the matcher had found them; chosen twice, they were split */
    private Origins told(List<Origin> said, Set<ProvisionId> taken, List<Provision> old) {
        var concerned = said.stream().map(Origin::provision).collect(Collectors.toSet());
        var kept = origins.stream()
                .filter(one -> !concerned.contains(one.provision()))
                .filter(one -> one.chosen() || !taken.contains(one.origin()));
        var all = new ArrayList<>(kept.toList());
        all.addAll(said);
        return new Origins(all, LastingIdentities.following(all, old, provisions));
    }

    Set<ProvisionId> origins(ProvisionId provision) {
        return origins.stream()
                .filter(one -> one.provision().equals(provision) && !one.isNew())
                .map(Origin::origin)
                .collect(Collectors.toSet());
    }

    private boolean knows(Origin said, List<Provision> old) {
        return isMatched(said.provision(), provisions) && (said.isNew() || isMatched(said.origin(), old));
    }

    /** Articles and divisions are matched; what belongs to an article follows it. */
    private static boolean isMatched(ProvisionId id, List<Provision> text) {
        return text.stream().anyMatch(one -> one.id().equals(id) && LastingIdentities.isMatched(one));
    }

    private static boolean isAboveArticles(Match match, List<Provision> old, List<Provision> fresh) {
        return match.isPair()
                && match.old().stream().allMatch(i -> old.get(i).article() == null)
                && match.fresh().stream().allMatch(j -> fresh.get(j).article() == null);
    }

    private static void add(List<Origin> origins, Match match, List<Provision> old, List<Provision> fresh) {
        for (int j : match.fresh()) {
            for (int i : match.old()) {
                origins.add(new Origin(
                        fresh.get(j).id(), old.get(i).id(), (int) Math.round(match.confidence() * 100), false));
            }
        }
    }

    static List<Unit> units(List<Provision> provisions) {
        return provisions.stream().map(Provision::unit).toList();
    }
}
