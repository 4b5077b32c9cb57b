package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Test;

/** Pages as the sites of parliaments and gazettes have them. */
class HtmlReaderTest {

    private static final String TITLE = "<html><body><h1>Law on the Care of Orchards</h1>";

    private static ImportedText page(String body) {
        return TextImporter.read((TITLE + body).getBytes(StandardCharsets.UTF_8), "page.html");
    }

    private static List<String> articles(ImportedText read) {
        return read.text().units().stream()
                .filter(unit -> unit.kind() == ProvisionKind.ARTICLE)
                .map(Unit::number)
                .toList();
    }

    private static List<String> all(LegalText text) {
        return text.units().stream()
                .map(unit -> (unit.kind() + " " + unit.number() + " " + unit.heading() + unit.body()).strip())
                .toList();
    }

    @Test
    void articles_that_only_line_breaks_divide_are_divided() {
        var read = page("<p>Article 1. Old trees are protected.<br>Article 2. The owner shall:<br>a) water them;<br>"
                + "b) mend the fence.<br><br>Article 3. This Law enters into force today.</p>");
        assertThat(articles(read)).containsExactly("Article 1", "Article 2", "Article 3");
        assertThat(all(read.text()))
                .contains("ARTICLE Article 2 The owner shall:", "POINT a) water them;", "POINT b) mend the fence.");
        assertThat(read.report().unplaced()).isZero();
    }

    @Test
    void a_list_laid_out_as_a_table_is_a_list() {
        var read = page("<p>Article 1</p><p>The council decides on:</p><table><tr><td>(a)</td><td>the trees;</td></tr>"
                + "<tr><td>(b)</td><td>the fences.</td></tr></table>");
        assertThat(all(read.text())).contains("POINT (a) the trees;", "POINT (b) the fences.");
    }

    @Test
    void a_number_set_as_a_heading_of_its_own_goes_before_its_words() {
        var read = page("<h3>Article 1</h3><p>The council decides on:</p><h3>1)</h3><div>the trees;</div><h3>2)</h3>"
                + "<div>the fences.</div><h3>Article 2</h3><p>The fences are green.</p>");
        assertThat(articles(read)).containsExactly("Article 1", "Article 2");
        assertThat(all(read.text())).anyMatch(line -> line.endsWith("1) the trees;"));
    }

    @Test
    void a_table_that_arranges_the_page_is_read_as_running_text() {
        var words = "The orchard is for everybody who likes apples and pears. ".repeat(5);
        var read = page("<table><tr><td>Menu</td><td><p>Article 1</p><p>" + words + "</p><p>Article 2</p><p>" + words
                + "</p></td></tr></table>");
        assertThat(articles(read)).containsExactly("Article 1", "Article 2");
    }

    @Test
    void menus_are_left_out_and_lists_of_laws_stay() {
        var read = page(
                "<ul><li><a href='/'>Home</a></li><li><a href='/a'>Search</a></li><li><a href='/b'>Help</a></li></ul>"
                        + "<p>Article 1. Replaced are:</p><ul><li><a href='/1'>Law on the Protection of Old and of Rare Fruit Trees</a></li>"
                        + "<li><a href='/2'>Law on the Fences of Gardens, Parks and of Public Places</a></li>"
                        + "<li><a href='/3'>Law on the Sale of Apples, of Pears and of Other Fruit</a></li></ul>");
        assertThat(all(read.text()))
                .noneMatch(line -> line.contains("Search"))
                .anyMatch(line -> line.contains("Sale of Apples"));
        assertThat(read.report().leftOut()).anyMatch(left -> left.what() == ImportOmission.PAGE_CODE);
        assertThat(read.report().unplaced()).isZero();
    }

    @Test
    void a_list_of_links_into_the_page_goes_with_its_heading_and_the_first_chapter_stays() {
        var read = page("<h2>Contents</h2><ul><li><a href='#1'>Chapter 1 General provisions</a></li>"
                + "<li><a href='#2'>Chapter 2 Trees</a></li><li><a href='#3'>Chapter 3 Fences</a></li></ul>"
                + "<h2>Chapter 1</h2><h2>General provisions</h2><p>Article 1. Chapter 1 and chapter 2 are for all.</p>"
                + "<h2>Chapter 2</h2><p>Article 2. The chapter is on trees.</p>");
        assertThat(all(read.text()))
                .contains("CHAPTER Chapter 1", "CHAPTER Chapter 2")
                .noneMatch(line -> line.contains("Contents"));
        assertThat(read.report().unplaced()).isZero();
    }

