package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterpart.legaltext.model.Handles;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.reading.manuscript.Opening;
import org.counterpart.legaltext.reading.manuscript.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How laws begin their parts, in the languages of our users. */
class PatternsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // language | line | kind | short address | what follows
                "en | Article 7 Purpose | ARTICLE | 7 | Purpose",
                "en | PART IV – General | PART | iv | – General",
                "en | FIRST SCHEDULE | ANNEX | 1 | ''",
                "fr | Article premier | ARTICLE | 1 | ''",
                "fr | Article 1er bis. – Objet | ARTICLE | 1-bis | . – Objet",
                "fr | Article L. 123-4 | ARTICLE | l123-4 | ''",
                "fr | Article R. 4-1 | ARTICLE | r4-1 | ''",
                "fr | TITRE PREMIER | TITLE | 1 | ''",
                "fr | Sous-section 2 | SUBDIVISION | 2 | ''",
                "es | Artículo primero.- Objeto | ARTICLE | 1 | .- Objeto",
                "es | ARTÍCULO 5º. | ARTICLE | 5 | .",
                "es | Artículo 7 bis | ARTICLE | 7-bis | ''",
                "es | Artículo décimo segundo | ARTICLE | 12 | ''",
                "es | CAPÍTULO SEGUNDO | CHAPTER | 2 | ''",
                "pt | Art. 1º A ementa da Lei | ARTICLE | 1 | A ementa da Lei",
                "pt | Art. 11-A. Poderá | ARTICLE | 11-a | . Poderá",
                "pt | Artigo 5.º | ARTICLE | 5 | ''",
                "ca | Article 7. Objecte | ARTICLE | 7 | . Objecte",
                "ca | Capítol segon | CHAPTER | 2 | ''",
                "it | Art. 12-bis. | ARTICLE | 12-bis | .",
                "it | Capo III | CHAPTER | iii | ''",
                "de | § 3a Begriffe | ARTICLE | 3a | Begriffe",
                "de | Erster Abschnitt | SECTION | 1 | ''",
                "de | Teil 2 | PART | 2 | ''",
                "nl | Artikel 2:14 | ARTICLE | 2-14 | ''",
                "sl | 12. člen | ARTICLE | 12 | ''",
                "sl | 12.a člen | ARTICLE | 12-a | ''",
                "sl | Prvo poglavje | CHAPTER | 1 | ''",
                "hr | Članak 7. | ARTICLE | 7 | .",
                "bs | Član 7. | ARTICLE | 7 | .",
                "sr | Члан 7. | ARTICLE | 7 | .",
                "sr | Član 7a | ARTICLE | 7a | ''",
                "mk | Член 7 | ARTICLE | 7 | ''",
                "bg | Чл. 7. (1) Този | ARTICLE | 7 | . (1) Този",
                "bg | Глава втора | CHAPTER | 2 | ''",
                "ru | Статья 12.1. Понятия | ARTICLE | 12-1 | . Понятия",
                "ru | Глава I. Общие | CHAPTER | i | . Общие",
                "ru | Раздел II | PART | ii | ''",
                "uk | Стаття 5. Мета | ARTICLE | 5 | . Мета",
                "pl | Art. 5. 1. Ustawa | ARTICLE | 5 | . 1. Ustawa",
                "pl | Rozdział 2 | CHAPTER | 2 | ''",
                "cs | § 12 | ARTICLE | 12 | ''",
                "cs | ČÁST PRVNÍ | PART | 1 | ''",
                "cs | HLAVA II | TITLE | ii | ''",
                "sk | § 4 Pôsobnosť | ARTICLE | 4 | Pôsobnosť",
                "hu | 7. § | ARTICLE | 7 | ''",
                "hu | 7/A. § | ARTICLE | 7-a | ''",
                "hu | II. FEJEZET | CHAPTER | ii | ''",
                "ro | Articolul 3 | ARTICLE | 3 | ''",
                "ro | Art. 3. – Scop | ARTICLE | 3 | . – Scop",
                "ro | Capitolul II | CHAPTER | ii | ''",
                "el | Άρθρο 5 | ARTICLE | 5 | ''",
                "el | ΑΡΘΡΟ ΠΡΩΤΟ | ARTICLE | 1 | ''",
                "el | ΚΕΦΑΛΑΙΟ Α΄ | CHAPTER | '' | ''",
                "sq | Neni 12 | ARTICLE | 12 | ''",
                "tr | MADDE 3 – (1) Bu | ARTICLE | 3 | – (1) Bu",
                "tr | GEÇİCİ MADDE 1 – Bu | ARTICLE | 1 | – Bu",
                "tr | İKİNCİ BÖLÜM | CHAPTER | 2 | ''",
                "az | Maddə 4. Məqsəd | ARTICLE | 4 | . Məqsəd",
                "ka | მუხლი 5. მიზანი | ARTICLE | 5 | . მიზანი",
                "ka | თავი II | CHAPTER | ii | ''",
                "hy | Հոդված 5. Նպատակ | ARTICLE | 5 | . Նպատակ",
                "ar | المادة الأولى | ARTICLE | 1 | ''",
                "ar | المادة الحادية عشرة | ARTICLE | 11 | ''",
                "ar | المادة الخامسة والعشرون | ARTICLE | 25 | ''",
                "ar | المادة ٣ | ARTICLE | 3 | ''",
                "ar | مادة (14) | ARTICLE | 14 | ''",
                "ar | الباب الثاني | TITLE | 2 | ''",
                "fa | ماده ۱۲ | ARTICLE | 12 | ''",
                "fa | فصل اول | CHAPTER | 1 | ''",
                "he | סעיף 4 | ARTICLE | 4 | ''",
                "he | פרק ראשון | CHAPTER | 1 | ''",
                "sw | Ibara ya 5 | ARTICLE | 5 | ''",
                "id | Pasal 9 | ARTICLE | 9 | ''",
                "id | BAB IV | CHAPTER | iv | ''",
                "vi | Điều 3. Giải thích | ARTICLE | 3 | . Giải thích",
                "vi | Chương II | CHAPTER | ii | ''",
                "fi | 5 § Tarkoitus | ARTICLE | 5 | Tarkoitus",
                "fi | 2 luku | CHAPTER | 2 | ''",
                "sv | 5 § Lagen | ARTICLE | 5 | Lagen",
                "sv | 2 kap. | CHAPTER | 2 | ''",
                "da | § 5. Loven | ARTICLE | 5 | . Loven",
                "no | § 1-3. Formål | ARTICLE | 1-3 | . Formål",
                "no | Kapittel 2 | CHAPTER | 2 | ''",
                "et | § 5. Eesmärk | ARTICLE | 5 | . Eesmärk",
                "et | 2. peatükk | CHAPTER | 2 | ''",
                "lv | 5. pants. Mērķis | ARTICLE | 5 | . Mērķis",
                "lt | 5 straipsnis. Tikslas | ARTICLE | 5 | . Tikslas",
                "lt | II SKYRIUS | CHAPTER | ii | ''",
                "zh | 第一百一十条　为了 | ARTICLE | 110 | 　为了",
                "zh | 第二章 | CHAPTER | 2 | ''",
                "ja | 第五条　この | ARTICLE | 5 | 　この",
                "ko | 제12조(목적) | ARTICLE | 12 | (목적)",
                "ko | 제2장 총칙 | CHAPTER | 2 | 총칙",
                "hi | अनुच्छेद 14 | ARTICLE | 14 | ''",
            })
    void a_line_opens_a_division_or_an_article(
            String language, String line, ProvisionKind kind, String address, String rest) {
        var patterns = Patterns.of(language);
        var opening = patterns.opening(line, false);
        assertThat(opening).as(line).isNotNull();
        assertThat(opening.kind()).isEqualTo(kind);
        assertThat(line.substring(opening.rest()).strip()).isEqualTo(rest.strip());
        assertThat(patterns.opens(line, opening)).isTrue();
        if (!address.isEmpty()) {
            assertThat(Handles.plain(opening.value().isEmpty() ? opening.number() : opening.value()))
                    .isEqualTo(address);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Article 7 of the Constitution applies.",
                "en | Article 7, paragraph 2, is repealed.",
                "en | Part of the fees is returned.",
                "en | Title passes when the price is paid.",
                "fr | Article 7 de la loi du 1er juillet",
                "de | § 5 Absatz 2 gilt entsprechend.",
                "es | Artículo 7 de la Ley",
                "ar | المادة 5 من القانون",
                "zh | 第五条规定的机关",
                "ru | Статья 5 настоящего закона",
                "en | Section civil matters",
            })
    void a_sentence_that_speaks_of_an_article_opens_none(String language, String line) {
        var patterns = Patterns.of(language);
        var opening = patterns.opening(line, false);
        assertThat(opening != null && patterns.opens(line, opening)).isFalse();
    }

    @Test
    void sections_are_articles_only_where_there_are_none() {
        assertThat(Patterns.of("en").opening("Section 4.—Powers", true))
                .extracting(Opening::kind)
                .isEqualTo(ProvisionKind.ARTICLE);
        assertThat(Patterns.of("en").opening("Section 4.—Powers", false))
                .extracting(Opening::kind)
                .isEqualTo(ProvisionKind.SECTION);
    }
}
