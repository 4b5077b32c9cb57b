package org.counterpart.consultation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.organisation.RuleInForce;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a publication: an incomplete opening package, dates out of order, a period shorter than the rule's. */
final class Publication {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** @param rule in force on the day of publication; null when the jurisdiction has none */
    static List<Problem> problems(OpeningPackage words, Timetable timetable, @Nullable RuleInForce rule, Instant now) {
        var problems = new ArrayList<>(words.missing());
        problems.addAll(timetable.problems(now));
        if (rule != null) {
            problems.addAll(againstRule(timetable, rule, now));
        }
        return problems;
    }

    private static List<Problem> againstRule(Timetable timetable, RuleInForce rule, Instant now) {
        var problems = new ArrayList<Problem>();
        var close = timetable.contributionsCloseAt();
        if (close == null) {
            return problems;
        }
        var begin = timetable.opensAt() == null ? now : timetable.opensAt();
        if (!rule.openPeriod().fits(begin, close)) {
            problems.add(Problem.at(
                    "contributionsCloseAt",
                    rule.rule().workingDays() ? "consultation.rule.tooShort.working" : "consultation.rule.tooShort",
                    rule.rule().minimumDays(),
                    rule.rule().title(),
                    minute(timetable, rule.openPeriod().endFrom(begin))));
        }
        var answers = timetable.answersDueAt();
        var latest = rule.answerPeriod().endFrom(close);
        if (answers != null && answers.isAfter(latest)) {
            problems.add(Problem.at(
                    "answersDueAt",
                    "consultation.rule.answersTooLate",
                    rule.rule().responseDays(),
                    rule.rule().title(),
                    minute(timetable, latest)));
        }
        return problems;
    }

    private static String minute(Timetable timetable, Instant instant) {
        return MINUTE.format(instant.atZone(timetable.zone()));
    }

    private Publication() {}
}
