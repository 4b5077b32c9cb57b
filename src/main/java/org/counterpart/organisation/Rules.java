package org.counterpart.organisation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.Act;
import org.counterpart.base.DatabaseClock;
import org.counterpart.base.JurisdictionId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.RuleId;
import org.counterpart.base.Times;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Jurisdictions, their rules of procedure and their holidays. Rules are data with effective dates: the one in force on the day of publication
 * binds a consultation to its end, so none is ever changed, only followed by the next.
 */
@Service
public class Rules {

    private final RuleRepository rules;
    private final Actors actors;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Rules(RuleRepository rules, Actors actors, DatabaseClock clock, ApplicationEventPublisher events) {
        this.rules = rules;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    @May(Verb.READ_PUBLIC)
    public List<Jurisdiction> jurisdictions() {
        return rules.jurisdictions();
    }

    /** The rules of a jurisdiction, the newest first. */
    @May(Verb.READ_PUBLIC)
    public List<ProcedureRule> of(JurisdictionId jurisdiction) {
        return rules.rules(jurisdiction);
    }

    @May(Verb.READ_PUBLIC)
    public List<Holiday> holidays(JurisdictionId jurisdiction) {
        return rules.holidays(jurisdiction);
    }

    /** A rule by its identity, in force or not: the one a consultation was published under. */
    @May(Verb.READ_PUBLIC)
    public RuleInForce byId(RuleId rule) {
        return rules.rule(rule).orElseThrow(NotFound::new);
    }

    /** The rule that binds what this institution publishes on a text of this kind at this moment; none when its jurisdiction has none. */
    @May(Verb.READ_PUBLIC)
    public Optional<RuleInForce> bindingOn(OrganisationId institution, @Nullable TextKind kind, Instant moment) {
        return rules.jurisdictionOf(institution)
                .flatMap(rules::jurisdiction)
                .flatMap(place -> rules.inForce(place.id(), kind, Times.day(moment, place.zone())));
    }

    /** Whether the kind of its text decides which rule binds what this institution publishes at this moment. */
    @May(Verb.READ_PUBLIC)
    public boolean areToldByKind(OrganisationId institution, Instant moment) {
        return rules.jurisdictionOf(institution)
                .flatMap(rules::jurisdiction)
                .map(place -> rules.isToldByKind(place.id(), Times.day(moment, place.zone())))
                .orElse(false);
    }

    /** The days on which offices work where this institution is; without a jurisdiction, all days but week-ends. */
    @May(Verb.READ_PUBLIC)
    public WorkingDays calendar(OrganisationId institution) {
        return rules.jurisdictionOf(institution).map(rules::calendar).orElseGet(() -> new WorkingDays(Set.of()));
    }

    /** Refuses at "code", "name" and "zone". */
    @May(Verb.MANAGE_RULES)
    @Transactional
    public JurisdictionId addJurisdiction(String code, String name, String zone) {
        var sign = code.strip().toUpperCase(Locale.ROOT);
        var problems = new ArrayList<Problem>();
        if (!sign.matches("[A-Z0-9-]{2,20}")) {
            problems.add(Problem.at("code", "organisation.rules.code"));
        } else if (rules.isCodeTaken(sign)) {
            problems.add(Problem.at("code", "organisation.rules.codeTaken", sign));
        }
        Limits.required(problems, "name", name, 160);
        var known = zone(zone);
        if (known.isEmpty()) {
            problems.add(Problem.at("zone", "organisation.rules.zone"));
        }
        Refused.ifAny(problems);
        var id = JurisdictionId.next();
        rules.insert(new Jurisdiction(id, sign, name.strip(), known.orElseThrow(), 0));
        return id;
    }

    /**
     * Puts a rule in force from its first day; the one that stands until then for the same kind of text ends the day before. Refuses what would begin before it.
     */
    @May(Verb.MANAGE_RULES)
    @Transactional
    public RuleId enact(ProcedureRule draft) {
        var place = rules.jurisdiction(draft.jurisdiction()).orElseThrow(NotFound::new);
        rules.lock(place.id());
        Refused.ifAny(RuleChecks.problems(draft, rules.rules(place.id())));
        rules.endStanding(place.id(), draft.kind(), draft.effectiveFrom());
        var rule = RuleChecks.enacted(draft);
        rules.insert(rule);
        var who = actors.current().account();
        events.publishEvent(Act.of(OrganisationAct.RULE_ENACTED, rule.id(), place.name() + " · " + rule.title())
                .by(who, null)
                .saying(rule.legalBasis()));
        return rule.id();
    }

    /** Adds a holiday or gives it another name. Refuses at "name". */
    @May(Verb.MANAGE_RULES)
    @Transactional
    public void addHoliday(JurisdictionId jurisdiction, LocalDate day, String name) {
        if (rules.jurisdiction(jurisdiction).isEmpty()) {
            throw new NotFound();
        }
        var problems = new ArrayList<Problem>();
        Limits.required(problems, "name", name, 160);
        Refused.ifAny(problems);
        rules.put(jurisdiction, List.of(new Holiday(day, name.strip())));
    }

    /** What an iCalendar file would bring, from last year to five years on; nothing is changed. Refuses at "file" what is no calendar. */
    @May(Verb.MANAGE_RULES)
    @Transactional(readOnly = true)
    public HolidaysRead lookInto(JurisdictionId jurisdiction, byte[] calendar) {
        var place = rules.jurisdiction(jurisdiction).orElseThrow(NotFound::new);
        var year = clock.today(place.zone()).getYear();
        var file = new HolidayFile(LocalDate.of(year - 1, 1, 1), LocalDate.of(year + 5, 12, 31));
        var there = rules.holidays(jurisdiction).stream().collect(Collectors.toMap(Holiday::day, Holiday::name));
        var read = file.read(calendar);
        var added = read.stream().filter(one -> !there.containsKey(one.day())).toList();
        var renamed = read.stream()
                .filter(one -> there.containsKey(one.day()))
                .filter(one -> !one.name().equals(there.get(one.day())))
                .toList();
        return new HolidaysRead(added, renamed, read.size() - added.size() - renamed.size(), file.problems());
    }

    /** Takes what {@link #lookInto} shows, in one act; a day that is there takes the file's name, no day goes. The same file twice changes nothing. */
    @May(Verb.MANAGE_RULES)
    @Transactional
    public void takeHolidays(JurisdictionId jurisdiction, byte[] calendar) {
        rules.lock(jurisdiction);
        var read = lookInto(jurisdiction, calendar);
        rules.put(
                jurisdiction,
                Stream.concat(read.added().stream(), read.renamed().stream()).toList());
    }

    @May(Verb.MANAGE_RULES)
    @Transactional
    public void removeHoliday(JurisdictionId jurisdiction, LocalDate day) {
        if (rules.remove(jurisdiction, day) == 0) {
            throw new NotFound();
        }
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name.strip()))
                    .filter(zone -> ZoneId.getAvailableZoneIds().contains(zone.getId()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
