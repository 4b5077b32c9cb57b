package org.counterpart.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.counterpart.base.Problem;
import org.counterpart.base.RuleId;
import org.counterpart.base.Unseen;
import org.jspecify.annotations.Nullable;

/** What a rule of procedure must say, and when it may begin. */
final class RuleChecks {

    /** The longest period that is taken for meant: two years. */
    static final int LONGEST = 730;

    /** Problems at "title", "legalBasis", "minimumDays", "responseDays", "rejoinderDays", "complaintsBody" and "effectiveFrom"; empty when it may be enacted. */
    static List<Problem> problems(ProcedureRule draft, List<ProcedureRule> others) {
        var problems = new ArrayList<Problem>();
        Limits.required(problems, "title", draft.title(), 200);
        Limits.required(problems, "legalBasis", draft.legalBasis(), 400);
        days(problems, "minimumDays", draft.minimumDays());
        days(problems, "responseDays", draft.responseDays());
        if (draft.rejoinderDays() < 0 || draft.rejoinderDays() > LONGEST) {
            problems.add(Problem.at("rejoinderDays", "organisation.rules.daysOrNone", LONGEST));
        }
        Limits.optional(problems, "complaintsBody", Objects.requireNonNullElse(draft.complaintsBody(), ""), 400);
        var late = others.stream()
                .filter(other -> !other.effectiveFrom().isBefore(draft.effectiveFrom())
                        || (other.effectiveUntil() != null
                                && !other.effectiveUntil().isBefore(draft.effectiveFrom())))
                .findFirst();
        late.ifPresent(other ->
                problems.add(Problem.at("effectiveFrom", "organisation.rules.overlaps", other.effectiveFrom())));
        return problems;
    }

    /** The draft as it is stored: with its own identity and without end. */
    static ProcedureRule enacted(ProcedureRule draft) {
        return new ProcedureRule(
                RuleId.next(),
                draft.jurisdiction(),
                draft.title().strip(),
                draft.legalBasis().strip(),
                draft.minimumDays(),
                draft.responseDays(),
                draft.workingDays(),
                draft.cutOff(),
                draft.rejoinderDays(),
                named(draft.complaintsBody()),
                draft.effectiveFrom(),
                null,
                0);
    }

    private static @Nullable String named(@Nullable String body) {
        return body == null || Unseen.all(body) ? null : body.strip();
    }

    private static void days(List<Problem> problems, String field, int days) {
        if (days < 1 || days > LONGEST) {
            problems.add(Problem.at(field, "organisation.rules.days", LONGEST));
        }
    }

    private RuleChecks() {}
}
