package org.counterpart.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.TextVersionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StanceRulesTest {

    private static final LineageId SEVEN = LineageId.next();
    private static final LineageId EIGHT = LineageId.next();
    private static final Condition WHOLE = Condition.on(null, "The Act enters into force with its regulation.");
    private static final Condition ON_SEVEN = Condition.on(SEVEN, "The period is ten days.");

    static Stream<Arguments> positions() {
        var onSeven = List.of(new ArticleStance(SEVEN, Stance.CONDITIONS, ""));
        var onEight = List.of(new ArticleStance(EIGHT, Stance.CONDITIONS, ""));
        return Stream.of(
                position("support", Stance.SUPPORT, "", List.of(), List.of(), ""),
                position("a nil return", Stance.NO_VIEW, "", List.of(), List.of(), ""),
                position("no stance", null, "", List.of(), List.of(), "contribution.position.stanceMissing"),
                position("opposed, why", Stance.OPPOSE, "It is worse.", List.of(), List.of(), ""),
                position("opposed", Stance.OPPOSE, " ", List.of(), List.of(), "contribution.position.reasonsMissing"),
                position("conditions", Stance.CONDITIONS, "", List.of(WHOLE), List.of(), ""),
                position("condition of an article", Stance.CONDITIONS, "", List.of(ON_SEVEN), onSeven, ""),
                position(
                        "which conditions?",
                        Stance.CONDITIONS,
                        "",
                        List.of(),
                        List.of(),
                        "contribution.position.conditionsMissing"),
                position(
                        "which, on article 8?",
                        Stance.CONDITIONS,
                        "",
                        List.of(ON_SEVEN),
                        onEight,
                        "contribution.position.articleConditionsMissing"),
                position(
                        "support, with conditions",
                        Stance.SUPPORT,
                        "",
                        List.of(WHOLE),
                        List.of(),
                        "contribution.position.conditionsWithoutStance"),
                position("support, one article on conditions", Stance.SUPPORT, "", List.of(ON_SEVEN), onSeven, ""),
                position(
                        "an empty condition",
                        Stance.CONDITIONS,
                        "",
                        List.of(Condition.on(null, " ")),
                        List.of(),
                        "contribution.position.conditionEmpty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("positions")
    void conditions_and_stances_agree(String name, PositionDraft draft, String problem) {
        assertThat(StanceRules.problems(draft).stream().map(Problem::key).toList())
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    private static Arguments position(
            String name,
            @Nullable Stance stance,
            String reasons,
            List<Condition> conditions,
            List<ArticleStance> articles,
            String problem) {
        return Arguments.of(
                name,
                new PositionDraft(
                        ContributionId.next(),
                        1,
                        ContributionStatus.DRAFT,
                        ConsultationId.next(),
                        TextVersionId.next(),
                        OrganisationId.next(),
                        stance,
                        reasons,
                        conditions,
                        articles,
                        List.of(),
                        null,
                        null),
                problem);
    }
}
