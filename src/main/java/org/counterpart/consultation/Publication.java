package org.counterpart.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.organisation.RuleInForce;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a publication: an incomplete opening package, dates out of order, a period shorter than the rule's. */
final class Publication {

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
                    "consultation.rule.tooShort." + rule.rule().counting(),
                    rule.said(rule.rule().minimumDays()),
                    rule.rule().title(),
                    rule.openPeriod().endFrom(begin).atZone(timetable.zone())));
        }
        var answers = timetable.answersDueAt();
        var latest = rule.answerPeriod().endFrom(close);
        if (answers != null && answers.isAfter(latest)) {
            problems.add(Problem.at(
                    "answersDueAt",
                    "consultation.rule.answersTooLate." + rule.rule().counting(),
                    rule.said(rule.rule().responseDays()),
                    rule.rule().title(),
                    latest.atZone(timetable.zone())));
        }
        if (rule.rule().workingDays()) {
            free(problems, "contributionsCloseAt", close, timetable, rule);
            free(problems, "deliberationClosesAt", timetable.deliberationClosesAt(), timetable, rule);
            free(problems, "answersDueAt", answers, timetable, rule);
        }
        return problems;
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
