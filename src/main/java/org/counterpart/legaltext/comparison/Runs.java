package org.counterpart.legaltext.comparison;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.legaltext.comparison.WordDiff.Kind;
import org.counterpart.legaltext.comparison.WordDiff.Segment;

/** A difference while it is being made: stretches of kept words with a change before each of them. */
final class Runs {

    /** Words deleted and inserted at one place, and the words kept behind it. */
    private record Stretch(List<String> deleted, List<String> inserted, List<String> kept) {

        Stretch() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isChange() {
            return !deleted.isEmpty() || !inserted.isEmpty();
        }
    }

    private final List<Stretch> stretches = new ArrayList<>(List.of(new Stretch()));

    void add(Kind kind, String token) {
        if (kind != Kind.KEEP && !stretches.getLast().kept().isEmpty()) {
            stretches.add(new Stretch());
        }
        var last = stretches.getLast();
        switch (kind) {
            case DELETE -> last.deleted().add(token);
            case INSERT -> last.inserted().add(token);
            case KEEP -> last.kept().add(token);
        }
    }

    List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        for (var stretch : stretches) {
            add(segments, Kind.DELETE, stretch.deleted());
            add(segments, Kind.INSERT, stretch.inserted());
            add(segments, Kind.KEEP, stretch.kept());
        }
        return segments;
    }

    private static void add(List<Segment> segments, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            segments.add(new Segment(kind, String.join("", tokens)));
        }
    }

    /** "the{+ public+} register" becomes "the {+public +}register": whole words, with the space behind them. */
    Runs settled() {
        for (var i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            if (i > 0 && stretch.deleted().isEmpty() != stretch.inserted().isEmpty()) {
                var run = stretch.deleted().isEmpty() ? stretch.inserted() : stretch.deleted();
                while (run.getFirst().isBlank()
                        && !stretch.kept().isEmpty()
                        && run.getFirst().equals(stretch.kept().getFirst())) {
                    stretches.get(i - 1).kept().add(run.removeFirst());
                    run.add(stretch.kept().removeFirst());
                }
            }
        }
        return this;
    }

    /** Changes with at most a word between them become one. */
    static Runs readable(Runs exact) {
        var runs = new Runs();
        for (var stretch : exact.stretches) {
            var before = runs.stretches.getLast();
            if (stretch.isChange() && before.isChange() && isThin(before.kept())) {
                before.deleted().addAll(before.kept());
                before.inserted().addAll(before.kept());
                before.kept().clear();
                before.deleted().addAll(stretch.deleted());
                before.inserted().addAll(stretch.inserted());
                before.kept().addAll(stretch.kept());
            } else {
                runs.stretches.add(stretch);
            }
        }
        return runs;
    }

    private static boolean isThin(List<String> kept) {
        return kept.stream().noneMatch(token -> token.equals("\n"))
                && kept.stream().filter(Words::isWord).count() <= 1;
    }
}
