package org.counterpart.consultation.ui;

import java.time.Instant;
import java.util.Locale;
import org.counterpart.base.Times;
import org.counterpart.organisation.RuleInForce;

/** Says beside the dates what the rule in force allows. */
final class RuleHelp {

    @FunctionalInterface
    interface Translation {
        String of(String key, Object... arguments);
    }

    static void show(RuleInForce rule, Instant now, TimetableFields fields, Locale locale, Translation words) {
        var timetable = fields.getValue();
        var begin = timetable.opensAt() == null ? now : timetable.opensAt();
        var close = timetable.contributionsCloseAt();
        var counting = rule.rule().counting();
        fields.say(
                words.of(
                        "consultation.rule.open." + counting,
                        rule.said(rule.rule().minimumDays()),
                        rule.rule().title(),
                        Times.minute(rule.openPeriod().endFrom(begin), timetable.zone(), locale)),
                close == null
                        ? words.of(
                                "consultation.rule.answers." + counting,
                                rule.said(rule.rule().responseDays()))
                        : words.of(
                                "consultation.rule.answers.until." + counting,
                                rule.said(rule.rule().responseDays()),
                                Times.minute(rule.answerPeriod().endFrom(close), timetable.zone(), locale)));
    }

    private RuleHelp() {}
}
