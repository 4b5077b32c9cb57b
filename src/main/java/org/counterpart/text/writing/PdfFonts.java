package org.counterpart.text.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of our PDFs, and which signs can be printed with them: a missing one would come out as a box. */
final class PdfFonts {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/DejaVu";
    private static final int LAST_SIGN = 0x1ffff;

    /** Scripts whose signs are joined and set around each other by rules that the layout does not know, whatever the font has. */
    private static final Set<UnicodeScript> NOT_LAID_OUT = EnumSet.of(
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private static final BitSet SIGNS = new BitSet(LAST_SIGN);

    static {
        signs("Serif");
        signs("Sans");
    }

    /** Whether the letters of a language can be printed; it is asked by its own name, as in français, العربية, 中文. */
    static boolean canPrint(Locale language) {
        return canPrint(language.getDisplayLanguage(language));
    }

    /** Whether every letter has its sign. Ornaments that have none are left blank and do not stand in the way. */
    static boolean canPrint(String words) {
        return words.codePoints().filter(Character::isLetter).allMatch(PdfFonts::canPrint);
    }

    private static boolean canPrint(int letter) {
        return SIGNS.get(letter) && !NOT_LAID_OUT.contains(UnicodeScript.of(letter));
    }

    /**
     * What {@link #addTo} knows, in the order in which a letter is looked for. The slanted fonts have no Arabic letters and the bold ones lack
     * some of the upright: such a letter is printed upright, or not bold, rather than as a "#".
     */
    static final String FAMILIES = "Serif,Sans,Upright,PlainSans,PlainSerif";

    static void addTo(PdfRendererBuilder builder) {
        family(builder, "Serif", "-Italic", "-BoldItalic");
        family(builder, "Sans", "-Oblique", "-BoldOblique");
        builder.useFont(() -> font("Sans"), "Upright", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Sans-Bold"), "Upright", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Sans"), "PlainSans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Serif"), "PlainSerif", 400, FontStyle.NORMAL, true);
    }

    private static void family(PdfRendererBuilder builder, String family, String slanted, String both) {
        builder.useFont(() -> font(family), family, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font(family + "-Bold"), family, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font(family + slanted), family, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font(family + both), family, 700, FontStyle.ITALIC, true);
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(FOLDER + file + ".ttf"), file);
    }

    private static void signs(String file) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(font(file)))) {
            var glyphs = font.getUnicodeCmapLookup();
            for (var sign = 0; sign <= LAST_SIGN; sign++) {
                if (glyphs.getGlyphId(sign) > 0) {
                    SIGNS.set(sign);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfFonts() {}
}
