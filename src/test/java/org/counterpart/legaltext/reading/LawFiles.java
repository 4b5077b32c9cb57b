package org.counterpart.legaltext.reading;

import static org.counterpart.BesideTheProject.assumeHere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.BesideTheProject;
import org.counterpart.legaltext.comparison.Laws;
import org.counterpart.legaltext.comparison.Laws.Article;
import org.counterpart.legaltext.reading.report.ImportedText;

/**
 * Laws as parliaments and gazettes publish them: some of our own, in their shapes, which every clone has; and real ones, where the folder that
 * holds them lies beside the project. What is said of a shape is tested on both.
 */
public final class LawFiles {

    /** An act of three hundred articles as it was, and as it became: one article more, some words changed. */
    public static final String ACT_BEFORE = "testo-2021.it.xml";

    public static final String ACT_AFTER = "testo-2024.it.xml";

    /** The real act of that shape. */
    public static final String REAL_ACT_BEFORE = "it_legge_633_1941_v2021.it.xml";

    public static final String REAL_ACT_AFTER = "it_legge_633_1941_copyright.it.xml";

    static final String WORD = "moinhos.pt.docx";

    private static final Path OURS = Path.of("src/test/resources/laws");
    private static final int ARTICLES = 306;
    private static final int TITLE = 34;

    private static final List<String> REAL = List.of(
            "MPV-1318-2025-09-17-CP-S00.docx",
            "UY-ley-18381.md",
            "fr_senat_tas24-021.fr.xml",
            REAL_ACT_AFTER,
            REAL_ACT_BEFORE,
            "it_senato_ddl_2013.it.xml",
            "lu_loi_2024-05-22.fr.xml",
            "ma_loi_31-13.ar.derived.xml",
            "sct_natural_environment_bill.en.xml",
            "tz_cap1_interpretation.txt",
            "uy_bill_2010-09-27.es.xml",
            "za_community_fire_safety.en.xml");

    private LawFiles() {}

    /** Names of all, ours first. */
    public static List<String> all() {
        return Stream.concat(ours().stream(), REAL.stream()).toList();
    }

    /** All but the Word file and plain text, which say less of their structure. */
    public static List<String> marked() {
        return all().stream().filter(name -> name.matches(".*\\.(xml|md)")).toList();
    }

