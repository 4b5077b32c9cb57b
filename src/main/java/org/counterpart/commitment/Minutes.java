package org.counterpart.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What was said and agreed at a follow-up.
 *
 * @param words Markdown
 * @param tasks what results, each with who does it until when
 */
public record Minutes(String words, List<Task> tasks) {

    private static final int TASK_LIMIT = 600;

    public record Task(
            String body,
            @Nullable OrganisationId owner,
            @Nullable LocalDate dueOn) {}

    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        CommitmentPolicy.text(problems, "minutes", words, CommitmentPolicy.TEXT_LIMIT, true);
        tasks.forEach(task -> CommitmentPolicy.text(problems, "tasks", task.body(), TASK_LIMIT, true));
        return problems;
    }
}
