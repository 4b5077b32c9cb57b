package org.counterpart.consultation;

import java.util.List;
import java.util.Map;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.counterpart.drafting.DraftKind;
import org.counterpart.drafting.Fields;
import org.counterpart.identity.Verb;

/** What an institution says of a whole consultation, written by its officers together until it is published. */
public enum Closing {
    /** Of the answers; published with them. */
    SUMMARY(DraftKind.SUMMARY, Phase.REVIEW, Verb.PUBLISH_ANSWERS, "summary", 20_000, "response.summary", "/answers"),
    DECISION(
            DraftKind.DECISION,
            Phase.ANSWERED,
            Verb.DECIDE_CONSULTATION,
            "decision",
            40_000,
            "consultation.decision",
            "");

    private final DraftKind kind;
    private final Phase phase;
    private final Verb verb;
    private final String field;
    private final int limit;
    private final String label;
    private final String place;

    Closing(DraftKind kind, Phase phase, Verb verb, String field, int limit, String label, String place) {
        this.kind = kind;
        this.phase = phase;
        this.verb = verb;
        this.field = field;
        this.limit = limit;
        this.label = label;
        this.place = place;
    }

    public DraftKind kind() {
        return kind;
    }

    /** In which it is written. */
    Phase phase() {
        return phase;
    }

    Verb verb() {
        return verb;
    }

    /** Its one field. */
    public String field() {
        return field;
    }

    /** At most, in characters. */
    public int limit() {
        return limit;
    }

    /** The key of what it is called. */
    public String label() {
        return label;
    }

    /** Where in a consultation it is written. */
    String place() {
        return place;
    }

    /** What stands in the way of publishing these words. */
    public List<Problem> problems(String words) {
        if (this == DECISION && Unseen.all(words)) {
            return List.of(Problem.at(field, "consultation.decide.words"));
        }
        return words.length() > limit ? List.of(Problem.at(field, "consultation.tooLong", limit)) : List.of();
    }

    public Fields fields(String words) {
        return new Fields(Map.of(field, words));
    }
}
