package org.counterpart.legaltext.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.TextImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen reader and an archive find in our PDFs. */
class PdfWriterTest {

    private static final Edition EDITION = new Edition("Ministry", "2", LocalDate.of(2026, 11, 22), "");

    private static PDDocument written(LegalText text) throws IOException {
        return Loader.loadPDF(new PdfWriter().write(text, EDITION));
    }

    private static LegalText english() {
        return new LegalText(
                "Law on Rivers",
                "en",
                Direction.LTR,
                List.of(
                        new Unit(0, ProvisionKind.CHAPTER, "Chapter I", "General", "", List.of(), "chp_I", null),
                        new Unit(
                                1,
                                ProvisionKind.ARTICLE,
                                "Article 1",
                                "Purpose",
                                "A river is water.",
                                List.of(),
                                "art_1",
                                "1"),
                        new Unit(
                                1,
                                ProvisionKind.ARTICLE,
                                "Article 2",
                                "Fish",
                                "Fish may swim.",
                                List.of(),
                                "art_2",
                                "2")));
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    @Test
    void a_screen_reader_finds_tags_language_title_and_bookmarks() throws IOException {
        try (var pdf = written(english())) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Law on Rivers");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(tags(catalogue.getStructureTreeRoot())).contains("H1", "H2", "H3", "P");
            var chapter = catalogue.getDocumentOutline().getFirstChild();
            assertThat(chapter.getTitle()).isEqualTo("Chapter I General");
            assertThat(chapter.getFirstChild().getTitle()).isEqualTo("Article 1 Purpose");
        }
    }

    @Test
    void words_can_be_taken_out_in_the_order_of_reading() throws IOException {
        try (var pdf = written(english())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .containsSubsequence(
                            "Law on Rivers", "Chapter I General", "Article 1", "A river is water.", "Fish may swim.");
        }
    }

    /** By the Unicode line breaking algorithm: not after an apostrophe inside a word, and no reference is torn apart. */
    @ParameterizedTest
    @ValueSource(strings = {"l’État", "child’s", "C-0052", "(1)(a)", "2026-11-30", "« oui »"})
    void no_line_ends_inside_of_what_is_one(String whole) throws IOException {
        var said = new StringBuilder();
        for (var i = 0; i < 60; i++) {
            said.append("x".repeat(i % 17)).append(' ').append(whole).append(' ');
        }
        var text = new LegalText(
                "Loi",
                "fr",
                Direction.LTR,
                List.of(new Unit(
                        0,
                        ProvisionKind.ARTICLE,
                        "Article 1",
                        "",
                        said.toString().strip(),
                        List.of(),
                        "art_1",
                        "1")));
        try (var pdf = written(text)) {
            var lines = new PDFTextStripper().getText(pdf).lines().toList();
            assertThat(lines).hasSizeGreaterThan(8);
            assertThat(lines.stream()
                            .mapToInt(line -> line.split(Pattern.quote(whole), -1).length - 1)
                            .sum())
                    .isEqualTo(60);
        }
    }