    @Test
    void a_point_that_begins_with_the_name_of_a_chapter_is_no_chapter() {
        var read = page("<p>Article 1</p><p>This Law applies:</p><p>(a)</p><p>to trees;</p><p>(b)</p>"
                + "<p>Chapter III, Section 4, to fences.</p><p>7.</p><p>Article 2. Fences are green.</p>");
        assertThat(articles(read)).containsExactly("Article 1", "Article 2");
        assertThat(all(read.text())).contains("POINT (b) Chapter III, Section 4, to fences.");
    }

    @Test
    void a_heading_in_bold_may_end_like_a_sentence_and_points_stand_beside_each_other() {
        var read = page("<p><b>Article 1. Purpose.</b></p><p>This Law cares for orchards.</p><p>Orchards are:</p>"
                + "<p>a) old ones;</p><p>b) young ones.</p><p><b>Article 2. Fences.</b></p><p>They are green.</p>");
        assertThat(all(read.text())).contains("ARTICLE Article 1 Purpose.", "ARTICLE Article 2 Fences.They are green.");
        assertThat(read.text().units().stream()
                        .filter(unit -> unit.kind() == ProvisionKind.POINT)
                        .map(Unit::depth)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void what_stands_around_the_main_part_is_left_out_with_its_letters() {
        var read = page("<div>Welcome to our site</div><main><p>Article 1. Old trees are protected by this Law.</p>"
                + "<p>Article 2. The fences of orchards are green and low.</p></main>");
        assertThat(all(read.text())).noneMatch(line -> line.contains("Welcome"));
        assertThat(read.report().unplaced()).isZero();
    }

    @Test
    void a_title_in_several_lines_is_one_and_a_link_is_none() {
        var text = TextImporter.read(
                        ("<html><body><a href='#c'>Skip to the content</a><p align='center'>LAW No. 7</p><p>of 3 May 2020</p>"
                                        + "<p>on the care of orchards</p><p>Article 1. Trees are protected.</p></body></html>")
                                .getBytes(StandardCharsets.UTF_8),
                        "x.html")
                .text();
        assertThat(text.title()).isEqualTo("LAW No. 7 of 3 May 2020 on the care of orchards");
    }

    @Test
    void a_piece_of_a_page_without_its_frame_is_a_page() {
        var read = TextImporter.read(
                "<div valign=top>Law on Orchards<p>Article 1. Trees are protected.<p>Article 2. Fences are green."
                        .getBytes(StandardCharsets.UTF_8),
                "x.html");
        assertThat(articles(read)).containsExactly("Article 1", "Article 2");
    }

    @Test
    void notes_of_a_page_go_to_where_they_are_called_whether_by_role_or_as_word_processors_write_them() {
        var read = page("<p>Article 1</p><p>The register<a name='n1anc' href='#n1sym'><sup>1</sup></a> is public.</p>"
                + "<p>Article 2</p><p>It is kept<a id='b' role='doc-noteref' href='#n2'>2</a> for ever.</p>"
                + "<div id='n1'><p><a name='n1sym' href='#n1anc'>1</a>Kept by the court.</p></div>"
                + "<ol role='doc-endnotes'><li id='n2'>On paper. <a href='#b'>↩</a></li></ol>");
        assertThat(all(read.text()))
                .contains("ARTICLE Article 1 The register is public.", "ARTICLE Article 2 It is kept for ever.");
        assertThat(read.text().units().stream()
                        .flatMap(unit -> unit.marks().stream())
                        .map(Mark::noteWords))
                .contains("Kept by the court.", "On paper.");
        assertThat(read.report().unplaced()).isZero();
    }

    @Test
    void a_list_of_articles_and_its_articles_that_lead_to_each_other_are_no_notes_and_a_note_at_a_number_stays() {
        var read = page("<p><a href='#'>Top</a></p><p>Art. <a name='t1' href='#a1'>1</a></p>"
                + "<p>Article <a name='a1' href='#t1'>1</a></p><p>Trees are protected.</p>"
                + "<p>Article 2<a name='f1' href='#n1'>1</a></p><p>Fences are green.</p>"
                + "<p><a name='n1' href='#f1'>1</a> Since 2020.</p>");
        assertThat(articles(read)).contains("Article 1", "Article 2");
        assertThat(read.text().units().stream()
                        .flatMap(unit -> unit.marks().stream())
                        .map(Mark::noteWords))
                .contains("Since 2020.");
        assertThat(read.report().unplaced()).isZero();
    }
}
