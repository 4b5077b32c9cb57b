package org.counterpart.consultation;

import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;

/**
 * The words with which an institution opens: what it proposes and why, what it asks, whom, and who answers for it. While it is a draft
 * anything may be empty.
 *
 * @param language BCP 47 tag of the consultation's own language
 * @param summary two sentences in plain words, as lists show them
 * @param purpose why, and why now; Markdown
 * @param questions to be answered, in order
 */
public record OpeningPackage(
        String title,
        String language,
        String summary,
        String purpose,
        List<String> questions,
        String whoIsAsked,
        String contact) {

    static final int TITLE = 300;
    static final int SUMMARY = 600;
    static final int PURPOSE = 40_000;
    static final int QUESTION = 1_000;
    static final int QUESTIONS = 40;
    static final int WHO_IS_ASKED = 2_000;
    static final int CONTACT = 600;

    public OpeningPackage {
        title = title.strip();
        summary = summary.strip();
        whoIsAsked = whoIsAsked.strip();
        contact = contact.strip();
        questions = questions.stream()
                .map(String::strip)
                .filter(q -> !Unseen.all(q))
                .toList();
    }

    public static OpeningPackage titled(String title, String language) {
        return new OpeningPackage(title, language, "", "", List.of(), "", "");
    }

    /** What the rules of every good consultation want and is not there yet. */
    List<Problem> missing() {
        var missing = new ArrayList<Problem>();
        want(missing, title, "title", "consultation.missing.title");
        want(missing, summary, "summary", "consultation.missing.summary");
        want(missing, purpose, "purpose", "consultation.missing.purpose");
        if (questions.isEmpty()) {
            missing.add(Problem.at("questions", "consultation.missing.questions"));
        }
        want(missing, whoIsAsked, "whoIsAsked", "consultation.missing.whoIsAsked");
        want(missing, contact, "contact", "consultation.missing.contact");
        return missing;
    }

    private static void want(List<Problem> missing, String words, String field, String key) {
        if (Unseen.all(words)) {
            missing.add(Problem.at(field, key));
        }
    }

    /** What does not fit, even for a draft. */
    List<Problem> tooLong() {
        var problems = new ArrayList<Problem>();
        limit(problems, title, "title", TITLE);
        limit(problems, summary, "summary", SUMMARY);
        limit(problems, purpose, "purpose", PURPOSE);
        limit(problems, whoIsAsked, "whoIsAsked", WHO_IS_ASKED);
        limit(problems, contact, "contact", CONTACT);
        questions.forEach(question -> limit(problems, question, "questions", QUESTION));
        if (questions.size() > QUESTIONS) {
            problems.add(Problem.at("questions", "consultation.tooMany.questions", QUESTIONS));
        }
        return problems;
    }

    private static void limit(List<Problem> problems, String words, String field, int limit) {
        if (words.length() > limit) {
            problems.add(Problem.at(field, "consultation.tooLong", limit));
        }
    }
}
