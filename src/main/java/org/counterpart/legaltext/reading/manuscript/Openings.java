package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.Ledger;
import org.jspecify.annotations.Nullable;

/** Decides once for a text what its articles are called, and then for each paragraph what it opens. */
final class Openings {

    /** What the articles of a text are. */
    enum Articles {
        NAMED,
        /** Sections of the English tradition, paragraphs with a sign, where nothing is called an article. */
        NAMED_OTHERWISE,
        /** Bare numbers that count up through the text. */
        NUMBERED,
        /** None: what has a heading can be commented on. */
        PASSAGES
    }

    /** "1 Overview", as laws of the United Kingdom print it. */
    private static final Pattern BARE = Pattern.compile("^(\\p{Nd}{1,4})(\\p{Lu}{0,2}|[¹²³⁰-⁹]{1,2})\\s+(?=\\p{Lu})");
    /** Numbers of repealed articles that may be missing in a row. */
    private static final int GAP = 3;

    /** @param inserted whether a letter says that it was put behind the one of the same number */
    private record Bare(int value, boolean inserted, Opening opening) {}

    /** "一、", as decisions of the Chinese tradition number what they order. */
    private static final String CHINESE = "一、";

    private static final Set<String> ROW = Set.of("1..", CHINESE);

    /** A name that so many times fewer paragraphs bear is that of something else, such as an annexed treaty. */
    private static final int FAR = 4;

    /** Part of the articles above which a heading stands where it is set apart, and where nothing but its place tells. */
    private static final double SET_APART = 0.6;

    private static final double PLAIN = 0.8;

    private static final Set<Mark.Kind> EMPHASES = Set.of(Mark.Kind.EMPHASIS, Mark.Kind.STRONG, Mark.Kind.UNDERLINE);

    private final Patterns patterns;
    private final Articles articles;
    private final Set<Paragraph> above = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Paragraphs that are articles because their bare numbers count up. */
    private final Map<Paragraph, Opening> numbered = new IdentityHashMap<>();
    /** Where each bare number stands last before what looks like a heading. */
    private final Map<Integer, Integer> headed = new HashMap<>();
    /** The last number in the row of articles. */
    private int last;

    Openings(Patterns patterns, List<Paragraph> paragraphs) {
        this.patterns = patterns;
        for (var i = 0; i < paragraphs.size(); i++) {
            var bare = bare(paragraphs.get(i));
            if (bare != null && paragraphs.get(i).looksLikeHeading()) {
                headed.put(bare.value(), i);
            }
        }
        articles = kind(paragraphs);
        findHeadingsAbove(paragraphs);
    }

    /** Some laws print the heading of an article above its number: then most articles have such a line above them. */
    private void findHeadingsAbove(List<Paragraph> paragraphs) {
        var found = new ArrayList<Paragraph>();
        var own = 0;
        var all = 0;
        var plain = 0;
        for (var i = 1; i < paragraphs.size(); i++) {
            var opening = of(paragraphs.get(i));
            if (opening == null || opening.kind() != ProvisionKind.ARTICLE) {
                continue;
            }
            all++;
            own += hasHeading(paragraphs.get(i), opening) ? 1 : 0;
            var before = paragraphs.get(i - 1);
            if (before.looksLikeHeading()
                    && of(before) == null
                    && Marker.of(before, patterns) == null
                    && !(i > 1 && isBareDivision(paragraphs.get(i - 2)))) {
                found.add(before);
                plain += isSetApart(before) ? 0 : 1;
            }
        }
        var least = plain * 2 > found.size() ? PLAIN : SET_APART;
        if (found.size() > 1 && found.size() >= least * all && own <= (1 - least) * all) {
            above.addAll(found);
        }
    }

    private static boolean hasHeading(Paragraph paragraph, Opening opening) {
        var rest = paragraph.text().substring(opening.rest());
        return Ledger.letters(rest) > 0 && Paragraph.of(Words.of(rest.strip())).looksLikeHeading();
    }

    /** "Chapter 1" alone: what stands under it is its heading. */
    private boolean isBareDivision(Paragraph paragraph) {
        var opening = of(paragraph);
        return opening != null
                && !isArticle(opening)
                && Ledger.letters(paragraph.text().substring(opening.rest())) == 0;
    }

    private static boolean isSetApart(Paragraph paragraph) {
        return paragraph.bold()
                || paragraph.centred()
                || paragraph.level() > 0
                || paragraph.words().marks().stream()
                        .anyMatch(mark -> mark.start() == 0
                                && mark.end() == paragraph.text().length()
                                && EMPHASES.contains(mark.kind()));
    }

