package org.counterpart.demo;

import static counterpart.schema.Tables.ACCOUNT;
import static counterpart.schema.Tables.FORMER_NAME;
import static counterpart.schema.Tables.HOLIDAY;
import static counterpart.schema.Tables.JURISDICTION;
import static counterpart.schema.Tables.MEMBERSHIP;
import static counterpart.schema.Tables.ORGANISATION;
import static counterpart.schema.Tables.PROCEDURE_RULE;

import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.AccountId;
import org.counterpart.base.Act;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.Id;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.RuleId;
import org.counterpart.base.Slugs;
import org.counterpart.identity.AccountStatus;
import org.counterpart.identity.Delivery;
import org.counterpart.organisation.OrganisationAct;
import org.counterpart.organisation.OrganisationKind;
import org.counterpart.organisation.OrganisationStatus;

/** The country and who lives in it: writes {@code world.yaml} and remembers identities by key. */
final class DemoCast {

    /** When all organisations were admitted, before the oldest consultation. */
    private static final int ADMITTED = -600;

    private final Map<String, OrganisationId> organisations = new HashMap<>();
    private final Map<String, AccountId> people = new HashMap<>();
    private final Map<String, WorldFile.Person> persons = new HashMap<>();
    private final Map<OrganisationId, WorldFile.Organisation> names = new HashMap<>();
    private final JurisdictionId jurisdiction = JurisdictionId.next();
    private final WorldFile world;
    final RuleId rule = RuleId.next();
    final int responseDays;
    final DemoDays days;

    DemoCast(WorldFile world, DatabaseClock clock) {
        this.world = world;
        var zone = ZoneId.of(world.jurisdiction().zone());
        var first = world.rules().getFirst();
        responseDays = first.responseDays();
        days = new DemoDays(zone, clock.now(), first.cutOff());
    }

    void write(Rows rows) {
        writeJurisdiction(rows);
        for (var organisation : world.organisations()) {
            writeOrganisation(rows, organisation);
        }
        var age = 0;
        for (var person : world.people()) {
            writePerson(rows, person, age++);
        }
        rows.write();
    }

    private void writeJurisdiction(Rows rows) {
        var place = rows.add(JURISDICTION);
        place.setId(jurisdiction);
        place.setCode(world.jurisdiction().code());
        place.setName(world.jurisdiction().name());
        place.setZone(world.jurisdiction().zone());
        place.setVersion(0);
        var first = world.rules().getFirst();
        var row = rows.add(PROCEDURE_RULE);
        row.setId(rule);
        row.setJurisdictionId(jurisdiction);
        row.setTitle(first.title());
        row.setLegalBasis(first.basis());
        row.setMinimumDays(first.minimumDays());
        row.setResponseDays(first.responseDays());
        row.setWorkingDays(first.workingDays());
        row.setCutOff(first.cutOff());
        row.setInWeeks(false);
        row.setOpeningDocuments("");
        row.setRejoinderDays(first.rejoinderDays());
        row.setComplaintsBody(first.complaintsBody());
        row.setEffectiveFrom(first.from());
        row.setVersion(0);
        rows.record(
                Act.of(OrganisationAct.RULE_ENACTED, rule, place.getName() + " · " + first.title())
                        .saying(first.basis()),
                days.morning(ADMITTED - 1));
        var year = days.date(0).getYear();
        for (var y = year - 2; y <= year + 3; y++) {
            for (var day : world.holidays()) {
                var holiday = rows.add(HOLIDAY);
                holiday.setJurisdictionId(jurisdiction);
                holiday.setDay(MonthDay.of(day.month(), day.day()).atYear(y));
                holiday.setName(day.name());
            }
        }
    }

    private void writeOrganisation(Rows rows, WorldFile.Organisation organisation) {
        var id = OrganisationId.next();
        organisations.put(organisation.key(), id);
        names.put(id, organisation);
        var row = rows.add(ORGANISATION);
        row.setId(id);
        row.setKind(organisation.kind());
        row.setSlug(Slugs.of(organisation.name(), 80));
        row.setName(organisation.name());
        row.setShortName(organisation.shortName());
        row.setDescription(organisation.description());
        row.setWebsite(organisation.website());
        row.setContactEmail("contact@" + organisation.key() + ".valdor.example");
        row.setJurisdictionId(jurisdiction);
        row.setStatus(OrganisationStatus.ADMITTED);
        row.setAppliedAt(days.moment(ADMITTED - 6));
        row.setAdmittedAt(days.moment(ADMITTED));
        row.setVersion(0);
        var former = organisation.formerly();
        if (organisation.kind() == OrganisationKind.NGO) {
            rows.record(
                    Act.of(
                                    OrganisationAct.ORGANISATION_ADMITTED,
                                    id,
                                    former == null ? organisation.name() : former.name())
                            .by(null, id),
                    row.getAdmittedAt());
        }
        if (former != null) {
            var name = rows.add(FORMER_NAME);
            name.setOrganisationId(id);
            name.setName(former.name());
            name.setUntil(days.moment(former.until()));
            rows.record(
                    Act.of(OrganisationAct.ORGANISATION_RENAMED, id, organisation.name())
                            .by(null, id)
                            .saying(former.name()),
                    name.getUntil());
        }
    }

    private void writePerson(Rows rows, WorldFile.Person person, int age) {
        var id = AccountId.next();
        people.put(person.key(), id);
        persons.put(person.key(), person);
        var row = rows.add(ACCOUNT);
        row.setId(id);
        row.setEmail(person.key() + "@valdor.example");
        row.setName(person.name());
        row.setLocale(Objects.requireNonNullElse(person.locale(), "en"));
        row.setStatus(AccountStatus.ACTIVE);
        row.setAdministrator(person.administrator());
        row.setSessionEpoch(0);
        row.setDelivery(Objects.requireNonNullElse(person.delivery(), Delivery.INSTANT));
        row.setUnsubscribeKey(Id.random());
        row.setLastSeenAt(days.moment(-3));
        row.setPreviousSeenAt(days.moment(-5));
        row.setCreatedAt(days.morning(ADMITTED).plusSeconds(age));
        row.setVersion(0);
        var organisation = person.organisation();
        if (organisation != null) {
            var membership = rows.add(MEMBERSHIP);
            membership.setAccountId(id);
            membership.setOrganisationId(organisation(organisation));
            membership.setRole(person.role());
            membership.setSince(row.getCreatedAt());
        }
    }

    OrganisationId organisation(String key) {
        return Objects.requireNonNull(organisations.get(key), key);
    }

    AccountId person(String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    String nameOf(String person) {
        return Objects.requireNonNull(persons.get(person), person).name();
    }

    /** The organisation for which a person acts. */
    OrganisationId organisationOf(String person) {
        return organisation(Objects.requireNonNull(
                Objects.requireNonNull(persons.get(person), person).organisation(), person));
    }

    String nameOf(OrganisationId organisation) {
        return Objects.requireNonNull(names.get(organisation)).name();
    }
}
