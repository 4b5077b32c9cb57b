package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.writing.Edition;
import org.counterpart.legaltext.writing.PdfWriter;
import org.junit.jupiter.api.Test;

/** A PDF of Arabic: its signs stand from right to left, its numbers from left to right. */
class ArabicPdfTest {

    private static final LegalText LAW = new LegalText(
            "قانون الأنهار",
            "ar",
            Direction.RTL,
            List.of(
                    unit(0, ProvisionKind.ARTICLE, "المادة 1", "الغرض", ""),
                    unit(1, ProvisionKind.PARAGRAPH, "(1)", "", "يحمي هذا القانون الأنهار رقم 2026/15 (الكبيرة)."),
                    unit(1, ProvisionKind.PARAGRAPH, "(2)", "", "يجوز لكل شخص الصيد:"),
                    unit(2, ProvisionKind.POINT, "أ)", "", "بالصنارة؛"),
                    unit(0, ProvisionKind.ARTICLE, "المادة 2", "الرخص", "تحمل القوارب أضواء.")));

    private static Unit unit(int depth, ProvisionKind kind, String number, String heading, String body) {
        return new Unit(depth, kind, number, heading, body, List.of(), "e", "1");
    }

    @Test
    void its_articles_and_points_are_found_and_brackets_and_numbers_are_as_one_reads_them() {
        var read = TextImporter.read(new PdfWriter().write(LAW, Edition.UNKNOWN), "law.pdf");
        assertThat(read.units().stream()
                        .map(unit -> (unit.kind() + " " + unit.number() + " " + unit.heading() + unit.body()).strip()))
                .containsExactly(
                        "ARTICLE المادة 1 الغرض",
                        "PARAGRAPH (1) يحمي هذا القانون الأنهار رقم 2026/15 (الكبيرة).",
                        "PARAGRAPH (2) يجوز لكل شخص الصيد:",
                        "POINT أ) بالصنارة؛",
                        "ARTICLE المادة 2 الرخصتحمل القوارب أضواء.");
        assertThat(read.report().unplaced()).isZero();
    }
}
