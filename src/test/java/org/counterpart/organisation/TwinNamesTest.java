package org.counterpart.organisation;

import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.counterpart.Letters;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.identity.Accounts;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two organisations of one name would each have a vote, and nobody could tell them apart. */
@Tag("anywhere")
@ProductTest
class TwinNamesTest {

    private static final String GOOD = "violet turbine over gravel";

    @Autowired
    TestWorld world;

    @Autowired
    Letters letters;

    @Autowired
    Admissions admissions;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @CsvSource({
        "River Watch, River Watch",
        "River Watch, RIVER  watch",
        "River Watch, Rivеr Wаtch",
        "River Watch, RlVER WATCH",
        "River Watch, River-Watch",
        "Modern Farms, Modem Farms",
        "Réseau Eau, Reseau Eau",
        "РЕКА, PEKA",
    })
    void a_twin_is_not_admitted_before_the_moderator_says_that_it_is_another(String known, String alike) {
        var mark = TestWorld.unique("").strip();
        var first = organisation(known + " " + mark);
        var second = applied(alike + " " + mark, "");
        var moderator = world.moderator();
        world.as(moderator, () -> {
            assertThat(organisations.twins(second, details(alike + " " + mark, "")))
                    .extracting(Organisation::id)
                    .containsExactly(first);
            refusedAt("name", () -> organisations.admit(second, 0));
            refusedAt("name", () -> organisations.admit(second, 0, Set.of(world.ngo())));
            organisations.admit(second, 0, Set.of(first));
        });
        assertThat(status(second)).isEqualTo(OrganisationStatus.ADMITTED);
    }

    @Test
    void short_names_former_names_and_applications_are_compared_too() {
        var mark = TestWorld.unique("").strip();
        var first = organisation("Forest Union " + mark);
        var moderator = world.moderator();
        world.as(
                world.administrator(),
                () -> organisations.change(first, details("Union of Forests " + mark, "FU" + mark), 0));
        world.as(moderator, () -> {
            var byShort = applied("Fun Unlimited " + mark, "ｆｕ" + mark);
            refusedAt("name", () -> organisations.admit(byShort, 0));
            var byFormer = applied("Fοrest Uniοn " + mark, "");
            refusedAt("name", () -> organisations.admit(byFormer, 0));
            var other = applied("Hill Farmers " + mark, "");
            var same = applied("Hi11 Farmers " + mark, "");
            assertThat(organisations.twins(same, details("Hi11 Farmers " + mark, "")))
                    .extracting(Organisation::id)
                    .containsExactly(other);
        });
    }

    @Test
    void creation_and_renaming_ask_the_same_and_a_representative_cannot_answer() {
        var mark = TestWorld.unique("").strip();
        var first = organisation("Lake Council " + mark);
        var alike = details("lake cοuncil " + mark, "");
        var moderator = world.moderator();
        world.as(moderator, () -> {
            refusedAt("name", () -> organisations.create(OrganisationKind.NGO, alike));
            assertThat(organisations.create(OrganisationKind.NGO, alike, Set.of(first)))
                    .isNotNull();
        });
        var other = world.ngo();
        world.as(world.representative(other), () -> {
            refusedAt("name", () -> organisations.change(other, details("LAKE council " + mark, ""), 0));
            refusedAt("name", () -> organisations.change(other, details("LAKE council " + mark, ""), 0, Set.of(first)));
        });
        // Whoever carries a name keeps it: the rest of its words can change.
        world.as(
                world.representative(first),
                () -> organisations.change(
                        first, new OrganisationDetails("Lake Council " + mark, "", "We row.", "", "", null), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B\u200B",
                "\u3164",
                "!!! 123",
                "\u00A0",
                "\u2800",
                "River\u202E Watch",
                "River\u200BWatch",
                "Riv\u00ADer",
                "River\u0007",
                "a\u200Db",
                "Riv\u2066er",
                "Line\nbreak",
                "x\uE000"
            })
    void a_name_is_visible_from_end_to_end(String name) {
        world.as(world.moderator(), () -> {
            refusedAt("name", () -> organisations.create(OrganisationKind.NGO, details(name, "")));
            refusedAt(
                    "shortName",
                    () -> organisations.create(OrganisationKind.NGO, details(TestWorld.unique("Good"), name)));
        });
        var ngo = world.ngo();
        world.as(
                world.representative(ngo),
                () -> refusedAt("name", () -> organisations.change(ngo, details(name, ""), 0)));
        refusedAt(
                "contactName",
                () -> admissions.apply(
                        new Application(TestWorld.unique("Good"), "", "We say.", "", name, address()), Locale.ENGLISH));
        var email = address();
        world.as(world.representative(ngo), () -> members.invite(ngo, email, Role.READER));
        var secret = letters.secret(email);
        refusedAt("name", () -> accounts.accept(secret, "", name, GOOD, Locale.ENGLISH));
        var person = world.account(false);
        world.as(person, () -> {
            var own = accounts.own();
            refusedAt(
                    "name",
                    () -> accounts.change(new org.counterpart.identity.OwnAccount(
                            own.email(), name, own.locale(), own.delivery(), own.version())));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"سازمان‌های مردم", "क्‍ष संघ", "日本平和", "O’Neill & Søn (1898)", "Ελπίδα", "3F"})
    void names_of_all_scripts_are_names(String name) {
        var full = name + " " + TestWorld.unique("").strip();
        assertThat(world.as(world.moderator(), () -> organisations.create(OrganisationKind.NGO, details(full, ""))))
                .isNotNull();
    }

    private void refusedAt(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .contains(field));
    }

    private OrganisationId organisation(String name) {
        var id = world.ngo();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, name)
                .where(ORGANISATION.ID.eq(id))
                .execute();
        return id;
    }

    private OrganisationId applied(String name, String shortName) {
        var id = organisation(name);
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.STATUS, OrganisationStatus.APPLIED)
                .set(ORGANISATION.SHORT_NAME, shortName)
                .where(ORGANISATION.ID.eq(id))
                .execute();
        return id;
    }

    private OrganisationStatus status(OrganisationId id) {
        return world.db
                .select(ORGANISATION.STATUS)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private static OrganisationDetails details(String name, String shortName) {
        return new OrganisationDetails(name, shortName, "", "", "", null);
    }

    private static String address() {
        return TestWorld.unique("ana").replace(' ', '-') + "@test.example";
    }
}
