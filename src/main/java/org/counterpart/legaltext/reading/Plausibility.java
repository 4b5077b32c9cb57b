package org.counterpart.legaltext.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.manuscript.Count;
import org.counterpart.legaltext.reading.manuscript.Numerals;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.counterpart.legaltext.reading.report.Doubt;
import org.counterpart.legaltext.reading.report.Implausible;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.legaltext.reading.report.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What is unlikely of a text, whatever file it was read from and however it was corrected since: how laws are numbered tells where a reader
 * went wrong. Laws whose numbers begin again under each division of one kind are as they should be, and so are annexes.
 */
public final class Plausibility {

    /** Part of all letters outside of articles, after the first of them. */
    private static final double MUCH = 0.25;
    /** Letters outside of articles that are no matter. */
    private static final int LITTLE = 400;

    private static final int LONGEST = 4_000;
    private static final int BEGINNING = 60;
    private static final Pattern BARE = Pattern.compile("(\\d{1,4})\\s+(?=\\p{Lu})");
    /** Words after which a sentence goes on. */
    private static final Pattern MID_SENTENCE = Pattern.compile("[\\p{Ll},(]$");

    private static final Pattern FULL_STOP = Pattern.compile("\\.\\s*(?![\\s\\p{Pd}])");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    /** "(2)", "2.", "2a)", "§ 2": before the digits, they, a letter that was put in, and after them. */
    private static final Pattern IN_ARTICLE = Pattern.compile(
            "(\\P{Nd}{0,3})(\\p{Nd}{1,4})[\\s-]?((?:\\p{Ll}|[⁰¹²³⁴-⁹]|bis|ter|quater|quinquies|sexies|septies|octies|\\p{Lu}){0,3})([^\\p{Nd}\\p{L}]{0,3})");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    /** An article with its place: the annex it stands in, and the divisions around it. */
    private record Place(int unit, List<Count> counts, int annex, List<Integer> divisions) {}

    private final List<Unit> units;
    private final Patterns patterns;
    private final List<Place> articles = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private Plausibility(List<Unit> units, String language) {
        this.units = units;
        this.patterns = Patterns.of(language);
    }

    /**
     * The doubts about a text in the order of their places.
     *
     * @param report what became of the file it was read from
     */
    public static List<Doubt> of(List<Unit> units, String language, ImportReport report) {
        var plausibility = new Plausibility(units, language);
        plausibility.outside();
        plausibility.places();
        plausibility.numbersOfArticles();
        plausibility.numbersInArticles();
        plausibility.numbersOfDivisions();
        plausibility.doubts.sort(Comparator.comparingInt(Doubt::unit));
        if (!units.isEmpty()) {
            report.ofLanguage().ifPresent(plausibility.doubts::addFirst);
        }
        return List.copyOf(plausibility.doubts);
    }

    /** The doubts about a text as a file was read. */
    public static List<Doubt> of(ImportedText text) {
        return of(text.units(), text.language(), text.report());
    }

    private void doubt(Implausible what, int unit, String detail) {
        doubts.add(new Doubt(what, unit, label(units.get(unit)), detail));
    }

    private static String label(Unit unit) {
        var called = unit.number().isEmpty() ? unit.heading() : unit.number();
        var words = unit.body().replace('\n', ' ');
        return !called.isEmpty()
                ? called
                : words.length() <= BEGINNING ? words : words.substring(0, BEGINNING - 1) + "…";
    }

