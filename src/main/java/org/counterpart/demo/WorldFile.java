package org.counterpart.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.counterpart.identity.Delivery;
import org.counterpart.identity.Role;
import org.counterpart.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** {@code demo/world.yaml}: the country, its rules, its organisations and its people. Keys are names by which the other files refer to them. */
record WorldFile(
        Place jurisdiction,
        List<Rule> rules,
        List<Holiday> holidays,
        List<Organisation> organisations,
        List<Person> people) {

    record Place(String code, String name, String zone) {}

    record Rule(
            String title,
            String basis,
            int minimumDays,
            int responseDays,
            boolean workingDays,
            LocalTime cutOff,
            int rejoinderDays,
            String complaintsBody,
            LocalDate from) {}

    /** Every year on the same day. */
    record Holiday(int month, int day, String name) {}

    record Organisation(
            String key,
            OrganisationKind kind,
            String name,
            @Nullable String shortName,
            String website,
            String description,
            @Nullable FormerName formerly) {}

    record FormerName(String name, int until) {}

    record Person(
            String key,
            String name,
            @Nullable String organisation,
            @Nullable Role role,
            @Nullable Delivery delivery,
            @Nullable String locale,
            boolean administrator) {}
}
