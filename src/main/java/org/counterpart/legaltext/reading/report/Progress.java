package org.counterpart.legaltext.reading.report;

/** Follows an import while it runs. */
@FunctionalInterface
public interface Progress {

    enum Phase {
        /** The file is taken apart. */
        READING,
        /** Divisions, articles and paragraphs are found. */
        STRUCTURE
    }

    /** For callers that wait anyway. */
    Progress NONE = (phase, share) -> true;

    /**
     * @param share of the phase that is done, from 0 to 1
     * @return whether to go on; when not, the import refuses with {@code text.import.cancelled}
     */
    boolean at(Phase phase, double share);
}
