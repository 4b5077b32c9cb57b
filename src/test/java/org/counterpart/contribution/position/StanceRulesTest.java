package org.counterpart.contribution.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ContributionId;
import org.counterpart.base.LineageId;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.counterpart.base.QuestionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.ArticleStance;
import org.counterpart.contribution.Condition;
import org.counterpart.contribution.ContributionStatus;
import org.counterpart.contribution.QuestionAnswer;
import org.counterpart.contribution.Stance;
import org.counterpart.contribution.SubmissionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StanceRulesTest {

    private static final LineageId SEVEN = LineageId.next();
    private static final QuestionId ASKED = QuestionId.next();
    private static final LineageId EIGHT = LineageId.next();
    private static final List<ArticleName> NAMES = List.of(
            new ArticleName(SEVEN, "7", "Article 7", "Notification"), new ArticleName(EIGHT, "8", "Article 8", ""));
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
        assertThat(StanceRules.problems(draft, NAMES).stream().map(Problem::key).toList())
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void what_fits_to_the_letter_fits_and_one_letter_more_is_said_at_its_field() {
        assertThat(StanceRules.tooLong(filled(0))).isEmpty();
        assertThat(StanceRules.tooLong(filled(1)))
                .extracting(Problem::field)
                .containsExactly("reasons", "conditions", "articles", PositionFields.QUESTION + ASKED);
        assertThat(StanceRules.problems(filled(1), NAMES))
                .as("what does not fit a draft cannot be signed")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static PositionDraft filled(int over) {
        return draft(
                Stance.CONDITIONS,
                "x".repeat(StanceRules.REASONS_LIMIT + over),
                List.of(Condition.on(SEVEN, "x".repeat(StanceRules.CONDITION_LIMIT + over))),
                List.of(new ArticleStance(
                        SEVEN, Stance.CONDITIONS, "x".repeat(StanceRules.ARTICLE_REASON_LIMIT + over))),
                List.of(new QuestionAnswer(ASKED, "x".repeat(SubmissionPolicy.BODY_LIMIT + over))));
    }

    @Test
    void a_position_has_a_hundred_conditions_at_most() {
        var many = Collections.nCopies(StanceRules.CONDITIONS_AT_MOST, WHOLE);
        assertThat(StanceRules.problems(draft(Stance.CONDITIONS, "", many, List.of(), List.of()), NAMES))
                .isEmpty();
        var more = Collections.nCopies(StanceRules.CONDITIONS_AT_MOST + 1, WHOLE);
        assertThat(StanceRules.problems(draft(Stance.CONDITIONS, "", more, List.of(), List.of()), NAMES))
                .containsExactly(Problem.at("conditions", "contribution.position.tooManyConditions", 100));
    }

    @Test
    void articles_whose_condition_is_missing_are_named() {
        var both = List.of(
                new ArticleStance(SEVEN, Stance.CONDITIONS, ""), new ArticleStance(EIGHT, Stance.CONDITIONS, ""));
        assertThat(StanceRules.problems(draft(Stance.CONDITIONS, "", List.of(WHOLE), both, List.of()), NAMES))
                .containsExactly(Problem.at(
                        "conditions",
                        "contribution.position.articleConditionsMissing",
                        2,
                        "Article 7 · Notification; Article 8"));
    }

    @Test
    void a_condition_on_an_article_is_not_wanted_where_the_stance_on_it_has_none() {
        var onSeven = List.of(new ArticleStance(SEVEN, Stance.OPPOSE, ""));
        assertThat(StanceRules.problems(draft(Stance.CONDITIONS, "", List.of(WHOLE), onSeven, List.of()), NAMES))
                .isEmpty();
    }

    private static Arguments position(
            String name,
            @Nullable Stance stance,
            String reasons,
            List<Condition> conditions,
            List<ArticleStance> articles,
            String problem) {
        return Arguments.of(name, draft(stance, reasons, conditions, articles, List.of()), problem);
    }

    private static PositionDraft draft(
            @Nullable Stance stance,
            String reasons,
            List<Condition> conditions,
            List<ArticleStance> articles,
            List<QuestionAnswer> answers) {
        return new PositionDraft(
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
                answers,
                null,
                null);
    }
}
