package org.counterpart.text;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.counterpart.consultation.Phase;
import org.counterpart.legaltext.comparison.Differences;
import org.counterpart.legaltext.model.Languages;
import org.counterpart.legaltext.model.Unit;

/** When a text may change. While people contribute and vote it stays as they saw it; what they said leads to the next version. */
public final class TextPolicy {

    static final int NOTE = 1000;
    static final int TITLE = 500;

    /** Words that a correction of slips may take out and put in. */
    static final int SLIP = 200;

    /** What stands in the way of preparing another version. */
    public static List<Problem> draftable(Phase phase) {
        return phase == Phase.ARCHIVED ? List.of(Problem.of("text.policy.archived")) : List.of();
    }

    /**
     * What stands in the way of publishing a draft by itself; the first one is published together with its consultation. While people
     * contribute only slips are mended, and readers are told why.
     *
     * @param matched whether an officer confirmed what came from what, or there was nothing before
     */
    static List<Problem> publishable(Phase phase, TextVersion draft, String note, boolean matched) {
        var problems = new ArrayList<Problem>();
        if (phase == Phase.DRAFT) {
            problems.add(Problem.of("text.policy.withConsultation"));
        } else if (phase == Phase.ARCHIVED) {
            problems.add(Problem.of("text.policy.archived"));
        } else if (isRunning(phase) && !draft.correction()) {
            problems.add(Problem.at("correction", "text.policy.running"));
        }
        if (draft.articles() == 0) {
            problems.add(Problem.of("text.missing.articles"));
        }
        if (!matched) {
            problems.add(Problem.of("text.policy.matching"));
        }
        if (Unseen.all(note)) {
            problems.add(Problem.at("note", draft.correction() ? "text.correction.required" : "text.note.required"));
        }
        if (note.length() > NOTE) {
            problems.add(Problem.at("note", "text.tooLong", NOTE));
        }
        return problems;
    }

    /** Whether people are contributing or voting, so that only slips may be mended. */
    static boolean isRunning(Phase phase) {
        return phase == Phase.ANNOUNCED || phase == Phase.OPEN || phase == Phase.DELIBERATION;
    }

    /** What makes changes more than slips: articles that come, go or stand elsewhere, or more words than anybody mistypes. */
    static List<Problem> slips(Differences.Summary changes) {
        var problems = new ArrayList<Problem>();
        var articles = changes.added() + changes.deleted() + changes.moved() + changes.split() + changes.merged();
        if (articles > 0) {
            problems.add(Problem.at("correction", "text.policy.slip.articles", articles));
        }
        var words = changes.wordsInserted() + changes.wordsDeleted();
        if (words > SLIP) {
            problems.add(Problem.at("correction", "text.policy.slip.words", words, SLIP));
        }
        return problems;
    }

    static List<Problem> describable(String title, String language, String note) {
        var problems = new ArrayList<Problem>();
        if (Unseen.all(title)) {
            problems.add(Problem.at("title", "base.required"));
        }
        if (title.length() > TITLE) {
            problems.add(Problem.at("title", "text.tooLong", TITLE));
        }
        if (Languages.named(language) == null) {
            problems.add(Problem.at("language", "text.language.unknown"));
        }
        if (note.length() > NOTE) {
            problems.add(Problem.at("note", "text.tooLong", NOTE));
        }
        return problems;
    }

    static List<Problem> provision(String number, String heading) {
        var problems = new ArrayList<Problem>();
        if (number.length() > Unit.NUMBER_LIMIT) {
            problems.add(Problem.at("number", "text.tooLong", Unit.NUMBER_LIMIT));
        }
        if (heading.length() > Unit.HEADING_LIMIT) {
            problems.add(Problem.at("heading", "text.tooLong", Unit.HEADING_LIMIT));
        }
        return problems;
    }

    private TextPolicy() {}
}
