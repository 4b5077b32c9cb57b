package org.counterpart.response;

import java.util.List;
import org.counterpart.base.ConsultationId;

/** The answers of a consultation as the public pages will show them. Whoever asks has asked before who may read them. */
public interface AsPublished {

    /** How many stand on a page. */
    int each();

    /** A part of the answers that are ready or out, in the order of the public page. */
    List<Previewed> answers(ConsultationId consultation, int skip);
}
