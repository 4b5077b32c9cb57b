package org.counterpart.legaltext.comparison;

import java.util.List;
import java.util.function.Predicate;
import org.counterpart.legaltext.comparison.Differences.Block;
import org.counterpart.legaltext.comparison.Differences.Row;
import org.counterpart.legaltext.comparison.Differences.Summary;
import org.counterpart.legaltext.comparison.WordDiff.Kind;

/** Counts what changed: articles as wholes, words wherever they stand. */
final class Count {

    private Count() {}

    static Summary of(Matching matching, List<Block> blocks) {
        var articles = matching.articles();
        return new Summary(
                (int) articles.stream()
                        .filter(match -> match.changes().isEmpty())
                        .count(),
                count(articles, Change.NEW),
                count(articles, Change.DELETED),
                count(articles, Change.MOVED),
                count(articles, Change.RENUMBERED),
                count(articles, Change.REWORDED),
                count(articles, Change.SPLIT),
                count(articles, Change.MERGED),
                words(blocks, Kind.INSERT),
                words(blocks, Kind.DELETE));
    }

    private static int count(List<Match> articles, Change change) {
        return (int) articles.stream().filter(match -> match.is(change)).count();
    }

    private static int words(List<Block> blocks, Kind kind) {
        Predicate<Row> changed = row -> !WordDiff.isSame(row.body()) || !WordDiff.isSame(row.heading());
        return blocks.stream()
                .flatMap(block -> block.rows().stream())
                .filter(changed)
                .mapToInt(row -> WordDiff.words(row.heading(), kind) + WordDiff.words(row.body(), kind))
                .sum();
    }
}
