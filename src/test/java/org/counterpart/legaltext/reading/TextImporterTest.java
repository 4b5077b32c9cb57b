package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.counterpart.base.Files;
import org.counterpart.base.Refused;
import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportChange;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read, and what is refused with a sentence that helps. */
@Tag("anywhere")
class TextImporterTest {

    private static final String AKN = "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'>";

    private static ImportedText read(String text) {
        return TextImporter.read(text.getBytes(StandardCharsets.UTF_8), "file.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a> | legaltext.import.documentType",
                "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><l>&b;</l> | legaltext.import.documentType",
                "<?xml version='1.0'?><a><b></a> | legaltext.import.notXml",
                "<?xml version='1.0'?><a>&unknown;</a> | legaltext.import.notXml",
                "<?xml version='1.0'?><rss version='2.0'/> | legaltext.import.otherXml",
                "<akomaNtoso><debate/></akomaNtoso> | legaltext.import.otherDocument",
                "<akomaNtoso><amendmentList/></akomaNtoso> | legaltext.import.otherDocument",
                "<akomaNtoso><judgment/></akomaNtoso> | legaltext.import.otherDocument",
                "<akomaNtoso/> | legaltext.import.noDocument",
                "<akomaNtoso><documentCollection><collectionBody><component><documentRef href='x.xml'/></component></collectionBody></documentCollection></akomaNtoso> | legaltext.import.onlyReferences",
                "<akomaNtoso><officialGazette><collectionBody/></officialGazette></akomaNtoso> | legaltext.import.otherDocument",
                "<Legislation xmlns='http://www.legislation.gov.uk/namespaces/legislation'/> | legaltext.import.otherLaw",
                "<lawDoc xmlns='http://xml.house.gov/schemas/uslm/1.0'/> | legaltext.import.otherLaw",
                "<NIR xmlns='http://www.normeinrete.it/nir/2.2/'/> | legaltext.import.otherLaw",
                "<CONS.ACT/> | legaltext.import.otherLaw",
                "<bill><legis-body/></bill> | legaltext.import.otherLaw",
                "%PDF-1.7 | legaltext.import.damaged",
                "PK | legaltext.import.damaged",
                "{\\rtf1 Article 1} | legaltext.import.rtf",
                "{\"title\": 1} | legaltext.import.data",
                "[{\"title\": 1}] | legaltext.import.data",
                "GIF89a | legaltext.import.picture",
                "' ' | legaltext.import.empty",
            })
    void refuses_what_is_no_text(String content, String sentence) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.key()).isEqualTo(sentence);
                                    assertThat(problem.field()).isEqualTo("file");
                                }));
    }

    @Test
    void refuses_depth_size_and_number_of_elements() {
        assertThatThrownBy(() -> read("<a>".repeat(300) + "</a>".repeat(300))).hasMessageContaining("tooDeep");
        assertThatThrownBy(() -> read("<a>" + "<b/>".repeat(500_001) + "</a>")).hasMessageContaining("tooManyElements");
        assertThatThrownBy(() -> TextImporter.read(new byte[Files.LIMIT + 1], "a.txt"))
                .hasMessageContaining("tooLarge");
    }

    @Test
    void names_the_kind_of_document_it_refuses() {
        assertThatThrownBy(() -> read("<akomaNtoso><debate/></akomaNtoso>"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().arguments())
                                .containsExactly("debate"));
    }

    @Test
    void sections_under_chapters_are_articles_where_a_bill_has_no_articles() {
        var bill = read(
                AKN + "<bill><body><chapter><num>1</num><section><num>1</num><heading>Purpose</heading>"
                        + "<subsection><num>(1)</num><content><p>To see.</p></content></subsection></section>"
                        + "<section><num>2</num><content><p>It starts.</p></content></section></chapter></body></bill></akomaNtoso>");
        assertThat(bill.units().stream().map(Unit::kind))
                .containsExactly(
                        ProvisionKind.CHAPTER, ProvisionKind.ARTICLE, ProvisionKind.PARAGRAPH, ProvisionKind.ARTICLE);
        assertThat(bill.units().stream().map(Unit::depth)).containsExactly(0, 1, 2, 1);
    }

    @Test
    void words_around_lists_tables_and_notes_stay_in_their_order() {
        var bill = read(
                AKN + "<act><body><article eId='art_1'><num>Art. 1</num><paragraph><list><intro><p>Both</p></intro>"
                        + "<point><num>a)</num><content><p>one<authorialNote marker='1'><p>A note.</p></authorialNote></p></content></point>"
                        + "<point><num>b)</num><content><table><tr><td><p>x</p></td><td><p>y</p></td></tr></table></content></point>"
                        + "<wrapUp><p>apply.</p></wrapUp></list></paragraph></article></body></act></akomaNtoso>");
        assertThat(bill.units().stream().map(Unit::body)).containsExactly("", "Both", "one", "x\ty", "apply.");
        assertThat(bill.units().get(2).marks()).containsExactly(Mark.note(3, "1", "A note."));
        assertThat(bill.units().get(3).marks()).containsExactly(Mark.of(0, 3, Mark.Kind.TABLE));
        assertThat(bill.report().unplaced()).isZero();
    }

    @Test
    void unknown_elements_are_named_and_their_words_kept() {
        var act = read(AKN + "<act><body><article><num>1</num><content><p>Old <fancy>words</fancy>.</p></content>"
                + "<strange><p>More.</p></strange></article></body></act></akomaNtoso>");
        assertThat(act.units().getFirst().body()).isEqualTo("Old words.\nMore.");
        assertThat(act.report().changed()).anyMatch(change -> change.what() == ImportChange.UNKNOWN_ELEMENTS);
        assertThat(act.report().unplaced()).isZero();
    }

    @Test
    void plain_text_is_split_at_its_articles() {
        var law = read("""
                Law on Associations

                CHAPTER I
                GENERAL PROVISIONS

                Article 1
                Purpose

                This Act governs how associations are founded, as
                Article 7 of the Constitution demands.

                Article 2 – Register

                (1) The register is public.
                (2) It holds:
                a) the name;
                b) the seat.

                Article 2-bis. The register decides within ninety days.

                ANNEX A
                Form of application
                """);
        assertThat(law.title()).isEqualTo("Law on Associations");
        assertThat(law.articles()).isEqualTo(3);
        assertThat(law.units().stream().map(u -> u.depth() + " " + u.kind() + " " + u.number() + " " + u.heading()))
                .containsExactly(
                        "0 CHAPTER CHAPTER I GENERAL PROVISIONS",
                        "1 ARTICLE Article 1 Purpose",
                        "1 ARTICLE Article 2 Register",
                        "2 PARAGRAPH (1) ",
                        "2 PARAGRAPH (2) ",
                        "3 POINT a) ",
                        "3 POINT b) ",
                        "1 ARTICLE Article 2-bis ",
                        "0 ANNEX ANNEX A Form of application");
        assertThat(law.units().stream().map(Unit::handle).filter(h -> h != null))
                .containsExactly("1", "2", "2-bis");
        assertThat(law.report().unplaced()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Article premier | 1",
                "Article 1er bis | 1-bis",
                "Art. 12-bis. | 12-bis",
                "Artículo 3º | 3",
                "Artículo 4º.- | 4",
                "Artigo 5.º | 5",
                "5. člen | 5",
                "§ 7 | 7",
                "المادة ٣ | 3",
                "Article IV | iv",
                "Section 9 | 9",
            })
    void an_article_is_recognised_in_the_languages_of_our_users(String line, String handle) {
        var law = TextImporter.importAs(
                TextFormat.MARKDOWN,
                ("**" + line + "**\n\nSomething is the rule here.").getBytes(StandardCharsets.UTF_8),
                "x");
        assertThat(law.articles()).isEqualTo(1);
        assertThat(law.units().getFirst().handle()).isEqualTo(handle);
        assertThat(law.report().unplaced()).isZero();
    }

    @Test
    void a_paper_without_articles_is_commented_on_by_its_headed_passages() {
        var paper = read("# White paper\n\n## Goals\n\nWe want more.\n\n## Means\n\nWe have less.\n");
        assertThat(paper.title()).isEqualTo("White paper");
        assertThat(paper.units().stream().map(Unit::handle)).containsExactly("goals", "means");
        assertThat(paper.report().changed()).anyMatch(change -> change.what() == ImportChange.PASSAGES_AS_ARTICLES);
    }

    @Test
    void a_text_in_an_old_encoding_is_read_and_the_guess_reported() {
        var law = TextImporter.read(
                "Loi\n\nArticle 1\n\nL'été est déclaré fête nationale.".getBytes(Charset.forName("windows-1252")),
                "loi.txt");
        assertThat(law.units().getFirst().body()).isEqualTo("L'été est déclaré fête nationale.");
        assertThat(law.report().changed()).anyMatch(change -> change.what() == ImportChange.ENCODING_GUESSED);
    }

    @Test
    void two_articles_of_one_number_have_two_addresses() {
        var law = read("# Law\n\n## Article 7\n\nA.\n\n## Article 7\n\nB.\n");
        assertThat(law.units().stream().map(Unit::handle)).containsExactly("7", "7-2");
    }
}
