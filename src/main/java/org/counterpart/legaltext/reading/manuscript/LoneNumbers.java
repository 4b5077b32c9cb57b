package org.counterpart.legaltext.reading.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.model.ProvisionKind;

/** Puts a number that stands in a paragraph, a cell or a heading of its own before the words that it numbers. */
final class LoneNumbers {

    static List<Paragraph> joined(List<Paragraph> paragraphs, Patterns patterns) {
        var joined = new ArrayList<Paragraph>();
        for (var i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : Paragraph.RULE;
            if (Marker.isAlone(paragraph, patterns) && mayFollow(next, patterns)) {
                joined.add(together(paragraph, next));
                i++;
            } else {
                joined.add(paragraph);
            }
        }
        return joined;
    }

    private static boolean mayFollow(Paragraph next, Patterns patterns) {
        return next.isPlain()
                && !next.words().isBlank()
                && Marker.of(next, patterns) == null
                && !Marker.isAlone(next, patterns)
                && (!patterns.opensAny(next.text())
                        || Paragraph.endsSentence(next.text()) && !opensArticle(next.text(), patterns));
    }

    private static boolean opensArticle(String line, Patterns patterns) {
        var named = patterns.opening(line, false);
        var otherwise = patterns.opening(line, true);
        return named != null && named.kind() == ProvisionKind.ARTICLE
                || otherwise != null && otherwise.kind() == ProvisionKind.ARTICLE;
    }

    /** What goes on for a sentence is no heading, whatever its number was set as. */
    private static Paragraph together(Paragraph number, Paragraph words) {
        var both = words.saying(number.words().then(" ", words.words()));
        var level = words.level() > 0 ? words.level() : number.level();
        return new Paragraph(
                both.words(),
                both.shape(),
                both.looksLikeHeading() ? level : 0,
                number.words().text().length(),
                both.bold(),
                both.centred(),
                number.indent());
    }

    private LoneNumbers() {}
}
