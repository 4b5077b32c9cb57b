package org.counterpart.legaltext.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterpart.legaltext.reading.Outlines.read;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The title of a text is what people call it. */
@Tag("anywhere")
class TitlesTest {

    private static final String ARTICLES = "<p>Article 1. Old trees stay.</p><p>Article 2. Fences are green.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMMC.COM%282025%29999%20final.ENG.xhtml.1_EN_ACT_part1_v1.docx",
                "orchards-act-final(2).pdf",
                "Microsoft Word - Act 7.doc",
                "L_202500123EN",
                "Untitled Document",
                "Document1",
            })
    void the_name_of_a_file_is_no_title(String own) {
        assertThat(read(
                                "<html><head><title>" + own + "</title></head><body><p>How Orchards are Cared for</p>"
                                        + ARTICLES + "</body></html>",
                                "x.html")
                        .text()
                        .title())
                .isEqualTo("How Orchards are Cared for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACT|To provide for the care of orchards.|Orchards Act, 2020|Orchards Act, 2020",
                "ACT|To provide for the care of orchards.|''|ACT To provide for the care of orchards.",
                "BILL|Presented by the Minister.|Orchards Bill|Orchards Bill",
                "ACT|on the care of orchards|''|ACT on the care of orchards",
                "LAW|ON THE CARE OF ORCHARDS|''|LAW ON THE CARE OF ORCHARDS",
                "Projet de loi|relatif aux vergers|''|Projet de loi relatif aux vergers",
            })
    void a_word_that_says_only_what_kind_of_law_it_is_is_no_title(String line, String next, String own, String title) {
        assertThat(read(
                                "<html><head><title>" + own + "</title></head><body><p>" + line + "</p><p>" + next
                                        + "</p>" + ARTICLES + "</body></html>",
                                "x.html")
                        .text()
                        .title())
                .isEqualTo(title);
    }

    @Test
    void another_line_that_names_the_law_goes_before_the_word_alone() {
        assertThat(read("<p>ACT</p><p>(Assented to 3 May 2020)</p><p>Orchards Act 7 of 2020</p>" + ARTICLES, "x.html")
                        .text()
                        .title())
                .isEqualTo("Orchards Act 7 of 2020");
    }
}
