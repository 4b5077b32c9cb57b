package org.counterpart.response.rejoinder;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.counterpart.organisation.Rules;
import org.counterpart.response.ResponseAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fixes, when answers are published, until when they may be contested: by the rule the consultation began under and the calendar of that day.
 * A holiday that is entered later moves nothing.
 */
@Component
class RejoinderWindows implements ActListener {

    private final RejoinderRepository rejoinders;
    private final Rules rules;
    private final Map<ActKind, Consumer<Act>> acts = Map.of(ResponseAct.ANSWERS_PUBLISHED, this::open);

    RejoinderWindows(RejoinderRepository rejoinders, Rules rules) {
        this.rejoinders = rejoinders;
        this.rules = rules;
    }

    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        return acts.get(kind);
    }

    private void open(Act act) {
        var consultation = Objects.requireNonNull(act.consultation());
        rejoinders.ruled(consultation).ifPresent(ruled -> {
            var rule = rules.byId(ruled.rule());
            if (rule.rule().rejoinderDays() > 0) {
                var closes = rule.rejoinderPeriod().endFrom(ruled.answeredAt());
                rejoinders.open(consultation, closes, rule.replyPeriod().endFrom(closes));
            }
        });
    }
}
