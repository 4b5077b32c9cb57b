package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.Outlines.articles;
import static org.counterpart.legaltext.reading.Outlines.read;

import org.counterpart.legaltext.model.Mark;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.model.Unit;
import org.counterpart.legaltext.reading.report.ImportedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proposals of the European Union as its pages have them. */
class EuropeanProposalsTest {

    private static String lines(String... lines) {
        return "<p>" + String.join("</p><p>", lines) + "</p>";
    }

    private static long count(ImportedText read, ProvisionKind kind) {
        return read.units().stream().filter(unit -> unit.kind() == kind).count();
    }

    private static Unit first(ImportedText read, ProvisionKind kind) {
        return read.units().stream()
                .filter(unit -> unit.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Proposal for a|COUNCIL DECISION|on the care of orchards|EXPLANATORY MEMORANDUM|THE COUNCIL OF THE EUROPEAN UNION,"
                        + "|Having regard to|Whereas:|HAS ADOPTED THIS DECISION:|Article|Proposal for a Council Decision on the care of orchards",
                "en|Proposal for a|REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL|laying down rules on orchards|EXPLANATORY MEMORANDUM"
                        + "|THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,|Having regard to|Whereas:|HAVE ADOPTED THIS REGULATION:|Article"
                        + "|Proposal for a Regulation of the European Parliament and of the Council laying down rules on orchards",
                "de|Vorschlag für eine|RICHTLINIE DES EUROPÄISCHEN PARLAMENTS UND DES RATES|über die Pflege von Obstgärten|BEGRÜNDUNG"
                        + "|DAS EUROPÄISCHE PARLAMENT UND DER RAT DER EUROPÄISCHEN UNION —|gestützt auf|in Erwägung nachstehender Gründe:"
                        + "|HABEN FOLGENDE RICHTLINIE ERLASSEN:|Artikel"
                        + "|Vorschlag für eine Richtlinie des Europäischen Parlaments und des Rates über die Pflege von Obstgärten",
                "fr|Proposition de|RÈGLEMENT DU CONSEIL|relatif au soin des vergers|EXPOSÉ DES MOTIFS|LE CONSEIL DE L’UNION EUROPÉENNE,|vu"
                        + "|considérant ce qui suit:|A ADOPTÉ LE PRÉSENT RÈGLEMENT:|Article|Proposition de Règlement du Conseil relatif au soin des vergers",
            })
    void citations_and_recitals_are_units_and_the_memorandum_stands_apart(
            String language,
            String announcement,
            String kind,
            String subject,
            String memorandum,
            String institution,
            String regard,
            String reasons,
            String adopted,
            String article,
            String title) {
        var read = read(
                "<html lang='" + language + "'><head><title>COM%282020%297_1_ACT_part1_v1.docx</title></head><body>"
                        + lines(
                                "Brussels, 3.5.2020",
                                "COM(2020) 7 final",
                                "2020/0007 (COD)",
                                announcement,
                                kind,
                                subject)
                        + lines(
                                memorandum,
                                "1. CONTEXT",
                                "Orchards do good.",
                                article + " 7: Fences",
                                "Chapter II",
                                "It is about fences.")
                        + lines("2020/0007 (COD)", announcement, kind, subject, institution)
                        + lines(
                                regard + " the Treaty, and in particular 192(1) of it,",
                                regard + " the proposal from the Commission,")
                        + lines(
                                reasons,
                                "(1) Apples cross borders.",
                                "(2) The Council asked for apples in 2019"
                                        + "<a href='#fn1' id='ref1'><sup>(1)</sup></a>.",
                                "(3) Rules should be made.",
                                adopted)
                        + lines(
                                article + " 1",
                                "Subject",
                                "Orchards are cared for.",
                                article + " 2",
                                "Force",
                                "This is in force.")
                        + "<hr><p id='fn1'><a href='#ref1'>(1)</a> Conclusions of 4 May 2019.</p></body></html>",
                "x.html");
        assertThat(read.text().title()).isEqualTo(title);
        assertThat(articles(read)).containsExactly(article + " 1 Subject", article + " 2 Force");
        assertThat(count(read, ProvisionKind.CITATION)).isEqualTo(2);
        assertThat(read.units().stream()
                        .filter(unit -> unit.kind() == ProvisionKind.RECITAL)
                        .map(unit -> unit.number() + " " + unit.body()))
                .containsExactly(
                        "(1) Apples cross borders.",
                        "(2) The Council asked for apples in 2019.",
                        "(3) Rules should be made.");
        assertThat(first(read, ProvisionKind.SUBDIVISION).heading()).isEqualTo(memorandum);
        assertThat(first(read, ProvisionKind.SUBDIVISION).body()).contains("Orchards do good.", "It is about fences.");
        assertThat(read.units().stream()
                        .filter(unit -> unit.number().equals("(2)"))
                        .findFirst()
                        .orElseThrow()
                        .marks())
                .anySatisfy(mark -> {
                    assertThat(mark.kind()).isEqualTo(Mark.Kind.NOTE);
                    assertThat(mark.noteWords()).isEqualTo("Conclusions of 4 May 2019.");
                });
    }