    /** Whether it is the heading of the article that the next paragraph opens. */
    boolean isHeadingOfNext(Paragraph paragraph) {
        return above.contains(paragraph);
    }

    private Articles kind(List<Paragraph> paragraphs) {
        var first = paragraphs.size();
        var named = 0;
        var otherwise = 0;
        var row = paragraphs.size();
        var recitals = false;
        for (var i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var byName = isArticle(named(paragraph, false));
            var byOther = !byName && isArticle(named(paragraph, true));
            named += byName ? 1 : 0;
            otherwise += byOther ? 1 : 0;
            first = byName || byOther ? Math.min(first, i) : first;
            var marker = Marker.of(paragraph, patterns);
            recitals = recitals(recitals, marker, i == 0 ? Paragraph.RULE : paragraphs.get(i - 1));
            var opening = paragraph.isPlain() && !recitals ? numbered(paragraph, marker, i) : null;
            if (opening != null) {
                numbered.put(paragraph, opening);
                row = Math.min(row, i);
            }
        }
        if (named == 0 && row < first && numbered.size() > Math.max(1, FAR * otherwise)) {
            return Articles.NUMBERED;
        }
        if (otherwise > FAR * named) {
            return Articles.NAMED_OTHERWISE;
        }
        return named > 0 ? Articles.NAMED : Articles.PASSAGES;
    }

    /** Whether the numbers here are those of "Having regard to:"; such a list ends where numbers begin again. */
    private boolean recitals(boolean before, @Nullable Marker marker, Paragraph above) {
        var reading = marker == null ? null : marker.readings().getFirst();
        return reading == null || reading.value() != 1 || !ROW.contains(reading.style())
                ? before
                : patterns.announcesRecitals(above.text());
    }

    private static boolean isArticle(@Nullable Opening opening) {
        return opening != null && opening.kind() == ProvisionKind.ARTICLE;
    }

    Articles articles() {
        return articles;
    }

    /** What the paragraph opens; null when it opens nothing. */
    @Nullable
    Opening of(Paragraph paragraph) {
        var opening = named(paragraph, articles == Articles.NAMED_OTHERWISE);
        return opening != null || articles != Articles.NUMBERED ? opening : numbered.get(paragraph);
    }

    private @Nullable Opening named(Paragraph paragraph, boolean otherwise) {
        if (!paragraph.isPlain()) {
            return null;
        }
        var opening = patterns.opening(paragraph.text(), otherwise);
        return opening != null && (paragraph.level() > 0 || patterns.opens(paragraph.text(), opening)) ? opening : null;
    }

    /** A bare number that continues the row of articles; a list inside of one begins again at 1. */
    private @Nullable Opening numbered(Paragraph paragraph, @Nullable Marker marker, int at) {
        var bare = bare(paragraph);
        if (bare != null && continues(bare, at) && (paragraph.looksLikeHeading() || !comesAfter(bare.value(), at))) {
            last = bare.value();
            return bare.opening();
        }
        if (marker == null) {
            return null;
        }
        var reading = marker.readings().getFirst();
        var suits = ROW.contains(reading.style()) || (reading.style().equals("1.") && paragraph.automatic() > 0);
        if (!suits || reading.value() != last + 1) {
            return null;
        }
        last = reading.value();
        var value = reading.style().equals(CHINESE) ? Integer.toString(reading.value()) : "";
        return new Opening(ProvisionKind.ARTICLE, marker.number(), value, marker.end());
    }

    /** The next number, the same with a letter, or one behind numbers that come nowhere where the row goes on behind it. */
    private boolean continues(Bare bare, int at) {
        return bare.value() == last + 1
                || bare.value() == last && bare.inserted()
                || last > 0
                        && bare.value() > last
                        && bare.value() <= last + GAP
                        && !comesAfter(last + 1, at)
                        && comesAfter(bare.value() + 1, at);
    }

    private boolean comesAfter(int value, int at) {
        return headed.getOrDefault(value, -1) > at;
    }

    /** A heading behind a bare number: it may end in a full stop, as “etc.” does. */
    private static @Nullable Bare bare(Paragraph paragraph) {
        var text = paragraph.text();
        var bare = BARE.matcher(text);
        if (!paragraph.isPlain()
                || text.length() > Paragraph.HEADING_LIMIT
                || text.indexOf('\n') >= 0
                || !(paragraph.looksLikeHeading() || text.endsWith("."))
                || !bare.find()) {
            return null;
        }
        return new Bare(
                Integer.parseInt(bare.group(1)),
                !bare.group(2).isEmpty(),
                new Opening(ProvisionKind.ARTICLE, bare.group().strip(), "", bare.end()));
    }
}
