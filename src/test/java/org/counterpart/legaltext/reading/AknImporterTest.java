package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportOmission;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.counterpart.legaltext.reading.report.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the things that Akoma Ntoso can say. */
@Tag("anywhere")
class AknImporterTest {

    private static ImportedText act(String inside) {
        return read("<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act>" + inside
                + "</act></akomaNtoso>");
    }

    private static ImportedText read(String xml) {
        return TextImporter.read(xml.getBytes(StandardCharsets.UTF_8), "file.xml");
    }

    private static Unit article(String content) {
        return act("<body><article><num>1</num><content>" + content + "</content></article></body>")
                .units()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a <i>b c</i> d</p> | a b c d | 2 | 5 | EMPHASIS | ''",
                "<p>a <b>b</b></p> | a b | 2 | 3 | STRONG | ''",
                "<p>a <u> b </u>c</p> | a b c | 2 | 3 | UNDERLINE | ''",
                "<p>m<sup>2</sup></p> | m2 | 1 | 2 | SUPERSCRIPT | ''",
                "<p>H<sub>2</sub>O</p> | H2O | 1 | 2 | SUBSCRIPT | ''",
                "<p>see <ref href='#art_2'>Article 2</ref></p> | see Article 2 | 4 | 13 | REFERENCE | #art_2",
                "<p>see <rref from='#a' upTo='#b'>1 to 3</rref></p> | see 1 to 3 | 4 | 10 | REFERENCE | #a #b",
                "<p>a <ins>new</ins> b</p> | a new b | 2 | 5 | INSERTED | ''",
                "<p>a <del>old</del> b</p> | a old b | 2 | 5 | DELETED | ''",
            })
    void a_mark_stands_on_its_words(String content, String body, int start, int end, Mark.Kind kind, String value) {
        var unit = article(content);
        assertThat(unit.body()).isEqualTo(body);
        assertThat(unit.marks()).containsExactly(new Mark(start, end, kind, value));
    }

    @Test
    void an_address_that_runs_a_script_is_no_reference() {
        assertThat(article("<p><a href='javascript:alert(1)'>here</a></p>").marks())
                .isEmpty();
    }

    @Test
    void a_quoted_structure_keeps_its_articles_as_lines_and_the_words_after_it_on_the_last() {
        var unit =
                article("<p>It reads: <mod><quotedStructure startQuote='“' endQuote='”'><article><num>Article 5</num>"
                        + "<content><p>New.</p></content></article></quotedStructure></mod>; and more</p>");
        assertThat(unit.body()).isEqualTo("It reads:\n“Article 5 New.”; and more");
        assertThat(unit.marks()).containsExactly(Mark.of(10, 26, Mark.Kind.QUOTATION));
    }

    @Test
    void a_note_kept_apart_stands_where_it_is_referred_to() {
        var text = act(
                "<meta><notes><note eId='n1'><p>See the report.</p></note></notes></meta>"
                        + "<body><article><num>1</num><content><p>One<noteRef href='#n1' marker='*'/>.</p></content></article></body>");
        assertThat(text.units().getFirst().body()).isEqualTo("One.");
        assertThat(text.units().getFirst().marks()).containsExactly(Mark.note(3, "*", "See the report."));
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void empty_cells_keep_their_place() {
        var unit = article(
                "<table><caption>Fees</caption><tr><th/><th><p>2025</p></th></tr><tr><td>a<br/>b</td><td/></tr></table>");
        assertThat(unit.body()).isEqualTo("Fees\n\t2025\na b\t");
        assertThat(unit.marks()).containsExactly(Mark.of(5, 15, Mark.Kind.TABLE));
    }

    @Test
    void a_preamble_has_citations_and_recitals() {
        var text = act("<preamble><citations><citation><p>Having regard to A,</p></citation></citations>"
                + "<recitals><intro><p>Whereas:</p></intro><recital><num>(1)</num><p>B.</p></recital></recitals>"
                + "<formula name='enacting'><p>HAVE ADOPTED:</p></formula></preamble>"
                + "<body><article><num>1</num></article></body>");
        assertThat(text.units().stream().map(Unit::kind))
                .containsSubsequence(ProvisionKind.CITATION, ProvisionKind.RECITAL, ProvisionKind.ARTICLE);
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void the_treaty_in_a_schedule_does_not_decide_what_an_act_cites() {
        var text = act(
                "<body><section><num>1</num><content><p>The treaty is law.</p></content></section>"
                        + "<hcontainer name='schedule'><num>Schedule</num><article><num>Article 1</num></article></hcontainer></body>");
        assertThat(text.units().stream().map(Unit::kind))
                .containsExactly(ProvisionKind.ARTICLE, ProvisionKind.ANNEX, ProvisionKind.ARTICLE);
    }

    @Test
    void regulations_of_secondary_legislation_are_its_articles() {
        var text = act("<body><part><num>1</num><hcontainer name='regulation'><num>1</num></hcontainer>"
                + "<hcontainer name='regulation'><num>2</num></hcontainer></part></body>");
        assertThat(text.articles()).isEqualTo(2);
    }

    @Test
    void a_paper_is_commented_on_by_its_headed_passages() {
        var text = read(
                "<akomaNtoso><doc name='paper'><mainBody><division><heading>Goals</heading><content><p>More.</p></content></division>"
                        + "<division><heading>Means</heading><content><p>Less.</p></content></division></mainBody></doc></akomaNtoso>");
        assertThat(text.units().stream().map(Unit::handle)).containsExactly("goals", "means");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<akomaNtoso xmlns='http://www.akomantoso.org/1.0'>%s</akomaNtoso>",
                "<akomantoso>%s</akomantoso>",
                "<a:akomaNtoso xmlns:a='http://Inhaltsdaten.LegalDocML.de/1.8.2/'>%s</a:akomaNtoso>",
                "<answer><akomaNtoso>%s</akomaNtoso></answer>",
                "%s",
                "\n \n<?xml version='1.0'?><akomaNtoso>%s</akomaNtoso>",
            })
    void any_envelope_is_opened(String envelope) {
        var text = read(envelope.formatted("<act><meta/><body><article id='a1'><num>1</num></article></body></act>"));
        assertThat(text.articles()).isEqualTo(1);
        assertThat(text.units().getFirst().eid()).isEqualTo("a1");
    }

    @Test
    void placeholders_are_no_title_no_number_and_no_date() {
        var text = act("<meta><identification><FRBRWork><FRBRdate date='9999-01-01'/><FRBRnumber value='#varBillNo'/>"
                + "<FRBRalias name='short' value='#varTitle'/><FRBRalias name='uri' value='/akn/x'/>"
                + "<FRBRalias name='titre' value='Rivers Act'/></FRBRWork></identification></meta>"
                + "<preface><p>Bill <docNumber>#varBillNo</docNumber></p><p><docTitle>[●]</docTitle></p>"
                + "<p><docDate date='2999-01-01'/></p></preface>"
                + "<body><article><num>1</num><content><p>On [●].</p></content></article></body>");
        assertThat(text.title()).isEqualTo("Rivers Act");
        assertThat(text.origin()).isEqualTo(Origin.UNKNOWN);
        assertThat(text.units().getLast().body()).isEqualTo("On [●].");
    }

    @Test
    void number_and_date_are_those_of_the_document() {
        var text = act(
                "<preface><p><docNumber>Act 12 of 2024</docNumber> <docDate date='2024-05-01'>1 May</docDate></p></preface>"
                        + "<body><article><num>1</num></article></body>");
        assertThat(text.origin()).isEqualTo(new Origin("Act 12 of 2024", LocalDate.of(2024, 5, 1)));
    }

    @Test
    void a_date_in_the_template_of_the_last_page_is_not_that_of_the_bill() {
        var meta = "<meta><identification><FRBRWork><FRBRdate date='9999-01-01' name='draft'/>"
                + "<FRBRdate date='2025-07-16T16:25:55Z' name='published'/></FRBRWork></identification></meta>";
        var body = "<body><section><num>1</num><content><p>Orchards are public.</p></content></section></body>"
                + "<conclusions><p>Ordered to be printed, <docDate date='2017-07-13'>13 July 2017</docDate></p></conclusions>";
        assertThat(act(meta + body).origin().date()).isEqualTo(LocalDate.of(2025, 7, 16));
        assertThat(act(body).origin().date()).isEqualTo(LocalDate.of(2017, 7, 13));
    }

    @Test
    void an_annex_that_only_its_document_names_is_called_by_it() {
        var annex = "<attachment><doc name='%s'><meta/><mainBody><p>Rules.</p></mainBody></doc></attachment>";
        var text = act("<body><article><num>1</num></article></body><attachments>" + annex.formatted("Agreement-art. 1")
                + annex.formatted("Annex") + annex.formatted("annex") + annex.formatted("List_of_trees")
                + "<attachment><heading>Fees</heading><doc name='Table 2'><mainBody><p>Rules.</p></mainBody></doc></attachment>"
                + "</attachments>");
        assertThat(text.units().stream()
                        .filter(unit -> unit.kind() == ProvisionKind.ANNEX)
                        .map(Unit::heading))
                .containsExactly("Agreement-art. 1", "Annex", "", "List of trees", "Fees");
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void a_title_that_says_only_act_gives_way_to_one_that_says_which() {
        var body = "<body><article><num>1</num><content><p>Trees stay.</p></content></article></body>";
        assertThat(
                        act("<preface><p><docTitle>ACT</docTitle></p><longTitle><p>To care for orchards</p></longTitle></preface>"
                                        + body)
                                .title())
                .isEqualTo("To care for orchards");
        assertThat(
                        act("<meta><identification><FRBRWork><FRBRalias value='my act.docx'/><FRBRalias value='Orchards Act 2020'/>"
                                        + "</FRBRWork></identification></meta><preface><p><docTitle>An Act</docTitle></p></preface>"
                                        + body)
                                .title())
                .isEqualTo("Orchards Act 2020");
        assertThat(act("<preface><p>Orchards Bill</p></preface>" + body).title())
                .isEqualTo("Orchards Bill");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a) | a) deleted | deleted",
                "a | a local authority | a local authority",
                "1 | 1 January is a holiday | 1 January is a holiday",
                "Article 2 | Article 2 The register | The register",
                "Article 2 | Article 25 governs | Article 25 governs",
            })
    void a_number_that_is_printed_again_before_the_words_is_no_part_of_them(String number, String words, String body) {
        var text =
                act("<body><article><num>" + number + "</num><content><p>" + words + "</p></content></article></body>");
        assertThat(text.units().getFirst().body()).isEqualTo(body);
        assertThat(text.report().unplaced()).isZero();
    }

    @Test
    void pictures_and_parts_in_other_files_are_named() {
        var report = act("<body><article><num>1</num><content><p><img src='map.png'/></p></content></article></body>"
                        + "<attachments><attachment><documentRef href='annex.xml' showAs='Annex A'/></attachment></attachments>")
                .report();
        assertThat(report.leftOut())
                .extracting(ImportReport.Omission::what, ImportReport.Omission::example)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(ImportOmission.PICTURE, "map.png"),
                        org.assertj.core.groups.Tuple.tuple(ImportOmission.OTHER_FILE, "Annex A"));
    }
}
