package org.counterpart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoPersonTest {

    @Test
    void only_an_administrator_is_called_one_and_not_whoever_is_in_no_organisation() {
        assertThat(new DemoPerson("a@valdor.example", "Ada", null, null, true).standing())
                .isEqualTo("identity.administrator");
        assertThat(new DemoPerson("b@valdor.example", "Bo", null, null, false).standing())
                .isEqualTo("identity.demo.noOrganisation");
        assertThat(new DemoPerson("c@valdor.example", "Cy", Role.READER, "Forum", false).standing())
                .isEqualTo("identity.Role.READER");
    }
}
