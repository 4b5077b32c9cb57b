package org.counterpart.contribution.placing;

import org.counterpart.base.ConsultationId;

/** What stands where contributions stand, and moves when they do: at a new version, or by a moderator's decision. */
public interface MovesAlong {

    /** The contributions of this consultation have their places now. */
    void moveAlong(ConsultationId consultation);
}
