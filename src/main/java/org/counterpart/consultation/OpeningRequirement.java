package org.counterpart.consultation;

import java.util.List;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Problem;

/** What another module wants to see before a consultation may be published: the text asks that there is one. */
public interface OpeningRequirement {

    /** What is missing, each said so that the officer can mend it; empty when nothing is. */
    List<Problem> missing(ConsultationId id);
}
