package org.counterpart.legaltext.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.counterpart.legaltext.model.Unit;

/**
 * Finds which units of a text are which of an earlier one: articles over the whole document, then the divisions above them, then the
 * paragraphs of each article, then what is left over wherever it stands. The text decides, not the number: an article inserted before the
 * seventh makes an eighth of it, and it is the same one.
 */
public final class Matcher {

    /** What moved out of its article has no number and no neighbours that speak for it: its words must. */
    private static final double ENOUGH_ELSEWHERE = 0.65;
    /** For a division, having the same articles is worth what the same words are. */
    private static final double SAME_ARTICLES = 0.8;

    private final Outline old;
    private final Outline fresh;
    private final Links articles;
    private final Links units;

    private Matcher(Outline old, Outline fresh) {
        this.old = old;
        this.fresh = fresh;
        this.articles = new Links(old.articles, fresh.articles);
        this.units = new Links(old.pieces, fresh.pieces);
    }

    /** By all there is to know, also identities that the source gives. */
    public static Matching match(List<Unit> old, List<Unit> fresh) {
        return match(old, fresh, true);
    }

    /** @param withIdentity whether identifiers of the source that do not follow from numbers may tell */
    public static Matching match(List<Unit> old, List<Unit> fresh, boolean withIdentity) {
        var matcher = new Matcher(new Outline(old, withIdentity), new Outline(fresh, withIdentity));
        matcher.matchArticles();
        matcher.matchDivisions();
        matcher.matchParagraphs();
        matcher.matchElsewhere();
        return matcher.matching();
    }

    /**
     * The same from identities that are already known: what was moved, split, merged or reworded follows from them.
     *
     * @param heirs for each new unit the index of the old one whose heir it is, -1 for none
     */
    public static Matching known(List<Unit> old, List<Unit> fresh, int[] heirs) {
        var matcher = new Matcher(new Outline(old, false), new Outline(fresh, false));
        matcher.know(heirs);
        return matcher.matching();
    }

    private Matching matching() {
        return new Matching(
                old.units,
                fresh.units,
                Verdicts.of(articles, old.units, fresh.units, this::isArticleReworded),
                Verdicts.of(units, old.units, fresh.units, this::isUnitReworded));
    }

    private void know(int[] heirs) {
        Rarity.weigh(bags(old.articles, fresh.articles));
        articles.know(old.articles, fresh.articles, heirs, false);
        shareArticles();
        Rarity.weigh(bags(old.pieces, fresh.pieces));
        units.know(old.divisions(), fresh.divisions(), heirs, false);
        for (var link : articles.all()) {
            units.know(old.below(link.old().index()), fresh.below(link.fresh().index()), heirs, false);
        }
        units.know(units.lonelyOld(old.pieces), units.lonelyFresh(fresh.pieces), heirs, true);
        units.findParts();
    }

    private void matchArticles() {
        Rarity.weigh(bags(old.articles, fresh.articles));
        articles.pair(old.articles, fresh.articles, (i, j) -> 0);
        shareArticles();
    }

    /** An article is also a unit among units. */
    private void shareArticles() {
        articles.findParts();
        for (var link : articles.all()) {
            units.add(new Link(
                    old.pieces.get(link.old().index()),
                    fresh.pieces.get(link.fresh().index()),
                    link.evidence(),
                    link.margin(),
                    link.moved()));
        }
    }

    private void matchDivisions() {
        Rarity.weigh(bags(old.pieces, fresh.pieces));
        var shared = sharedArticles();
        units.pair(
                old.divisions(),
                fresh.divisions(),
                (i, j) -> SAME_ARTICLES * shared.getOrDefault(List.of(i.index(), j.index()), 0.0));
    }

    /** For each pair of divisions the share of their articles that are the same. */
    private Map<List<Integer>, Double> sharedArticles() {
        var oldSizes = articlesOfDivisions(old);
        var freshSizes = articlesOfDivisions(fresh);
        var shared = new HashMap<List<Integer>, Double>();
        for (var link : articles.all()) {
            for (var i : old.above(link.old().index())) {
                for (var j : fresh.above(link.fresh().index())) {
                    var both = oldSizes.getOrDefault(i, 0) + freshSizes.getOrDefault(j, 0);
                    shared.merge(List.of(i, j), 2.0 / both, Double::sum);
                }
            }
        }
        return shared;
    }

    private static Map<Integer, Integer> articlesOfDivisions(Outline text) {
        var sizes = new HashMap<Integer, Integer>();
        for (var article : text.articles) {
            text.above(article.index()).forEach(division -> sizes.merge(division, 1, Integer::sum));
        }
        return sizes;
    }

    private void matchParagraphs() {
        articles.all().forEach(link -> matchWithin(link.old(), link.fresh()));
        articles.splits().forEach(part -> matchWithin(part.whole(), part.part()));
        articles.merges().forEach(part -> matchWithin(part.part(), part.whole()));
    }

    private void matchWithin(Piece article, Piece heir) {
        units.pair(
                units.lonelyOld(old.below(article.index())), units.lonelyFresh(fresh.below(heir.index())), (i, j) -> 0);
    }

    private void matchElsewhere() {
        units.pairElsewhere(units.lonelyOld(old.pieces), units.lonelyFresh(fresh.pieces), ENOUGH_ELSEWHERE);
        units.findParts();
    }

    private static List<TermVector> bags(List<Piece> some, List<Piece> others) {
        return Stream.concat(some.stream(), others.stream()).map(Piece::bag).toList();
    }

    private boolean isUnitReworded(int i, int j) {
        return !Verdicts.same(old.units.get(i).body(), fresh.units.get(j).body());
    }

    /** Words of an article count with all that belongs to it, however it is divided. */
    private boolean isArticleReworded(int i, int j) {
        return !Verdicts.same(old.words(i), fresh.words(j));
    }
}
