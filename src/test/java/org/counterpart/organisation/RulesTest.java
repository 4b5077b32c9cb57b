package org.counterpart.organisation;

import static counterpart.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.TestWorld;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.RuleId;
import org.counterpart.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@Tag("anywhere")
@ProductTest
class RulesTest {

    @Autowired
    Rules rules;

    @Autowired
    DatabaseClock clock;

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
        var binding = rules.bindingOn(institution, null, Instant.parse("2026-06-30T23:00:00Z"))
                .orElseThrow();
        assertThat(binding.rule().id()).isEqualTo(later);
        assertThat(binding.openPeriod().endFrom(Instant.parse("2026-07-01T08:00:00Z")))
                .isEqualTo("2026-08-15T16:00:00Z");
        assertThat(rules.bindingOn(institution, null, Instant.parse("2025-12-31T12:00:00Z")))
                .isEmpty();
        assertThat(rules.bindingOn(world.ngo(), null, Instant.now())).isEmpty();
    }

    @Test
    void a_kind_of_text_may_have_a_rule_of_its_own_and_all_others_keep_theirs() {
        var every = enact("2026-01-01", 30);
        var decrees = world.as(world.moderator(), () -> rules.enact(draft(TextKind.DECREE, "2026-03-01", 20)));
        var institution = world.institution();
        world.db
                .update(ORGANISATION)
                .set(ORGANISATION.JURISDICTION_ID, place)
                .where(ORGANISATION.ID.eq(institution))
                .execute();
        var then = Instant.parse("2026-04-01T12:00:00Z");
        assertThat(binding(institution, TextKind.DECREE, then)).isEqualTo(decrees);
        assertThat(binding(institution, TextKind.ACT, then)).isEqualTo(every);
        assertThat(binding(institution, null, then)).isEqualTo(every);
        assertThat(binding(institution, TextKind.DECREE, Instant.parse("2026-02-01T12:00:00Z")))
                .isEqualTo(every);
        assertThat(rules.areToldByKind(institution, then)).isTrue();
        assertThat(rules.areToldByKind(institution, Instant.parse("2026-02-01T12:00:00Z")))
                .isFalse();
        world.as(world.moderator(), () -> {
            rules.enact(draft(TextKind.STRATEGY, "2025-06-01", 20));
            rules.enact(draft(TextKind.DECREE, "2026-05-01", 25));
        });
        assertThat(rules.byId(every).rule().effectiveUntil()).isNull();
        assertThat(rules.byId(decrees).rule().effectiveUntil()).isEqualTo("2026-04-30");
    }

    private RuleId binding(OrganisationId institution, @Nullable TextKind kind, Instant moment) {
        return rules.bindingOn(institution, kind, moment).orElseThrow().rule().id();
    }

    @ParameterizedTest
    @EnumSource(RuleExample.class)
    void every_example_can_be_enacted_and_comes_back_as_it_was(RuleExample example) {
        var draft = example.fill(draft("2026-01-01", 1), example.name(), List.of("Memorandum", "Assessment"));
        var enacted = rules.byId(world.as(world.moderator(), () -> rules.enact(draft)))
                .rule();
        assertThat(enacted).usingRecursiveComparison().ignoringFields("id").isEqualTo(draft);
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
    void a_calendar_is_looked_into_before_it_is_taken_and_twice_taken_changes_nothing() {
        var year = clock.today(ZoneOffset.UTC).getYear() + 1;
        var calendar = HolidayFileTest.calendar(
                        "DTSTART;VALUE=DATE:" + year + "0501\nDURATION:P2D\nSUMMARY:Labour Day",
                        "DTSTART;VALUE=DATE:" + year + "0625\nSUMMARY:Statehood Day",
                        "DTSTART;VALUE=DATE:" + year + "0701")
                .getBytes(StandardCharsets.UTF_8);
        var named = LocalDate.of(year, 5, 1);
        world.as(world.administrator(), () -> {
            rules.addHoliday(place, named, "First of May");
            rules.addHoliday(place, LocalDate.of(year, 6, 25), "Statehood Day");
            var before = rules.holidays(place);
            var seen = rules.lookInto(place, calendar);
            assertThat(seen.added()).containsExactly(new Holiday(LocalDate.of(year, 5, 2), "Labour Day"));
            assertThat(seen.renamed()).containsExactly(new Holiday(named, "Labour Day"));
            assertThat(seen.same()).isEqualTo(1);
            assertThat(seen.problems()).hasSize(1);
            assertThat(rules.holidays(place)).isEqualTo(before);
            rules.takeHolidays(place, calendar);
            rules.takeHolidays(place, calendar);
            assertThat(rules.holidays(place))
                    .extracting(Holiday::name)
                    .containsExactly("Labour Day", "Labour Day", "Statehood Day");
            assertThat(rules.lookInto(place, calendar).same()).isEqualTo(3);
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
        return draft(null, from, days);
    }

    private ProcedureRule draft(@Nullable TextKind kind, String from, int days) {
        return new ProcedureRule(
                RuleId.next(),
                place,
                kind,
                "Rule",
                "Rules of procedure, art. 12",
                days,
                null,
                20,
                Counting.DAYS,
                LocalTime.of(18, 0),
                null,
                List.of(),
                15,
                null,
                LocalDate.parse(from),
                null,
                0);
    }
}
