package org.counterpart.text;

import static org.counterpart.base.ActSubject.TEXT_VERSION;
import static org.counterpart.base.Nature.recorded;
import static org.counterpart.base.Whom.FOLLOWERS;
import static org.counterpart.base.Whom.INSTITUTION;
import static org.counterpart.base.Whom.PARTICIPANTS;

import org.counterpart.base.ActKind;
import org.counterpart.base.Nature;

/** The official acts about texts. */
public enum TextAct implements ActKind {
    TEXT_PUBLISHED(
            recorded(TEXT_VERSION).to(PARTICIPANTS, FOLLOWERS, INSTITUTION).at("{here}/versions"));

    private final Nature nature;

    TextAct(Nature nature) {
        this.nature = nature;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
