package org.counterpart.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.counterpart.base.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "APPLIED,   ADMITTED REFUSED",
        "ADMITTED,  SUSPENDED WITHDRAWN",
        "SUSPENDED, ADMITTED WITHDRAWN",
        "REFUSED,   ADMITTED",
        "WITHDRAWN, ADMITTED",
    })
    void an_organisation_becomes_only_what_follows(OrganisationStatus from, String next) {
        for (var to : OrganisationStatus.values()) {
            assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(next.contains(to.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({"APPLIED, false", "ADMITTED, true", "REFUSED, false", "SUSPENDED, true", "WITHDRAWN, true"})
    void everybody_knows_an_organisation_since_it_was_admitted(OrganisationStatus status, boolean known) {
        assertThat(status.isPublic()).isEqualTo(known);
        assertThat(OrganisationStatus.known().contains(status)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        // lengths of name, short name, description, website and address of mail, fields with problems
        "200, 60, 4000, 300, 0,  ''",
        "201, 0,  0,    0,   0,  name",
        "1,   61, 0,    0,   0,  shortName",
        "1,   0,  4001, 0,   0,  description",
        "1,   0,  0,    301, 0,  website",
        "1,   0,  0,    0,   1,  contactEmail",
    })
    void what_an_organisation_says_of_itself_has_limits(
            int name, int shortName, int description, int website, int mail, String fields) {
        var site = website == 0 ? "" : "https://x.example/" + "x".repeat(website - 18);
        assertThat(fields(DetailChecks.problems(new OrganisationDetails(
                        "x".repeat(name),
                        "x".repeat(shortName),
                        "x".repeat(description),
                        site,
                        mail == 0 ? "" : "nobody",
                        null))))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        // description, name of the person, address of mail, fields with problems
        "We watch rivers., Marta Oblak, marta@rivers.example, ''",
        "'',               Marta Oblak, marta@rivers.example, description",
        "We watch rivers., '',          marta@rivers.example, contactName",
        "We watch rivers., '!!!',       marta@rivers.example, contactName",
        "We watch rivers., Marta Oblak, '',                   contactEmail",
        "We watch rivers., Marta Oblak, marta,                contactEmail",
    })
    void whoever_applies_says_what_it_does_and_who_asks(String description, String person, String mail, String fields) {
        var application = new Application("Rivers", "", description, "", person, mail);
        assertThat(fields(DetailChecks.problems(application))).isEqualTo(fields);
    }

    private static String fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Rivers, https://rivers.example, true",
        "Rivers, http://rivers.example/en, true",
        "Rivers, '', true",
        "Rivers, rivers.example, false",
        "Rivers, javascript:alert(1), false",
        "Rivers, https://me:secret@rivers.example, false",
        "Rivers, https://, false",
        "'', '', false",
        "Win at https://casino.example, '', false",
        "Win at www.casino.example, '', false",
    })
    void names_and_websites_are_what_they_say(String name, String website, boolean good) {
        assertThat(DetailChecks.problems(new OrganisationDetails(name, "", "", website, "", null))
                        .isEmpty())
                .isEqualTo(good);
    }
}
