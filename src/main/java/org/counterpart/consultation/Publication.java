package org.counterpart.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterpart.base.Problem;
import org.counterpart.organisation.RuleInForce;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a publication: an incomplete opening package, dates out of order, a period shorter than the rule’s. */
final class Publication {

    /**
     * @param rule in force on the day of publication; null when the jurisdiction has none
     * @param granted in what it may depart from that rule
     */
    static List<Problem> problems(
            OpeningPackage words,
            Timetable timetable,
            @Nullable RuleInForce rule,
            Set<Departing> granted,
            Instant now) {
        var problems = new ArrayList<>(words.missing());
        problems.addAll(timetable.problems(now));
        if (rule != null) {
            if (closesBeforeItOpens(timetable, now)) {
                problems.add(tooShort(timetable, rule, now));
            }
            departing(timetable, rule, now).forEach((kind, problem) -> {
                if (!granted.contains(kind)) {
                    problems.add(problem);
                }
            });
            if (rule.rule().workingDays()) {
                free(problems, "contributionsCloseAt", timetable.contributionsCloseAt(), timetable, rule);
                free(problems, "deliberationClosesAt", timetable.deliberationClosesAt(), timetable, rule);
                free(problems, "answersDueAt", timetable.answersDueAt(), timetable, rule);
            }
        }
        return problems;
    }

    /** Nobody can grant that. */
    private static boolean closesBeforeItOpens(Timetable timetable, Instant now) {
        var close = timetable.contributionsCloseAt();
        return close != null && !close.isAfter(begin(timetable, now));
    }

    private static Instant begin(Timetable timetable, Instant now) {
        var opens = timetable.opensAt();
        return opens == null ? now : opens;
    }

    private static Problem tooShort(Timetable timetable, RuleInForce rule, Instant now) {
        return Problem.at(
                "contributionsCloseAt",
                "consultation.rule.tooShort." + rule.rule().counting(),
                rule.said(rule.rule().minimumDays()),
                rule.rule().title(),
                rule.openPeriod().endFrom(begin(timetable, now)).atZone(timetable.zone()));
    }

    /** In what a timetable departs from the rule, each as the problem it is unless it was granted. */
    static Map<Departing, Problem> departing(Timetable timetable, RuleInForce rule, Instant now) {
        var departing = new EnumMap<Departing, Problem>(Departing.class);
        var close = timetable.contributionsCloseAt();
        if (close == null || closesBeforeItOpens(timetable, now)) {
            return departing;
        }
        var begin = begin(timetable, now);
        var counting = rule.rule().counting();
        var recommended = rule.rule().recommendedDays();
        if (!rule.openPeriod().fits(begin, close)) {
            departing.put(Departing.SHORTER, tooShort(timetable, rule, now));
        } else if (recommended != null && !rule.recommendedPeriod().fits(begin, close)) {
            departing.put(
                    Departing.BELOW_RECOMMENDED,
                    Problem.at(
                            "contributionsCloseAt",
                            "consultation.rule.belowRecommended." + counting,
                            rule.said(recommended),
                            rule.rule().title(),
                            rule.recommendedPeriod().endFrom(begin).atZone(timetable.zone())));
        }
        var answers = timetable.answersDueAt();
        var latest = rule.answerPeriod().endFrom(close);
        if (answers != null && answers.isAfter(latest)) {
            departing.put(
                    Departing.LATER_ANSWERS,
                    Problem.at(
                            "answersDueAt",
                            "consultation.rule.answersTooLate." + counting,
                            rule.said(rule.rule().responseDays()),
                            rule.rule().title(),
                            latest.atZone(timetable.zone())));
        }
        return departing;
    }

    /** Exceptions that were ordered for a timetable and not for the next one, which goes further from the rule. */
    static Set<Departing> outgrown(Timetable ordered, Timetable next) {
        var outgrown = EnumSet.noneOf(Departing.class);
        var closesEarlier = isLater(ordered.contributionsCloseAt(), next.contributionsCloseAt());
        if (closesEarlier || isLater(next.opensAt(), ordered.opensAt())) {
            outgrown.add(Departing.SHORTER);
        }
        if (closesEarlier || isLater(next.answersDueAt(), ordered.answersDueAt())) {
            outgrown.add(Departing.LATER_ANSWERS);
        }
        return outgrown;
    }

    /** No moment is the earliest: what opens without one opens at once, and an end that is taken away is no end that was ordered. */
    private static boolean isLater(@Nullable Instant one, @Nullable Instant other) {
        return one != null && (other == null || one.isAfter(other));
    }

    /** The documents that the rule wants beside the text, by their titles, whatever the case of their letters. */
    static List<Problem> documents(RuleInForce rule, List<Document> there) {
        return rule.rule().openingDocuments().stream()
                .filter(wanted ->
                        there.stream().noneMatch(one -> one.title().strip().equalsIgnoreCase(wanted)))
                .map(wanted -> Problem.at(
                        "documents",
                        "consultation.missing.document",
                        wanted,
                        rule.rule().title()))
                .toList();
    }

    private static void free(
            List<Problem> problems, String field, @Nullable Instant at, Timetable timetable, RuleInForce rule) {
        if (at != null) {
            FreeDays.said(field, "consultation.freeDay.refused", at.atZone(timetable.zone()), rule.calendar())
                    .ifPresent(problems::add);
        }
    }

    private Publication() {}
}
