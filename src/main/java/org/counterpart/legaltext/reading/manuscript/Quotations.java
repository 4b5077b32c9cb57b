package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.Ledger;
import org.counterpart.legaltext.reading.report.Watch;

/**
 * Finds the passages of other laws that an amending article quotes, with their own articles and paragraphs: they stay words of the article
 * that quotes them. A quotation that is nowhere closed is none.
 */
final class Quotations {

    /** Paragraphs within which a quotation has to end. */
    private static final int LIMIT = 600;

    private static final Pattern WHOLE = Pattern.compile("^\\P{Nd}*(\\p{Nd}{1,5})(?:\\s?[.ºª°]++|er|re|ère|o)*+$");

    private final List<Paragraph> paragraphs;
    private final Patterns patterns;
    private final Ledger ledger;
    private final Watch watch;
    private final List<Paragraph> folded = new ArrayList<>();
    /** Whether the articles of this text are called by the other word. */
    private final boolean otherwise;
    /** The last article of this text itself. */
    private int article = -1;

    private Quotations(List<Paragraph> paragraphs, Patterns patterns, Ledger ledger, Watch watch) {
        this.watch = watch;
        this.paragraphs = paragraphs;
        this.patterns = patterns;
        this.ledger = ledger;
        this.otherwise = isOtherwise();
    }

    /** As the first article tells whose word names no division too: an amending law may quote more articles than it has. */
    private boolean isOtherwise() {
        var divisions = false;
        for (var paragraph : paragraphs) {
            var text = paragraph.isPlain() && !Quotes.begins(paragraph.text()) ? paragraph.text() : "";
            var named = patterns.opening(text, false);
            if (named != null && named.kind() == ProvisionKind.ARTICLE) {
                return false;
            }
            var other = patterns.opening(text, true);
            if (other != null && other.kind() == ProvisionKind.ARTICLE) {
                if (named == null) {
                    return true;
                }
                divisions = true;
            }
        }
        return divisions;
    }

    static List<Paragraph> folded(List<Paragraph> paragraphs, Patterns patterns, Ledger ledger, Watch watch) {
        var quotations = new Quotations(paragraphs, patterns, ledger, watch);
        for (var i = 0; i < paragraphs.size(); ) {
            i = quotations.take(i);
        }
        return quotations.folded;
    }

    /** Takes the paragraph there, or the whole quotation that begins in it. @return the next one */
    private int take(int at) {
        var first = paragraphs.get(at);
        if (!first.isPlain() || first.level() > 0 && !Quotes.begins(first.text())) {
            keep(first);
            return at + 1;
        }
        if (first.level() == 0 && Quotes.isWhole(first.text()) && quotesProvision(first.text())) {
            quote(at, at + 1);
            return at + 1;
        }
        var end = end(at);
        if (end <= at + 1) {
            keep(first);
            return at + 1;
        }
        if (Quotes.begins(first.text())) {
            quote(at, end);
        } else {
            keep(first);
            quote(at + 1, end);
        }
        return end;
    }

    /**
     * Where the quotation that begins in this paragraph has ended; right there when none does. One in which the next article of this text
     * itself seems to stand is none, unless that article comes behind it.
     */
    private int end(int at) {
        var quotes = new Quotes();
        quotes.read(paragraphs.get(at).text());
        var host = quotes.isOpen() ? Math.max(number(paragraphs.get(at)), article) : -1;
        var last = -1;
        var swallows = false;
        var i = at + 1;
        while (quotes.isOpen() && i < paragraphs.size() && i - at <= LIMIT) {
            var next = paragraphs.get(i);
            watch.work(next.text().length());
            if (next.isPlain()) {
                var own = number(next);
                swallows |= host >= 0 && own == host + 1 && last != host && !Quotes.begins(next.text());
                last = own >= 0 ? own : last;
                quotes.read(next.text());
            }
            i++;
        }
        if (quotes.isOpen()) {
            return unclosed(at, host);
        }
        return swallows && next(i) != host + 1 ? at : i;
    }

    /**
     * Where a quotation ends that nobody closed, when its beginning leaves no doubt: a colon, a mark and an article that is not the next one of
     * this text. It ends before that, or where paragraphs no longer repeat the mark. Right there where there is a doubt.
     */
    private int unclosed(int at, int host) {
        var first = paragraphs.get(at).text();
        if (host < 0
                || !Quotes.begins(first)
                || folded.isEmpty()
                || !folded.getLast().text().endsWith(":")) {
            return at;
        }
        var inner = first.substring(1).strip();
        if (!opensArticle(inner, false) && !opensArticle(inner, true)
                || number(Paragraph.of(Words.of(inner))) == host + 1) {
            return at;
        }
        var repeated = at + 1;
        while (repeated < paragraphs.size() && paragraphs.get(repeated).text().startsWith(first.substring(0, 1))) {
            repeated++;
        }
        if (repeated > at + 1) {
            return repeated;
        }
        for (var i = at + 1; i < paragraphs.size() && i - at <= LIMIT; i++) {
            if (number(paragraphs.get(i)) == host + 1) {
                return i;
            }
        }
        return at;
    }

    /** The number of the first article from there on; -1 where there is none. */
    private int next(int from) {
        for (var i = from; i < paragraphs.size() && i - from <= LIMIT; i++) {
            var number = number(paragraphs.get(i));
            if (number >= 0) {
                return number;
            }
        }
        return -1;
    }

    /** Of the article that a paragraph opens; -1 where it opens none, or one that was put between two others: 3-A, 3 bis, 3a, 3¹. */
    private int number(Paragraph paragraph) {
        if (!paragraph.isPlain()) {
            return -1;
        }
        var opening = patterns.opening(paragraph.text(), otherwise);
        if (opening == null || opening.kind() != ProvisionKind.ARTICLE || !patterns.opens(paragraph.text(), opening)) {
            return -1;
        }
        var whole = WHOLE.matcher(opening.value().isEmpty() ? opening.number() : opening.value());
        return whole.find() ? Integer.parseInt(whole.group(1)) : -1;
    }

    private void keep(Paragraph paragraph) {
        folded.add(paragraph);
        if (paragraph.isPlain()) {
            var own = number(paragraph);
            article = own >= 0 ? own : article;
        }
    }

    /** A definition in quotation marks is no quoted provision. */
    private boolean quotesProvision(String text) {
        var inner = text.substring(1).strip();
        return (!folded.isEmpty()
                        && (folded.getLast().text().endsWith(":")
                                || folded.getLast().shape() == Paragraph.Shape.QUOTATION))
                || Marker.of(inner, 0, patterns) != null
                || patterns.opening(inner, false) != null;
    }

    private void quote(int from, int to) {
        var words = new WordsWriter();
        var articles = 0;
        for (var paragraph : paragraphs.subList(from, to)) {
            if (words.length() > 0) {
                words.add("\n");
            }
            var text = paragraph.text().replaceFirst("^[" + Quotes.OPENING + "]\\s*", "");
            articles += opensArticle(text, false) || opensArticle(text, true) ? 1 : 0;
            words.add(paragraph.words());
        }
        ledger.changed(ImportChange.QUOTED_ARTICLES, articles, "");
        folded.add(Paragraph.of(words.words().marked(Mark.Kind.QUOTATION), Paragraph.Shape.QUOTATION));
    }

    private boolean opensArticle(String text, boolean other) {
        var opening = patterns.opening(text, other);
        return opening != null && opening.kind() == ProvisionKind.ARTICLE;
    }
}
