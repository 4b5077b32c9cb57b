package org.counterpart.text.reading;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.text.model.Mark;
import org.counterpart.text.model.ProvisionKind;

/**
 * Finds the passages of other laws that an amending article quotes, with their own articles and paragraphs: they stay words of the article
 * that quotes them. A quotation that is nowhere closed is none.
 */
final class Quotations {

    /** Paragraphs within which a quotation has to end. */
    private static final int LIMIT = 600;

    private final List<Paragraph> paragraphs;
    private final Patterns patterns;
    private final Ledger ledger;
    private final List<Paragraph> folded = new ArrayList<>();
    /** The last article of this text itself. */
    private int article = -1;

    private Quotations(List<Paragraph> paragraphs, Patterns patterns, Ledger ledger) {
        this.paragraphs = paragraphs;
        this.patterns = patterns;
        this.ledger = ledger;
    }

    static List<Paragraph> folded(List<Paragraph> paragraphs, Patterns patterns, Ledger ledger) {
        var quotations = new Quotations(paragraphs, patterns, ledger);
        for (var i = 0; i < paragraphs.size(); ) {
            i = quotations.take(i);
        }
        return quotations.folded;
    }

    /** Takes the paragraph there, or the whole quotation that begins in it. @return the next one */
    private int take(int at) {
        var first = paragraphs.get(at);
        if (!first.isPlain() || first.level() > 0) {
            keep(first);
            return at + 1;
        }
        if (Quotes.isWhole(first.text()) && quotesProvision(first.text())) {
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

    /** Where the quotation that begins in this paragraph has ended; right there when none does. */
    private int end(int at) {
        var quotes = new Quotes();
        quotes.read(paragraphs.get(at).text());
        var host = quotes.isOpen() ? Math.max(number(paragraphs.get(at)), article) : -1;
        var last = -1;
        var i = at + 1;
        while (quotes.isOpen() && i < paragraphs.size() && i - at <= LIMIT) {
            var next = paragraphs.get(i);
            if (next.isPlain()) {
                var own = number(next);
                if (host >= 0 && own == host + 1 && last != host && !Quotes.begins(next.text())) {
                    return at;
                }
                last = own >= 0 ? own : last;
                quotes.read(next.text());
            }
            i++;
        }
        return quotes.isOpen() ? at : i;
    }

    /** Of the article that a paragraph opens; -1 where it opens none. */
    private int number(Paragraph paragraph) {
        var opening = patterns.opening(paragraph.text(), false);
        if (opening == null || opening.kind() != ProvisionKind.ARTICLE || !patterns.opens(paragraph.text(), opening)) {
            return -1;
        }
        var digits = (opening.value().isEmpty() ? opening.number() : opening.value()).replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 5 ? -1 : Integer.parseInt(digits);
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
            var text = paragraph.text().replaceFirst("^[\"“„«»”]\\s*", "");
            articles += patterns.opening(text, false) != null ? 1 : 0;
            words.add(paragraph.words());
        }
        ledger.changed(ImportChange.QUOTED_ARTICLES, articles, "");
        folded.add(Paragraph.of(words.words().marked(Mark.Kind.QUOTATION), Paragraph.Shape.QUOTATION));
    }
}
