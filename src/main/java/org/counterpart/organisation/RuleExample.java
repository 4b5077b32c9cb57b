package org.counterpart.organisation;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule sets as they are practised, to begin one's own from. The figures come from the sources named; where a source is silent, the words of the
 * example say which figure is our proposal. None binds anybody until it is enacted.
 */
public enum RuleExample {
    EACH_COMMENT(
            "Zakon o pravu na pristup informacijama (NN 25/13, 85/15), čl. 11", null, 30, null, 30, Counting.DAYS, 15),
    DEBATE_AND_REPORT("Poslovnik Vlade Republike Srbije, čl. 41", TextKind.ACT, 20, 35, 15, Counting.DAYS, 15),
    TWELVE_WEEKS(
            "Code of Practice on Consultation (United Kingdom, 2008), criterion 2; Consultation Principles (2018)",
            null,
            84,
            null,
            84,
            Counting.WEEKS,
            14),
    FOUR_WEEKS(
            "Better Regulation Guidelines, SWD(2021) 305 (European Commission)",
            TextKind.DELEGATED_ACT,
            28,
            null,
            56,
            Counting.WEEKS,
            0),
    REASONED_RESPONSE(
            "Participation and Co-Creation Standards (Open Government Partnership, 2021)",
            TextKind.STRATEGY,
            14,
            28,
            28,
            Counting.DAYS,
            15);

    private final String source;
    private final @Nullable TextKind kind;
    private final int minimum;
    private final @Nullable Integer recommended;
    private final int response;
    private final Counting counting;
    private final int rejoinder;

    RuleExample(
            String source,
            @Nullable TextKind kind,
            int minimum,
            @Nullable Integer recommended,
            int response,
            Counting counting,
            int rejoinder) {
        this.source = source;
        this.kind = kind;
        this.minimum = minimum;
        this.recommended = recommended;
        this.response = response;
        this.counting = counting;
        this.rejoinder = rejoinder;
    }

    /** Fills a draft: place and first day stay, all else is the example's. */
    public ProcedureRule fill(ProcedureRule draft, String title, List<String> documents) {
        return new ProcedureRule(
                draft.id(),
                draft.jurisdiction(),
                kind,
                title,
                source,
                minimum,
                recommended,
                response,
                counting,
                LocalTime.of(18, 0),
                null,
                documents,
                rejoinder,
                draft.complaintsBody(),
                draft.effectiveFrom(),
                null,
                0);
    }
}
