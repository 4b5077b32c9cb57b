package org.counterpart.contribution.placing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.counterpart.base.LineageId;
import org.counterpart.legaltext.comparison.Anchors;

/** Where contributions on articles that are gone belong in the version that has them no more. */
final class NewPlaces {

    /** How alike a passage must be to be taken for the quoted one in another article, 0 to 1: a wrong place is worse than none. */
    private static final double SURE = 0.8;

    /** Articles among which a passage is looked for. */
    private record Among(List<LineageId> articles, Anchors texts) {}

    private final Map<LineageId, List<LineageId>> heirs;
    private final List<FollowingRepository.Words> articles;
    /** By the heirs; none for all articles. */
    private final Map<List<LineageId>, Among> prepared = new HashMap<>();

    NewPlaces(Map<LineageId, List<LineageId>> heirs, List<FollowingRepository.Words> articles) {
        this.heirs = heirs;
        this.articles = articles;
    }

    /** An article that was divided has several heirs: the quoted words tell which one is meant. Empty where nothing tells. */
    Optional<LineageId> of(FollowingRepository.Homeless contribution) {
        var taken = Stream.of(contribution.place(), contribution.written())
                .filter(Objects::nonNull)
                .map(lineage -> heirs.getOrDefault(lineage, List.of()))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        var found = contribution.quote().isEmpty() ? Optional.<LineageId>empty() : byQuote(contribution.quote(), taken);
        return found.isPresent() || taken.size() != 1 ? found : Optional.of(taken.getFirst());
    }

    private Optional<LineageId> byQuote(String quote, List<LineageId> among) {
        var searched = prepared.computeIfAbsent(among, this::prepare);
        return searched.texts()
                .find(quote)
                .filter(found -> found.score() >= SURE)
                .map(found -> searched.articles().get(found.unit()));
    }

    private Among prepare(List<LineageId> wanted) {
        var some = articles.stream()
                .filter(words -> wanted.isEmpty() || wanted.contains(words.lineage()))
                .toList();
        return new Among(
                some.stream().map(FollowingRepository.Words::lineage).toList(),
                Anchors.in(some.stream().map(FollowingRepository.Words::text).toList()));
    }
}
