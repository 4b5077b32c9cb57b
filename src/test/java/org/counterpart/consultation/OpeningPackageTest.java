package org.counterpart.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an institution must say before it may open, and how much fits. */
class OpeningPackageTest {

    private static final String ALL = "title summary purpose questions whoIsAsked contact";

    @Test
    void a_title_alone_opens_nothing() {
        assertThat(fields(OpeningPackage.titled("Law on Water", "en").missing()))
                .isEqualTo("summary purpose questions whoIsAsked contact");
        assertThat(fields(opening(0, 0, 0, 1, 0, 0, 0).missing()))
                .as("a question without words is none")
                .isEqualTo(ALL);
        assertThat(opening(1, 1, 1, 1, 1, 1, 1).missing()).isEmpty();
        var unseen = "\u200b\u202e\u0007";
        assertThat(fields(new OpeningPackage(unseen, "en", unseen, unseen, List.of(unseen), unseen, unseen).missing()))
                .as("nor are signs that nobody sees")
                .isEqualTo(ALL);
    }

    @ParameterizedTest
    @CsvSource({
        // lengths of title, summary and purpose, questions and the length of each, lengths of who is asked and contact
        "300, 600, 40000, 40, 1000, 2000, 600, ''",
        "301, 1,   1,     1,  1,    1,    1,   title",
        "1,   601, 1,     1,  1,    1,    1,   summary",
        "1,   1,   40001, 1,  1,    1,    1,   purpose",
        "1,   1,   1,     41, 1,    1,    1,   questions",
        "1,   1,   1,     1,  1001, 1,    1,   questions",
        "1,   1,   1,     1,  1,    2001, 1,   whoIsAsked",
        "1,   1,   1,     1,  1,    1,    601, contact",
    })
    void every_part_has_a_length_that_fits(
            int title, int summary, int purpose, int questions, int question, int asked, int contact, String fields) {
        assertThat(fields(opening(title, summary, purpose, questions, question, asked, contact)
                        .tooLong()))
                .isEqualTo(fields);
    }

    private static OpeningPackage opening(
            int title, int summary, int purpose, int questions, int question, int asked, int contact) {
        return new OpeningPackage(
                "x".repeat(title),
                "en",
                "x".repeat(summary),
                "x".repeat(purpose),
                questions == 0 ? List.of() : Collections.nCopies(questions, " " + "x".repeat(question)),
                "x".repeat(asked),
                "x".repeat(contact));
    }

    private static String fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).collect(Collectors.joining(" "));
    }
}
