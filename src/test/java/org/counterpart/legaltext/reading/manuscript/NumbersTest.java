package org.counterpart.legaltext.reading.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a language calls its divisions, and where their number stands. */
class NumbersTest {

    private static final Numbers NUMBERS =
            new Numbers(List.of("bis", "bis and a half", "ter"), List.of("first", "twenty first", "twenty"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // how divisions are called | line | what of it calls one
                "article #|Article 7 Fees|Article 7",
                "article #|ARTICLE 7a.|ARTICLE 7a",
                "article #|Article 7 bis Fees|Article 7 bis",
                "article #|Article 7 bis and a half Fees|Article 7 bis and a half",
                "article #|Article IV Fees|Article IV",
                "article #|Article first|Article first",
                "article #|Article twenty first|Article twenty first",
                "article #|Article twenty|Article twenty",
                "article #|Article (7) Fees|Article (7)",
                "article #|Article No. 7 Fees|Article No. 7",
                "article #|Article 7.1 Fees|Article 7.1",
                "article #|Article B Fees|Article B",
                "article #|Article. 7 Fees|Article. 7",
                "article #|Article 7th Fees|Article 7th",
                "article #|Article seven|''",
                "article #|Articles 7|''",
                "article #|Article IVX|''",
                "article #|Article|''",
                "art. #|Art 7|Art 7",
                "art. #|Art. 7|Art. 7",
                "article #;section #|Section 7|Section 7",
                "section #;subsection #|Subsection 7|Subsection 7",
                "# schedule;# chapter|First Schedule of fees|First Schedule",
                "# schedule;# chapter|2 chapter|2 chapter",
                "# schedule|first schedules|''",
                "第#条|第三条为了|第三条",
                "第#条|第一百一十条　为了|第一百一十条",
                "第#条|第条|''",
                "제#조|제12조(목적)|제12조",
                "part # of|Part 2 of it|Part 2 of",
                "part # of|Part 2 often|''",
                "annex|Annex of fees|Annex",
                "annex|Annexes|''",
                "annex@|Annex|Annex",
            })
    void a_line_calls_a_division_as_the_language_does(String templates, String line, String called) {
        var pattern = Objects.requireNonNull(NUMBERS.compile(List.of(templates.split(";"))));
        var found = pattern.matcher(line);
        assertThat(found.lookingAt() ? found.group() : "").isEqualTo(called);
    }

    @Test
    void a_language_without_a_name_for_a_division_has_none() {
        assertThat(NUMBERS.compile(List.of())).isNull();
        assertThat(NUMBERS.compile(List.of(""))).isNull();
        assertThat(new Numbers(List.of("bis"), List.of())
                        .compile(List.of("article #"))
                        .matcher("Article 7")
                        .matches())
                .isTrue();
    }
}
