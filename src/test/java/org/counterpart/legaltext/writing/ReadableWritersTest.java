package org.counterpart.legaltext.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.counterpart.legaltext.model.Direction;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.TextImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text as a page, as Markdown and as plain lines. */
@Tag("anywhere")
class ReadableWritersTest {

    private static final Edition EDITION = new Edition("Ministry", "Bill 12", LocalDate.of(2026, 11, 22), "zz");
    private static final LegalText TEXT = new LegalText(
            "Law on <Rivers>",
            "en",
            Direction.LTR,
            List.of(
                    new Unit(0, ProvisionKind.CHAPTER, "Chapter I", "General", "", List.of(), "chp_I", null),
                    new Unit(
                            1,
                            ProvisionKind.ARTICLE,
                            "Article 1",
                            "Purpose",
                            "A *river* is water.",
                            marks(),
                            "art_1",
                            "1"),
                    new Unit(2, ProvisionKind.POINT, "a)", "", "Fish\t2\nFrogs\t3", table(), "art_1__a", null),
                    new Unit(1, ProvisionKind.ARTICLE, "Article 2", "", "It says:\n“No.”", quotation(), "art_2", "2")));

    private static List<Mark> marks() {
        return List.of(
                new Mark(0, 1, Mark.Kind.REFERENCE, "javascript:alert(1)"),
                Mark.note(9, "1", "Or a brook."),
                Mark.of(13, 18, Mark.Kind.STRONG));
    }

    private static List<Mark> table() {
        return List.of(Mark.of(0, 14, Mark.Kind.TABLE));
    }

    private static List<Mark> quotation() {
        return List.of(Mark.of(9, 14, Mark.Kind.QUOTATION));
    }

    private static String written(TextWriter writer) {
        return new String(writer.write(TEXT, EDITION), StandardCharsets.UTF_8);
    }

    @Test
    void a_page_has_headings_addresses_tables_quotations_and_notes_and_runs_nothing() {
        assertThat(written(new HtmlWriter()))
                .contains(
                        "<h1>Law on &lt;Rivers&gt;</h1>",
                        "<p data-part=\"edition\">Ministry · Bill 12 · 22 November 2026</p>",
                        "<section id=\"chp_I\" data-provision=\"chapter 1\"><h2><span data-part=\"number\">Chapter I</span> "
                                + "<span data-part=\"heading\">General</span></h2>",
                        "<strong>water</strong>",
                        "<td>Fish</td><td>2</td>",
                        "<blockquote>\n<p>“No.”</p></blockquote>",
                        "<li id=\"note-1\" data-marker=\"1\">Or a brook.")
                .doesNotContain("javascript");
    }

    @Test
    void markdown_says_in_comments_what_each_provision_is() {
        assertThat(written(new MarkdownWriter()))
                .contains(
                        "<!-- Counterpart en: ",
                        "<!-- article 2 \"Article 1\" -->\n### Article 1 – Purpose",
                        "<!-- point 3 \"a)\" -->\na)");
    }

    @Test
    void markdown_has_headings_footnotes_tables_and_quotations_and_its_signs_are_escaped() {
        assertThat(written(new MarkdownWriter()))
                .contains(
                        "# Law on \\<Rivers\\>",
                        "## Chapter I – General",
                        "### Article 1 – Purpose",
                        "A \\*river\\*[^1] is **water**.",
                        "| Fish | 2 |\n| --- | --- |\n| Frogs | 3 |",
                        "> “No.”",
                        "[^1]: Or a brook.");
    }

    @Test
    void plain_lines_have_no_signs() {
        assertThat(written(new PlainTextWriter()))
                .contains(
                        "Article 1 – Purpose", "A *river*[1] is water.", "a) Fish | 2", "    “No.”", "[1] Or a brook.");
    }

    @ParameterizedTest
    @EnumSource(
            value = TextFormat.class,
            names = {"MARKDOWN", "PLAIN_TEXT"})
    void its_articles_are_found_again(TextFormat format) {
        var writer = format == TextFormat.MARKDOWN ? new MarkdownWriter() : new PlainTextWriter();
        var back = TextImporter.importAs(format, writer.write(TEXT, EDITION), "law.md");
        assertThat(back.units().stream().filter(Unit::isArticle).map(Unit::handle))
                .containsExactly("1", "2");
    }
}