    private static List<String> ours() {
        try (var files = Files.list(OURS)) {
            return Stream.concat(
                            files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")),
                            Stream.of(ACT_BEFORE, ACT_AFTER, WORD))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ImportedText read(String name) {
        return TextImporter.read(bytes(name), name);
    }

    public static byte[] bytes(String name) {
        return switch (name) {
            case ACT_BEFORE -> act(before());
            case ACT_AFTER -> act(after());
            case WORD -> word();
            default -> {
                try {
                    yield Files.readAllBytes(
                            REAL.contains(name)
                                    ? assumeHere(BesideTheProject.DATA
                                            .resolve("legislation")
                                            .resolve(name))
                                    : OURS.resolve(name));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static Laws words() {
        return new Laws(Laws.Script.LATIN, 633);
    }

    private static List<Article> before() {
        return words().law(ARTICLES, false);
    }

    private static List<Article> after() {
        var laws = words();
        var articles = new ArrayList<>(laws.law(ARTICLES, false));
        var random = new Random(1941);
        for (var i = 0; i < ARTICLES / 10; i++) {
            var at = random.nextInt(ARTICLES);
            articles.set(at, laws.reworded(articles.get(at), 0.1));
        }
        articles.add(ARTICLES / 2, laws.article(false));
        return articles;
    }

    /** As an official collection of laws in force writes it: consolidated, with titles above, paragraphs with and without number. */
    private static byte[] act(List<Article> articles) {
        var body = new StringBuilder();
        for (var i = 0; i < articles.size(); i++) {
            if (i % TITLE == 0) {
                body.append(i == 0 ? "" : "</chapter>")
                        .append("<chapter eId=\"chp_%1$s\"><num>TITOLO %1$s</num><heading>DISPOSIZIONI</heading>\n"
                                .formatted(i / TITLE + 1));
            }
            body.append(article(articles.get(i)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
                <act name="monovigente"><meta><identification source="">
                <FRBRWork><FRBRthis value="/akn/vd/act/legge/stato/1941-04-22/17/!main"/><FRBRuri value="/akn/vd/act/legge/stato/1941-04-22/17"/>
                <FRBRdate date="1941-04-22" name=""/><FRBRauthor as="#author" href=""/><FRBRcountry value="it"/></FRBRWork>
                <FRBRExpression><FRBRthis value="/akn/vd/act/legge/stato/1941-04-22/17/ita@/!main"/>
                <FRBRuri value="/akn/vd/act/legge/stato/1941-04-22/17/ita@"/><FRBRdate date="1941-04-22" name=""/>
                <FRBRauthor as="#author" href=""/><FRBRlanguage language="ita"/></FRBRExpression></identification></meta>
                <preface><p><docType>LEGGE</docType> <docDate date="1941-04-22">22 aprile 1941</docDate> <docNumber>17</docNumber>
                <docTitle>Protezione dei mulini
                ad acqua. (041U0017)
                </docTitle></p></preface>
                <preamble><formula name="formulaInizialePreambolo"><p/></formula></preamble>
                <body>%s</chapter></body></act></akomaNtoso>
                """.formatted(body).getBytes(StandardCharsets.UTF_8);
    }

    /** Known by a name that stays, so that whoever matches two versions can be judged. */
    private static String article(Article article) {
        var id = article.name().substring(1);
        var paragraphs = new StringBuilder();
        for (var p = 0; p < article.paragraphs().size(); p++) {
            var words = article.paragraphs().get(p);
            paragraphs.append(
                    article.paragraphs().size() == 1
                            ? "<paragraph><content><p>\n \n %s \n</p></content></paragraph>".formatted(words)
                            : "<paragraph eId=\"art_%1$s__para_%2$s\"><num>%2$s.</num><content><p>%3$s \n \n</p></content></paragraph>"
                                    .formatted(id, p + 1, words));
        }
        return "<article eId=\"art_%1$s\"><num>Art. %1$s.</num><heading/>%2$s</article>\n".formatted(id, paragraphs);
    }

    /** A provisional measure that changes other laws, one style for all of it. */
    private static byte[] word() {
        return OfficeFiles.docx(
                Stream.of(
                                "MEDIDA PROVISÓRIA Nº 17, DE 17 DE SETEMBRO DE 2026",
                                "Altera a Lei nº 11, de 21 de novembro de 2005, para instituir o Regime Especial dos Moinhos de Água.",
                                "O PRESIDENTE DA REPÚBLICA, no uso da atribuição que lhe confere o art. 62 da Constituição, adota a seguinte"
                                        + " Medida Provisória, com força de lei:",
                                "Art. 1º A ementa da Lei nº 11, de 21 de novembro de 2005, passa a vigorar com as seguintes alterações:",
                                "\"Institui o Regime Especial dos Moinhos de Água e dispõe sobre o seu registro.\" (NR)",
                                "Art. 2º A Lei nº 11, de 21 de novembro de 2005, passa a vigorar com as seguintes alterações:",
                                "\"Art. 11-A. Poderá ser habilitada ao Regime a pessoa que mantenha um moinho de água no território nacional.",
                                "§ 1º Para fins do disposto nesta Lei, consideram-se moinhos as rodas movidas por um rio.",
                                "§ 2º A habilitação será concedida pela Agência dos Rios." + "\" (NR)",
                                "Art. 3º O registro dos moinhos conterá:",
                                "I - o nome do proprietário;",
                                "II - o rio; e",
                                "III - o estado da roda.",
                                "Art. 4º Esta Medida Provisória entra em vigor na data de sua publicação.",
                                "Brasília, 17 de setembro de 2026.")
                        .map(words -> OfficeFiles.p("DefaultParagraph", words.replace("\"", "&quot;")))
                        .collect(Collectors.joining()),
                Map.of());
    }
}
