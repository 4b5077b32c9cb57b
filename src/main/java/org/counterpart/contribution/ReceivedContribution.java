package org.counterpart.contribution;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.counterpart.base.LineageId;
import org.counterpart.consultation.Question;
import org.counterpart.receipt.ReceiptKind;
import org.counterpart.receipt.Received;

/** A contribution in the words of its receipt: everything its author said, and what it is about. */
public final class ReceivedContribution {

    public static Received of(Contribution contribution, Map<LineageId, String> articles, List<Question> questions) {
        var words = new LinkedHashMap<String, String>();
        words.put("kind", contribution.kind().name().toLowerCase(java.util.Locale.ROOT));
        words.put("consultation", contribution.consultation().toString());
        words.put("text", contribution.textTitle() + ", version " + contribution.textNumber());
        words.put("about", contribution.about());
        words.put("organisation", contribution.authorName());
        var stance = contribution.stance();
        words.put("stance", stance == null ? "" : stance.name());
        words.put("passage", contribution.quote());
        words.put("wording", contribution.proposedText());
        words.put("words", contribution.body());
        var conditions = contribution.conditions();
        for (var i = 0; i < conditions.size(); i++) {
            var on = conditions.get(i).article();
            words.put(
                    "condition " + (i + 1) + (on == null ? "" : ", " + name(articles, on)),
                    conditions.get(i).body());
        }
        contribution
                .articles()
                .forEach(one -> words.put(
                        "stance on " + name(articles, one.article()),
                        one.stance().name() + (one.reason().isEmpty() ? "" : "\n" + one.reason())));
        contribution
                .answers()
                .forEach(one -> questions.stream()
                        .filter(question -> question.id().equals(one.question()))
                        .forEach(question -> words.put("answer to question " + question.number(), one.body())));
        return new Received(
                contribution.kind() == ContributionKind.POSITION ? ReceiptKind.SIGNATURE : ReceiptKind.SUBMISSION,
                contribution.id(),
                contribution.consultation(),
                Objects.requireNonNull(contribution.organisation()),
                contribution.reference(),
                contribution.about(),
                contribution.submittedAt(),
                words);
    }

    /** That a position stands for a later version of the text as well. */
    public static Received confirmed(Contribution position, Proposal later, Instant at) {
        var words = new LinkedHashMap<String, String>();
        words.put("kind", "confirmation");
        words.put("consultation", position.consultation().toString());
        words.put("position", position.reference());
        words.put("stands for", later.textTitle() + ", version " + later.number());
        words.put("given on", position.textTitle() + ", version " + position.textNumber());
        words.put("organisation", position.authorName());
        words.put("stance", Objects.requireNonNull(position.stance()).name());
        return new Received(
                ReceiptKind.CONFIRMATION,
                position.id(),
                position.consultation(),
                Objects.requireNonNull(position.organisation()),
                position.reference(),
                later.textTitle() + " · " + later.number(),
                at,
                words);
    }

    /** That its organisation took it back, and why. */
    static Received withdrawn(Contribution contribution) {
        var words = new LinkedHashMap<String, String>();
        words.put("kind", "withdrawal");
        words.put("consultation", contribution.consultation().toString());
        words.put("contribution", contribution.reference());
        words.put("organisation", contribution.authorName());
        words.put("reason", contribution.withdrawalReason());
        return new Received(
                ReceiptKind.WITHDRAWAL,
                contribution.id(),
                contribution.consultation(),
                Objects.requireNonNull(contribution.organisation()),
                contribution.reference(),
                contribution.about(),
                Objects.requireNonNull(contribution.endedAt()),
                words);
    }

    /** Its name, and beside it its lasting identity, for two articles may bear one name. */
    private static String name(Map<LineageId, String> articles, LineageId article) {
        return articles.getOrDefault(article, "") + " [" + article.value() + "]";
    }

    private ReceivedContribution() {}
}
