package org.counterpart.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;
import org.counterpart.text.comparison.LineageMatcher;

/** Gives the provisions of a new version the lasting identities of the version before. */
final class Lineage {

    private final List<Provision> before;
    private final List<Provision> after;
    private final Map<ProvisionId, LineageId> known = new HashMap<>();

    private Lineage(List<Provision> before, List<Provision> after) {
        this.before = before;
        this.after = after;
    }

    /** Articles are compared with articles, divisions with divisions, paragraphs with those of the same article. */
    static List<Provision> carried(List<Provision> before, List<Provision> after) {
        var lineage = new Lineage(before, after);
        lineage.carry();
        return after.stream()
                .map(one -> one.of(lineage.known.getOrDefault(one.id(), one.lineage())))
                .toList();
    }

    private void carry() {
        var oldParts = byArticle(before);
        var newParts = byArticle(after);
        var oldArticles = before.stream().filter(Provision::isArticle).toList();
        var newArticles = after.stream().filter(Provision::isArticle).toList();
        var matches = LineageMatcher.match(pieces(oldArticles, oldParts), pieces(newArticles, newParts));
        for (var j = 0; j < matches.length; j++) {
            if (matches[j] >= 0) {
                var old = oldArticles.get(matches[j]);
                var fresh = newArticles.get(j);
                known.put(fresh.id(), old.lineage());
                match(below(oldParts, old), below(newParts, fresh));
            }
        }
        Predicate<Provision> above = one -> one.article() == null;
        match(
                before.stream().filter(above).toList(),
                after.stream().filter(above).toList());
    }

    private void match(List<Provision> old, List<Provision> fresh) {
        var matches = LineageMatcher.match(pieces(old, Map.of()), pieces(fresh, Map.of()));
        for (var j = 0; j < matches.length; j++) {
            if (matches[j] >= 0) {
                known.put(fresh.get(j).id(), old.get(matches[j]).lineage());
            }
        }
    }

    private static List<Provision> below(Map<ProvisionId, List<Provision>> parts, Provision article) {
        var all = parts.getOrDefault(article.id(), List.of());
        return all.subList(Math.min(1, all.size()), all.size());
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

    private static List<LineageMatcher.Piece> pieces(List<Provision> some, Map<ProvisionId, List<Provision>> parts) {
        return some.stream()
                .map(one -> new LineageMatcher.Piece(
                        one.number(),
                        one.heading(),
                        parts.getOrDefault(one.id(), List.of(one)).stream()
                                .map(Provision::body)
                                .collect(Collectors.joining(" "))))
                .toList();
    }
}
