package org.counterpart.response;

import static org.counterpart.base.ActSubject.ANSWERS;
import static org.counterpart.base.ActSubject.POINT;
import static org.counterpart.base.Nature.Trait.TOLD_TOGETHER;
import static org.counterpart.base.Nature.recorded;
import static org.counterpart.base.Nature.told;
import static org.counterpart.base.Whom.CONTRIBUTOR;
import static org.counterpart.base.Whom.FOLLOWERS;
import static org.counterpart.base.Whom.INSTITUTION;
import static org.counterpart.base.Whom.MODERATORS;
import static org.counterpart.base.Whom.PARTICIPANTS;
import static org.counterpart.base.Whom.WHOSE_POINT_IT_IS;

import org.counterpart.base.ActKind;
import org.counterpart.base.Nature;

/** The official acts about the answers of the institution. */
public enum ResponseAct implements ActKind {
    ANSWERS_PUBLISHED(recorded(ANSWERS, TOLD_TOGETHER)
            .to(PARTICIPANTS, FOLLOWERS, INSTITUTION)
            .at("{here}/answers")),
    /** Each contributor has a letter with all its points and the answers to them. */
    CONTRIBUTOR_ANSWERED(told(ANSWERS, TOLD_TOGETHER)
            .to(CONTRIBUTOR)
            .at("{work}/letters/{organisation}")
            .asLongAs(Answered::anyOf)),
    /** An accepted point was linked to the words that changed because of it. */
    POINT_REFLECTED(recorded(POINT)),
    ANSWER_CONTESTED(recorded(POINT)
            .to(INSTITUTION, WHOSE_POINT_IT_IS, MODERATORS, FOLLOWERS)
            .at("{work}/answers?point={subject}")),
    /** The institution looked at a contested answer again and stands by it. */
    ANSWER_KEPT(recorded(POINT).to(WHOSE_POINT_IT_IS, MODERATORS, FOLLOWERS).at("{work}/answers?point={subject}")),
    /** A contested answer gave way to a new one. */
    ANSWER_CHANGED(recorded(POINT).to(WHOSE_POINT_IT_IS, MODERATORS, FOLLOWERS).at("{work}/answers?point={subject}")),
    FINDING_RECORDED(
            recorded(POINT).to(INSTITUTION, WHOSE_POINT_IT_IS, FOLLOWERS).at("{work}/answers?point={subject}"));

    private final Nature nature;

    ResponseAct(Nature nature) {
        this.nature = nature;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
