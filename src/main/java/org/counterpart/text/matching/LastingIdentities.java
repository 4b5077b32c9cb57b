package org.counterpart.text.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.legaltext.comparison.Matcher;
import org.counterpart.legaltext.comparison.Matching;
import org.counterpart.text.Provision;
import org.jspecify.annotations.Nullable;

/** Gives the provisions of a new version the lasting identities of the version before. */
final class LastingIdentities {

    private final List<Provision> old;
    private final List<Provision> fresh;
    private final Map<ProvisionId, Provision> byId;
    private final Set<LineageId> known;
    /** The articles and divisions of the new version whose identity changes, with the one they are now the heir of; null for new ones. */
    private final Map<ProvisionId, @Nullable Provision> changed = new HashMap<>();

    private final Map<ProvisionId, LineageId> given = new HashMap<>();

    private LastingIdentities(List<Provision> old, List<Provision> fresh) {
        this.old = old;
        this.fresh = fresh;
        this.byId = old.stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        this.known = old.stream().map(Provision::lineage).collect(Collectors.toSet());
    }

    /** Whatever is found again keeps its identity; the heir of what was split or merged has that of the first. */
    static List<Provision> carried(Matching matching, List<Provision> old, List<Provision> fresh) {
        var lineage = new LastingIdentities(old, fresh);
        var heirs = matching.heirs();
        var carried = new ArrayList<Provision>(fresh.size());
        for (var one : fresh) {
            var heir = heirs[carried.size()];
            carried.add(one.of(heir < 0 ? lineage.own(one) : old.get(heir).lineage()));
        }
        return carried;
    }

    /** Identities as origins say: who has one by right keeps it, then the surest takes it. Paragraphs are matched within their article. */
    static List<Provision> following(List<Origin> origins, List<Provision> old, List<Provision> fresh) {
        var lineage = new LastingIdentities(old, fresh);
        lineage.assign(origins);
        lineage.carryParagraphs();
        return fresh.stream()
                .map(one -> one.of(lineage.given.getOrDefault(one.id(), one.lineage())))
                .toList();
    }

    /** Whether it is matched by itself: an article, or what stands above articles. */
    static boolean isMatched(Provision one) {
        return one.article() == null || one.isArticle();
    }

    private void assign(List<Origin> origins) {
        var places = new HashMap<ProvisionId, Provision>();
        fresh.stream().filter(LastingIdentities::isMatched).forEach(one -> places.put(one.id(), one));
        var heirs = new HashMap<ProvisionId, Provision>();
        var taken = new HashSet<ProvisionId>();
        var byRight = origins.stream().filter(one -> isByRight(one, places));
        var bySureness = origins.stream()
                .filter(one -> !one.isNew())
                .sorted(Comparator.comparing(Origin::chosen)
                        .thenComparing(Origin::confidence)
                        .reversed());
        Stream.concat(byRight, bySureness).forEach(one -> {
            var origin = byId.get(one.origin());
            if (origin != null && !heirs.containsKey(one.provision()) && taken.add(one.origin())) {
                heirs.put(one.provision(), origin);
            }
        });
        places.values().forEach(one -> settle(one, heirs.get(one.id())));
    }

    private boolean isByRight(Origin one, Map<ProvisionId, Provision> places) {
        var origin = byId.get(one.origin());
        var place = places.get(one.provision());
        return origin != null && place != null && origin.lineage().equals(place.lineage());
    }

    private void settle(Provision one, @Nullable Provision origin) {
        var lineage = origin == null ? own(one) : origin.lineage();
        if (!lineage.equals(one.lineage())) {
            given.put(one.id(), lineage);
            changed.put(one.id(), origin);
        }
    }

    private void carryParagraphs() {
        var held = fresh.stream()
                .filter(one -> one.article() == null || !changed.containsKey(one.article()))
                .map(Provision::lineage)
                .collect(Collectors.toCollection(HashSet::new));
        var oldParts = byArticle(old);
        var newParts = byArticle(fresh);
        changed.forEach((id, origin) -> {
            var parts = newParts.getOrDefault(id, List.of());
            var before = origin == null ? List.<Provision>of() : oldParts.getOrDefault(origin.id(), List.of());
            carry(before, parts, held);
        });
    }

    /** @param parts an article first, which has its identity already, and what belongs to it */
    private void carry(List<Provision> before, List<Provision> parts, Set<LineageId> held) {
        var heirs = Matcher.match(Origins.units(before), Origins.units(parts)).heirs();
        for (var j = 1; j < parts.size(); j++) {
            var one = parts.get(j);
            var lineage = heirs[j] > 0 ? before.get(heirs[j]).lineage() : own(one);
            given.put(one.id(), held.add(lineage) ? lineage : LineageId.next());
        }
    }

    /** Its own identity, unless that belongs to a provision of the old version. */
    private LineageId own(Provision one) {
        return known.contains(one.lineage()) ? LineageId.next() : one.lineage();
    }

    private static Map<ProvisionId, List<Provision>> byArticle(List<Provision> all) {
        var parts = new HashMap<ProvisionId, List<Provision>>();
        for (var one : all) {
            if (one.article() != null) {
                parts.computeIfAbsent(one.article(), id -> new ArrayList<>()).add(one);
            }
        }
        return parts;
    }
}
