package org.counterpart.organisation;

import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.RuleId;
import org.counterpart.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@Tag("anywhere")
@ProductTest
class RulesTest {

    @Autowired
    Rules rules;

    @Autowired
    TestWorld world;

    JurisdictionId place;

    @BeforeEach
    void a_jurisdiction() {
        var code = TestWorld.unique("J").replace(' ', '-');
        place = world.as(world.moderator(), () -> rules.addJurisdiction(code, "Republic " + code, "Europe/Ljubljana"));
    }

    @Test
    void the_next_rule_ends_the_one_before_it() {
        enact("2026-01-01", 30);
        enact("2026-07-01", 45);
        assertThat(rules.of(place))
                .extracting(ProcedureRule::minimumDays, ProcedureRule::effectiveFrom, ProcedureRule::effectiveUntil)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(45, LocalDate.parse("2026-07-01"), null),
                        org.assertj.core.groups.Tuple.tuple(
                                30, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30")));
    }

    @Test
    void a_rule_that_would_begin_before_the_one_in_force_is_refused() {
        enact("2026-07-01", 30);
        assertThatThrownBy(() -> enact("2026-07-01", 20))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("effectiveFrom"));
    }

    @Test
    void an_institution_is_bound_by_the_rule_of_its_place_on_that_day_there() {
        enact("2026-01-01", 30);
        var later = enact("2026-07-01", 45);
        var institution = world.institution();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.JURISDICTION_ID, place)
                .where(ORGANISATION.ID.eq(institution))
                .execute();
        // 30 June 23:00 UTC is 1 July in Ljubljana.
        var binding = rules.bindingOn(institution, Instant.parse("2026-06-30T23:00:00Z"))
                .orElseThrow();
        assertThat(binding.rule().id()).isEqualTo(later);
        assertThat(binding.openPeriod().endFrom(Instant.parse("2026-07-01T08:00:00Z")))
                .isEqualTo("2026-08-15T16:00:00Z");
        assertThat(rules.bindingOn(institution, Instant.parse("2025-12-31T12:00:00Z")))
                .isEmpty();
        assertThat(rules.bindingOn(world.ngo(), Instant.now())).isEmpty();
    }

    @Test
    void holidays_are_added_renamed_and_removed() {
        var day = LocalDate.parse("2026-06-25");
        world.as(world.administrator(), () -> {
            rules.addHoliday(place, day, "Statehood");
            rules.addHoliday(place, day, "Statehood Day");
            assertThat(rules.holidays(place)).containsExactly(new Holiday(day, "Statehood Day"));
            rules.removeHoliday(place, day);
            assertThat(rules.holidays(place)).isEmpty();
            assertThatThrownBy(() -> rules.removeHoliday(place, day)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void what_is_filled_in_wrongly_is_refused_at_its_field() {
        assertThatThrownBy(() -> world.as(world.moderator(), () -> rules.addJurisdiction("?", " ", "Mars/Olympus")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("code", "name", "zone"));
        assertThatThrownBy(() -> enact("2026-01-01", 0)).isInstanceOf(Refused.class);
    }

    @Test
    void only_those_who_keep_the_rules_change_them() {
        for (var role : new Role[] {Role.REPRESENTATIVE, Role.CONTRIBUTOR, Role.READER}) {
            var person = world.member(world.ngo(), role);
            assertThatThrownBy(() -> world.as(person, () -> rules.enact(draft("2026-01-01", 30))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private RuleId enact(String from, int days) {
        return world.as(world.moderator(), () -> rules.enact(draft(from, days)));
    }

    private ProcedureRule draft(String from, int days) {
        return new ProcedureRule(
                RuleId.next(),
                place,
                "Rule",
                "Rules of procedure, art. 12",
                days,
                20,
                false,
                LocalTime.of(18, 0),
                15,
                null,
                LocalDate.parse(from),
                null,
                0);
    }
}
