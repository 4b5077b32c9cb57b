package org.counterpart.response;

import static org.counterpart.base.ActSubject.ANSWERS;
import static org.counterpart.base.ActSubject.POINT;
import static org.counterpart.base.Nature.Trait.TOLD_TOGETHER;
import static org.counterpart.base.Nature.recorded;
import static org.counterpart.base.Nature.told;
import static org.counterpart.base.Whom.FOLLOWERS;
import static org.counterpart.base.Whom.INSTITUTION;
import static org.counterpart.base.Whom.PARTICIPANTS;
import static org.counterpart.base.Whom.WRITERS;

import org.counterpart.base.ActKind;
import org.counterpart.base.Nature;

/** The official acts about the answers of the institution. */
public enum ResponseAct implements ActKind {
    ANSWERS_PUBLISHED(recorded(ANSWERS).to(PARTICIPANTS, FOLLOWERS, INSTITUTION).at("{here}/answers")),
    POINT_ANSWERED(told(POINT, TOLD_TOGETHER).to(WRITERS).at("{contribution}")),
    /** An accepted point was linked to the words that changed because of it. */
    POINT_REFLECTED(recorded(POINT));

    private final Nature nature;

    ResponseAct(Nature nature) {
        this.nature = nature;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
