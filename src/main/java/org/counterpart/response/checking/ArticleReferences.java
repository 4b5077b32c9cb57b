package org.counterpart.response.checking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.reading.ArticleWords;

/**
 * Articles that words name by number: "Article 12", "articles 3, 4 et 5". Words for article are those by which texts are read
 * ({@link ArticleWords}), of the language of the consultation, of English and of French. Those of another law are left out: "Article 11 of the
 * Convention", "Article 6 ECHR"; in a language whose grammar is not known here, all but those at the end of a clause are.
 */
public final class ArticleReferences {

    /** Signs before a reference in which the name of another law would stand. */
    private static final int NEAR = 20;

    private static final Set<String> KNOWN = Set.of("en", "fr");

    private static final String NUMBER =
            "\\d{1,4}(?!\\d)(?:[- ]?(?:bis|ter|quater|quinquies|sexies|septies|octies)\\b|[a-z]\\b)?";

    private static final Pattern ONE = Pattern.compile(NUMBER, Pattern.CASE_INSENSITIVE);

    /** Paragraphs and points behind the number. */
    private static final String PART =
            "(?:\\s*\\(\\w{1,4}\\)|\\.\\d{1,3}|,?\\s+(?:§|para\\.|paragraph|paragraphe|point|al\\.|alinéa|alinea)\\s*\\w{1,4})*+";

    private static final Pattern OF_ANOTHER = Pattern.compile("^" + PART + ",?\\s+(?:"
            + "(?:of|de|du|des|d[’'])(?!\\s+(?:the\\s+)?(?:(?:this|present|draft|bill|proposal|proposed|text|new|next|revised)\\b))"
            + "(?!\\s*(?:la\\s+|l[’'])?(?:présente?|projet|proposition|texte|nouvelle|avant)\\b)"
            + "|[A-Z]{2,}\\b)\\s*");

    private static final Pattern BEFORE = Pattern.compile("\\b[A-Z]{2,},?\\s+$");

    private static final Pattern END_OF_CLAUSE = Pattern.compile("^" + PART + "\\s*(?:$|[.,;:!?)»”])");

    private final List<Worded> words;

    /** A word for article with # for the number. */
    private record Word(String word, boolean known) {}

    private record Worded(Pattern pattern, boolean known) {

        static Worded of(Word word) {
            return new Worded(compiled(word.word()), word.known());
        }
    }

    /** @param languages BCP 47, of the texts that are read */
    public ArticleReferences(Collection<String> languages) {
        words = new TreeSet<>(languages)
                .stream()
                        .flatMap(language -> worded(language).stream())
                        .distinct()
                        .map(Worded::of)
                        .toList();
    }

    /**
     * An article that is named.
     *
     * @param handle as addresses of articles have it
     * @param words as it stands in the text
     */
    public record Reference(String handle, String words) {}

    private static List<Word> worded(String language) {
        var known = KNOWN.contains(language);
        return ArticleWords.of(language).stream()
                .filter(word -> !known || word.startsWith("art"))
                .filter(word -> word.matches("\\p{L}+\\.? #|# \\p{L}+|\\p{IsHan}#\\p{IsHan}"))
                .map(word -> new Word(word, known))
                .toList();
    }

    private static Pattern compiled(String word) {
        var at = word.indexOf('#');
        var before = word.substring(0, at).strip();
        var after = word.substring(at + 1).strip();
        var several = before.matches("[a-z]{4,}")
                ? "(?:s\\s+" + NUMBER + "(?:\\s*(?:,|and|or|to|et|ou|à|–|-)\\s*" + NUMBER + ")*|\\s+" + NUMBER + ")"
                : "\\s*" + NUMBER;
        return Pattern.compile(
                "(?<!\\p{L})" + (before.isEmpty() ? "" : Pattern.quote(before)) + "(" + several + ")"
                        + (after.isEmpty() ? "" : "\\.?\\s*" + Pattern.quote(after) + "(?!\\p{L})"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Those that are not among these handles, in the order of the text, each once. Where a text has an Article 4-1, its "Article 4" is one too.
     */
    public List<String> missing(String text, Set<String> handles) {
        return in(text).stream()
                .filter(named -> handles.stream()
                        .noneMatch(handle -> handle.equals(named.handle()) || handle.startsWith(named.handle() + "-")))
                .map(Reference::words)
                .distinct()
                .collect(Collectors.toList());
    }

    public List<Reference> in(String written) {
        var text = Handles.westernDigits(written);
        var found = new ArrayList<Reference>();
        for (var word : words) {
            word.pattern().matcher(text).results().forEach(match -> {
                var behind = text.substring(match.end());
                var other = OF_ANOTHER.matcher(behind).find()
                        || BEFORE.matcher(text.substring(Math.max(0, match.start() - NEAR), match.start()))
                                .find()
                        || !word.known() && !END_OF_CLAUSE.matcher(behind).find();
                if (!other) {
                    ONE.matcher(match.group(1))
                            .results()
                            .forEach(number -> found.add(new Reference(
                                    Handles.plain(number.group()), match.group().strip())));
                }
            });
        }
        return found;
    }
}