    /** Finds the articles and those that stand in another one. */
    private void places() {
        Deque<Integer> open = new ArrayDeque<>();
        for (var i = 0; i < units.size(); i++) {
            while (!open.isEmpty()
                    && units.get(open.peek()).depth() >= units.get(i).depth()) {
                open.pop();
            }
            if (units.get(i).isArticle()) {
                if (open.stream().anyMatch(above -> units.get(above).isArticle())) {
                    doubt(Implausible.ARTICLE_IN_ARTICLE, i, label(units.get(i)));
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

    private void numbersOfArticles() {
        for (var annex : articles.stream().map(Place::annex).distinct().toList()) {
            var row = articles.stream().filter(one -> one.annex() == annex).toList();
            row(row, annex < 0);
        }
    }

    private void row(List<Place> row, boolean fromOne) {
        var restarting = restarting(row);
        @Nullable Place before = null;
        @Nullable Count last = null;
        @Nullable Count stray = null;
        Set<Count> seen = new HashSet<>();
        for (var one : row) {
            var count = next(one.counts(), last);
            if (count == null) {
                before = one;
                last = null;
                stray = null;
                continue;
            }
            if (before == null) {
                if (fromOne && count.main() > 1 && count.prefix().isEmpty() && count.isPlain()) {
                    missing(one.unit(), 1, count.main() - 1);
                }
            } else if (last == null || !last.prefix().equals(count.prefix())) {
                seen.clear();
            } else if (count.main() == 1
                    && count.isPlain()
                    && last.main() >= 1
                    && (last.main() > 1 || begins(one, before))) {
                if (!begins(one, before, restarting)) {
                    doubt(Implausible.NUMBERS_RESTART, one.unit(), label(units.get(before.unit())));
                }
                seen.clear();
            } else if (seen.contains(count) || count.isBefore(last)) {
                if (stray == null || stray.main() + 1 != count.main()) {
                    doubt(
                            seen.contains(count) ? Implausible.NUMBER_REPEATED : Implausible.NUMBERS_FALL,
                            one.unit(),
                            label(units.get(before.unit())));
                }
                stray = count;
                before = one;
                continue;
            } else if (count.main() > last.main() + 1) {
                gap(before, one.unit(), last.main() + 1, count.main() - 1);
            }
            stray = null;
            seen.add(count);
            last = count;
            before = one;
        }
        if (before != null && last != null) {
            swallowed(before, last.main() + 1);
        }
    }

    private void gap(Place before, int unit, int from, int to) {
        if (!swallowed(before, from)) {
            missing(unit, from, to);
        }
    }

    private void missing(int unit, int from, int to) {
        doubt(Implausible.NUMBERS_MISSING, unit, from == to ? Integer.toString(from) : from + "–" + to);
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
                doubt(Implausible.ARTICLE_IN_ARTICLE, i, found);
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

    /** The reading that goes on from the last number, or the lowest: "I" is 1 and not the ninth letter. */
    private static @Nullable Count next(List<Count> counts, @Nullable Count last) {
        return counts.stream()
                .filter(count -> last != null && count.main() == last.main() + 1)
                .findFirst()
                .or(() -> counts.stream().min(Comparator.comparingInt(Count::main)))
                .orElse(null);
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

    /** Paragraphs and points of one style beside each other count up. Between two lists there are words without a number. */
    private void numbersInArticles() {
        Deque<Integer> open = new ArrayDeque<>();
        Map<Integer, Row> rows = new HashMap<>();
        for (var i = 0; i < units.size(); i++) {
            while (!open.isEmpty()
                    && units.get(open.peek()).depth() >= units.get(i).depth()) {
                rows.remove(open.pop());
            }
            if (!open.isEmpty()
                    && !units.get(i).isArticle()
                    && open.stream().anyMatch(above -> units.get(above).isArticle())) {
                next(rows.computeIfAbsent(open.peek(), unused -> new Row()), i);
            }
            open.push(i);
        }
    }

    /** What stands under one unit: the last number of each style, and what stood there last. */
    private static final class Row {
        private final Map<String, Numbered> last = new HashMap<>();
        private @Nullable String style;
    }

    private record Numbered(int value, String suffix, int unit) {}

    private void next(Row row, int at) {
        var match = IN_ARTICLE.matcher(units.get(at).number());
        if (!match.matches()) {
            row.style = units.get(at).number().isEmpty() ? null : row.style;
            return;
        }
        var style = match.group(1) + "#" + match.group(4).replace(".", "");
        var digits = Handles.westernDigits(match.group(2));
        var one = new Numbered(Integer.parseInt(digits), match.group(3), at);
        var before = row.last.put(style, one);
        var goesOn = style.equals(row.style);
        row.style = style;
        if (before == null) {
            return;
        }
        if (one.value() == before.value() && one.suffix().equals(before.suffix()) && (goesOn || one.value() > 1)) {
            inArticle(Implausible.NUMBER_REPEATED, at, within(before.unit()));
        } else if (one.value() > before.value() + 1) {
            var from = before.value() + 1;
            var to = one.value() - 1;
            inArticle(Implausible.NUMBERS_MISSING, at, from == to ? Integer.toString(from) : from + "–" + to);
        } else if (goesOn && one.value() < before.value()) {
            inArticle(
                    one.value() == 1 ? Implausible.NUMBERS_RESTART : Implausible.NUMBERS_FALL,
                    at,
                    within(before.unit()));
        }
    }

    private void inArticle(Implausible what, int unit, String detail) {
        doubts.add(new Doubt(what, unit, within(unit), detail));
    }

    /** How a part of an article is called with the article. */
    private String within(int unit) {
        var article = unit;
        while (!units.get(article).isArticle()) {
            article--;
        }
        return (label(units.get(article)) + " " + label(units.get(unit))).strip();
    }

    /** Divisions of one name beside each other count up. Where several names stand on one level their ranks are not known. */
    private void numbersOfDivisions() {
        Deque<Integer> open = new ArrayDeque<>();
        var rows = new LinkedHashMap<Integer, List<Integer>>();
        for (var i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            while (!open.isEmpty() && units.get(open.peek()).depth() >= unit.depth()) {
                open.pop();
            }
            if (isDivision(unit.kind())
                    && open.stream().noneMatch(above -> units.get(above).isArticle())) {
                rows.computeIfAbsent(open.isEmpty() ? -1 : open.peek(), unused -> new ArrayList<>())
                        .add(i);
            }
            open.push(i);
        }
        for (var row : rows.values()) {
            if (row.stream().map(at -> name(units.get(at).number())).distinct().count() == 1) {
                divisions(row);
            }
        }
    }

    private void divisions(List<Integer> row) {
        @Nullable Count last = null;
        var before = -1;
        for (int at : row) {
            var unit = units.get(at);
            var count = next(Count.of(unit.number(), unit.kind(), patterns), last);
            var start = before;
            var holds = articles.stream().anyMatch(article -> article.unit() > start && article.unit() < at);
            if (last != null && holds && last.equals(count)) {
                doubt(Implausible.NUMBER_REPEATED, at, label(units.get(before)));
            } else if (last != null && count != null && count.main() > last.main() + 1 && count.isPlain()) {
                missing(at, last.main() + 1, count.main() - 1);
            }
            last = count;
            before = at;
        }
    }

    /** The word of a number: "chapter". */
    private static String name(String number) {
        return WORD.matcher(number)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && Numerals.ofRoman(word.toUpperCase(Locale.ROOT)) == 0)
                .findFirst()
                .orElse("");
    }

    private static boolean isDivision(ProvisionKind kind) {
        return switch (kind) {
            case BOOK, PART, TITLE, CHAPTER, SECTION -> true;
            default -> false;
        };
    }

    /** Words after the first article that belong to none, and all of them where there is none. */
    private void outside() {
        var first = -1;
        var article = -1;
        var apart = -1;
        var all = 0;
        var outside = 0;
        var most = 0;
        var at = -1;
        for (var i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            article = article >= 0 && unit.depth() <= units.get(article).depth() ? -1 : article;
            apart = apart >= 0 && unit.depth() <= units.get(apart).depth() ? -1 : apart;
            if (unit.isArticle() && article < 0) {
                article = i;
                first = first < 0 ? i : first;
            }
            if (unit.kind() == ProvisionKind.ANNEX || unit.kind() == ProvisionKind.CONCLUSION) {
                apart = apart < 0 ? i : apart;
            }
            var letters = Ledger.letters(unit.body());
            all += letters;
            if (article < 0 && apart < 0 && first >= 0) {
                outside += letters;
                at = letters > most ? i : at;
                most = Math.max(most, letters);
            }
        }
        if (first < 0 && all > 0) {
            doubt(Implausible.MUCH_OUTSIDE, 0, "100");
        } else if (outside > LITTLE && outside > MUCH * all) {
            doubt(Implausible.MUCH_OUTSIDE, at, Integer.toString(100 * outside / all));
        }
    }
}
