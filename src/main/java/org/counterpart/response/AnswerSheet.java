package org.counterpart.response;

import java.util.function.Function;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.Words;
import org.counterpart.drafting.Fields;
import org.counterpart.drafting.Sheet;

/** The fields of an answer in words. */
public final class AnswerSheet implements Sheet {

    private final Function<ProvisionId, String> article;
    private final Sentences sentences;

    /** @param article how an article is called whose words changed */
    public AnswerSheet(Function<ProvisionId, String> article, Sentences sentences) {
        this.article = article;
        this.sentences = sentences;
    }

    @Override
    public String label(String field) {
        return sentences.of("response." + (field.equals(AnswerFields.CHANGED) ? "changedWords" : field));
    }

    @Override
    public String say(String field, String words) {
        var answer = AnswerFields.answer(Fields.NONE.with(field, words));
        var outcome = answer.outcome();
        var changed = answer.changedProvision();
        if (outcome != null) {
            return sentences.of(Words.key(outcome));
        }
        return changed != null ? article.apply(changed) : words;
    }
}
