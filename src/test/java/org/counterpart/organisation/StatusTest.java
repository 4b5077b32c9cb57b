package org.counterpart.organisation;

import static org.assertj.core.api.Assertions.assertThat;

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
