package org.counterpart;

import static counterpart.schema.Tables.CONSULTATION;
import static counterpart.schema.Tables.CONTRIBUTION;
import static counterpart.schema.Tables.TEXT_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Correction;
import org.counterpart.consultation.Corrections;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionKind;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.SubmissionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An act never fails because of how much was said, nor in which script: whatever a form takes can be recorded and told. */
@ProductTest
class LongestWordsTest {

    @Autowired
    TestWorld world;

    @Autowired
    Contributions contributions;

    @Autowired
    Corrections corrections;

    /** Marks that JSON escapes one by one, and a letter of Adlam: two units here, four bytes in the database. */
    static List<String> scripts() {
        return List.of("\"", "\\", "\u0001", "…", "\uD83A\uDD00");
    }

    private static String words(String sign, int limit) {
        return sign.repeat(limit / sign.length());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void the_longest_words_that_a_form_takes_go_through_the_act(String sign) {
        var ministry = world.institution();
        var officer = world.officer(ministry);
        var ngo = world.ngo();
        var author = world.representative(ngo);
        var reason = words(sign, 1_000);

        var open = longest(world.consultation(ministry, Phase.OPEN), sign);
        var text = longest(world.text(open, 1), sign);
        world.questions(open, "Are ninty days enough?");
        var withdrawn = world.contribution(open, text, world.article(text, "1"), ngo, author, ContributionKind.COMMENT);
        world.as(author, () -> contributions.withdraw(withdrawn, words(sign, SubmissionPolicy.REASON_LIMIT)));
        assertThat(world.db.fetchValue(CONTRIBUTION.WITHDRAWAL_REASON, CONTRIBUTION.ID.eq(withdrawn)))
                .isEqualTo(reason);

        world.as(officer, () -> {
            corrections.opening(open).stream()
                    .filter(printed -> printed.part() == Correction.Part.QUESTION)
                    .forEach(printed -> {
                        corrections.correct(open, printed, reason, reason);
                        var again = corrections.printed(open, Correction.Part.QUESTION, printed.subject());
                        corrections.correct(open, again, words(sign, 998), reason);
                    });
        });
        assertThat(world.as(officer, () -> corrections.of(open))).hasSize(2);
    }

    private ConsultationId longest(ConsultationId id, String sign) {
        world.db
                .update(CONSULTATION)
                .set(CONSULTATION.TITLE, words(sign, 300))
                .where(CONSULTATION.ID.eq(id))
                .execute();
        return id;
    }

    private TextVersionId longest(TextVersionId id, String sign) {
        world.db
                .update(TEXT_VERSION)
                .set(TEXT_VERSION.TITLE, words(sign, 500))
                .where(TEXT_VERSION.ID.eq(id))
                .execute();
        return id;
    }
}
