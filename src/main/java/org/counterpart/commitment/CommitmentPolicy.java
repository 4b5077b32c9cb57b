package org.counterpart.commitment;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.counterpart.base.Problem;
import org.counterpart.base.Unseen;
import org.jspecify.annotations.Nullable;

/** What a promise, a report, a rating and a moved date must have to be taken. */
public final class CommitmentPolicy {

    public static final int TITLE_LIMIT = 300;
    public static final int TEXT_LIMIT = 20_000;
    public static final int REASON_LIMIT = 1_000;
    public static final int MOST_MILESTONES = 30;
    public static final int MOST_EVIDENCE = 20;
    private static final int URL_LIMIT = 1_000;
    private static final int MOST_WEIGHT = 100;

    public static List<Problem> recording(NewCommitment wanted, LocalDate today) {
        var problems = new ArrayList<Problem>();
        text(problems, "title", wanted.title(), TITLE_LIMIT, true);
        text(problems, "description", wanted.description(), TEXT_LIMIT, true);
        var promised = wanted.promisedOn();
        if (promised == null) {
            problems.add(Problem.at("promisedOn", "base.required"));
        } else if (promised.isAfter(today)) {
            problems.add(Problem.at("promisedOn", "commitment.problem.promisedLater"));
        }
        if (wanted.steps().isEmpty() || wanted.steps().size() > MOST_MILESTONES) {
            problems.add(Problem.at("milestones", "commitment.problem.milestones", MOST_MILESTONES));
        }
        for (var i = 0; i < wanted.steps().size(); i++) {
            step(problems, "milestones." + i, wanted.steps().get(i), promised);
        }
        return problems;
    }

    private static void step(
            List<Problem> problems, String field, NewCommitment.Step step, @Nullable LocalDate promised) {
        text(problems, field + ".title", step.title(), TITLE_LIMIT, true);
        if (step.weight() < 1 || step.weight() > MOST_WEIGHT) {
            problems.add(Problem.at(field + ".weight", "commitment.problem.weight", MOST_WEIGHT));
        }
        var due = step.dueOn();
        if (due == null) {
            problems.add(Problem.at(field + ".dueOn", "commitment.problem.dueOn"));
        } else if (promised != null && due.isBefore(promised)) {
            problems.add(Problem.at(field + ".dueOn", "commitment.problem.dueBeforePromise"));
        }
    }

    /** A milestone that is not done may be moved to another day, today or later, with a reason that everybody reads. */
    public static List<Problem> moving(Milestone milestone, LocalDate today, @Nullable LocalDate to, String reason) {
        var problems = new ArrayList<Problem>();
        if (milestone.isDone()) {
            problems.add(Problem.of("commitment.problem.done"));
        }
        if (to == null) {
            problems.add(Problem.at("dueOn", "base.required"));
        } else if (to.equals(milestone.dueOn())) {
            problems.add(Problem.at("dueOn", "commitment.problem.sameDay"));
        } else if (to.isBefore(today)) {
            problems.add(Problem.at("dueOn", "commitment.problem.movedToPast"));
        }
        text(problems, "reason", reason, REASON_LIMIT, true);
        return problems;
    }

    /** Who owns a promise always has an account to give; "complete" needs something to show for it. */
    public static List<Problem> reporting(NewReport report) {
        var problems = statement(report.status(), report.account());
        if (report.status() == ImplementationStatus.NO_EVIDENCE) {
            problems.add(Problem.at("status", "commitment.problem.ownerNoEvidence"));
        }
        if (report.status() == ImplementationStatus.COMPLETE
                && report.evidence().isEmpty()) {
            problems.add(Problem.at("evidence", "commitment.problem.completeNeedsEvidence"));
        }
        evidence(problems, report.evidence());
        return problems;
    }

    /** A rating may show what it rests on. */
    public static List<Problem> rating(
            @Nullable ImplementationStatus status, String words, List<NewReport.Item> evidence) {
        var problems = statement(status, words);
        evidence(problems, evidence);
        return problems;
    }

    /** A rating or a finding: a status and the words that carry it. */
    public static List<Problem> statement(@Nullable ImplementationStatus status, String words) {
        var problems = new ArrayList<Problem>();
        if (status == null) {
            problems.add(Problem.at("status", "base.required"));
        }
        text(problems, "account", words, TEXT_LIMIT, true);
        return problems;
    }

    private static void evidence(List<Problem> problems, List<NewReport.Item> evidence) {
        if (evidence.size() > MOST_EVIDENCE) {
            problems.add(Problem.at("evidence", "commitment.problem.tooMuchEvidence", MOST_EVIDENCE));
        }
        evidence.forEach(item -> evidence(problems, item));
    }

    private static void evidence(List<Problem> problems, NewReport.Item item) {
        text(problems, "evidence", item.title(), TITLE_LIMIT, false);
        var url = item.url();
        if ((url == null) == (item.file() == null)) {
            problems.add(Problem.at("evidence", "commitment.problem.linkOrFile"));
        } else if (url != null && !isLink(url)) {
            problems.add(Problem.at("evidence", "commitment.problem.link", url));
        }
    }

    /** An absolute http or https address with a host, and nothing that hides where it leads. */
    public static boolean isLink(String url) {
        if (url.length() > URL_LIMIT) {
            return false;
        }
        try {
            var uri = URI.create(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static void text(List<Problem> problems, String field, String value, int limit, boolean required) {
        if (required && Unseen.all(value)) {
            problems.add(Problem.at(field, "base.required"));
        }
        if (value.length() > limit) {
            problems.add(Problem.at(field, "commitment.problem.tooLong", limit));
        }
    }

    private CommitmentPolicy() {}
}
