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

    /** Problems at "title", "legalBasis", "minimumDays", "recommendedDays", "responseDays", "openingDocuments", "rejoinderDays", "complaintsBody" and "effectiveFrom"; empty when it may be enacted. */
    static List<Problem> problems(ProcedureRule draft, List<ProcedureRule> others) {
        var problems = new ArrayList<Problem>();
        Limits.required(problems, "title", draft.title(), 200);
        Limits.required(problems, "legalBasis", draft.legalBasis(), 400);
        days(problems, "minimumDays", draft.minimumDays(), draft.counting());
        days(problems, "responseDays", draft.responseDays(), draft.counting());
        var recommended = draft.recommendedDays();
        if (recommended != null) {
            days(problems, "recommendedDays", recommended, draft.counting());
            if (recommended <= draft.minimumDays()) {
                problems.add(Problem.at("recommendedDays", "organisation.rules.recommendedTooShort"));
            }
        }
        Limits.optional(problems, "openingDocuments", String.join("\n", draft.openingDocuments()), 1_000);
        if (draft.rejoinderDays() < 0 || draft.rejoinderDays() > LONGEST) {
            problems.add(Problem.at("rejoinderDays", "organisation.rules.daysOrNone", LONGEST));
        }
        Limits.optional(problems, "complaintsBody", Objects.requireNonNullElse(draft.complaintsBody(), ""), 400);
        var late = others.stream()
                .filter(other -> other.kind() == draft.kind())
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
                draft.kind(),
                draft.title().strip(),
                draft.legalBasis().strip(),
                draft.minimumDays(),
                draft.recommendedDays(),
                draft.responseDays(),
                draft.counting(),
                draft.cutOff(),
                draft.startsBy(),
                draft.openingDocuments().stream()
                        .map(String::strip)
                        .filter(title -> !Unseen.all(title))
                        .toList(),
                draft.rejoinderDays(),
                named(draft.complaintsBody()),
                draft.effectiveFrom(),
                null,
                0);
    }

    private static @Nullable String named(@Nullable String body) {
        return body == null || Unseen.all(body) ? null : body.strip();
    }

    private static void days(List<Problem> problems, String field, int days, Counting counting) {
        if (!counting.divides(days)) {
            problems.add(Problem.at(field, "organisation.rules.wholeWeeks"));
        } else if (days < 1 || days > LONGEST) {
            problems.add(Problem.at(field, "organisation.rules.days", LONGEST));
        }
    }

    private RuleChecks() {}
}