    @Test
    void every_font_is_inside() throws IOException {
        try (var pdf = written(english())) {
            var fonts = pdf.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).as(name.getName()).isTrue();
            }
        }
    }

    @Test
    void arabic_letters_join_and_are_the_same_letters_when_taken_out() throws IOException {
        var words = "الحق في الحصول على المعلومات";
        var text = new LegalText(
                "قانون",
                "ar",
                Direction.RTL,
                List.of(new Unit(0, ProvisionKind.ARTICLE, "المادة 1", "", words, List.of(), "art_1", "1")));
        try (var pdf = written(text)) {
            var taken = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
            assertThat(taken).contains(words);
        }
        assertThat(new ArabicShape().deshapeText("ﺳﻼﻡ")).isEqualTo("سلام");
    }

    /** Letters beside one that has no shapes of its own, and those held apart or together by a sign that is not seen, join as they should. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "سلام | ﺳﻼﻡ",
                "مادّة | ﻣﺎﺩّﺓ",
                "پچگژ | ﭘﭽﮕﮋ",
                "کتابهای | ﮐﺘﺎﺑﻬﺎﯼ",
                "ٹھیک ہے | ﭨﮭﯿﮏ ﮨﮯ",
                "بځب | ﺑځﺐ",
                "ئۇيغۇر | ﺋﯘﻳﻐﯘﺭ",
                "ب\u200cب | ﺏ\u200cﺏ",
                "ب\u200d | ﺑ\u200d",
                "ـعـ | ـﻌـ",
            })
    void letters_of_every_language_in_arabic_script_join(String word, String shaped) {
        assertThat(new ArabicShape().shapeText(word)).isEqualTo(shaped);
    }

    /** Drawn from left to right, so that no program need turn anything round; fonts of these scripts set a mark on what is drawn next. */
    @Test
    void what_runs_from_right_to_left_is_drawn_backwards_with_marks_before_their_letters() {
        assertThat(new ArabicShape().reorderRTLTextToLTR("ס\u05b8ג\u05b9ל (א)")).isEqualTo("(א) ל\u05b9ג\u05b8ס");
        assertThat(new ArabicShape().reorderRTLTextToLTR("ل\u064e «نعم» ≤")).isEqualTo("≥ «معن» \u064eل");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | المادة 7 | (1) يحق لكل شخص، وفق المادة 19 (2) من العهد، أن يطلب المعلومات خلال 30 يومًا. | 30 | المعلومات | يومًا",
                "he | סעיף 7 | (1) לכל אדם, לפי סעיף 19 (2) לאמנה, זכות לקבל מידע בתוך 30 ימים. | 30 | בתוך | ימים",
                "he | סעיף 7 | לְכׇל אָדָם הַזְּכוּת לְשָׁלוֹם בְּתוֹךְ 30 יָמִים. | 30 | בְּתוֹךְ | יָמִים",
                "ar | المادة 7 | لِكُلِّ شَخْصٍ الحَقُّ خِلالَ 30 يَوْمًا. | 30 | الحَقُّ | يَوْمًا",
                "fa | ماده ۷ | هر کس حق دارد در ۳۰ روز پاسخ بگیرد. | ۳۰ | در | روز",
            })
    void a_paragraph_is_taken_out_as_it_is_read_and_stands_from_right_to_left(
            String language, String number, String words, String count, String before, String after)
            throws IOException {
        var text = new LegalText(
                "§",
                language,
                Direction.RTL,
                List.of(new Unit(0, ProvisionKind.ARTICLE, number, "", words, List.of(), "art_7", "7")));
        var file = new PdfWriter().write(text, EDITION);
        assertThat(TextImporter.read(file, "law.pdf").units().stream()
                        .map(unit -> unit.number() + " " + unit.heading() + " " + unit.body())
                        .collect(Collectors.joining(" "))
                        .replaceAll("\\s+", " "))
                .contains(number + " " + words);
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC))
                    .contains(before);
            var signs = signs(pdf);
            assertThat(start(signs, after)).isLessThan(start(signs, count));
            assertThat(start(signs, count)).isLessThan(start(signs, before));
            assertThat(signs.stream().map(TextPosition::getXDirAdj).max(Float::compare))
                    .as("lines begin at the right edge")
                    .hasValueSatisfying(x -> assertThat(x).isGreaterThan(500));
            if (!language.equals("he")) {
                assertThat(signs.stream()
                                .map(TextPosition::getUnicode)
                                .filter(sign -> sign.matches("[\\u0620-\\u064a]")))
                        .as("letters that are not joined")
                        .isEmpty();
            }
        }
    }

    private static List<TextPosition> signs(PDDocument pdf) throws IOException {
        var signs = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                signs.add(position);
            }
        }.getText(pdf);
        return signs;
    }

    /** Where the leftmost sign of a word stands. Numbers are drawn as they are read, words backwards. */
    private static float start(List<TextPosition> signs, String word) {
        var plain = signs.stream()
                .map(sign -> Normalizer.normalize(sign.getUnicode(), Normalizer.Form.NFKC))
                .toList();
        var said = String.join("", plain);
        var drawn = Character.isDigit(word.charAt(0)) ? word : new ArabicShape().reorderRTLTextToLTR(word);
        var at = said.indexOf(drawn);
        assertThat(at).as(word + " in " + said).isNotNegative();
        var passed = 0;
        for (var i = 0; i < plain.size(); i++) {
            if (passed >= at) {
                return signs.get(i).getXDirAdj();
            }
            passed += plain.get(i).length();
        }
        throw new AssertionError(word);
    }

    /** The slanted fonts have fewer letters than the upright ones. */
    @Tag("many")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "الحق في الحصول على المعلومات",
                "הזכות לקבל מידע",
                "Το δικαίωμα στην πληροφόρηση",
                "Право на доступ до інформації",
                "ԱԲԳ აბგ ậệễ"
            })
    void every_letter_has_its_sign_in_every_style(String words) throws IOException {
        var direction = Languages.direction(words);
        var body = String.join("\n", Collections.nCopies(5, words));
        var length = words.length() + 1;
        var marks = List.of(
                new Mark(0, words.length(), Mark.Kind.EMPHASIS, ""),
                new Mark(length, length + words.length(), Mark.Kind.STRONG, ""),
                new Mark(2 * length, 2 * length + words.length(), Mark.Kind.EMPHASIS, ""),
                new Mark(2 * length, 2 * length + words.length(), Mark.Kind.STRONG, ""),
                new Mark(3 * length, 3 * length + words.length(), Mark.Kind.QUOTATION, ""),
                new Mark(4 * length + 1, 4 * length + 1, Mark.Kind.NOTE, words));
        var deep = IntStream.range(0, 5)
                .mapToObj(depth ->
                        new Unit(depth, ProvisionKind.SUBDIVISION, "", words, "", List.of(), "d" + depth, null));
        var article = new Unit(5, ProvisionKind.ARTICLE, words, words, body, marks, "art_1", "1");
        var text = new LegalText(
                words, "und", direction, Stream.concat(deep, Stream.of(article)).toList());
        try (var pdf = written(text)) {
            var taken = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
            assertThat(taken).doesNotContain("#");
            // The title, six headings, the number, five lines of words, one note.
            assertThat(taken.split(Pattern.quote(words), -1)).hasSizeGreaterThanOrEqualTo(14);
        }
    }

    @Test
    void a_name_from_the_right_in_a_line_from_the_left_is_printed_without_signs_of_its_isolate() throws IOException {
        var heading = "\u2068مركز العدالة\u2069 · Comment";
        var unit = new Unit(0, ProvisionKind.ARTICLE, "", heading, "Words.", List.of(), "art_1", "1");
        try (var pdf = written(new LegalText("Law", "en", Direction.LTR, List.of(unit)))) {
            var taken = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
            assertThat(taken).contains("مركز العدالة", "Comment").doesNotContain("#");
        }
    }

    @Test
    void a_sign_without_a_shape_is_seen_to_be_missing_and_the_file_says_so() throws IOException {
        var remark = new Edition.Remark("Each stands as \ufffd.", "en");
        var edition = new Edition("Ministry", "2", null, "", Locale.ENGLISH, remark);
        var words = "Rivers 河流, ไทย, ขํ हिन्दी, 𞤀 and 𒀀 flow \uf0b7.";
        var text = new LegalText(
                "Law on Rivers",
                "en",
                Direction.LTR,
                List.of(new Unit(0, ProvisionKind.ARTICLE, "Article 1", "河", words, List.of(), "art_1", "1")));
        try (var pdf = Loader.loadPDF(new PdfWriter().write(text, edition))) {
            var taken = new PDFTextStripper().getText(pdf);
            assertThat(taken)
                    .contains(
                            "Each stands as \ufffd.",
                            "Article 1 \ufffd",
                            "Rivers \ufffd\ufffd, \ufffd\ufffd\ufffd, \ufffd",
                            "flow")
                    .doesNotContain("#");
        }
        try (var pdf = Loader.loadPDF(new PdfWriter().write(english(), edition))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("Each stands");
        }
    }

    @Tag("many")
    @Test
    void thousands_of_signs_without_a_shape_stay_within_the_page() throws IOException {
        var text = new LegalText(
                "Law",
                "en",
                Direction.LTR,
                List.of(new Unit(0, ProvisionKind.TEXT, "", "Comment", "河".repeat(3_000), List.of(), "c1", null)));
        try (var pdf = written(text)) {
            var lines = new PDFTextStripper().getText(pdf).lines().toList();
            assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(120));
            assertThat(String.join("", lines).chars().filter(c -> c == 0xfffd)).hasSize(3_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"为了保护河流。", "มาตรา ๑ แม่น้ำ", "अनुच्छेद १ नदी"})
    void a_text_in_a_script_that_cannot_be_printed_says_so_and_one_foreign_word_does_not_matter(String words) {
        assertThat(TextExport.obstacle(law(words))).isEqualTo("legaltext.export.script");
        assertThat(TextExport.obstacle(law("The river is the river. ".repeat(100) + words)))
                .isNull();
    }

    private static LegalText law(String words) {
        return new LegalText(
                "Law",
                "en",
                Direction.LTR,
                List.of(new Unit(0, ProvisionKind.ARTICLE, "1", "", words, List.of(), "art_1", "1")));
    }

    @Test
    void headings_stand_upright_however_deep_they_are() throws Exception {
        var units = new ArrayList<Unit>();
        for (var depth = 0; depth < 7; depth++) {
            units.add(new Unit(depth, ProvisionKind.TEXT, "", "Answer", "", List.of(), "a" + depth, null));
        }
        var bytes = new PdfWriter().write(new LegalText("Act", "en", Direction.LTR, units), EDITION);
        var fonts = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(bytes)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String words, List<TextPosition> places) {
                    if (words.equals("Answer")) {
                        fonts.add(places.getFirst().getFont().getName());
                    }
                }
            }.getText(pdf);
        }
        assertThat(fonts).hasSize(7).noneMatch(font -> font.contains("Italic"));
    }
}
