package org.counterpart.consultation;

import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.ConsultationId;

/**
 * Published words that can be put right. Each module says of its own words how they stand and how others take their place; who may do it, what
 * is kept and who is told is the same for all of them, see {@link Corrections}.
 */
public interface Correctable {

    Correction.Part part();

    /** Longest words, in characters. */
    int limit();

    /** How they stand now; empty where the consultation has no such thing, or has not published it. */
    Optional<Printed> find(ConsultationId consultation, UUID subject);

    /** Puts other words in their place, in the caller's transaction. */
    void rewrite(UUID subject, String words);
}
