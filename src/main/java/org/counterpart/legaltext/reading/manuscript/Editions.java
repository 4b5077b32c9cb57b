package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the editions of one law apart that a page shows one after the other, such as the text in force and the historic one. They have the same
 * articles with mostly the same words, and a heading says which is which; the current one is taken.
 */
final class Editions {

    /** Articles that the shorter edition has at least. */
    private static final int LEAST = 2;
    /** Part of the articles that are in both, and of those whose words are the same. */
    private static final double SHARED = 0.8;

    private static final double SAME = 0.5;
    /** Paragraphs above the first article among which the heading stands. */
    private static final int ABOVE = 6;

    /** Letters of a heading that says which edition it is. */
    private static final int SHORT = 60;

    private record Article(String number, int at) {}

    private final Openings openings;
    private final Patterns patterns;
    private final Ledger ledger;

    Editions(Openings openings, Patterns patterns, Ledger ledger) {
        this.openings = openings;
        this.patterns = patterns;
        this.ledger = ledger;
    }

    /** The paragraphs without those of other editions. */
    List<Paragraph> current(List<Paragraph> paragraphs) {
        var kept = new ArrayList<>(paragraphs);
        for (var out = other(kept); out != null; out = other(kept)) {
            out.forEach(paragraph -> ledger.leftOut(ImportOmission.OTHER_EDITION, paragraph.text()));
            out.clear();
        }
        return kept;
    }

    /** The part of the list that is another edition; null where there is none. */
    private @Nullable List<Paragraph> other(List<Paragraph> paragraphs) {
        var articles = articles(paragraphs);
        var again = again(articles);
        if (again < LEAST || articles.size() - again < LEAST) {
            return null;
        }
        var end = articles.size();
        for (var i = again + 1; i < articles.size(); i++) {
            end = articles.get(i).number().equals(articles.getFirst().number()) ? Math.min(end, i) : end;
        }
        if (!areSame(articles.subList(0, again), articles.subList(again, end), paragraphs)) {
            return null;
        }
        var first = beginning(paragraphs, articles.getFirst().at(), 0);
        var second = beginning(
                paragraphs, articles.get(again).at(), articles.get(again - 1).at() + 1);
        var third = end == articles.size()
                ? paragraphs.size()
                : beginning(
                        paragraphs,
                        articles.get(end).at(),
                        articles.get(end - 1).at() + 1);
        var historicFirst =
                says("historic", paragraphs.subList(first, articles.getFirst().at()));
        var currentSecond =
                says("current", paragraphs.subList(second, articles.get(again).at()));
        if (historicFirst
                || currentSecond
                        && !says(
                                "current",
                                paragraphs.subList(first, articles.getFirst().at()))) {
            return paragraphs.subList(first, second);
        }
        return says("historic", paragraphs.subList(second, articles.get(again).at()))
                        || says(
                                "current",
                                paragraphs.subList(first, articles.getFirst().at()))
                ? paragraphs.subList(second, third)
                : null;
    }

    private List<Article> articles(List<Paragraph> paragraphs) {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < paragraphs.size(); i++) {
            var opening = openings.of(paragraphs.get(i));
            if (opening != null && opening.kind() == ProvisionKind.ARTICLE) {
                articles.add(new Article(letters(opening.number()), i));
            }
        }
        return articles;
    }

    /** Which article has the number of the first one again; -1 where none has. */
    private static int again(List<Article> articles) {
        for (var i = 1; i < articles.size(); i++) {
            if (articles.get(i).number().equals(articles.getFirst().number())) {
                return i;
            }
        }
        return -1;
    }

    private boolean areSame(List<Article> first, List<Article> second, List<Paragraph> paragraphs) {
        var words = new HashMap<String, String>();
        first.forEach(article -> words.putIfAbsent(article.number(), words(article, paragraphs)));
        var shared = second.stream()
                .filter(article -> words.containsKey(article.number()))
                .toList();
        var same = shared.stream()
                .filter(article -> words(article, paragraphs).equals(words.get(article.number())))
                .count();
        return shared.size() >= SHARED * Math.min(first.size(), second.size())
                && same >= SAME * shared.size()
                && same > 0;
    }

    /** Of an article, up to whatever opens or heads something. */
    private String words(Article article, List<Paragraph> paragraphs) {
        var words = new StringBuilder(letters(paragraphs.get(article.at()).text()));
        for (var i = article.at() + 1; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (openings.of(paragraph) != null
                    || paragraph.level() > 0
                    || isLabel("current", paragraph)
                    || isLabel("historic", paragraph)) {
                break;
            }
            words.append(letters(paragraph.text()));
        }
        return words.toString();
    }

    /** Where an edition begins: with the heading that says which it is, else with the headings and divisions above its first article, under the title. */
    private int beginning(List<Paragraph> paragraphs, int article, int from) {
        var lowest = Math.max(from, article - ABOVE);
        for (var i = article - 1; i >= lowest; i--) {
            if (isLabel("current", paragraphs.get(i)) || isLabel("historic", paragraphs.get(i))) {
                return i;
            }
        }
        var start = article;
        while (start > lowest
                && (paragraphs.get(start - 1).level() > 1 || openings.of(paragraphs.get(start - 1)) != null)) {
            start--;
        }
        return start;
    }

    private boolean says(String what, List<Paragraph> above) {
        return above.stream().anyMatch(paragraph -> isLabel(what, paragraph));
    }

    /** A short line of its own, and no entry of a list. */
    private boolean isLabel(String what, Paragraph paragraph) {
        var text = " " + paragraph.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ") + " ";
        return paragraph.looksLikeHeading()
                && text.length() <= SHORT
                && Marker.of(paragraph, patterns) == null
                && patterns.list(what).stream()
                        .anyMatch(word ->
                                text.contains(Punctuation.isSpaceless(word.codePointAt(0)) ? word : " " + word + " "));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "");
    }
}
