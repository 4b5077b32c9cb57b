package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.Ledger;
import org.jspecify.annotations.Nullable;

/** Finds the title of a text among its first paragraphs. */
public final class Titles {

    /** Paragraphs from the beginning among which a title stands. */
    private static final int FIRST = 25;

    /** Paragraphs in which a whole law may be called a chapter of the collection of laws. */
    private static final int COVER = 3;

    private static final int LIMIT = 400;
    private static final int LINES = 5;
    /** Words that announce a title and are none alone: "Projet de loi". */
    private static final int ANNOUNCEMENT = 45;

    private static final String ANNOUNCED = "announcement";
    /** Vowels of many scripts are marks. */
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]");

    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{M}’'-]+[,;]?");
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\p{M}(])\\p{Lu}[\\p{Lu}’'-]+(?: \\p{Lu}[\\p{Lu}’'-]*)+(?![\\p{L}\\p{M}])");

    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i).*\\.(?:docx?|odt|pdf|html?|xhtml|rtf|txt|xml|md|wpd|indd|qxd|p65|tmp)|microsoft word - .*|(?=\\S*[\\p{Nd}_%])\\S+"
                    + "|untitled.*|(?:new )?(?:document|page|sheet) ?\\d*");

    private final Patterns patterns;
    private final Openings openings;

    Titles(Patterns patterns, Openings openings) {
        this.patterns = patterns;
        this.openings = openings;
    }

    /**
     * The title, taken out of the paragraphs; null where none looks like one, or less than the one that the file gives of itself.
     *
     * @param own title that the file gives of itself; may be empty
     */
    @Nullable
    String take(List<Paragraph> paragraphs, String own, Ledger ledger) {
        var first = find(paragraphs, own);
        if (first < 0) {
            return null;
        }
        var taken = new ArrayList<Paragraph>();
        taken.add(paragraphs.get(first));
        var announced = patterns.is(ANNOUNCED, taken.getFirst().text());
        var capitals = announced || patterns.begins(ANNOUNCED, taken.getFirst().text());
        var next = first + 1 < paragraphs.size() ? paragraphs.get(first + 1) : Paragraph.RULE;
        if (taken.getFirst().text().length() <= ANNOUNCEMENT && continues(taken.getFirst(), next)) {
            taken.add(next);
        }
        if (announced && taken.size() == 1 && isPurpose(next)) {
            taken.add(next);
        } else if (taken.size() == 1 && patterns.isKindOfLaw(taken.getFirst().text()) && isPurpose(next)) {
            taken.add(next);
        }
        for (var i = first + taken.size(); i < paragraphs.size() && goesOn(taken, paragraphs.get(i)); i++) {
            taken.add(paragraphs.get(i));
        }
        if (taken.stream().anyMatch(paragraph -> !paragraph.words().notes().isEmpty())) {
            return null;
        }
        paragraphs.subList(first, first + taken.size()).clear();
        taken.forEach(paragraph -> ledger.title(paragraph.text()));
        return String.join(
                " ",
                taken.stream()
                        .map(paragraph -> paragraph.text().replace('\n', ' ').replaceFirst("^\\\\", ""))
                        .map(line -> capitals ? inSmallLetters(line) : line)
                        .toList());
    }

    /** "COUNCIL DECISION" under "Proposal for a": what a gazette prints in capitals is written as in a sentence of its own. */
    private String inSmallLetters(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT))
                ? small(line)
                : CAPITALS.matcher(line).replaceAll(run -> Matcher.quoteReplacement(small(run.group())));
    }

    private String small(String capitals) {
        return Arrays.stream(capitals.split(" "))
                .map(word -> {
                    var lower = word.toLowerCase(Locale.ROOT);
                    return !PLAIN_WORD.matcher(word).matches()
                            ? word
                            : patterns.list("particle").contains(lower) ? lower : word.charAt(0) + lower.substring(1);
                })
                .collect(Collectors.joining(" "));
    }

    /** Whether a title that a file gives of itself is only what it was once called on somebody's disk. */
    public static boolean isFileName(String title) {
        return FILE_NAME.matcher(title.strip()).matches();
    }

    private int find(List<Paragraph> paragraphs, String own) {
        var candidates = new ArrayList<Integer>();
        var opened = false;
        for (var i = 0; i < Math.min(FIRST, paragraphs.size()); i++) {
            var paragraph = paragraphs.get(i);
            if (paragraph.shape() == Paragraph.Shape.TITLE
                    || patterns.is(ANNOUNCED, paragraph.text())
                    || patterns.begins(ANNOUNCED, paragraph.text()) && looksLikeTitle(paragraph)) {
                return i;
            }
            var opening = openings.of(paragraph);
            if (opening != null && (opening.kind() == ProvisionKind.ARTICLE || i > COVER)) {
                break;
            }
            opened |= opening != null;
            if (looksLikeTitle(paragraph) && (!opened || patterns.namesLaw(paragraph.text()))) {
                candidates.add(i);
            } else if (paragraph.text().length() > LIMIT && i > COVER) {
                break;
            }
        }
        List<Integer> named = candidates.stream()
                .filter(i -> patterns.namesLaw(paragraphs.get(i).text()))
                .toList();
        // A line that says only "ACT" is none where another says which, or where its words go on.
        var telling = named.stream()
                .filter(i -> !patterns.isKindOfLaw(paragraphs.get(i).text()) || goesOn(paragraphs, i))
                .toList();
        if (!named.isEmpty() && telling.isEmpty()) {
            return own.isBlank() || patterns.isKindOfLaw(own) ? named.getFirst() : -1;
        }
        named = telling;
        var same = named.stream()
                .filter(i -> paragraphs.get(i).text().equalsIgnoreCase(own))
                .findFirst();
        var highest = named.stream().filter(i -> paragraphs.get(i).level() == 1).findFirst();
        if (named.isEmpty()) {
            return candidates.isEmpty() || patterns.namesLaw(own) ? -1 : candidates.getFirst();
        }
        return same.or(() -> highest).orElse(named.getFirst());
    }

    private boolean goesOn(List<Paragraph> paragraphs, int at) {
        var line = paragraphs.get(at);
        var next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1) : Paragraph.RULE;
        return !next.text().isEmpty()
                && Character.isLetter(next.text().codePointAt(0))
                && (continues(line, next) || goesOn(List.of(line), next));
    }

    private boolean looksLikeTitle(Paragraph paragraph) {
        var text = paragraph.text();
        return paragraph.shape() == Paragraph.Shape.TEXT
                && paragraph.level() <= 1
                && text.length() <= LIMIT
                && !text.isBlank()
                && !Paragraph.endsSentence(text)
                && !text.startsWith("[")
                && openings.of(paragraph) == null
                && Marker.of(paragraph, patterns) == null
                && LETTER.matcher(text).results().count() * 2 > text.length()
                && (paragraph.level() > 0 || !isLink(paragraph.words()));
    }

    /** "Skip to the content": where pages begin. */
    private static boolean isLink(Words words) {
        return words.marks().stream()
                .anyMatch(mark -> mark.kind() == Mark.Kind.REFERENCE
                        && mark.start() == 0
                        && mark.end() == words.text().length());
    }

    /** Titles are often set in several lines: "of 16 April 2014", "on market abuse". */
    private boolean goesOn(List<Paragraph> taken, Paragraph next) {
        var length =
                taken.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
        return next.isPlain()
                && !next.text().isEmpty()
                && Punctuation.beginsSmall(next.text())
                && next.text().indexOf(' ') > 0
                && length + next.text().length() <= LIMIT
                && taken.size() < LINES
                && next.level() == 0
                && openings.of(next) == null
                && Marker.of(next, patterns) == null
                && !Paragraph.endsSentence(next.text());
    }

    /** "To provide for the care of orchards; and for matters connected with it.": the long title under "ACT". */
    private boolean isPurpose(Paragraph next) {
        return next.isPlain()
                && !next.text().isBlank()
                && next.text().length() <= LIMIT
                && next.level() == 0
                && openings.of(next) == null
                && Marker.of(next, patterns) == null;
    }

    /** A few words that only say what kind of text comes. */
    private boolean announces(String text) {
        return text.split("\\s+").length <= 4 && patterns.namesLaw(text);
    }

    private boolean continues(Paragraph first, Paragraph next) {
        return next.isPlain()
                && next.text().length() <= LIMIT
                && !next.text().isEmpty()
                && !Character.isDigit(next.text().codePointAt(0))
                && next.level() == first.level()
                && openings.of(next) == null
                && !openings.isHeadingOfNext(next)
                && next.centred() == first.centred()
                && (next.centred() || next.bold() || first.bold() || announces(first.text()))
                && Marker.of(next, patterns) == null
                && !Paragraph.endsSentence(next.text());
    }
}
