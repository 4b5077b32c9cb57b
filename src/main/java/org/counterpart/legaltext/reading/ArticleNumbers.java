package org.counterpart.legaltext.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.manuscript.Count;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.report.Implausible;
import org.jspecify.annotations.Nullable;

/**
 * Whether the numbers of articles follow each other, in the text and in each annex. Laws whose numbers begin again under each division of one
 * kind are as they should be.
 */
final class ArticleNumbers {

    private static final int LONGEST = 4_000;
    private static final Pattern BARE = Pattern.compile("(\\d{1,4})\\s+(?=\\p{Lu})");
    /** Words after which a sentence goes on. */
    private static final Pattern MID_SENTENCE = Pattern.compile("[\\p{Ll},(]$");

    private static final Pattern FULL_STOP = Pattern.compile("\\.\\s*(?![\\s\\p{Pd}])");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    /** An article with its place: the annex it stands in, and the divisions around it. */
    private record Place(int unit, List<Count> counts, int annex, List<Integer> divisions) {}

    private final List<Unit> units;
    private final Patterns patterns;
    private final Doubts doubts;
    private final List<Place> articles = new ArrayList<>();

    ArticleNumbers(List<Unit> units, Patterns patterns, Doubts doubts) {
        this.units = units;
        this.patterns = patterns;
        this.doubts = doubts;
        places();
    }

    /** Whether an article stands after one unit and before another. */
    boolean anyBetween(int start, int end) {
        return articles.stream().anyMatch(article -> article.unit() > start && article.unit() < end);
    }

    /** Notes the articles, and doubts those that stand in another one. */
    private void places() {
        Deque<Integer> open = new ArrayDeque<>();
        for (var i = 0; i < units.size(); i++) {
            while (!open.isEmpty()
                    && units.get(open.peek()).depth() >= units.get(i).depth()) {
                open.pop();
            }
            if (units.get(i).isArticle()) {
                if (open.stream().anyMatch(above -> units.get(above).isArticle())) {
                    doubts.add(Implausible.ARTICLE_IN_ARTICLE, i, doubts.label(i));
                }
                var annex = open.stream()
                        .filter(above -> units.get(above).kind() == ProvisionKind.ANNEX)
                        .findFirst();
                var counts = Count.of(units.get(i).number(), ProvisionKind.ARTICLE, patterns);
                articles.add(new Place(i, counts, annex.orElse(-1), List.copyOf(open)));
            }
            open.push(i);
        }
    }

    /** Finds what is unlikely of the numbers in the text and in each annex. */
    void check() {
        for (var annex : articles.stream().map(Place::annex).distinct().toList()) {
            var row = articles.stream().filter(one -> one.annex() == annex).toList();
            row(row, annex < 0);
        }
    }

    private void row(List<Place> row, boolean fromOne) {
        var numbers = new NumbersOfRow(fromOne, restarting(row));
        row.forEach(numbers::add);
        numbers.end();
    }

    /** The numbers of articles as they follow each other in the text or in an annex. */
    private final class NumbersOfRow {

        private final boolean fromOne;
        private final Set<ProvisionKind> restarting;
        private final Set<Count> seen = new HashSet<>();
        private @Nullable Place before;
        private @Nullable Count last;
        /** The number that fell back, after which the last one still counts. */
        private @Nullable Count stray;

        NumbersOfRow(boolean fromOne, Set<ProvisionKind> restarting) {
            this.fromOne = fromOne;
            this.restarting = restarting;
        }

        void add(Place one) {
            var above = before;
            var count = Count.following(last, one.counts());
            before = one;
            if (count != null && above != null && fallsBack(one, count, above)) {
                strays(one, count, above);
                return;
            }
            if (count != null) {
                goesOn(one, count, above);
                seen.add(count);
            }
            stray = null;
            last = count;
        }

        /** What follows the last article may stand among its words. */
        void end() {
            if (before != null && last != null) {
                swallowed(before, last.main() + 1);
            }
        }

        private boolean fallsBack(Place one, Count count, Place above) {
            var highest = last;
            return highest != null
                    && highest.prefix().equals(count.prefix())
                    && !restarts(one, count, above, highest)
                    && (seen.contains(count) || count.isBefore(highest));
        }

        private boolean restarts(Place one, Count count, Place above, Count highest) {
            return count.main() == 1
                    && count.isPlain()
                    && highest.main() >= 1
                    && (highest.main() > 1 || begins(one, above));
        }

        /** One doubt for all that count on from the number that fell back. */
        private void strays(Place one, Count count, Place above) {
            if (stray == null || stray.main() + 1 != count.main()) {
                doubts.add(
                        seen.contains(count) ? Implausible.NUMBER_REPEATED : Implausible.NUMBERS_FALL,
                        one.unit(),
                        doubts.label(above.unit()));
            }
            stray = count;
        }

