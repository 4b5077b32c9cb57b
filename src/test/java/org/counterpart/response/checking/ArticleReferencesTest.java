package org.counterpart.response.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("anywhere")
class ArticleReferencesTest {

    /** 1 to 40, 12-bis and 50-1. */
    private static final Set<String> HANDLES = Stream.concat(
                    IntStream.rangeClosed(1, 40).mapToObj(String::valueOf), Stream.of("12-bis", "50-1"))
            .collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // language, words, what is missing
                "en | See Article 412.                                              | Article 412",
                "en | Article 12 and Article 40 say so.                             | ",
                "en | Articles 39, 40 and 41 are kept.                              | Articles 39, 40 and 41",
                "en | As Art. 41(2) has it                                          | Art. 41",
                "en | Article 41 of the draft stays.                                | Article 41",
                "en | Article 41 of this law stays.                                 | Article 41",
                "en | Article 41 of the Penal Code stays.                           | ",
                "en | Article 53(2) of the European Convention on Human Rights      | ",
                "en | Article 53 ECHR and ICCPR, Article 53 forbid it.              | ",
                "en | Article 12-bis and Article 12 bis are there.                  | ",
                "en | Article 40a is not.                                           | Article 40a",
                "en | Article 50 is parted into 50-1.                               | ",
                "en | The article 2019 of a journal of 41 particles                 | ",
                "en | Particle 412 is no article, and 412 members wrote.            | ",
                "fr | Voir l’article 41 et les articles 3 et 42.                    | article 41;articles 3 et 42",
                "fr | L’article 41 du projet demeure.                               | article 41",
                "fr | L’article 41 de la présente loi demeure.                      | article 41",
                "fr | L’article 41 de la Constitution demeure.                      | ",
                "fr | L’article 53 du code pénal, l’article 53, alinéa 2 de la loi  | ",
                "fr | L’article 12 a été revu.                                      | ",
                "de | Siehe Artikel 41.                                             | Artikel 41",
                "de | Siehe Artikel 41 des Strafgesetzbuchs.                        | ",
                "es | Véase el artículo 41.                                         | artículo 41",
                "es | Véase el artículo 41 de la Constitución.                      | ",
                "ar | انظر المادة ٤١.                                               | المادة 41",
                "ar | انظر المادة ١٢.                                               | ",
                "uk | Див. стаття 41.                                               | стаття 41",
                "sl | Glej 41. člen.                                                | 41. člen",
            })
    void articles_that_are_not_in_the_text_are_found_and_those_of_other_laws_left_alone(
            String language, String words, String missing) {
        assertThat(new ArticleReferences(List.of(language, "en", "fr")).missing(words, HANDLES))
                .isEqualTo(missing == null ? List.of() : List.of(missing.split(";")));
    }
}