    @Test
    void reasons_without_numbers_are_recitals_too() {
        var read = read(
                lines(
                        "Décret relatif aux vergers",
                        "Vu le code rural ;",
                        "Vu l’avis du conseil ;",
                        "Considérant que les vergers sont rares ;",
                        "Considérant que les pommes sont bonnes,",
                        "DÉCRÈTE :",
                        "Article 1",
                        "Les vergers sont ouverts.",
                        "Article 2",
                        "Le décret est en vigueur."),
                "d.html");
        assertThat(count(read, ProvisionKind.CITATION)).isEqualTo(2);
        assertThat(count(read, ProvisionKind.RECITAL)).isEqualTo(2);
        assertThat(articles(read)).containsExactly("Article 1", "Article 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<sup id='r1'><a href='#n1'>1</a></sup>|<ol><li id='n1'>By day. <a href='#r1'>↩</a></li></ol>",
                "<a href='#n1' name='r1'><sup>1</sup></a>|<dl><dd id='n1'><a href='#r1'>1</a> By day.</dd></dl>",
                "<a id='r1' href='#n1'>[1]</a>|<div id='n1'><p><a href='#r1'>[1]</a> By day.</p></div>",
                " (<a id='r1' href='#n1'><span>1</span></a>)|<p><a id='n1' href='#r1'>( <span>1</span> )</a> By day.</p>",
                "<a id='r1' href='#n1'>( <span>1</span> )</a>|<p><a id='n1' href='#r1'>( <span>1</span> )</a> By day.</p>",
            })
    void a_note_stands_where_it_is_called(String call, String note) {
        var read = read(
                "<h1>Orchards Act</h1><p>Article 1</p><p>Gates are open" + call
                        + " always.</p><p>Article 2</p><p>Fences are green.</p>" + note,
                "x.html");
        var article = Outlines.article(read, "Article 1");
        assertThat(article.body()).isEqualTo("Gates are open always.");
        assertThat(article.marks())
                .anySatisfy(mark -> assertThat(mark.noteWords()).isEqualTo("By day."));
        assertThat(Outlines.article(read, "Article 2").body()).isEqualTo("Fences are green.");
    }

