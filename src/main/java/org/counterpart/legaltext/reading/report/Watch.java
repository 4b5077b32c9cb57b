package org.counterpart.legaltext.reading.report;

import org.counterpart.base.Problem;
import org.counterpart.base.Refused;

/**
 * Passes on the progress of an import, and ends one that is no longer wanted or too much work. Work is counted and no clock is asked, so that
 * a file has the same verdict on every machine, however busy it is.
 */
public final class Watch {

    /** Steps of an import: some eight times what the largest file needs that is what it seems, and seconds of a machine. */
    public static final long LIMIT = 500_000_000;
    /** Steps of a piece of the file, whatever its size. */
    private static final int PIECE = 50;

    private final Progress progress;
    private final long limit;
    private long done;

    /** @param limit in steps; one is about a character looked at */
    public Watch(Progress progress, long limit) {
        this.progress = progress;
        this.limit = limit;
    }

    /** Counts work; refuses when it was too much. */
    public void work(long steps) {
        done += steps;
        if (done > limit) {
            throw new Refused(Problem.at("file", "legaltext.import.tooLong"));
        }
    }

    /** The same characters, each look at which is work: for patterns that may look at one many times. */
    public CharSequence counted(String text) {
        return new Counted(text, 0, text.length());
    }

    private final class Counted implements CharSequence {

        private final String text;
        private final int start;
        private final int end;

        private Counted(String text, int start, int end) {
            this.text = text;
            this.start = start;
            this.end = end;
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int at) {
            work(1);
            return text.charAt(start + at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(text, start + from, start + to);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }

    public void at(Progress.Phase phase, double share) {
        work(PIECE);
        if (!progress.at(phase, Math.clamp(share, 0, 1))) {
            throw new Refused(Problem.at("file", "legaltext.import.cancelled"));
        }
    }
}
