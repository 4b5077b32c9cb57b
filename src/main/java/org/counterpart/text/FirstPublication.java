package org.counterpart.text;

import java.util.List;
import java.util.function.Consumer;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.ActListener;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Problem;
import org.counterpart.consultation.ConsultationAct;
import org.counterpart.consultation.OpeningRequirement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A consultation opens with a text of at least one article, and the text becomes public with it. */
@Component
class FirstPublication implements OpeningRequirement, ActListener {

    private final TextRepository texts;
    private final TextDrafts drafts;

    FirstPublication(TextRepository texts, TextDrafts drafts) {
        this.texts = texts;
        this.drafts = drafts;
    }

    @Override
    public List<Problem> missing(ConsultationId id) {
        var text = texts.newest(id, TextStatus.DRAFT).or(() -> texts.newest(id, TextStatus.PUBLISHED));
        if (text.isEmpty()) {
            return List.of(Problem.at("text", "text.missing"));
        }
        return text.get().articles() == 0 ? List.of(Problem.at("text", "text.missing.articles")) : List.of();
    }

    @Override
    public @Nullable Consumer<Act> at(ActKind kind) {
        return kind == ConsultationAct.CONSULTATION_PUBLISHED ? drafts::publishWith : null;
    }
}
