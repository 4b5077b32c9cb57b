package org.counterpart.legaltext.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
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

    /** Stands where a sign has no shape. */
    static final int STAND_IN = 0xfffd;

    /** Whether a reader would know the words again: at most one letter in a hundred has no shape. */
    static boolean canPrint(String words) {
        var letters = words.codePoints().filter(Character::isLetter).count();
        return unshown(words, Character::isLetter) * 100 <= letters;
    }

    /** Words of which every sign has a shape, and how many signs of the original had none. */
    record Shown(String words, long unshown) {}

    /** Signs without a shape give way to {@link #STAND_IN}; marks on them go with them. Ornaments of private fonts are left blank. */
    static Shown shown(String words) {
        var unshown = unshown(words, PdfFonts::isSeen);
        if (unshown == 0) {
            return new Shown(words, 0);
        }
        var shown = new StringBuilder(words.length());
        words.codePoints().forEach(sign -> {
            if (!isSeen(sign) || canPrint(sign)) {
                shown.appendCodePoint(sign);
            } else if (!isMark(sign) || shown.isEmpty() || shown.charAt(shown.length() - 1) != STAND_IN) {
                shown.appendCodePoint(STAND_IN);
            }
        });
        return new Shown(shown.toString(), unshown);
    }

    private static long unshown(String words, IntPredicate which) {
        return words.codePoints().filter(which).filter(sign -> !canPrint(sign)).count();
    }

    private static boolean canPrint(int sign) {
        return SIGNS.get(sign) && !NOT_LAID_OUT.contains(UnicodeScript.of(sign));
    }

    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
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