    @Test
    void citations_and_recitals_that_only_line_breaks_divide_are_divided() {
        var read = read(
                "<p>Proposal for a COUNCIL DECISION on orchards (EU)</p><p>THE COUNCIL OF THE EUROPEAN UNION,</p>"
                        + "<p>Having regard to the Treaty,<br>Having regard to the proposal,<br>Whereas:<br>(1) Apples cross borders."
                        + "<br>(2) They are good.</p><p>HAS ADOPTED THIS DECISION:</p><p>Article 1</p><p>Orchards are cared for.</p>"
                        + "<p>Article 2</p><p>This is in force.</p>",
                "x.html");
        assertThat(read.text().title()).isEqualTo("Proposal for a Council Decision on orchards (EU)");
        assertThat(count(read, ProvisionKind.CITATION)).isEqualTo(2);
        assertThat(count(read, ProvisionKind.RECITAL)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it|RELAZIONE|visto il trattato,|vista la proposta,|considerando quanto segue:|HA ADOTTATO LA PRESENTE DECISIONE:|Articolo #",
                "es|EXPOSICIÓN DE MOTIVOS|Visto el Tratado,|Vista la propuesta,|Considerando lo siguiente:|HA ADOPTADO LA PRESENTE DECISIÓN:|Artículo #",
                "pt|EXPOSIÇÃO DE MOTIVOS|Tendo em conta o Tratado,|Tendo em conta a proposta,|Considerando o seguinte:|ADOTOU A PRESENTE DECISÃO:|Artigo #.º",
                "nl|TOELICHTING|Gezien het Verdrag,|Gezien het voorstel,|Overwegende hetgeen volgt:|HEEFT HET VOLGENDE BESLUIT VASTGESTELD:|Artikel #",
                "pl|UZASADNIENIE|uwzględniając Traktat,|uwzględniając wniosek,|a także mając na uwadze, co następuje:|PRZYJMUJE NINIEJSZĄ DECYZJĘ:|Artykuł #",
                "ro|EXPUNERE DE MOTIVE|având în vedere Tratatul,|având în vedere propunerea,|întrucât:|ADOPTĂ PREZENTA DECIZIE:|Articolul #",
                "el|ΑΙΤΙΟΛΟΓΙΚΗ ΕΚΘΕΣΗ|Έχοντας υπόψη τη Συνθήκη,|Έχοντας υπόψη την πρόταση,|Εκτιμώντας τα ακόλουθα:|ΕΞΕΔΩΣΕ ΤΗΝ ΠΑΡΟΥΣΑ ΑΠΟΦΑΣΗ:|Άρθρο #",
                "bg|ОБЯСНИТЕЛЕН МЕМОРАНДУМ|като взе предвид Договора,|като взе предвид предложението,|като има предвид, че:|ПРИЕ НАСТОЯЩОТО РЕШЕНИЕ:|Член #",
                "cs|DŮVODOVÁ ZPRÁVA|s ohledem na Smlouvu,|s ohledem na návrh,|vzhledem k těmto důvodům:|PŘIJALA TOTO ROZHODNUTÍ:|Článek #",
                "sk|DÔVODOVÁ SPRÁVA|so zreteľom na Zmluvu,|so zreteľom na návrh,|keďže:|PRIJALA TOTO ROZHODNUTIE:|Článok #",
                "sl|OBRAZLOŽITVENI MEMORANDUM|ob upoštevanju Pogodbe,|ob upoštevanju predloga,|ob upoštevanju naslednjega:|SPREJEL NASLEDNJI SKLEP:|Člen #",
                "hr|OBRAZLOŽENJE|uzimajući u obzir Ugovor,|uzimajući u obzir prijedlog,|budući da:|DONIJELO JE OVU ODLUKU:|Članak #",
                "hu|INDOKOLÁS|tekintettel a szerződésre,|tekintettel a javaslatra,|mivel:|ELFOGADTA EZT A HATÁROZATOT:|#. cikk",
                "sv|MOTIVERING|med beaktande av fördraget,|med beaktande av förslaget,|av följande skäl:|HÄRIGENOM FÖRESKRIVS FÖLJANDE:|Artikel #",
                "da|BEGRUNDELSE|under henvisning til traktaten,|under henvisning til forslaget,|ud fra følgende betragtninger:|VEDTAGET DENNE AFGØRELSE:|Artikel #",
                "fi|PERUSTELUT|ottaa huomioon sopimuksen,|ottaa huomioon ehdotuksen,|sekä katsoo seuraavaa:|ON HYVÄKSYNYT TÄMÄN PÄÄTÖKSEN:|# artikla",
            })
    void in_every_language_of_the_union_alike(
            String language,
            String memorandum,
            String treaty,
            String proposal,
            String reasons,
            String adopted,
            String article) {
        var read = read(
                "<html lang='" + language + "'><body>"
                        + lines(
                                "COM(2020) 7",
                                memorandum,
                                "1. Context",
                                "Orchards do good.",
                                "THE COUNCIL,",
                                treaty,
                                proposal,
                                reasons)
                        + lines(
                                "(1) Trees grow.",
                                "(2) Trees fall.",
                                adopted,
                                article.replace("#", "1"),
                                "Trees stay.",
                                article.replace("#", "2"),
                                "Trees go.")
                        + "</body></html>",
                "proposal.html");
        assertThat(count(read, ProvisionKind.CITATION)).isEqualTo(2);
        assertThat(count(read, ProvisionKind.RECITAL)).isEqualTo(2);
        assertThat(first(read, ProvisionKind.SUBDIVISION).heading()).isEqualTo(memorandum);
        assertThat(articles(read)).containsExactly(article.replace("#", "1"), article.replace("#", "2"));
    }

    @Test
    void a_citation_may_go_on_in_words_that_begin_like_none() {
        var read = read(
                "<html lang='en'><body>"
                        + lines(
                                "THE COUNCIL,",
                                "Having regard to the Treaty,",
                                "After consultation of the Committee of Trees,")
                        + lines("Whereas:", "(1) Trees grow.", "HAS ADOPTED THIS DECISION:", "Article 1", "Trees stay.")
                        + "</body></html>",
                "decision.html");
        assertThat(count(read, ProvisionKind.CITATION)).isEqualTo(2);
    }
}
