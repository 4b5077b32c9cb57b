package org.counterpart.legaltext.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines as a page draws them, sign by sign. */
class RightToLeftTest {

    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);
    private static final int SIZE = 12;

    private static TextPosition sign(String words, double x, double width) {
        return new TextPosition(
                0,
                600,
                800,
                new Matrix(SIZE, 0, 0, SIZE, (float) x, 700),
                (float) (x + width),
                700,
                SIZE,
                (float) width,
                3,
                words,
                new int[] {0},
                FONT,
                SIZE,
                SIZE);
    }

    @Test
    void a_mark_stands_on_the_letter_that_is_drawn_next_where_it_begins_and_else_on_the_one_before() {
        assertThat(RightToLeft.words(List.of(
                        sign("\u05b8", 100, 0),
                        sign("\u05bc", 100, 0),
                        sign("ב", 100, 6),
                        sign("א", 106, 6),
                        sign("\u05b9", 109, 0))))
                .isEqualTo("א\u05b9ב\u05bc\u05b8");
    }

    /** What nobody writes: its reader is done with it as soon as with as many letters. */
    @Test
    @Timeout(60)
    void very_many_marks_in_one_place_take_no_longer_than_as_many_letters() {
        for (var where : List.of(100, 106)) {
            var line = new ArrayList<TextPosition>();
            line.add(sign("א", 106, 6));
            for (var i = 0; i < 200_000; i++) {
                line.add(sign("\u05b8", where, 0));
            }
            line.add(sign("ב", 100, 6));
            assertThat(RightToLeft.words(line)).hasSize(200_002).startsWith("א").contains("ב");
        }
    }
}