        private void goesOn(Place one, Count count, @Nullable Place above) {
            var highest = last;
            if (above == null) {
                if (fromOne && count.main() > 1 && count.prefix().isEmpty() && count.isPlain()) {
                    doubts.missing(one.unit(), 1, count.main() - 1);
                }
            } else if (highest == null || !highest.prefix().equals(count.prefix())) {
                seen.clear();
            } else if (restarts(one, count, above, highest)) {
                if (!begins(one, above, restarting)) {
                    doubts.add(Implausible.NUMBERS_RESTART, one.unit(), doubts.label(above.unit()));
                }
                seen.clear();
            } else if (count.main() > highest.main() + 1) {
                gap(above, one.unit(), highest.main() + 1, count.main() - 1);
            }
        }
    }

    private void gap(Place before, int unit, int from, int to) {
        if (!swallowed(before, from)) {
            doubts.missing(unit, from, to);
        }
    }

    /** Whether the next article seems to stand among the words of this one; says where. */
    private boolean swallowed(Place host, int next) {
        for (var i = host.unit();
                i < units.size()
                        && (i == host.unit()
                                || units.get(i).depth() > units.get(host.unit()).depth());
                i++) {
            var found = i > host.unit() && goesOn(units.get(host.unit()), units.get(i), next)
                    ? Integer.toString(next)
                    : opening(units.get(i), next);
            if (!found.isEmpty()) {
                doubts.add(Implausible.ARTICLE_IN_ARTICLE, i, found);
                return true;
            }
        }
        return false;
    }

    /** Whether a paragraph bears the number that an article would bear after this one, printed in the same way, and none before it. */
    private boolean goesOn(Unit article, Unit paragraph, int next) {
        var words = paragraph.number().isEmpty() ? BARE.matcher(paragraph.body()) : null;
        if (words != null && words.lookingAt()) {
            return DIGITS.matcher(article.number()).matches() && words.group(1).equals(Integer.toString(next));
        }
        return !article.number().isEmpty()
                && DIGITS.matcher(article.number())
                        .replaceAll("")
                        .equals(DIGITS.matcher(paragraph.number()).replaceAll(""))
                && Count.of(paragraph.number(), ProvisionKind.PARAGRAPH, patterns).stream()
                        .anyMatch(count -> count.main() == next && next > 2);
    }

    /** How an article of this number opens among the words of a unit that are its own; empty where none does. */
    private String opening(Unit unit, int number) {
        var start = 0;
        for (var line : unit.body().split("\n", -1)) {
            for (var at = 0; at >= 0 && at < Math.min(line.length(), LONGEST); at = line.indexOf(' ', at) + 1) {
                var rest = line.substring(at);
                var opening = patterns.opening(rest, false);
                if (opening == null) {
                    opening = patterns.opening(rest, true);
                }
                if (opening != null
                        && opening.kind() == ProvisionKind.ARTICLE
                        && (at == 0 || !endsSentence(line.substring(0, at), rest.substring(opening.rest())))
                        && patterns.opens(rest, opening)
                        && !isQuoted(unit, start + at)
                        && Count.of(opening.number(), ProvisionKind.ARTICLE, patterns).stream()
                                .anyMatch(count -> count.main() == number && count.isPlain())) {
                    return opening.number();
                }
                if (line.indexOf(' ', at) < 0) {
                    break;
                }
            }
            start += line.length() + 1;
        }
        return "";
    }

    /** Whether "Article 3" with these words before and after ends a sentence that speaks of it, as in "See also Article 3." */
    private static boolean endsSentence(String before, String after) {
        var words = after.strip();
        return words.codePoints().noneMatch(Character::isLetterOrDigit)
                || FULL_STOP.matcher(words).lookingAt()
                        && MID_SENTENCE.matcher(before.strip()).find();
    }

    private static boolean isQuoted(Unit unit, int at) {
        return unit.marks().stream()
                .anyMatch(mark -> (mark.kind() == Mark.Kind.QUOTATION || mark.kind() == Mark.Kind.TABLE)
                        && mark.start() <= at
                        && at < mark.end());
    }

    /** Whether a division begins between the two. */
    private static boolean begins(Place one, Place before) {
        return !before.divisions().containsAll(one.divisions());
    }

    private boolean begins(Place one, Place before, Set<ProvisionKind> kinds) {
        return one.divisions().stream()
                .anyMatch(division -> !before.divisions().contains(division)
                        && kinds.contains(units.get(division).kind()));
    }

    /** Kinds of divisions under each of which the numbers of this row begin again. */
    private Set<ProvisionKind> restarting(List<Place> row) {
        var kinds = new HashSet<ProvisionKind>();
        for (var kind : ProvisionKind.values()) {
            var firsts = new HashSet<Integer>();
            var all = true;
            for (var one : row) {
                var division = one.divisions().stream()
                        .filter(above -> units.get(above).kind() == kind
                                && !units.get(above).number().isEmpty())
                        .findFirst();
                all &= division.isPresent()
                        && (!firsts.add(division.get()) || one.counts().stream().anyMatch(count -> count.main() == 1));
            }
            if (all && firsts.size() > 1) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
