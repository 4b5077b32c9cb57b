package org.counterpart.text.reading;

import java.time.Duration;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;

/** Passes on the progress of an import and ends one that is no longer wanted or takes too long. */
final class Watch {

    static final Duration LIMIT = Duration.ofSeconds(60);

    private final Progress progress;
    private final long until;

    Watch(Progress progress, Duration limit) {
        this.progress = progress;
        this.until = System.nanoTime() + limit.toNanos();
    }

    void at(Progress.Phase phase, double share) {
        if (System.nanoTime() - until > 0) {
            throw new Refused(Problem.at("file", "text.import.tooLong", LIMIT.toSeconds()));
        }
        if (!progress.at(phase, Math.clamp(share, 0, 1))) {
            throw new Refused(Problem.at("file", "text.import.cancelled"));
        }
    }
}
