package org.counterpart.organisation;

import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.OrganisationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** One organisation misspelt, or one made after another, is seen by whoever decides. */
@Tag("anywhere")
@ProductTest
class NearNamesTest {

    @Autowired
    TestWorld world;

    @Autowired
    Organisations organisations;

    @ParameterizedTest
    @CsvSource({
        "River Watch,                      River Watsh,                    true",
        "River Watch,                      river-waatch!,                  true",
        "Women’s Legal Forum,              Womens Legal Forums,            true",
        "Association of Local Journalists, Asociation of Local Journalist, true",
        "Réseau Eau propre,                Reseau eau prope,               true",
        "Союз журналистов,                 СОЮЗ ЖУРНАЛСТОВ,                true",
        "İstanbul Barosu,                  istanbul barsu,                 true",
        "Open Assembly Network of Valdor,  Open Asesmbly Network of Valdor, true",
        "Men’s Legal Forum,                Women’s Legal Forum,            false",
        "Farmers’ Union North,             Farmers’ Union South,           false",
        "Youth Council of Valdor,          Women’s Council of Valdor,      false",
        "River Watch,                      Forest Watch,                   false",
        "River Watch,                      River Watch of Valdor,          false",
        "WWF,                              WHF,                            false",
    })
    void names_are_near_by_a_slip_and_no_more(String one, String other, boolean near) {
        assertThat(NearNames.areNear(one, other)).isEqualTo(near);
        assertThat(NearNames.areNear(other, one)).isEqualTo(near);
    }

    @Test
    void only_those_who_decide_see_them_and_only_admitted_ones_that_are_no_twins() {
        var mark = TestWorld.unique("").strip();
        var admitted = named("Meadow Keepers " + mark, OrganisationStatus.ADMITTED);
        var twin = named("MEADOW  Keepers " + mark, OrganisationStatus.ADMITTED);
        named("Meadow Keepres " + mark, OrganisationStatus.SUSPENDED);
        var applicant = named("Meadow Kepers " + mark, OrganisationStatus.APPLIED);
        world.as(world.moderator(), () -> {
            assertThat(organisations.near(applicant, details("Meadow Kepers " + mark)))
                    .extracting(Organisation::id)
                    .containsExactlyInAnyOrder(admitted, twin);
            assertThat(organisations.near(applicant, details("Meadow Keepers " + mark)))
                    .as("shown as what they are, twins")
                    .isEmpty();
        });
        assertThatThrownBy(() -> world.as(
                        world.representative(admitted),
                        () -> organisations.near(admitted, details("Meadow Kepers " + mark))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private OrganisationId named(String name, OrganisationStatus status) {
        var id = world.ngo();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.STATUS, status)
                .where(ORGANISATION.ID.eq(id))
                .execute();
        return id;
    }

    private static OrganisationDetails details(String name) {
        return new OrganisationDetails(name, "", "", "", "", null);
    }
}
