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
import org.counterpart.base.Act;
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
    private final ApplicationEventPublisher events;

    Rules(RuleRepository rules, Actors actors, ApplicationEventPublisher events) {
        this.rules = rules;
        this.actors = actors;
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

    /** The rule that binds what this institution publishes at this moment; none when its jurisdiction has none. */
    @May(Verb.READ_PUBLIC)
    public Optional<RuleInForce> bindingOn(OrganisationId institution, Instant moment) {
        return rules.jurisdictionOf(institution)
                .flatMap(rules::jurisdiction)
                .flatMap(place -> rules.inForce(place.id(), Times.day(moment, place.zone())));
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
     * Puts a rule in force from its first day; the one that stands until then ends the day before. Refuses what would begin before it.
     */
    @May(Verb.MANAGE_RULES)
    @Transactional
    public RuleId enact(ProcedureRule draft) {
        var place = rules.jurisdiction(draft.jurisdiction()).orElseThrow(NotFound::new);
        rules.lock(place.id());
        Refused.ifAny(RuleChecks.problems(draft, rules.rules(place.id())));
        rules.endStanding(place.id(), draft.effectiveFrom());
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
        rules.put(jurisdiction, new Holiday(day, name.strip()));
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
