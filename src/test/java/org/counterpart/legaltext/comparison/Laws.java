package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;

/** Laws that nobody wrote: their words follow the frequencies of real ones, so that most of what two articles share says nothing. */
public final class Laws {

    /** An article and what it consists of; the name follows it through all changes, whatever its number. */
    public record Article(String name, String heading, List<String> paragraphs) {

        Article saying(List<String> others) {
            return new Article(name, heading, others);
        }

        Article named(String other) {
            return new Article(other, heading, paragraphs);
        }
    }

    public enum Script {
        LATIN("bcdfglmnprstvz", "aeiou", " ", "Article %d", ". "),
        ARABIC("بتجحدرسشعفقكلمن", "اوي", " ", "المادة %d", ". "),
        CHINESE("", "", "", "第%d条", "。");

        private final String consonants;
        private final String vowels;
        private final String between;
        private final String number;
        private final String end;

        Script(String consonants, String vowels, String between, String number, String end) {
            this.consonants = consonants;
            this.vowels = vowels;
            this.between = between;
            this.number = number;
            this.end = end;
        }
    }

    private final Script script;
    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private int names;

    public Laws(Script script, long seed) {
        this.script = script;
        this.random = new Random(seed);
        IntStream.range(0, 6_000).forEach(i -> vocabulary.add(newWord()));
    }

    private String newWord() {
        if (script == Script.CHINESE) {
            return Character.toString(0x4E00 + random.nextInt(3_000))
                    + Character.toString(0x4E00 + random.nextInt(3_000));
        }
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> "" + any(script.consonants) + any(script.vowels))
                .collect(Collectors.joining());
    }

    private char any(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /** The most frequent word makes a twentieth of a text, as in real ones. */
    public String word() {
        var at = (int) (Math.pow(vocabulary.size(), random.nextDouble()) - 1);
        return vocabulary.get(at);
    }

    public String sentence(int words) {
        return IntStream.range(0, words).mapToObj(i -> word()).collect(Collectors.joining(script.between))
                + script.end.strip();
    }

    public Article article(boolean headed) {
        var paragraphs = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> sentence(8 + random.nextInt(40)))
                .toList();
        return new Article("n" + names++, headed ? sentence(2 + random.nextInt(3)) : "", paragraphs);
    }

    public List<Article> law(int articles, boolean headed) {
        return IntStream.range(0, articles).mapToObj(i -> article(headed)).collect(Collectors.toList());
    }

    /** Other words in place of this share of them. */
    public String reworded(String text, double share) {
        return Words.tokens(text).stream()
                .map(token -> Words.isWord(token) && random.nextDouble() < share ? word() : token)
                .collect(Collectors.joining());
    }

    public Article reworded(Article article, double share) {
        return article.saying(
                article.paragraphs().stream().map(one -> reworded(one, share)).toList());
    }

    /** Articles numbered from 1, their paragraphs too; the identifiers are the names. */
    public List<Unit> units(List<Article> articles) {
        var units = new ArrayList<Unit>();
        for (var a = 0; a < articles.size(); a++) {
            var article = articles.get(a);
            var single = article.paragraphs().size() == 1;
            units.add(new Unit(
                    0,
                    ProvisionKind.ARTICLE,
                    script.number.formatted(a + 1),
                    article.heading(),
                    single ? article.paragraphs().getFirst() : "",
                    List.of(),
                    article.name(),
                    "" + (a + 1)));
            for (var p = 0; !single && p < article.paragraphs().size(); p++) {
                units.add(new Unit(
                        1,
                        ProvisionKind.PARAGRAPH,
                        "(" + (p + 1) + ")",
                        "",
                        article.paragraphs().get(p),
                        List.of(),
                        article.name() + "-" + p,
                        null));
            }
        }
        return units;
    }
}
