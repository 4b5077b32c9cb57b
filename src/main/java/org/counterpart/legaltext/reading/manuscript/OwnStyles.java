package org.counterpart.legaltext.reading.manuscript;

import java.util.Locale;
import org.counterpart.legaltext.model.Declaration;

/** What the styles of our own Word files say, also where another program saved them since, as another format too. */
public final class OwnStyles {

    /** @param style name of the paragraph's style */
    public static Paragraph of(Paragraph paragraph, String style, OwnPassages own) {
        var name = style.toLowerCase(Locale.ROOT);
        if (name.startsWith(Declaration.QUOTATION)) {
            return new Paragraph(
                    paragraph.words(), Paragraph.Shape.QUOTATION, 0, 0, false, false, 0, Declared.CONTINUED);
        }
        if (name.equals(Declaration.WORDS + " " + Declaration.REST)) {
            return paragraph.declaring(Declared.JOINED);
        }
        if (name.startsWith(Declaration.WORDS)) {
            return paragraph.declaring(Declared.CONTINUED);
        }
        var prefix = Declaration.STYLE.toLowerCase(Locale.ROOT);
        var declaration = name.startsWith(prefix) ? Declaration.read(name.substring(prefix.length())) : null;
        return declaration == null ? paragraph : divided(paragraph, declaration, own);
    }

    /** The number, the heading, and the words that are neither; notes of all three go with the words. */
    private static Paragraph divided(Paragraph paragraph, Declaration declaration, OwnPassages own) {
        var words = paragraph.words();
        var automatic = paragraph.automatic();
        var shift = automatic == 0 ? 0 : automatic + 1;
        var numberEnd = own.numberEnd() == 0 ? automatic : clamped(words, shift + own.numberEnd());
        var number = words.text()
                .substring(own.numberEnd() == 0 ? 0 : shift, numberEnd)
                .strip();
        var heading = words.cut(clamped(words, shift + own.headingStart()), clamped(words, shift + own.headingEnd()));
        var end = own.headingEnd() == 0 ? numberEnd : Math.max(numberEnd, shift + own.headingEnd());
        return paragraph
                .saying(words.from(clamped(words, end)).strip())
                .declaring(new Declared(declaration, number, heading.text().strip(), ""));
    }

    private static int clamped(Words words, int at) {
        return Math.clamp(at, 0, words.text().length());
    }

    private OwnStyles() {}
}
