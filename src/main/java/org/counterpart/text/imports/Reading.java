package org.counterpart.text.imports;

import org.counterpart.legaltext.reading.report.Progress;

/** How far the reading of a file is, asked from another thread than the one that reads. */
final class Reading implements Progress {

    /** Matching and storing come after both phases of the reading. */
    private static final int ALL_READ = 90;

    private volatile int percent;
    private volatile boolean stopped;

    @Override
    public boolean at(Phase phase, double share) {
        var begun = phase == Phase.READING ? 0 : ALL_READ / 2;
        percent = begun + (int) Math.round(share * ALL_READ / 2);
        return !stopped;
    }

    int percent() {
        return percent;
    }

    void stop() {
        stopped = true;
    }
}
