package org.counterpart.consultation;

import java.util.Map;
import org.counterpart.base.Act;
import org.counterpart.base.Concerned;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.ui.Follows;
import org.counterpart.base.ui.FormDialog;
import org.counterpart.base.ui.Problems;

/** Puts published words right: the words as they are to read, and why. */
public class CorrectDialog extends FormDialog {

    /** @param name how the reader knows what is corrected */
    public CorrectDialog(
            String name,
            ConsultationId consultation,
            Printed seen,
            Corrections corrections,
            Concerned concerned,
            Runnable corrected) {
        super("consultation.correct.one", seen.subject(), name);
        var words = words("consultation.correct.words");
        words.setValue(seen.words());
        var reason = words("consultation.correct.reason", "consultation.correct.reason.help");
        reason.setMaxLength(Corrections.REASON);
        build(
                "consultation.correct",
                Map.of("words", words, "reason", reason),
                () -> {
                    corrections.correct(consultation, seen, words.getValue(), reason.getValue());
                    Problems.done(getTranslation("consultation.correct.done"));
                    corrected.run();
                },
                new Follows(getTranslation("consultation.correct.stands"))
                        .and(getTranslation("consultation.correct.before"))
                        .and(getTranslation("consultation.correct.record"))
                        .told(
                                concerned,
                                Act.of(seen.part().act(), seen.about(), seen.title())
                                        .in(consultation))
                        .forGood(),
                words,
                reason);
    }
}
